package org.chorale.api.format;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The codes by which the published API names what a flux holds. Constants bear the published spelling.
 *
 * <p>Some are accepted here; the others are recognised, kept and refused with {@link #refus(boolean)}: no schema of
 * theirs is published, so nothing could be promised about what was read.
 */
public enum SyntaxeFlux {
    IN_DP_E1_UBL_INVOICE(null, null),
    IN_DP_E1_CII_16B(null, null),
    IN_DP_E2_CII_FACTURX(null, null),
    /** Mémoires de justice: the same UBL, another circuit. */
    IN_DP_E3_UBL_INVOICE(null, null),
    IN_DP_E1_CII(
            "Le format CII antérieur à D16B n'est plus accepté. Produisez du CII D16B, du Factur-X ou de l'UBL 2.1.",
            "CII older than D16B is no longer accepted. Produce CII D16B, Factur-X or UBL 2.1."),
    IN_DP_E1_PES_FACTURE(Textes.PES_FR, Textes.PES_EN),
    IN_DP_E2_PES_FACTURE_MIN(Textes.PES_FR, Textes.PES_EN),
    IN_DP_E1_XCBL(
            "Le format xCBL est reconnu mais n'est pas traité ici, faute de schéma publié. Produisez de l'UBL 2.1, du"
                    + " CII D16B ou du Factur-X.",
            "xCBL is recognised but not processed here, as no schema is published. Produce UBL 2.1, CII D16B or"
                    + " Factur-X."),
    IN_DP_E2_UBL_INVOICE_MIN(Textes.MIN_FR, Textes.MIN_EN),
    IN_DP_E2_CII_MIN(Textes.MIN_FR, Textes.MIN_EN),
    IN_DP_E2_CII_MIN_16B(Textes.MIN_FR, Textes.MIN_EN),
    IN_DP_E2_CPP_FACTURE_MIN(Textes.MIN_FR, Textes.MIN_EN),
    IN_DP_PDFARCHIVE_UBL_INVOICE_MUG(Textes.ARCHIVE_FR, Textes.ARCHIVE_EN),
    IN_DP_PDFARCHIVE_CII_MUG(Textes.ARCHIVE_FR, Textes.ARCHIVE_EN);

    private final @Nullable String refusFr;
    private final @Nullable String refusEn;

    SyntaxeFlux(@Nullable String refusFr, @Nullable String refusEn) {
        this.refusFr = refusFr;
        this.refusEn = refusEn;
    }

    /** The published code: the constant's own name. */
    public String code() {
        return name();
    }

    /** Whether a flux of this syntax can be deposited here. */
    public boolean acceptee() {
        return refusFr == null;
    }

    /** Why not, and what to send instead; empty if {@link #acceptee()}. */
    public Optional<String> refus(boolean anglais) {
        return Optional.ofNullable(anglais ? refusEn : refusFr);
    }

    /** The syntax of a published code; empty for an unknown one. */
    public static Optional<SyntaxeFlux> deCode(@Nullable String code) {
        return Arrays.stream(values()).filter(s -> s.name().equals(code)).findFirst();
    }

    /** Whether a document found to be {@code format} may be deposited under this claim. */
    public boolean convientA(FormatDocument format) {
        return switch (this) {
            case IN_DP_E1_UBL_INVOICE, IN_DP_E3_UBL_INVOICE ->
                format == FormatDocument.UBL_INVOICE || format == FormatDocument.UBL_CREDIT_NOTE;
            default -> format.syntaxe().filter(this::equals).isPresent();
        };
    }

    private static final class Textes {
        static final String PES_FR = "Le format PES Facture est reconnu mais n'est pas traité ici, faute de schéma"
                + " publié. Produisez de l'UBL 2.1, du CII D16B ou du Factur-X.";
        static final String PES_EN = "PES Facture is recognised but not processed here, as no schema is published."
                + " Produce UBL 2.1, CII D16B or Factur-X.";
        static final String MIN_FR = "Les formats mixtes « minimaux » (données réduites accompagnées d'un PDF) ne sont"
                + " pas traités ici, faute de schéma publié. Produisez du Factur-X, qui remplit le même office.";
        static final String MIN_EN = "The mixed \"minimal\" formats (reduced data with a PDF) are not processed here,"
                + " as no schema is published. Produce Factur-X, which serves the same purpose.";
        static final String ARCHIVE_FR = "Les flux d'archives PDF ne sont pas traités ici. Déposez les factures"
                + " elles-mêmes, en UBL 2.1, en CII D16B ou en Factur-X.";
        static final String ARCHIVE_EN = "PDF archive flows are not processed here. Deposit the invoices themselves,"
                + " as UBL 2.1, CII D16B or Factur-X.";

        private Textes() {}
    }
}
