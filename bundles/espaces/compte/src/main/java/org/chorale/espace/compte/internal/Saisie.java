package org.chorale.espace.compte.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.identite.RefusIdentite.TropDEssais;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown again: what was typed, never a password, and what is wrong with it.
 *
 * @param statut the HTTP status of the page
 * @param valeurs by field
 * @param fautes in the order of the fields
 */
public record Saisie(int statut, Map<String, String> valeurs, List<Faute> fautes) {
    static final int ADRESSE_MAX = 254;
    static final int NOM_MAX = 100;
    static final int MOT_DE_PASSE_MAX = 1000;

    /** Longer values are nobody's typing, and are not shown again. */
    private static final int MONTREE = 300;

    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    /** Keeps its own copies. */
    public Saisie {
        valeurs = Map.copyOf(valeurs);
        fautes = List.copyOf(fautes);
    }

    static Saisie vierge() {
        return new Saisie(200, Map.of(), List.of());
    }

    /** What the field shows. */
    public String valeur(String champ) {
        return valeurs.getOrDefault(champ, "");
    }

    /** What is wrong with the field. */
    public Optional<Faute> faute(String champ) {
        return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst();
    }

    /** The same with what a service has refused. */
    Saisie refusee(Refus refus, Locale langue) {
        return refusee(refus, refus.champ().orElse(null), langue);
    }

    Saisie refusee(Refus refus, @Nullable String champ, Locale langue) {
        Faute faute = refus instanceof TropDEssais trop
                ? new Faute(null, Texte.TROP_DE_DEMANDES.en(langue, HEURE.format(trop.jusqua())), null)
                : new Faute(champ, Presentation.texte(refus.message(langue)), Presentation.texte(refus.remede(langue)));
        return new Saisie(refus.motif().statutHttp(), valeurs, List.of(faute));
    }

    /**
     * Something wrong.
     *
     * @param champ the field, or null where it is none of them
     * @param message why
     * @param remede what to do, or null where the message says it
     */
    public record Faute(
            @Nullable String champ,
            String message,
            @Nullable String remede) {}

    /** Reads a form. */
    static final class Lecture {
        private final Locale langue;
        private final Map<String, String> valeurs = new LinkedHashMap<>();
        private final List<Faute> fautes = new ArrayList<>();

        Lecture(Locale langue) {
            this.langue = langue;
        }

        /** A field that is shown again. */
        Lecture champ(String nom, @Nullable String valeur, int maximum, @Nullable Texte siVide) {
            String texte = valeur == null ? "" : valeur.strip();
            if (texte.length() <= MONTREE) {
                valeurs.put(nom, texte);
            }
            controler(nom, texte, maximum, siVide);
            return this;
        }

        /** A field that is not. */
        Lecture secret(String nom, String valeur, Texte siVide) {
            controler(nom, valeur, MOT_DE_PASSE_MAX, siVide);
            return this;
        }

        /** The second field of a new password. */
        Lecture repetition(String nom, String valeur, String premiere) {
            if (!premiere.isEmpty() && !valeur.equals(premiere)) {
                fautes.add(new Faute(nom, Texte.REPETITION_DIFFERENTE.en(langue), null));
            }
            return this;
        }

        private void controler(String nom, String texte, int maximum, @Nullable Texte siVide) {
            if (texte.isEmpty() && siVide != null) {
                fautes.add(new Faute(nom, siVide.en(langue), null));
            } else if (texte.length() > maximum) {
                fautes.add(
                        new Faute(nom, Texte.TROP_LONG.en(langue, Presentation.nombre((long) maximum, langue)), null));
            }
        }

        Saisie lue() {
            return new Saisie(fautes.isEmpty() ? 200 : 400, valeurs, fautes);
        }
    }
}
