package org.chorale.socle.formats.internal.regles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.jspecify.annotations.Nullable;

/** For the rules of arithmetic: which value was found and which was expected, with the sum that gives it. */
final class Calculs {
    /** Found, expected, and the term whose place shows the found one. */
    record Ecart(String trouve, String attendu, String terme, BigDecimal vaut, BigDecimal devrait) {
        /** The finding's sentence with both values in it; null where they are alike and the fault lies elsewhere. */
        @Nullable
        String phrase() {
            String debut = DEBUTS.get(terme);
            return debut == null || vaut.compareTo(devrait) == 0
                    ? null
                    : debut.replace("{v}", vaut.toPlainString()) + " " + devrait.toPlainString() + ".";
        }
    }

    private static final Map<String, String> DEBUTS = Map.of(
            "BT-106", "La somme des lignes HT (BT-106) vaut {v}, mais les montants des lignes (BT-131) font",
            "BT-107", "Le total des remises (BT-107) vaut {v}, mais les remises de pied de facture (BT-92) font",
            "BT-108", "Le total des charges (BT-108) vaut {v}, mais les charges de pied de facture (BT-99) font",
            "BT-109", "Le total HT (BT-109) vaut {v}, mais les lignes, moins les remises, plus les charges, font",
            "BT-110", "Le total de TVA (BT-110) vaut {v}, mais les montants de la ventilation (BT-117) font",
            "BT-112", "Le total TTC (BT-112) vaut {v}, mais le total HT plus la TVA fait",
            "BT-115",
                    "Le montant à payer (BT-115) vaut {v}, mais le total TTC, moins le déjà payé, plus l'arrondi, fait",
            "BT-116",
                    "La base de TVA (BT-116) vaut {v}, mais les lignes de ce code et de ce taux, moins les remises, plus"
                            + " les charges, font",
            "BT-117", "Le montant de TVA (BT-117) vaut {v}, mais la base multipliée par le taux fait");

    /** The base of a row, for each code of VAT. */
    private static final Pattern BASE = Pattern.compile("BR-(?:S|Z|E|AE|IC|G|O|AF|AG|IG|IP)-08");

    private Calculs() {}

    /** @param rang of the row of the VAT breakdown, from 1, where the rule speaks of one */
    static @Nullable Ecart ecart(String regle, FactureLue f, int rang) {
        Totaux t = f.totaux();
        return switch (regle) {
            case "BR-CO-10" -> ecart("BT-106", t.lignes(), somme(f.lignes(), LigneLue::montantHt), "somme des BT-131");
            case "BR-CO-11" -> ecart("BT-107", t.remises(), remises(f, false), "somme des BT-92");
            case "BR-CO-12" -> ecart("BT-108", t.charges(), remises(f, true), "somme des BT-99");
            case "BR-CO-13" -> horsTaxe(f);
            case "BR-CO-14" ->
                ecart("BT-110", t.tva(), somme(f.ventilationTva(), VentilationTva::montant), "somme des BT-117");
            case "BR-CO-15" ->
                ecart(
                        "BT-112",
                        t.ttc(),
                        nul(t.horsTaxe()).add(nul(t.tva())),
                        nul(t.horsTaxe()).toPlainString() + " + " + nul(t.tva()).toPlainString());
            case "BR-CO-16" ->
                ecart(
                        "BT-115",
                        t.aPayer(),
                        nul(t.ttc()).subtract(nul(t.dejaPaye())).add(nul(t.arrondi())),
                        nul(t.ttc()).toPlainString() + " − " + nul(t.dejaPaye()).toPlainString() + " + "
                                + nul(t.arrondi()).toPlainString());
            case "BR-CO-17", "BR-S-09", "BR-AF-09", "BR-AG-09" -> taxe(f, rang);
            default -> BASE.matcher(regle).matches() ? base(f, rang) : null;
        };
    }

    /** A total of allowances or of charges that is not given is a fault of its own, and not to be mended here. */
    private static @Nullable Ecart horsTaxe(FactureLue f) {
        Totaux t = f.totaux();
        BigDecimal remises = t.remises() == null ? remises(f, false) : t.remises();
        BigDecimal charges = t.charges() == null ? remises(f, true) : t.charges();
        return ecart(
                "BT-109",
                t.horsTaxe(),
                nul(t.lignes()).subtract(remises).add(charges),
                nul(t.lignes()).toPlainString() + " − " + remises.toPlainString() + " + " + charges.toPlainString());
    }

    private static @Nullable Ecart base(FactureLue f, int rang) {
        if (rang < 1 || rang > f.ventilationTva().size()) {
            return null;
        }
        VentilationTva v = f.ventilationTva().get(rang - 1);
        BigDecimal lignes = somme(
                f.lignes().stream()
                        .filter(l -> estDe(v, l.categorieTva(), l.tauxTva()))
                        .toList(),
                LigneLue::montantHt);
        BigDecimal remises = remisesDe(v, f, false);
        BigDecimal charges = remisesDe(v, f, true);
        return ecart(
                "BT-116",
                v.base(),
                lignes.subtract(remises).add(charges),
                lignes.toPlainString() + " − " + remises.toPlainString() + " + " + charges.toPlainString());
    }

    private static BigDecimal remisesDe(VentilationTva v, FactureLue f, boolean charge) {
        return somme(
                f.remisesEtCharges().stream()
                        .filter(r -> r.charge() == charge && estDe(v, r.categorieTva(), r.tauxTva()))
                        .toList(),
                RemiseOuCharge::montant);
    }

    private static boolean estDe(VentilationTva v, @Nullable String categorie, @Nullable BigDecimal taux) {
        return categorie != null && categorie.equals(v.categorie()) && nul(taux).compareTo(nul(v.taux())) == 0;
    }

    private static @Nullable Ecart taxe(FactureLue f, int rang) {
        if (rang < 1 || rang > f.ventilationTva().size()) {
            return null;
        }
        VentilationTva v = f.ventilationTva().get(rang - 1);
        BigDecimal attendu =
                nul(v.base()).multiply(nul(v.taux())).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return ecart(
                "BT-117",
                v.montant(),
                attendu,
                nul(v.base()).toPlainString() + " × " + nul(v.taux()).toPlainString() + " %");
    }

    private static @Nullable Ecart ecart(String terme, @Nullable BigDecimal trouve, BigDecimal attendu, String calcul) {
        if (trouve == null) {
            return null;
        }
        BigDecimal propre = attendu.scale() < 2 ? attendu.setScale(2) : attendu;
        return new Ecart(trouve.toPlainString(), propre.toPlainString() + " (" + calcul + ")", terme, trouve, propre);
    }

    private static BigDecimal remises(FactureLue f, boolean charge) {
        return somme(
                f.remisesEtCharges().stream().filter(r -> r.charge() == charge).toList(), RemiseOuCharge::montant);
    }

    private static <T> BigDecimal somme(List<T> elements, java.util.function.Function<T, @Nullable BigDecimal> valeur) {
        return elements.stream().map(valeur).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal nul(@Nullable BigDecimal v) {
        return v == null ? BigDecimal.ZERO : v;
    }
}
