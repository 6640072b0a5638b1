package org.chorale.espace.soustraitance.internal.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.StatutFacture;
import org.chorale.espace.soustraitance.internal.circuit.Delai;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as its valideur sees it.
 *
 * @param detail the invoice
 * @param historique what happened to it
 * @param blocs what bundles add, the chain among them
 * @param peutRepondre whether the user may answer now
 * @param mandataireACorriger whether the user is to name another mandataire
 * @param saisie what was typed
 * @param fait the status it has just been given, or null
 */
public record Vue(
        DetailFacture detail,
        Historique historique,
        List<Content> blocs,
        boolean peutRepondre,
        boolean mandataireACorriger,
        Saisie saisie,
        @Nullable StatutFacture fait) {
    /** Keeps its own copy. */
    public Vue {
        blocs = List.copyOf(blocs);
    }

    /** Its head. */
    public Facture facture() {
        return detail.facture();
    }

    /** Its page. */
    public String adresse() {
        return PagesAValider.ADRESSE + "/" + facture().id();
    }

    /** Whether it waits for a valideur, be it another one. */
    public boolean attend() {
        return rang() > 0;
    }

    private int rang() {
        return Validations.rangAttendu(facture().statut());
    }

    /** As what the user may answer. */
    public List<Qualite> qualites() {
        return Qualite.possibles(facture().cadre(), rang());
    }

    /** The last day on which silence is not consent. */
    public Optional<LocalDate> dernierJour() {
        return Delai.court(facture().cadre(), facture().statut())
                ? Optional.of(Delai.dernierJour(facture().statutDepuis()))
                : Optional.empty();
    }

    /** What a decision leads to. */
    public String aide(Action action, Locale l) {
        return switch (action) {
            case VALIDATION -> Texte.VALIDER_AIDE.en(l);
            case REFUS ->
                facture().cadre() == Etapes.SOUS_TRAITANT ? Texte.REFUSER_AIDE_A9.en(l) : Texte.REFUSER_AIDE_A12.en(l);
            default -> Texte.ERREUR_AIDE.en(l);
        };
    }

    /** What the user may decide. */
    public List<Action> actions() {
        return List.of(Action.VALIDATION, Action.REFUS, Action.MAUVAIS_VALIDEUR);
    }

    /**
     * The form as typed.
     *
     * @param action the decision, or null
     * @param qualite the capacity, or null
     * @param motif the reason's code, or empty
     * @param complement what was said, or empty
     * @param mandataire who follows, or empty
     * @param fautes what is wrong
     */
    public record Saisie(
            @Nullable Action action,
            @Nullable Qualite qualite,
            String motif,
            String complement,
            String mandataire,
            List<Faute> fautes) {
        static final Saisie VIERGE = new Saisie(null, null, "", "", "", List.of());

        /** What is wrong with a field. */
        public Optional<Faute> faute(String champ) {
            return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst();
        }

        Saisie avec(Faute faute) {
            return new Saisie(action, qualite, motif, complement, mandataire, List.of(faute));
        }
    }
}
