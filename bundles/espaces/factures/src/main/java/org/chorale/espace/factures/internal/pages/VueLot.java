package org.chorale.espace.factures.internal.pages;

import java.util.List;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.SortDeFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;

/**
 * Many invoices on their way to be treated.
 *
 * @param factures those that were chosen
 * @param vers the status they are to get, or null
 * @param code the published reason chosen, or empty
 * @param motif the reason as typed, or empty
 * @param etape which button was pressed
 * @param prevues what would become of them, or null before that is asked
 * @param fautes what is wrong
 */
public record VueLot(
        List<FactureId> factures,
        @Nullable StatutFacture vers,
        String code,
        String motif,
        String etape,
        @Nullable List<LigneDeLot> prevues,
        List<Faute> fautes) {
    /** What a recipient can do with many; each invoice's own status then lets it, or not. */
    public static final List<StatutFacture> CIBLES = List.of(
            StatutFacture.SERVICE_FAIT,
            StatutFacture.MANDATEE,
            StatutFacture.MISE_A_DISPOSITION_COMPTABLE,
            StatutFacture.COMPTABILISEE,
            StatutFacture.MISE_EN_PAIEMENT,
            StatutFacture.MISE_A_DISPOSITION,
            StatutFacture.SUSPENDUE,
            StatutFacture.A_RECYCLER,
            StatutFacture.REJETEE);

    VueLot avec(List<Faute> nouvelles) {
        return new VueLot(factures, vers, code, motif, "", null, nouvelles);
    }

    VueLot prevu(List<LigneDeLot> lignes) {
        return new VueLot(factures, vers, code, motif, etape, lignes, List.of());
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
