package org.chorale.espace.factures.internal.pages;

import java.util.List;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.StatutFacture;
import org.jspecify.annotations.Nullable;

/**
 * What its supplier is asked for, on the page of an invoice that came back.
 *
 * @param quoi what
 * @param pourquoi the reason that its recipient gave; empty where none
 * @param valeurs the form as it stands
 */
public record Retour(Quoi quoi, String pourquoi, Valeurs valeurs) {
    /** What a supplier may be asked for. */
    public enum Quoi {
        COMPLETER,
        RECYCLER,
        REJET
    }

    /**
     * A form.
     *
     * @param destinataire the SIRET
     * @param service the code of its service
     * @param engagement the engagement number
     * @param commentaire the comment
     * @param recues documents that were received with a form that was refused
     */
    public record Valeurs(
            String destinataire,
            String service,
            String engagement,
            String commentaire,
            List<FichierDeBrouillon> recues) {
        /** Keeps its own copy. */
        public Valeurs {
            recues = List.copyOf(recues);
        }

        static Valeurs de(Facture f) {
            Facture.ServiceDestinataire service = f.service();
            return new Valeurs(
                    f.destinataire().identifiant().valeur(),
                    service == null ? "" : service.code(),
                    f.engagement() == null ? "" : f.engagement(),
                    "",
                    List.of());
        }
    }

    /** Null where nothing is asked for. */
    static @Nullable Retour de(Facture f, Historique historique, @Nullable Valeurs typees) {
        Quoi quoi = quoi(f);
        if (quoi == null) {
            return null;
        }
        List<Passage> statuts = historique.statuts();
        String motif =
                statuts.isEmpty() ? null : statuts.get(statuts.size() - 1).motif();
        return new Retour(quoi, motif == null ? "" : motif, typees == null ? Valeurs.de(f) : typees);
    }

    private static @Nullable Quoi quoi(Facture f) {
        if (f.statut() == StatutFacture.SUSPENDUE) {
            return Quoi.COMPLETER;
        }
        if (f.statut() == StatutFacture.A_RECYCLER) {
            return Quoi.RECYCLER;
        }
        return f.statut() == StatutFacture.REJETEE && !f.rejetTraite() ? Quoi.REJET : null;
    }
}
