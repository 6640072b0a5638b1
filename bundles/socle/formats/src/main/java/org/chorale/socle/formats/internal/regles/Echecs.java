package org.chorale.socle.formats.internal.regles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.format.Limite;

/**
 * The failed assertions that are kept of one run. A rule of lines fails as often as there are lines: of each rule only the
 * first are kept, the others counted, so that none drowns another.
 */
final class Echecs {
    static final int PAR_REGLE = (int) Limite.CONSTATS_PAR_REGLE.valeur();

    /** From so many on, a rule that fails still has its say, but a short one. Warnings take nothing from the others. */
    private static final int BEAUCOUP = 2_000;

    private static final int PAR_REGLE_ENSUITE = 10;

    /** Ids are the stylesheet's, and a stylesheet may be anybody's. */
    private static final int REGLES_MAX = 1_000;

    private final List<RapportSvrl.Echec> gardes = new ArrayList<>();
    private final Map<Cle, Compte> comptes = new LinkedHashMap<>();
    private int graves;

    private record Cle(String regle, boolean avertissement) {}

    private static final class Compte {
        private final String texte;
        private int gardes;
        private int laisses;

        private Compte(String texte) {
            this.texte = texte;
        }
    }

    List<RapportSvrl.Echec> gardes() {
        return gardes;
    }

    void ajouter(RapportSvrl.Echec echec) {
        if (Constateur.sansRemede(echec)) {
            return;
        }
        Compte compte = compte(echec);
        int auPlus = beaucoup(echec.avertissement()) ? PAR_REGLE_ENSUITE : PAR_REGLE;
        if (compte.gardes >= auPlus) {
            compte.laisses++;
            return;
        }
        compte.gardes++;
        graves += echec.avertissement() ? 0 : 1;
        gardes.add(echec);
    }

    private boolean beaucoup(boolean avertissement) {
        return (avertissement ? gardes.size() - graves : graves) >= BEAUCOUP;
    }

    private Compte compte(RapportSvrl.Echec echec) {
        String nom = echec.regle().isEmpty() ? Phrases.nommee(echec.texte()) : echec.regle();
        Cle cle = new Cle(nom, echec.avertissement());
        Compte connu = comptes.get(cle);
        if (connu == null && comptes.size() >= REGLES_MAX) {
            cle = new Cle("", echec.avertissement());
        }
        return comptes.computeIfAbsent(cle, c -> new Compte(echec.texte()));
    }

    /** The rules that failed more often than is kept, in the order of their first failures. */
    List<RapportSvrl.Reste> restes() {
        List<RapportSvrl.Reste> restes = new ArrayList<>();
        comptes.forEach((cle, compte) -> {
            if (compte.laisses > 0) {
                restes.add(new RapportSvrl.Reste(cle.regle(), cle.avertissement(), compte.texte, compte.laisses));
            }
        });
        return restes;
    }
}
