package org.chorale.socle.facturation.internal.mouvement;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.StructureId;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity.Acteur;
import org.jspecify.annotations.Nullable;

/** What is told of a move: of which invoice, between whom, by whom. */
final class Annonce {
    private Annonce() {}

    static Evenement de(
            FactureEntity facture,
            @Nullable StatutFacture avant,
            Instant quand,
            @Nullable String motif,
            Acteur acteur) {
        Map<String, String> donnees = new HashMap<>();
        donnees.put("numero", facture.numero());
        donnees.put("statut", facture.statut().name());
        donnees.put("acteur", acteur.nom());
        if (acteur.id() != null) {
            donnees.put("par", acteur.id().toString());
        }
        if (avant != null) {
            donnees.put("de", avant.name());
        }
        if (motif != null) {
            donnees.put("motif", motif);
        }
        parties(donnees, facture.enFacture());
        return new Evenement(Mouvements.EVENEMENT, "facture:" + facture.id(), quand, concernees(facture), donnees);
    }

    static Evenement rejetTraite(FactureEntity facture, Instant quand, Acteur acteur) {
        Evenement comme = de(facture, null, quand, null, acteur);
        return new Evenement(Mouvements.REJET_TRAITE, comme.sujet(), quand, comme.structures(), comme.donnees());
    }

    private static void parties(Map<String, String> donnees, Facture facture) {
        donnees.put("fournisseur", facture.fournisseur().id().toString());
        donnees.put("designationFournisseur", facture.fournisseur().designation());
        donnees.put("destinataire", facture.destinataire().id().toString());
        donnees.put("designationDestinataire", facture.destinataire().designation());
        if (facture.service() != null) {
            donnees.put("service", facture.service().id().toString());
        }
        if (facture.flux() != null) {
            donnees.put("flux", facture.flux().valeur());
        }
    }

    /** A public structure may invoice itself: the set must not be built from two equal elements by Set.of. */
    private static Set<StructureId> concernees(FactureEntity facture) {
        return new HashSet<>(List.of(facture.fournisseur(), facture.destinataire()));
    }
}
