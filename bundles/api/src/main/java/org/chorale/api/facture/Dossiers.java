package org.chorale.api.facture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Invoices as files to take away: for people to read (PDF) or for a program (the pivot of Chorus Pro). Thread-safe.
 */
@ProviderType
public interface Dossiers {
    /** The most invoices that one file holds. */
    int FACTURES_MAX = 500;

    /**
     * Finds the invoices and measures them; nothing is written yet.
     *
     * @param regards how the caller may look at invoices: each of them is looked for in this order
     * @param factures which; at least one and at most {@link #FACTURES_MAX}, each counts once
     * @param avecPieces whether their attachments come along
     * @throws RefusFacture.Inconnue where one does not exist or is within none of the perimeters
     * @throws RefusFacture.DossierTropGrand where they are more than an invoice with its attachments may weigh
     */
    Dossier preparer(List<Regard> regards, List<FactureId> factures, Forme forme, boolean avecPieces);

    /**
     * What such a file would hold and weigh, to be told before it is asked for. Measuring is not reading: nobody is noted
     * to have looked at the invoices.
     *
     * @param regards as in {@link #preparer}
     * @param factures as in {@link #preparer}
     * @throws RefusFacture.Inconnue where one does not exist or is within none of the perimeters
     */
    Mesure mesurer(List<Regard> regards, List<FactureId> factures);

    /**
     * Invoices, weighed. A page that is yet to be made is estimated, so that all sizes are about right.
     *
     * @param factures how many
     * @param pieces how many attachments they have together
     * @param principales bytes of the invoices themselves
     * @param jointes bytes of their attachments
     */
    record Mesure(int factures, int pieces, long principales, long jointes) {
        /** About how many bytes a file of them has. */
        public long taille(Forme forme, boolean avecPieces) {
            long octets = principales + (avecPieces ? jointes : 0);
            // The pivot holds files in base 64, a third larger.
            return forme == Forme.PIVOT ? (octets + 2) / 3 * 4 : octets;
        }

        /** Whether {@link Dossiers#preparer} would accept them so. */
        public boolean tient(Forme forme, boolean avecPieces) {
            return taille(forme, avecPieces) <= Limite.FACTURE.valeur();
        }
    }

    /** In what form. */
    enum Forme {
        /**
         * The original where it is a PDF, else a page that shows what it says. One file alone comes as it is, several
         * come in a ZIP, several invoices with a folder for each.
         */
        PDF,
        /** One XML with all of them, their files inside. */
        PIVOT
    }

    /**
     * One way in which the caller may look at invoices.
     *
     * @param perimetre where they may
     * @param cote as supplier or as recipient
     */
    record Regard(Perimetre perimetre, Factures.Cote cote) {}

    /** What can be written. */
    @ProviderType
    interface Dossier {
        /** A file name for it, with its extension. */
        String nom();

        /** Its media type. */
        String typeMime();

        /**
         * Writes the whole, as a stream, and leaves the stream open. Invoices that the caller saw as their recipient
         * are downloaded from then on.
         *
         * @throws IOException when a document cannot be read, or the stream not be written
         */
        void ecrire(OutputStream sortie) throws IOException;
    }
}
