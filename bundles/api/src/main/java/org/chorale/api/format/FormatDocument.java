package org.chorale.api.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document is, by its content. */
public enum FormatDocument {
    UBL_INVOICE("UBL 2.1 Invoice", SyntaxeFlux.IN_DP_E1_UBL_INVOICE),
    UBL_CREDIT_NOTE("UBL 2.1 CreditNote", SyntaxeFlux.IN_DP_E1_UBL_INVOICE),
    CII("UN/CEFACT CII D16B", SyntaxeFlux.IN_DP_E1_CII_16B),
    FACTUR_X("Factur-X (PDF avec CII)", SyntaxeFlux.IN_DP_E2_CII_FACTURX),
    PDF("PDF", null),
    PDF_SIGNE("PDF signé", null),
    PDF_CHIFFRE("PDF protégé par mot de passe", null),
    ZIP("Archive ZIP", null),
    TAR_GZ("Archive tar.gz", null),
    /** ZUGFeRD 1 ({@code urn:ferd:CrossIndustryDocument:invoice:1p0}), alone or in a PDF. */
    ZUGFERD_1("ZUGFeRD 1.0", SyntaxeFlux.IN_DP_E1_CII),
    /** CII older than D16B. */
    CII_ANCIEN("CII antérieur à D16B", SyntaxeFlux.IN_DP_E1_CII),
    CDAR("Message de cycle de vie (CDAR)", null),
    /** The pivot that a Chorus portal emits to public bodies. */
    PIVOT("CPP Facture Pivot", null),
    CPP_MINIMAL("CPP Facture minimale", SyntaxeFlux.IN_DP_E2_CPP_FACTURE_MIN),
    PES("PES Facture", SyntaxeFlux.IN_DP_E1_PES_FACTURE),
    XCBL("xCBL", SyntaxeFlux.IN_DP_E1_XCBL),
    /** An SBDH envelope around something that is not an invoice; an invoice inside is analysed as what it is. */
    SBDH("Enveloppe SBDH", null),
    /** Well-formed XML that is none of these. */
    XML_INCONNU("XML d'un vocabulaire inconnu", null),
    INCONNU("Inconnu", null);

    private final String libelle;
    private final @Nullable SyntaxeFlux syntaxe;

    FormatDocument(String libelle, @Nullable SyntaxeFlux syntaxe) {
        this.libelle = libelle;
        this.syntaxe = syntaxe;
    }

    /** A name for people; the same in every language. */
    public String libelle() {
        return libelle;
    }

    /** The code by which the published API names this format, where it has one. */
    public Optional<SyntaxeFlux> syntaxe() {
        return Optional.ofNullable(syntaxe);
    }

    /** Whether it holds several documents, to be walked through with {@link Formats#parcourir}. */
    public boolean estArchive() {
        return this == ZIP || this == TAR_GZ;
    }

    /** Whether the bytes are a PDF a person can read. */
    public boolean estPdf() {
        return this == FACTUR_X || this == PDF || this == PDF_SIGNE || this == PDF_CHIFFRE;
    }

    /** Whether an invoice in this format can be validated and read here. */
    public boolean estFactureStructuree() {
        return this == UBL_INVOICE || this == UBL_CREDIT_NOTE || this == CII || this == FACTUR_X;
    }
}
