package org.chorale.socle.facturation.internal.dossier;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** File names that are safe everywhere and differ from each other within a folder. */
final class Noms {
    private final Set<String> pris = new HashSet<>();

    /** The name cleaned, with a number where it is taken. */
    String libre(String nom) {
        String propre = propre(nom);
        String essai = propre;
        for (int n = 2; !pris.add(essai.toLowerCase(Locale.ROOT)); n++) {
            essai = tige(propre) + "-" + n + extension(propre);
        }
        return essai;
    }

    /** Letters, digits and a few signs; never a path. */
    static String propre(String nom) {
        String propre = nom.replaceAll("[^\\p{L}\\p{N} ._+()-]", "_").strip();
        String sansPoint = propre.startsWith(".") ? "_" + propre.substring(1) : propre;
        return sansPoint.isEmpty() ? "fichier" : sansPoint;
    }

    /** At most so many characters, its extension kept. */
    static String court(String nom, int max) {
        if (nom.length() <= max) {
            return nom;
        }
        String extension = extension(nom);
        return extension.length() >= max
                ? nom.substring(0, max)
                : nom.substring(0, max - extension.length()) + extension;
    }

    /** With that extension, in the place of another one. */
    static String avecExtension(String nom, String extension) {
        return nom.toLowerCase(Locale.ROOT).endsWith(extension) ? nom : tige(nom) + extension;
    }

    private static String tige(String nom) {
        return nom.substring(0, nom.length() - extension(nom).length());
    }

    private static String extension(String nom) {
        int point = nom.lastIndexOf('.');
        return point <= 0 || nom.length() - point > 8 ? "" : nom.substring(point);
    }
}
