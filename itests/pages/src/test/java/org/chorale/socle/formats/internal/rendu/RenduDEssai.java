package org.chorale.socle.formats.internal.rendu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Rendu;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.xml.Refus;

/** The view of the model, with an invoice whose author means harm. */
public final class RenduDEssai {
    private RenduDEssai() {}

    public static Rendu rendu() {
        return new RenduService();
    }

    public static FactureLue facture(String hostile) {
        String piege = hostile.replace("&", "&amp;").replace("<", "&lt;").replace("$", "");
        return lire(exemple()
                .replaceFirst("(<cbc:Note[^>]*>)[^<]*<", "$1" + piege + "<")
                .replaceFirst("(<cbc:Description[^>]*>)[^<]*<", "$1" + piege + "<"));
    }

    /** An invoice with so many lines. */
    public static FactureLue facture(int lignes) {
        String exemple = exemple();
        int debut = exemple.indexOf("<cac:InvoiceLine>");
        String ligne = exemple.substring(debut, exemple.indexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length());
        int fin = exemple.lastIndexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length();
        return lire(exemple.substring(0, debut) + ligne.repeat(lignes) + exemple.substring(fin));
    }

    private static String exemple() {
        try (InputStream in =
                Objects.requireNonNull(RenduService.class.getResourceAsStream("/echauffement/facture-ubl.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FactureLue lire(String xml) {
        try {
            return Objects.requireNonNull(PrePasse.parcourir(Contenu.deOctets(xml.getBytes(StandardCharsets.UTF_8)))
                    .facture());
        } catch (IOException | Refus e) {
            throw new IllegalStateException(e);
        }
    }
}
