package org.chorale.socle.formats.internal.archive;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Refus;

/** Counts what comes out of an archive over all its layers, and refuses at the limits. */
final class Compteur {
    /** Below this, a ratio says nothing: a small file of blanks is harmless. */
    private static final long RATIO_SEUIL = 10L << 20;

    private final long compresses;
    private final BooleanSupplier abandon;
    private final Set<String> noms = new HashSet<>();
    private long octets;
    private int entrees;
    private int factures;

    /** @param compresses size of the outermost archive */
    Compteur(long compresses, BooleanSupplier abandon) {
        this.compresses = Math.max(1, compresses);
        this.abandon = abandon;
    }

    void octets(int n) throws Refus {
        octets += n;
        if (Limite.ARCHIVE_TAILLE.depassee(octets)) {
            throw refus(
                    "CHORALE-ARCHIVE-TAILLE",
                    "L'archive décompressée dépasse " + Limite.ARCHIVE_TAILLE.enClair() + ".",
                    "Répartissez les factures dans plusieurs archives.");
        }
        if (octets > RATIO_SEUIL && octets > Limite.ARCHIVE_RATIO.valeur() * compresses) {
            throw refus(
                    "CHORALE-ARCHIVE-RATIO",
                    "Le contenu de l'archive est plus de " + Limite.ARCHIVE_RATIO.valeur() + " fois plus grand qu'elle,"
                            + " ce qu'aucune facture n'explique.",
                    "Déposez les fichiers dans une archive ordinaire.");
        }
        if (abandon.getAsBoolean()) {
            throw refus(
                    "CHORALE-TEMPS",
                    "La lecture de l'archive a dépassé le temps permis.",
                    "Répartissez les factures dans plusieurs archives.");
        }
    }

    /** A file of the archive, whatever it is. */
    void entree(String nom) throws Refus {
        if (Limite.ARCHIVE_ENTREES.depassee(++entrees)) {
            throw tropDEntrees();
        }
        if (!noms.add(NomDEntree.cle(nom))) {
            throw doublon(nom);
        }
    }

    /** A file that is not itself an archive. */
    void facture() throws Refus {
        if (Limite.FACTURES_PAR_FLUX.depassee(++factures)) {
            throw refus(
                    "CHORALE-ARCHIVE-FACTURES",
                    "L'archive contient plus de " + Limite.FACTURES_PAR_FLUX.valeur() + " factures.",
                    "Répartissez les factures dans plusieurs flux.");
        }
    }

    static Refus doublon(String nom) {
        return refus(
                "CHORALE-ARCHIVE-DOUBLON",
                "L'archive contient deux fichiers du même nom : « " + nom + " ».",
                "Donnez à chaque fichier un nom différent.");
    }

    static Refus tropDEntrees() {
        return refus(
                "CHORALE-ARCHIVE-ENTREES",
                "L'archive contient plus de " + Limite.ARCHIVE_ENTREES.valeur() + " fichiers.",
                "Répartissez les factures dans plusieurs archives.");
    }

    static Refus refus(String regle, String message, String remede) {
        return new Refus(
                Constat.de(regle, Severite.FATALE, Couche.CONTENEUR, message).avecRemede(remede));
    }
}
