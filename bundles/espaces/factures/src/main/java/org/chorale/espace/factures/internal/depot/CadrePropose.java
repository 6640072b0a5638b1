package org.chorale.espace.factures.internal.depot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.page.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * A cadre that an invoice may be typed in with: those of the main circuit, and what circuits of other bundles add.
 *
 * @param cadre which
 * @param saisie what is typed for it
 */
public record CadrePropose(Cadre cadre, CircuitDeFacture.Saisie saisie) {
    /** The published service takes these four alone; works invoices are deposited as files. */
    private static final List<Cadre> SOUMIS = List.of(
            Cadre.A1_FACTURE_FOURNISSEUR,
            Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE,
            Cadre.A9_FACTURE_SOUSTRAITANT,
            Cadre.A12_FACTURE_COTRAITANT);

    static List<CadrePropose> tous(CyclesDeVie cycles) {
        List<CadrePropose> tous = new java.util.ArrayList<>(List.of(
                direct(Cadre.A1_FACTURE_FOURNISSEUR, TexteDepot.CADRE_A1),
                direct(Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE, TexteDepot.CADRE_A2)));
        cycles.contributions(CyclesDeVie.FACTURE, CircuitDeFacture.class).stream()
                .flatMap(c -> c.cadres().stream().filter(SOUMIS::contains).map(k -> new CadrePropose(k, c.saisie(k))))
                .sorted(Comparator.comparing(CadrePropose::cadre))
                .forEach(tous::add);
        return List.copyOf(tous);
    }

    private static CadrePropose direct(Cadre cadre, TexteDepot texte) {
        return new CadrePropose(
                cadre,
                new CircuitDeFacture.Saisie(
                        new Libelle(texte.en(Locale.FRENCH), texte.en(Locale.ENGLISH)), null, null));
    }

    /** What it is called. */
    public String libelle(Locale l) {
        return saisie.cadre().selon(l);
    }

    /** What the field is called that says who validates, or null. */
    public @Nullable String valideur(Locale l) {
        return saisie.valideur() == null ? null : saisie.valideur().selon(l);
    }

    /** What stands under that field, or null. */
    public @Nullable String aide(Locale l) {
        return saisie.aide() == null ? null : Presentation.texte(saisie.aide().selon(l));
    }
}
