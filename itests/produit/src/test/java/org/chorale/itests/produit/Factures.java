package org.chorale.itests.produit;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.chorale.exemples.Exemple;
import org.chorale.exemples.FabriqueFacturX;

/** The sample invoices, each time under a number of its own. */
final class Factures {
    static final String LEMAIRE = "84318206400017";
    static final String GARNIER = "79264138300023";
    static final String PONT_NEUF = "51907342300039";
    static final String COMMUNE = "21760694600010";
    static final String HOPITAL = "26760218300019";

    private static final AtomicLong SUITE = new AtomicLong(System.currentTimeMillis() % 1_000_000_000L);

    private Factures() {}

    /** A number that no invoice of this run had before. */
    static String numero() {
        return "IT-" + SUITE.incrementAndGet();
    }

    /** The UBL sample under that number. */
    static byte[] ubl(String numero) {
        return sous(Exemple.UBL, numero);
    }

    /** The CII sample under that number. */
    static byte[] cii(String numero) {
        return sous(Exemple.CII, numero);
    }

    /** The Factur-X sample under that number. */
    static byte[] facturX(String numero) {
        return FabriqueFacturX.ecrire(sous(Exemple.FACTUR_X, numero));
    }

    /** The faulty UBL sample under that number. */
    static byte[] fautes(String numero) {
        return sous(Exemple.UBL_FAUTES, numero);
    }

    private static byte[] sous(Exemple exemple, String numero) {
        String xml = new String(exemple.xml(), StandardCharsets.UTF_8);
        String remplace = exemple.name().startsWith("UBL")
                ? xml.replaceFirst("(?s)(<cbc:ID>)[^<]*(</cbc:ID>)", "$1" + numero + "$2")
                : xml.replaceFirst("(?s)(<rsm:ExchangedDocument>\\s*<ram:ID>)[^<]*(</ram:ID>)", "$1" + numero + "$2");
        if (remplace.equals(xml)) {
            throw new IllegalStateException("number not found in " + exemple);
        }
        return remplace.getBytes(StandardCharsets.UTF_8);
    }
}
