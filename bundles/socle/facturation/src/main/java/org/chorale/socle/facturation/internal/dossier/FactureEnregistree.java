package org.chorale.socle.facturation.internal.dossier;

import java.util.List;
import java.util.Map;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.References;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.jspecify.annotations.Nullable;

/** What the portal itself knows of an invoice, where its original cannot be read again. */
final class FactureEnregistree {
    private FactureEnregistree() {}

    static FactureLue lue(DetailFacture detail) {
        Facture f = detail.facture();
        Facture.ServiceDestinataire service = f.service();
        String note = detail.commentaire();
        return new FactureLue(
                f.numero(),
                f.dateFacture(),
                f.type() == TypeFacture.AVOIR ? "381" : f.type() == TypeFacture.ACOMPTE ? "386" : "380",
                f.devise(),
                null,
                null,
                null,
                f.dateEcheance(),
                new References(
                        service == null ? null : service.code(),
                        null,
                        f.marche(),
                        f.engagement(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                null,
                note == null ? List.of() : List.of(new Note(null, note)),
                f.cadre().code(),
                null,
                partie(f.fournisseur()),
                partie(f.destinataire()),
                null,
                null,
                Livraison.VIDE,
                Paiement.VIDE,
                List.of(),
                new Totaux(
                        null,
                        null,
                        null,
                        f.montantHt(),
                        f.montantTva(),
                        null,
                        f.montantTtc(),
                        null,
                        null,
                        f.montantAPayer()),
                detail.taxes().stream()
                        .map(t -> new VentilationTva(t.base(), t.montant(), t.categorie(), t.taux(), null, null))
                        .toList(),
                List.of(),
                detail.lignes().stream().map(FactureEnregistree::ligne).toList(),
                Map.of());
    }

    private static Partie partie(Facture.Partie p) {
        @Nullable String schema = p.identifiant().type() == TypeIdentifiant.SIRET ? Identifiant.SIRET : null;
        return new Partie(
                p.designation(),
                null,
                List.of(new Identifiant(p.identifiant().valeur(), schema)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static LigneLue ligne(DetailFacture.Ligne l) {
        List<RemiseOuCharge> remises = l.remise().signum() == 0
                ? List.of()
                : List.of(new RemiseOuCharge(false, l.remise(), null, null, null, null, null, null));
        return new LigneLue(
                Integer.toString(l.numero()),
                null,
                null,
                l.quantite(),
                l.unite(),
                l.montantHt(),
                null,
                null,
                null,
                remises,
                l.prixUnitaire(),
                null,
                null,
                null,
                null,
                null,
                l.tauxTva(),
                l.denomination(),
                null,
                l.reference(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
