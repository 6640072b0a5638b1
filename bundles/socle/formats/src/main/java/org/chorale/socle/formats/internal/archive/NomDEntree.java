package org.chorale.socle.formats.internal.archive;

import java.text.Normalizer;
import java.util.Locale;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Refus;

/** The names files may have inside an archive. */
final class NomDEntree {
    private static final int LONGUEUR_MAX = 512;

    private NomDEntree() {}

    /** The name, with slashes; refused if it could lead outside, or hide what it is. */
    static String verifier(String brut) throws Refus {
        String nom = brut.replace('\\', '/');
        boolean controle = nom.chars().anyMatch(c -> c < 32 || c == 127);
        boolean retourne = nom.chars().anyMatch(c -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069);
        boolean absolu = nom.startsWith("/") || nom.matches("^[A-Za-z]:.*");
        boolean remonte = ("/" + nom + "/").contains("/../");
        if (nom.isBlank() || controle || retourne || absolu || remonte || nom.length() > LONGUEUR_MAX) {
            throw new Refus(Constat.de(
                            "CHORALE-ARCHIVE-NOM",
                            Severite.FATALE,
                            Couche.CONTENEUR,
                            "L'archive contient un fichier au nom dangereux ou invalide : « " + affichable(nom) + " ».")
                    .avecChemin(affichable(nom))
                    .avecRemede("Refaites l'archive avec des noms simples, sans chemin absolu ni « .. »."));
        }
        return nom;
    }

    /** Two names that some systems would take for the same file have the same key. */
    static String cle(String nom) {
        String chemin = ("/" + nom).replaceAll("/(\\./)*/*", "/");
        return Normalizer.normalize(chemin, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** What file managers leave in archives and nobody means to send. */
    static boolean parasite(String nom) {
        String dernier = nom.substring(nom.lastIndexOf('/') + 1);
        return nom.startsWith("__MACOSX/")
                || dernier.equals(".DS_Store")
                || dernier.equals("Thumbs.db")
                || dernier.startsWith("._");
    }

    private static String affichable(String nom) {
        String propre = nom.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "?");
        return propre.length() > 100 ? propre.substring(0, 100) + "…" : propre;
    }
}
