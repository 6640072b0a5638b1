package org.chorale.espace.gestionnaire.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.ws.rs.core.MultivaluedMap;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.jspecify.annotations.Nullable;

/** What a form brought; nothing that was typed makes more than a refusal. */
public record Envoi(MultivaluedMap<String, String> recus) {
    /** What was typed, without the blanks around it; empty where nothing came. */
    public String texte(String nom) {
        String valeur = recus.getFirst(nom);
        return valeur == null ? "" : valeur.strip();
    }

    /** Whether the box was ticked. */
    public boolean coche(String nom) {
        return recus.containsKey(nom);
    }

    /** A version that is none is that of nothing. */
    public long version() {
        return Entrees.numero(texte("version")).orElse(-1L);
    }

    /** The day, or null where nothing was typed; what is no day is refused. */
    public @Nullable LocalDate jour(String nom) {
        String valeur = texte(nom);
        if (valeur.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(valeur);
        } catch (DateTimeParseException forme) {
            throw new ParametreInvalide(
                    nom,
                    new Libelle("Ce n'est pas une date.", "Not a date."),
                    new Libelle("Donnez le jour, le mois et l'année.", "Give day, month and year."));
        }
    }

    /** One of the values of an enumeration; whatever else is refused by its name. */
    public <E extends Enum<E>> E parmi(String nom, Class<E> type) {
        for (E valeur : type.getEnumConstants()) {
            if (valeur.name().equals(texte(nom))) {
                return valeur;
            }
        }
        throw new ParametreInvalide(
                nom,
                new Libelle("Ce choix n'est pas dans la liste.", "This choice is not in the list."),
                new Libelle("Choisissez une valeur proposée.", "Choose one that is offered."));
    }
}
