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
        try (InputStream in =
                Objects.requireNonNull(RenduService.class.getResourceAsStream("/echauffement/facture-ubl.xml"))) {
            String piege = hostile.replace("&", "&amp;").replace("<", "&lt;").replace("$", "");
            byte[] xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(<cbc:Note[^>]*>)[^<]*<", "$1" + piege + "<")
                    .replaceFirst("(<cbc:Description[^>]*>)[^<]*<", "$1" + piege + "<")
                    .getBytes(StandardCharsets.UTF_8);
            return Objects.requireNonNull(
                    PrePasse.parcourir(Contenu.deOctets(xml)).facture());
        } catch (IOException | Refus e) {
            throw new IllegalStateException(e);
        }
    }
}
