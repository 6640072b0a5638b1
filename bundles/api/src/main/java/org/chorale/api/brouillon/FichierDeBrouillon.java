package org.chorale.api.brouillon;

import java.util.List;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.redaction.Proposition;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received, by what it is.
 *
 * @param id its number; what the published API calls {@code pieceJointeId}
 * @param role what it is there for
 * @param nom its name, without path
 * @param typeMime as sniffed
 * @param format what it was recognised as
 * @param document its bytes
 * @param lecture what was read in it; {@link Lecture#RIEN} for an attachment
 */
public record FichierDeBrouillon(
        long id, Role role, String nom, String typeMime, FormatDocument format, Document document, Lecture lecture) {
    /** What a file is there for. */
    public enum Role {
        FACTURE,
        PIECE
    }

    /** Whether it is a PDF whose values have to be typed. */
    public boolean sansDonnees() {
        return format == FormatDocument.PDF || format == FormatDocument.PDF_SIGNE;
    }

    /**
     * What was read in a file when it came.
     *
     * @param acceptable whether the document alone allows its deposit; true where nothing was judged
     * @param resume what an invoice says of itself, or null where it has no data
     * @param constats what validation found, at most {@link #CONSTATS_MAX}
     * @param propositions what the text of a PDF proposes
     * @param signatures the signatures of a PDF
     * @param texteAbsent whether a PDF has no text that could be read: a scan
     */
    public record Lecture(
            boolean acceptable,
            @Nullable Resume resume,
            List<ConstatLu> constats,
            List<Proposition> propositions,
            List<Analyse.Signature> signatures,
            boolean texteAbsent) {
        /** How many findings are kept with a draft; all of them are in the compte rendu of a deposit. */
        public static final int CONSTATS_MAX = 50;

        /** Nothing was read. */
        public static final Lecture RIEN = new Lecture(true, null, List.of(), List.of(), List.of(), false);

        /** Keeps its own copies. */
        public Lecture {
            constats = List.copyOf(constats);
            propositions = List.copyOf(propositions);
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * An invoice in a few words, as it says them itself: nothing is checked.
     *
     * @param numero its number, or null
     * @param date its date, ISO, or null
     * @param fournisseur who sends it, or null
     * @param destinataire the recipient's SIRET, or null
     * @param nomDestinataire the recipient's name, or null
     * @param service the service code, or null
     * @param engagement the engagement number, or null
     * @param cadre the circuit's short code
     * @param montantTtc the total with VAT, a decimal with a point, or null
     * @param devise ISO 4217, or null
     */
    public record Resume(
            @Nullable String numero,
            @Nullable String date,
            @Nullable String fournisseur,
            @Nullable String destinataire,
            @Nullable String nomDestinataire,
            @Nullable String service,
            @Nullable String engagement,
            String cadre,
            @Nullable String montantTtc,
            @Nullable String devise) {}

    /**
     * A finding in a few words.
     *
     * @param regle its rule
     * @param bloquant whether it prevents the deposit
     * @param message what is wrong, a French sentence
     * @param remede what to do, a French sentence, or null
     */
    public record ConstatLu(
            String regle,
            boolean bloquant,
            String message,
            @Nullable String remede) {}
}
