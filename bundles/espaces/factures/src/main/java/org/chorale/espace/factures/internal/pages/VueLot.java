package org.chorale.espace.factures.internal.pages;

import java.util.List;
import java.util.Locale;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.SortDeFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;

/**
 * Many invoices on their way to be treated.
 *
 * @param face in which espace
 * @param factures those that were chosen
 * @param vers the status they are to get, or null
 * @param code the published reason chosen, or empty
 * @param motif the reason as typed, or empty
 * @param etape which button was pressed
 * @param prevues what would become of them, or null before that is asked
 * @param fautes what is wrong
 */
public record VueLot(
        Face face,
        List<FactureId> factures,
        @Nullable StatutFacture vers,
        String code,
        String motif,
        String etape,
        @Nullable List<LigneDeLot> prevues,
        List<Faute> fautes) {
    private static final List<StatutFacture> DU_DESTINATAIRE = List.of(
            StatutFacture.SERVICE_FAIT,
            StatutFacture.MANDATEE,
            StatutFacture.MISE_A_DISPOSITION_COMPTABLE,
            StatutFacture.COMPTABILISEE,
            StatutFacture.MISE_EN_PAIEMENT,
            StatutFacture.MISE_A_DISPOSITION,
            StatutFacture.SUSPENDUE,
            StatutFacture.A_RECYCLER,
            StatutFacture.REJETEE);

    /** A correction differs from one invoice to the next, so that none is made for many. */
    private static final List<StatutFacture> DU_FOURNISSEUR = List.of(StatutFacture.REJETEE, StatutFacture.COMPLETEE);

    /** What can be done with many; each invoice's own status then lets it, or not. */
    public static List<StatutFacture> cibles(Face face) {
        return face == Face.EMISES ? DU_FOURNISSEUR : DU_DESTINATAIRE;
    }

    /** What an act makes of an invoice, in the users' words: a supplier's rejections are treated, not made. */
    public static String devient(Face face, StatutFacture vers, Locale langue) {
        return face == Face.EMISES && vers == StatutFacture.REJETEE
                ? TexteVie.REJET_TRAITE.en(langue)
                : vers.libelle().selon(langue);
    }

    /** What the act is called where it is chosen. */
    public String acte(StatutFacture cible, Locale langue) {
        if (face != Face.EMISES) {
            return cible.libelle().selon(langue);
        }
        return (cible == StatutFacture.REJETEE ? TexteVie.LOT_PRENDRE_ACTE : TexteVie.LOT_COMPLETER).en(langue);
    }

    VueLot avec(List<Faute> nouvelles) {
        return new VueLot(face, factures, vers, code, motif, "", null, nouvelles);
    }

    VueLot prevu(List<LigneDeLot> lignes) {
        return new VueLot(face, factures, vers, code, motif, etape, lignes, List.of());
    }

    /** How many would be accepted. */
    public long acceptees() {
        return prevues == null
                ? 0
                : prevues.stream()
                        .filter(l -> l.sort() == SortDeFacture.ACCEPTEE)
                        .count();
    }

    /** What is wrong with a field, or null. */
    public @Nullable Faute faute(String champ) {
        return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst().orElse(null);
    }
}
