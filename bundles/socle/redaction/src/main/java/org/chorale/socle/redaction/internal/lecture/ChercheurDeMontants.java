package org.chorale.socle.redaction.internal.lecture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;

/** Looks for the totals: behind their labels, below them, and by the sum that they must make. */
final class ChercheurDeMontants {
    private static final BigDecimal ECART = new BigDecimal("0.02");
    private static final int MONTANTS_MAX = 200;
    private static final double PAR_LIBELLE = 0.75;
    private static final double DESSOUS = 0.55;
    private static final double COMPLETE = 0.85;
    private static final double SOMME = 0.7;
    private static final double LIBELLE_ET_SOMME = 0.95;

    private static final Map<Champ, Pattern> LIBELLES = Map.of(
            Champ.MONTANT_HT,
            Pattern.compile(
                    "(?:total|montant|sous[- ]total|net)[^\\t\\d]{0,20}?(?:\\bh\\.? ?t\\b|hors[- ]taxes?|avant taxes?)"
                            + "|\\btotal (?:excl|without|net)|nettobetrag|summe netto|gesamtbetrag netto|\\bbase ht\\b"),
            Champ.MONTANT_TVA,
            Pattern.compile(
                    "(?:total|montant)[^\\t\\d]{0,15}?\\bt\\.?v\\.?a\\b|\\btva\\b(?!.{0,3}intra)|\\btotal vat\\b"
                            + "|summe (?:ust|mwst|umsatzsteuer)|umsatzsteuer|\\bmwst\\b"),
            Champ.MONTANT_TTC,
            Pattern.compile(
                    "(?:total|montant|net)[^\\t\\d]{0,20}?(?:\\bt\\.?t\\.?c\\b|toutes taxes)|\\bttc\\b|grand total"
                            + "|bruttosumme|bruttobetrag|gesamtbetrag(?! netto| der)|\\btotal (?:incl|with|gross)"),
            Champ.MONTANT_A_PAYER,
            Pattern.compile("(?:net|reste|solde|total|montant)[^\\t\\d]{0,12}? a (?:payer|regler)|net de l'avoir"
                    + "|montant du\\b|amount due|zahlbetrag|solde du"));

    private final List<Ligne> lignes;
    private final Candidats candidats;

    private record Trouve(BigDecimal valeur, Ligne ligne, int debut, int fin) {}

    ChercheurDeMontants(List<Ligne> lignes, Candidats candidats) {
        this.lignes = lignes;
        this.candidats = candidats;
    }

    void chercher() {
        LIBELLES.forEach(this::parLibelle);
        if (!accorder() && !completer()) {
            parSomme();
        }
    }

    private static List<Trouve> montants(Ligne l) {
        List<Trouve> trouves = new ArrayList<>();
        Matcher m = Montants.MONTANT.matcher(l.texte());
        while (m.find()) {
            trouves.add(new Trouve(Montants.de(m), l, m.start(), m.end()));
        }
        return trouves;
    }

    private void parLibelle(Champ champ, Pattern libelle) {
        for (int i = 0; i < lignes.size(); i++) {
            Ligne l = lignes.get(i);
            Matcher m = libelle.matcher(l.plat());
            while (m.find()) {
                int fin = m.end();
                List<Trouve> apres =
                        montants(l).stream().filter(t -> t.debut() >= fin).toList();
                if (apres.isEmpty()) {
                    dessous(champ, i, m);
                } else {
                    // The nearest, and the last of the line: a rate's base may stand in between.
                    Trouve premier = apres.get(0);
                    Trouve dernier = apres.get(apres.size() - 1);
                    boolean seul = apres.size() == 1;
                    proposer(champ, dernier, seul ? PAR_LIBELLE : PAR_LIBELLE - 0.1, Raison.LIBELLE);
                    proposer(champ, premier, PAR_LIBELLE - 0.15, Raison.LIBELLE);
                }
            }
        }
    }

    private void dessous(Champ champ, int rang, Matcher libelle) {
        Ligne l = lignes.get(rang);
        float gauche = l.gauche(libelle.start());
        float droite = l.droite(libelle.end()) + 15;
        for (int i = rang + 1; i < Math.min(lignes.size(), rang + 3); i++) {
            for (Trouve t : montants(lignes.get(i))) {
                if (t.ligne().gauche(t.debut()) < droite && t.ligne().droite(t.fin()) > gauche) {
                    proposer(champ, t, DESSOUS, Raison.LIBELLE_AU_DESSUS);
                    return;
                }
            }
        }
    }

    private void proposer(Champ champ, Trouve t, double confiance, Raison raison) {
        candidats.ajouter(champ, t.valeur().toPlainString(), confiance, raison, t.ligne());
    }

