package org.chorale.socle.annuaire.internal.fiche;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chorale.api.annuaire.RefusAnnuaire.SaisieInvalide;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;

/** Looks at everything that was typed before anything is refused, so that all of it can be told at once. */
final class Controle {
    private static final int COURRIEL_MAX = 254;

    /** One @ with something around it and neither blanks nor control characters; only a mail proves more. */
    private static final Pattern COURRIEL = Pattern.compile("[^@\\s\\p{Cntrl},;<>]{1,64}@[^@\\s\\p{Cntrl},;<>]+");

    private static final Pattern TELEPHONE = Pattern.compile("[0-9+.() \\-]{0,30}");
    private static final Pattern HORS_TEXTE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final List<ParametreInvalide> fautes = new ArrayList<>();

    /** A line of text. */
    Controle texte(String champ, Libelle nom, String valeur, int minimum, int maximum) {
        if (valeur.strip().length() < minimum) {
            return faute(
                    champ,
                    new Libelle(nom.fr() + " : ce champ est vide.", nom.en() + ": this field is empty."),
                    new Libelle("Remplissez-le.", "Fill it in."));
        }
        if (valeur.length() > maximum) {
            return faute(
                    champ,
                    new Libelle(
                            "%s : plus de %d caractères.".formatted(nom.fr(), maximum),
                            "%s: more than %d characters.".formatted(nom.en(), maximum)),
                    new Libelle("Raccourcissez ce texte.", "Shorten this text."));
        }
        return si(
                HORS_TEXTE.matcher(valeur).find(),
                champ,
                new Libelle(
                        nom.fr() + " : ce texte contient un caractère qui ne s'écrit pas.",
                        nom.en() + ": this text has a character that cannot be written."),
                new Libelle("Saisissez-le de nouveau.", "Type it again."));
    }

    Controle courriel(String champ, Libelle nom, String valeur) {
        boolean faux = !valeur.isEmpty()
                && (valeur.length() > COURRIEL_MAX || !COURRIEL.matcher(valeur).matches());
        return si(
                faux,
                champ,
                new Libelle(
                        nom.fr() + " : ce n'est pas une adresse électronique.", nom.en() + ": not an e-mail address."),
                new Libelle("Donnez une adresse comme nom@exemple.fr.", "Give an address such as name@example.com."));
    }

    Controle telephone(String champ, Libelle nom, String valeur) {
        return si(
                !TELEPHONE.matcher(valeur).matches(),
                champ,
                new Libelle(nom.fr() + " : ce n'est pas un numéro de téléphone.", nom.en() + ": not a phone number."),
                new Libelle(
                        "Donnez au plus 30 chiffres, blancs, points ou tirets.",
                        "Give at most 30 digits, blanks, points or hyphens."));
    }

    Controle si(boolean faux, String champ, Libelle message, Libelle remede) {
        return faux ? faute(champ, message, remede) : this;
    }

    private Controle faute(String champ, Libelle message, Libelle remede) {
        fautes.add(new ParametreInvalide(champ, message, remede));
        return this;
    }

    /** Refuses where anything is wrong. */
    void exiger() {
        if (!fautes.isEmpty()) {
            throw new SaisieInvalide(fautes);
        }
    }
}
