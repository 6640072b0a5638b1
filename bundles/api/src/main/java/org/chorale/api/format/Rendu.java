package org.chorale.api.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Shows what an invoice says. Whatever its author wrote comes out as text: no link, no picture, no script, no style of
 * theirs. Thread-safe.
 */
@ProviderType
public interface Rendu {

    /**
     * Writes the view for the screen: sections, each with a heading of level 2, to stand in a page of the portal. It
     * relies on the portal's own classes and holds no style, no script and no link. Beyond {@value #LIGNES_ECRAN} lines it
     * shows the first ones and says so.
     *
     * @throws IOException when the writer does
     */
    void ecrire(FactureLue facture, Locale langue, Writer sortie) throws IOException;

    /** How many invoice lines the view for the screen shows. */
    int LIGNES_ECRAN = 500;

    /**
     * The view for print of the invoice in a document (XML, or PDF with XML). Empty where there is no invoice that can be
     * read, or it has more lines than anybody prints.
     *
     * @throws IOException if the content itself cannot be read
     * @throws org.chorale.api.refus.RefusCommun.IndisponibleMaintenant where too many are asked for at once
     */
    Optional<Impression> imprimer(DocumentRecu document, Locale langue) throws IOException;

    /**
     * A whole HTML document.
     *
     * @param html the document
     * @param politique the Content-Security-Policy it must be served with: it lets its own style pass and nothing else
     */
    record Impression(String html, String politique) {}
}
