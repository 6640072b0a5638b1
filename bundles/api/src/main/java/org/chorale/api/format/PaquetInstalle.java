package org.chorale.api.format;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack as the operator sees it: what it says of itself, and what became of it.
 *
 * @param paquet its name, {@code br-fr}; the name of the file or folder where it could not be read
 * @param version its published version; empty where it could not be read
 * @param effet its date of effect, a day of Europe/Paris: before it the pack only observes; null if it has effect at
 *     once
 * @param mode what its operator wants of it
 * @param couches the layers it judges
 * @param origine where it comes from: {@code socle}, the name of a file or folder, or of a bundle
 * @param etat what it does now
 * @param texte why it does not judge, for the operator: the compiler's words, the rule that could not be evaluated;
 *     null where there is nothing to say
 */
public record PaquetInstalle(
        String paquet,
        String version,
        @Nullable LocalDate effet,
        Mode mode,
        Set<Couche> couches,
        String origine,
        Etat etat,
        @Nullable String texte) {

    public PaquetInstalle {
        couches = Set.copyOf(couches);
    }

    /** What an operator wants of a pack. */
    public enum Mode {
        /** Its findings are shown as information and never decide. */
        OBSERVER,
        /** It decides, from its date of effect on. */
        REJETER
    }

    /** What a pack does at this moment. */
    public enum Etat {
        JUGE,
        OBSERVE,
        /** Another of the same name, in force later, judges in its place. */
        REMPLACE,
        /** It could not be read or compiled. */
        REFUSE,
        /** It ran without end and was put aside; the one it replaced judges again. */
        ECARTE
    }
}
