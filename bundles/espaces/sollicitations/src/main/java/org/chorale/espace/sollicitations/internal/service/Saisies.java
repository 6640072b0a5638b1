package org.chorale.espace.sollicitations.internal.service;

import java.util.ArrayList;
import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;

/** What is typed must have its form; everything that is wrong is said at once. */
public final class Saisies {
    /** The longest subject. */
    public static final int OBJET_MAX = 150;

    /** The longest text of a message. */
    public static final int TEXTE_MAX = 5000;

    /** Attachments of one message. */
    public static final int PIECES_MAX = 10;

    /** Messages of one sollicitation. */
    public static final int MESSAGES_MAX = 100;

    private final List<ParametreInvalide> fautes = new ArrayList<>();

    /** The text without the blanks around it and without control characters; noted as wrong where it is none. */
    public String exiger(String champ, String valeur, int maximum, Libelle nom) {
        String propre = propre(valeur);
        if (propre.isEmpty()) {
            noter(
                    champ,
                    new Libelle("Le champ « %s » est vide.".formatted(nom.fr()), "“%s” is empty.".formatted(nom.en())),
                    new Libelle("Remplissez-le.", "Fill it in."));
        } else if (propre.length() > maximum) {
            noter(
                    champ,
                    new Libelle(
                            "« %s » dépasse %d caractères.".formatted(nom.fr(), maximum),
                            "“%s” has more than %d characters.".formatted(nom.en(), maximum)),
                    new Libelle(
                            "Raccourcissez, ou joignez le texte comme pièce.",
                            "Make it shorter, or attach the text as a file."));
        }
        return propre;
    }

    /** Notes what is wrong. */
    public void noter(String champ, Libelle message, Libelle remede) {
        fautes.add(new ParametreInvalide(champ, message, remede));
    }

    /** Notes what is wrong. */
    public void noter(ParametreInvalide faute) {
        fautes.add(faute);
    }

    /** Whether something is wrong. */
    public boolean fautives() {
        return !fautes.isEmpty();
    }

    /** Refuses where something is wrong. */
    public void conclure() {
        if (!fautes.isEmpty()) {
            throw new SaisieIncorrecte(fautes);
        }
    }

    /** Line ends as they are, no other control character, no blanks around. */
    public static String propre(String valeur) {
        return valeur.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
