package org.chorale.espace.factures.internal.pages;

import gg.jte.Content;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.SituationFacture;
import org.chorale.api.facture.StatutFacture;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as its page shows it.
 *
 * @param face from which side
 * @param detail the invoice
 * @param historique what happened to it
 * @param blocs what other bundles add
 * @param situation where it is
 * @param actes the latest that was done with it, newest first
 * @param suites what the user may do with it now; empty where nothing
 * @param retour what its supplier is asked for, or null
 * @param saisie what was typed into the form, where it was refused or is to be shown again
 * @param fait the status it has just been given, or null
 * @param rejetFait whether its rejection has just been treated
 * @param atteste whether there is a certificate of its deposit
 */
public record Detail(
        Face face,
        DetailFacture detail,
        Historique historique,
        List<Content> blocs,
        SituationFacture situation,
        List<ActeFacture> actes,
        List<Suite> suites,
        @Nullable Retour retour,
        Saisie saisie,
        @Nullable StatutFacture fait,
        boolean rejetFait,
        boolean atteste) {
    /** Keeps its own copies. */
    public Detail {
        actes = List.copyOf(actes);
        blocs = List.copyOf(blocs);
        suites = List.copyOf(suites);
    }

    /** The moves that lead to a status this portal knows, each status once, in the order of the table. */
    static List<Suite> suites(List<Transition> transitions) {
        return transitions.stream()
                .flatMap(t ->
                        statut(t.vers()).map(s -> new Suite(s, t.exigences().isEmpty() ? null : exigence(t))).stream())
                .collect(Collectors.toMap(Suite::vers, s -> s, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Exigence exigence(Transition transition) {
        return transition.exigences().stream().sorted().findFirst().orElseThrow();
    }

    static Optional<StatutFacture> statut(@Nullable String nom) {
        return Arrays.stream(StatutFacture.values())
                .filter(s -> s.name().equals(nom))
                .findFirst();
    }

    /** The help under the reason: for which moves it is required. */
    public String aideMotif(Locale langue) {
        if (face == Face.EMISES) {
            return Texte.MOTIF_COMPLEMENT.en(langue);
        }
        String exigeants = suites.stream()
                .filter(s -> s.exigence() != null)
                .map(s -> s.vers().libelle().selon(langue))
                .collect(Collectors.joining(", "));
        return exigeants.isEmpty() ? Texte.MOTIF_FACULTATIF.en(langue) : Texte.MOTIF_OBLIGATOIRE.en(langue, exigeants);
    }

    /**
     * A move.
     *
     * @param vers the status it leads to
     * @param exigence what it requires, or null
     */
    public record Suite(StatutFacture vers, @Nullable Exigence exigence) {
        /** What it means, where that is not plain. */
        public Optional<String> explication(Locale langue) {
            return Arrays.stream(Texte.values())
                    .filter(t -> t.name().equals("VERS_" + vers.name()))
                    .findFirst()
                    .map(t -> t.en(langue));
        }
    }

    /**
     * The form as typed.
     *
     * @param vers the status chosen, or null
     * @param code the published reason chosen, or empty
     * @param motif the reason, or empty
     * @param retour what its supplier typed, or null
     * @param fautes what is wrong
     */
    public record Saisie(
            @Nullable StatutFacture vers,
            String code,
            String motif,
            Retour.@Nullable Valeurs retour,
            List<Faute> fautes) {
        static final Saisie VIERGE = new Saisie(null, "", "", null, List.of());

        /** What is wrong with a field. */
        public Optional<Faute> faute(String champ) {
            return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst();
        }
    }
}