    /** Of what the labels gave, what adds up: the largest such sum is the invoice's. */
    private boolean accorder() {
        Proposition[] meilleure = null;
        for (Proposition ttc : avec(Champ.MONTANT_TTC, Champ.MONTANT_A_PAYER)) {
            for (Proposition ht : candidats.de(Champ.MONTANT_HT)) {
                for (Proposition tva : candidats.de(Champ.MONTANT_TVA)) {
                    boolean juste = juste(ht.montant(), tva.montant(), ttc.montant());
                    if (juste
                            && (meilleure == null
                                    || ttc.montant()
                                                    .abs()
                                                    .compareTo(meilleure[2]
                                                            .montant()
                                                            .abs())
                                            > 0)) {
                        meilleure = new Proposition[] {ht, tva, ttc};
                    }
                }
            }
        }
        if (meilleure == null) {
            return false;
        }
        confirmer(Champ.MONTANT_HT, meilleure[0], LIBELLE_ET_SOMME, Raison.LIBELLE_ET_CONTROLE);
        confirmer(Champ.MONTANT_TVA, meilleure[1], LIBELLE_ET_SOMME, Raison.LIBELLE_ET_CONTROLE);
        confirmer(Champ.MONTANT_TTC, meilleure[2], LIBELLE_ET_SOMME, Raison.LIBELLE_ET_CONTROLE);
        return true;
    }

    /** Two totals by their labels, and between them an amount that stands somewhere and is what is missing. */
    private boolean completer() {
        for (Proposition ttc : avec(Champ.MONTANT_TTC, Champ.MONTANT_A_PAYER)) {
            for (Proposition ht : candidats.de(Champ.MONTANT_HT)) {
                BigDecimal reste = ttc.montant().subtract(ht.montant());
                for (Ligne l : lignes) {
                    for (Trouve t : montants(l)) {
                        if (t.valeur().signum() != 0
                                && t.valeur().subtract(reste).abs().compareTo(ECART) <= 0
                                && juste(ht.montant(), t.valeur(), ttc.montant())) {
                            proposer(Champ.MONTANT_TVA, t, COMPLETE, Raison.SOMME);
                            confirmer(Champ.MONTANT_HT, ht, COMPLETE, Raison.LIBELLE_ET_CONTROLE);
                            confirmer(Champ.MONTANT_TTC, ttc, COMPLETE, Raison.LIBELLE_ET_CONTROLE);
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private List<Proposition> avec(Champ un, Champ autre) {
        List<Proposition> tous = new ArrayList<>(candidats.de(un));
        tous.addAll(candidats.de(autre));
        return tous;
    }

    private static boolean juste(BigDecimal ht, BigDecimal tva, BigDecimal ttc) {
        return ht.add(tva).subtract(ttc).abs().compareTo(ECART) <= 0
                && ht.signum() != 0
                && tva.abs().compareTo(ht.abs()) < 0;
    }

    private void confirmer(Champ champ, Proposition p, double confiance, Raison raison) {
        Ligne ligne = lignes.stream()
                .filter(l -> l.page() == p.page())
                .filter(l -> l.texte().replace('\t', ' ').startsWith(p.extrait().replace("…", "")))
                .findFirst()
                .orElse(lignes.get(0));
        candidats.ajouter(champ, p.valeur(), confiance, raison, ligne);
    }

    /** Without labels: the largest amount that is another one and its VAT. */
    private void parSomme() {
        List<Trouve> tous = new ArrayList<>();
        for (Ligne l : lignes) {
            for (Trouve t : montants(l)) {
                if (tous.size() < MONTANTS_MAX
                        && tous.stream().noneMatch(u -> u.valeur().equals(t.valeur()))) {
                    tous.add(t);
                }
            }
        }
        tous.sort((a, b) -> b.valeur().abs().compareTo(a.valeur().abs()));
        for (int i = 0; i < tous.size(); i++) {
            for (int j = i + 1; j < tous.size(); j++) {
                Trouve ttc = tous.get(i);
                Trouve ht = tous.get(j);
                BigDecimal reste = ttc.valeur().subtract(ht.valeur());
                for (int k = j + 1; k < tous.size(); k++) {
                    Trouve tva = tous.get(k);
                    boolean taux = tva.valeur()
                                    .multiply(BigDecimal.TEN)
                                    .abs()
                                    .compareTo(ht.valeur()
                                            .multiply(new BigDecimal(3))
                                            .abs())
                            <= 0;
                    if (taux
                            && tva.valeur().signum() != 0
                            && tva.valeur().subtract(reste).abs().compareTo(ECART) <= 0) {
                        proposer(Champ.MONTANT_TTC, ttc, SOMME, Raison.SOMME);
                        proposer(Champ.MONTANT_HT, ht, SOMME, Raison.SOMME);
                        proposer(Champ.MONTANT_TVA, tva, SOMME, Raison.SOMME);
                        return;
                    }
                }
            }
        }
    }
}
