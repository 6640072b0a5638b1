package org.chorale.socle.formats.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chorale.api.format.Limite;
import org.chorale.socle.formats.internal.xml.Refus;

/**
 * Looks at the central directory of a ZIP for what {@code ZipFile} does not tell: links, encryption, and entries that
 * overlap, by which few bytes inflate many times.
 */
final class RepertoireZip {
    private static final int FIN = 0x06054b50;
    private static final int ENTREE = 0x02014b50;
    private static final int FIN_TAILLE = 22;
    private static final int COMMENTAIRE_MAX = 0xffff;
    private static final int REPERTOIRE_MAX = 16 << 20;
    private static final int TYPE_UNIX = 0xF000;
    private static final int REGULIER = 0x8000;
    private static final int DOSSIER = 0x4000;
    private static final int RENVOI_ZIP64 = 0x07064b50;
    private static final int RENVOI_TAILLE = 20;
    private static final int FIN64 = 0x06064b50;
    private static final int FIN64_TAILLE = 56;
    private static final int STOCKE = 0;
    private static final int DEFLATE = 8;
    private static final long ZIP64 = 0xffffffffL;

    private RepertoireZip() {}

    static void verifier(Path zip) throws IOException, Refus {
        try (FileChannel canal = FileChannel.open(zip)) {
            long taille = canal.size();
            int queue = (int) Math.min(taille, FIN_TAILLE + COMMENTAIRE_MAX);
            ByteBuffer fin = lire(canal, taille - queue, queue);
            int ou = position(fin);
            if (ou < 0) {
                throw abimee();
            }
            long longueur = fin.getInt(ou + 12) & ZIP64;
            long dit = fin.getInt(ou + 16) & ZIP64;
            // Counted from the end: a few bytes may follow.
            long debut = taille - queue + ou - longueur;
            if (ou >= RENVOI_TAILLE && fin.getInt(ou - RENVOI_TAILLE) == RENVOI_ZIP64) {
                long fin64 = fin.getLong(ou - RENVOI_TAILLE + 8);
                ByteBuffer b = fin64 < 0 || fin64 > taille ? ByteBuffer.allocate(0) : lire(canal, fin64, FIN64_TAILLE);
                if (b.limit() < FIN64_TAILLE || b.getInt(0) != FIN64) {
                    throw abimee();
                }
                longueur = b.getLong(40);
                dit = b.getLong(48);
                debut = fin64 - longueur;
            }
            if (longueur > REPERTOIRE_MAX) {
                throw Compteur.tropDEntrees();
            }
            if (longueur < 0 || debut < 0) {
                throw abimee();
            }
            if (debut != dit) {
                throw Compteur.refus(
                        "CHORALE-ARCHIVE-FORME",
                        "L'archive ZIP suit d'autres données : une première archive, peut-être, dont rien ne serait lu.",
                        "Réunissez les factures dans une seule archive.");
            }
            entrees(lire(canal, debut, (int) longueur), taille);
        }
    }

    private static void entrees(ByteBuffer b, long tailleZip) throws Refus {
        long compresses = 0;
        int fichiers = 0;
        int p = 0;
        while (p + 46 <= b.limit() && b.getInt(p) == ENTREE) {
            int drapeaux = b.getShort(p + 8) & 0xffff;
            long compresse = b.getInt(p + 20) & ZIP64;
            compresses += compresse == ZIP64 ? 0 : compresse;
            int nom = b.getShort(p + 28) & 0xffff;
            int extra = b.getShort(p + 30) & 0xffff;
            int commentaire = b.getShort(p + 32) & 0xffff;
            int mode = b.getInt(p + 38) >>> 16;
            if (p + 46 + nom > b.limit()) {
                return;
            }
            String texte = new String(b.array(), p + 46, nom, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
            if ((drapeaux & 1) != 0) {
                throw Compteur.refus(
                        "CHORALE-ARCHIVE-CHIFFREE",
                        "L'archive contient un fichier protégé par un mot de passe : « " + texte + " ».",
                        "Refaites l'archive sans mot de passe.");
            }
            int methode = b.getShort(p + 10) & 0xffff;
            if (methode != STOCKE && methode != DEFLATE) {
                throw Compteur.refus(
                        "CHORALE-ARCHIVE-METHODE",
                        "Le fichier « " + texte + " » est compressé d'une façon que le portail ne lit pas.",
                        "Refaites l'archive avec la compression ordinaire des ZIP (Deflate).");
            }
            if (!texte.endsWith("/") && Limite.ARCHIVE_ENTREES.depassee(++fichiers)) {
                throw Compteur.tropDEntrees();
            }
            int type = mode & TYPE_UNIX;
            if (type != 0 && type != REGULIER && type != DOSSIER) {
                throw lien(texte);
            }
            p += 46 + nom + extra + commentaire;
        }
        if (compresses > tailleZip) {
            throw Compteur.refus(
                    "CHORALE-ARCHIVE-RECOUVREMENT",
                    "Des fichiers de l'archive se recouvrent, ce qu'aucun logiciel honnête ne produit.",
                    "Refaites l'archive.");
        }
    }

    private static Refus abimee() {
        return Compteur.refus(
                "CHORALE-ARCHIVE-ABIMEE", "L'archive ZIP est abîmée ou incomplète.", "Refaites l'archive.");
    }

    static Refus lien(String nom) {
        return Compteur.refus(
                "CHORALE-ARCHIVE-LIEN",
                "L'archive contient un lien ou un fichier spécial : « " + nom + " ».",
                "Refaites l'archive avec les fichiers eux-mêmes.");
    }

    private static int position(ByteBuffer b) {
        for (int i = b.limit() - FIN_TAILLE; i >= 0; i--) {
            if (b.getInt(i) == FIN) {
                return i;
            }
        }
        return -1;
    }

    private static ByteBuffer lire(FileChannel canal, long ou, int longueur) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(longueur).order(ByteOrder.LITTLE_ENDIAN);
        long position = ou;
        int n = 0;
        while (b.hasRemaining() && n >= 0) {
            n = canal.read(b, position);
            position += Math.max(0, n);
        }
        b.flip();
        return b;
    }
}
