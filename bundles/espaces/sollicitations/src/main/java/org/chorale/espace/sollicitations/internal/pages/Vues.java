package org.chorale.espace.sollicitations.internal.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.commun.Resultats;
import org.chorale.espace.sollicitations.internal.categorie.Categorie;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.pages.Noms.Ligne;
import org.chorale.espace.sollicitations.internal.service.Detail;
import org.jspecify.annotations.Nullable;

/** What the templates show. */
public final class Vues {
    private Vues() {}

    /**
     * The first page of a side.
     *
     * @param rubriques its lists
     * @param nombres how many there are in each state
     * @param poser whether one may ask here
     */
    public record Synthese(
            Face face,
            List<Liste> rubriques,
            Map<Etat, Long> nombres,
            boolean poser,
            @Nullable String fait) {}

    /**
     * A list of the synthesis.
     *
     * @param lignes its first ones
     * @param total how many there are in all
     * @param suite where all of them are
     */
    public record Liste(Face.Rubrique rubrique, List<Ligne> lignes, long total, String suite) {}

    /** The search and what it found. */
    public record Recherche(Face face, Filtre filtre, List<Categorie> categories, Resultats<Ligne> resultats) {}

    /**
     * One sollicitation.
     *
     * @param facture where the invoice is, or null where one may not read it
     * @param siretActuel of the sender's structure, where its change is asked for
     * @param cloture when it is closed if its sender does not go on, or null
     * @param saisie what was typed
     */
    public record Une(
            Face face,
            Detail detail,
            Ligne ligne,
            @Nullable String facture,
            @Nullable String siretActuel,
            @Nullable Instant cloture,
            Saisie saisie,
            @Nullable String fait) {
        /** Where its form goes. */
        public String adresse() {
            return face.adresse(detail.sollicitation().id());
        }
    }

    /**
     * The form to act.
     *
     * @param action what was chosen, or null
     */
    public record Saisie(@Nullable Action action, String texte, List<FichierDeBrouillon> pieces, List<Faute> fautes) {
        /** Nothing yet. */
        public static Saisie vierge() {
            return new Saisie(null, "", List.of(), List.of());
        }
    }

    /**
     * The form to ask.
     *
     * @param sous what it is about, or null as long as that is not chosen
     * @param portees on whose behalf one may ask
     */
    public record Nouvelle(
            List<Categorie> categories,
            @Nullable SousCategorie sous,
            List<Choix> portees,
            @Nullable String siretActuel,
            Envoi envoi,
            List<Faute> fautes) {
        /** As typed. */
        public String valeur(String champ) {
            return envoi.champs().getOrDefault(champ, "");
        }
    }

    /** A choice of a list. */
    public record Choix(String valeur, String libelle) {}
}
