package org.chorale.api.notification;

import java.time.Instant;
import java.util.regex.Pattern;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told.
 *
 * @param type such as {@code facture.suspendue}; lower case with dots and hyphens, at most 60 characters
 * @param sujet what it is about, such as {@code facture:4711}, at most 100 characters
 * @param quand when it happened, by the Clock; what is more than two days old when it is told reaches nobody any more
 * @param destinataires whom it is for
 * @param titre one line, plain text; cut beyond 150 characters
 * @param texte some sentences, plain text, with what to do; cut beyond 1,000 characters. No more than every recipient may
 *     read
 * @param chemin where one click leads, an absolute path of the portal, at most 500 characters
 * @param sauf who did it and is not told, or null
 * @param rythme how soon those are written to who have chosen nothing
 * @param groupe what many of its kind become, or null: then each is a line of its own
 */
public record Avis(
        String type,
        String sujet,
        Instant quand,
        Destinataires destinataires,
        Libelle titre,
        Libelle texte,
        String chemin,
        @Nullable UtilisateurId sauf,
        Rythme rythme,
        @Nullable Groupe groupe) {
    /** The longest title, in characters. */
    public static final int TITRE_MAX = 150;

    /** The longest text, in characters. */
    public static final int TEXTE_MAX = 1_000;

    /** The longest path, in characters. */
    public static final int CHEMIN_MAX = 500;

    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    /** Cuts texts; refuses a type, a subject or a path that is none ({@link IllegalArgumentException}). */
    public Avis {
        if (type.length() > 60 || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("type: " + type);
        }
        if (sujet.length() > 100) {
            throw new IllegalArgumentException("sujet: at most 100 characters");
        }
        exigerChemin(chemin);
        titre = uneLigne(titre, TITRE_MAX);
        texte = uneLigne(texte, TEXTE_MAX);
    }

    /** A daily one that nobody is left out of, a line of its own. */
    public Avis(
            String type,
            String sujet,
            Instant quand,
            Destinataires destinataires,
            Libelle titre,
            Libelle texte,
            String chemin) {
        this(type, sujet, quand, destinataires, titre, texte, chemin, null, Rythme.QUOTIDIEN, null);
    }

    /** The same, not told to who did it. */
    public Avis sauf(@Nullable UtilisateurId auteur) {
        return new Avis(type, sujet, quand, destinataires, titre, texte, chemin, auteur, rythme, groupe);
    }

    /** The same, for those who have chosen nothing at that pace. */
    public Avis au(Rythme parDefaut) {
        return new Avis(type, sujet, quand, destinataires, titre, texte, chemin, sauf, parDefaut, groupe);
    }

    /** The same, one line with others of the group. */
    public Avis dans(Groupe avec) {
        return new Avis(type, sujet, quand, destinataires, titre, texte, chemin, sauf, rythme, avec);
    }

    static Libelle uneLigne(Libelle texte, int maximum) {
        return new Libelle(uneLigne(texte.fr(), maximum), uneLigne(texte.en(), maximum));
    }

    private static String uneLigne(String texte, int maximum) {
        String ligne = texte.replaceAll("\\p{Cntrl}+", " ").strip();
        if (ligne.length() <= maximum) {
            return ligne;
        }
        int fin = maximum - 1;
        return ligne.substring(0, Character.isHighSurrogate(ligne.charAt(fin - 1)) ? fin - 1 : fin) + "…";
    }

    static void exigerChemin(String chemin) {
        if (!chemin.startsWith("/") || chemin.startsWith("//") || chemin.length() > CHEMIN_MAX) {
            throw new IllegalArgumentException("chemin: a path of the portal, at most " + CHEMIN_MAX + " characters");
        }
    }
}
