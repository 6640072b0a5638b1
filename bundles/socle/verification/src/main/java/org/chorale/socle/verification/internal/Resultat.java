package org.chorale.socle.verification.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.Couche;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.api.page.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as the page tells it.
 *
 * @param nom the file's name, or null
 * @param analyse what was found
 */
public record Resultat(@Nullable String nom, Analyse analyse) {
    /** So many entries: beyond it nobody reads on, and an archive of 500 invoices makes a page of megabytes. */
    public static final int CONSTATS_MAX = 300;

    /** The findings of a layer, those that say the same together. */
    public record Groupe(Couche couche, List<ConstatGroupe> constats) {}

    /** What is the matter, in a sentence. */
    public String phrase(Locale langue) {
        int erreurs = ConstatGroupe.regrouper(analyse.bloquants()).size();
        long duVerdict = analyse.bloquants().stream()
                .filter(c -> c.couche() != Couche.PORTAIL)
                .count();
        return switch (analyse.verdict()) {
            case REFUSE -> Texte.REFUSE.en(langue);
            case VALIDE ->
                (!analyse.depotAcceptable()
                                ? Texte.VALIDE_A_CORRIGER
                                : avertissements() ? Texte.VALIDE_AVERTIS : Texte.VALIDE)
                        .en(langue);
            case INVALIDE ->
                duVerdict == 0
                        ? Texte.NON_EVALUE_PARTOUT.en(langue)
                        : erreurs == 1
                                ? Texte.UNE_ERREUR.en(langue)
                                : Texte.DES_ERREURS.en(langue, Presentation.nombre(erreurs, langue));
        };
    }

    private boolean avertissements() {
        return analyse.constats().stream().anyMatch(c -> c.severite() == Severite.AVERTISSEMENT);
    }

    /** What a deposit would become, in a sentence. */
    public String depot(Locale langue) {
        return (!analyse.depotAcceptable()
                        ? Texte.DEPOT_REFUSE
                        : analyse.facture() == null ? Texte.DEPOT_ACCEPTABLE_LOT : Texte.DEPOT_ACCEPTABLE)
                .en(langue);
    }

    /** The findings by layer, the blocking ones of each first. */
    public List<Groupe> groupes() {
        List<Groupe> groupes = new ArrayList<>();
        int reste = CONSTATS_MAX;
        for (Couche couche : Couche.values()) {
            List<ConstatGroupe> constats = ConstatGroupe.regrouper(analyse.constats().stream()
                            .filter(c -> c.couche() == couche)
                            .sorted(Comparator.comparing(Constat::severite))
                            .toList())
                    .stream()
                    .limit(reste)
                    .toList();
            reste -= constats.size();
            if (!constats.isEmpty()) {
                groupes.add(new Groupe(couche, constats));
            }
        }
        return groupes;
    }

    /** Whether some are not shown. */
    public boolean coupe() {
        return ConstatGroupe.regrouper(analyse.constats()).size() > CONSTATS_MAX;
    }

    /** The layers that say something. */
    public Stream<Couche> couches() {
        return Stream.of(Couche.values()).filter(c -> analyse.couche(c) != ResultatCouche.NON_APPLICABLE);
    }

    /** The packs that were run, with their versions. */
    public List<String> regles() {
        return analyse.regles().stream().map(Resultat::nomme).toList();
    }

    private static String nomme(PaquetRegles p) {
        return p.paquet() + "\u00a0" + p.version();
    }

    /** The colour beside the verdict; never instead of it. */
    public String couleur() {
        return analyse.verdict() == Verdict.VALIDE && !analyse.depotAcceptable()
                ? "warning"
                : couleur(analyse.verdict());
    }

    /** The same for a file of an archive. */
    public static String couleur(Verdict verdict) {
        return verdict == Verdict.VALIDE ? "success" : "danger";
    }

    /** The same for a layer. */
    public static String couleur(ResultatCouche resultat) {
        return switch (resultat) {
            case VALIDE -> "success";
            case INVALIDE, REFUSE -> "danger";
            case NON_EVALUE -> "warning";
            case NON_APPLICABLE -> "neutral";
        };
    }

    /** What is said of a file of an archive. */
    public static String dit(Verdict verdict, Locale langue) {
        return Texte.de(
                        switch (verdict) {
                            case VALIDE -> ResultatCouche.VALIDE;
                            case INVALIDE -> ResultatCouche.INVALIDE;
                            case REFUSE -> ResultatCouche.REFUSE;
                        })
                .en(langue);
    }
}
