package org.chorale.socle.formats.internal.xml;

import java.util.Locale;
import javax.xml.namespace.QName;
import org.chorale.api.format.FormatDocument;

/** What a root element tells. */
public final class Vocabulaire {
    public static final String UBL_INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public static final String UBL_CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    public static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String ZUGFERD_1 = "urn:ferd:CrossIndustryDocument:invoice:1p0";
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";

    private Vocabulaire() {}

    /** The format of a document whose root is this; {@link FormatDocument#XML_INCONNU} if none is known. */
    public static FormatDocument format(QName racine) {
        String espace = racine.getNamespaceURI();
        String nom = racine.getLocalPart();
        if (espace.equals(UBL_INVOICE) && nom.equals("Invoice")) {
            return FormatDocument.UBL_INVOICE;
        }
        if (espace.equals(UBL_CREDIT_NOTE) && nom.equals("CreditNote")) {
            return FormatDocument.UBL_CREDIT_NOTE;
        }
        if (espace.equals(CII) && nom.equals("CrossIndustryInvoice")) {
            return FormatDocument.CII;
        }
        if (espace.equals(ZUGFERD_1)) {
            return FormatDocument.ZUGFERD_1;
        }
        if (espace.equals(SBDH)) {
            return FormatDocument.SBDH;
        }
        if (nom.equals("CrossDomainAcknowledgementAndResponse")) {
            return FormatDocument.CDAR;
        }
        return autre(espace.toLowerCase(Locale.ROOT), nom);
    }

    /** A right root in a wrong version of the namespace: the schema will say so, better than "unknown" would. */
    private static boolean ciiAutreVersion(String espace, String nom) {
        return nom.equals("CrossIndustryInvoice")
                && espace.startsWith("urn:un:unece:uncefact:data:standard:crossindustryinvoice:");
    }

    private static FormatDocument autre(String espace, String nom) {
        if (ciiAutreVersion(espace, nom)) {
            return FormatDocument.CII;
        }
        if (espace.startsWith("urn:oasis:names:specification:ubl:schema:xsd:")) {
            if (nom.equals("Invoice")) {
                return FormatDocument.UBL_INVOICE;
            }
            if (nom.equals("CreditNote")) {
                return FormatDocument.UBL_CREDIT_NOTE;
            }
        }
        if (nom.startsWith("CPPFacturePivot")) {
            return FormatDocument.PIVOT;
        }
        if (nom.startsWith("CPPFactur")) {
            return FormatDocument.CPP_MINIMAL;
        }
        if (nom.startsWith("PES_") || espace.contains("/pes_") || espace.contains("minefi.gouv.fr/cp/helios")) {
            return FormatDocument.PES;
        }
        if (espace.contains("xcbl") || espace.startsWith("rrn:org.xcbl")) {
            return FormatDocument.XCBL;
        }
        if ((espace.startsWith("urn:un:unece:uncefact:data:") && nom.contains("Invoice"))
                || nom.equals("CrossIndustryDocument")) {
            return FormatDocument.CII_ANCIEN;
        }
        return FormatDocument.XML_INCONNU;
    }

    /** Whether the root is exactly the one of its format, namespace included. */
    public static boolean exact(QName racine) {
        String espace = racine.getNamespaceURI();
        return espace.equals(UBL_INVOICE) || espace.equals(UBL_CREDIT_NOTE) || espace.equals(CII);
    }

    /** Whether an element would have another file included: such a document is refused, whatever would follow it. */
    public static boolean inclusion(String espace) {
        return XINCLUDE.equals(espace);
    }

    /** Whether an element carries an attachment in base64: its text is never held in memory. */
    public static boolean pieceJointe(String nomLocal) {
        return nomLocal.equals("EmbeddedDocumentBinaryObject") || nomLocal.equals("AttachmentBinaryObject");
    }
}
