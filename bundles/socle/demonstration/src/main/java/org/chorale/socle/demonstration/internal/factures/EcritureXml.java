package org.chorale.socle.demonstration.internal.factures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes elements, indented, their text escaped. */
final class EcritureXml {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int profondeur;

    /** Opens an element; {@code balise} may carry attributes. */
    EcritureXml ouvrir(String balise) {
        retrait().append('<').append(balise).append(">\n");
        profondeur++;
        return this;
    }

    EcritureXml fermer(String nom) {
        profondeur--;
        retrait().append("</").append(nom).append(">\n");
        return this;
    }

    /** An element with a text; nothing where there is none. {@code balise} may carry attributes. */
    EcritureXml ecrire(String balise, @Nullable String texte) {
        if (texte != null && !texte.isEmpty()) {
            int blanc = balise.indexOf(' ');
            retrait()
                    .append('<')
                    .append(balise)
                    .append('>')
                    .append(proteger(texte))
                    .append("</")
                    .append(blanc < 0 ? balise : balise.substring(0, blanc))
                    .append(">\n");
        }
        return this;
    }

    EcritureXml ecrire(String balise, BigDecimal nombre) {
        return ecrire(balise, nombre.toPlainString());
    }

    private StringBuilder retrait() {
        return xml.append("  ".repeat(profondeur));
    }

    private static String proteger(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
