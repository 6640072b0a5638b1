package org.chorale.api.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
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
     * Writes findings as one list, in the words and the weights of every page of the portal: what says the same stands
     * once, with its places. It relies on the portal's own classes, and what a document wrote comes out as text.
     *
     * @param groupes in the order they are shown, of {@link ConstatGroupe#regrouper}
     * @param endroits how many places of each are written at most; how many are left out is said
     * @throws IOException when the writer does
     * @since 1.9
     */
    void constats(List<ConstatGroupe> groupes, int endroits, Locale langue, Writer sortie) throws IOException;

    /** How many places of a finding are written where a page has no reason to write fewer. */
    int ENDROITS = 100;

    /**
     * The view for print of the invoice in a document (XML, or PDF with XML). Empty where there is no invoice that can be
     * read, or it has more than {@value #LIGNES_IMPRESSION} lines.
     *
     * @throws IOException if the content itself cannot be read
     * @throws org.chorale.api.refus.RefusCommun.IndisponibleMaintenant where too many are asked for at once
     */
    Optional<Impression> imprimer(DocumentRecu document, Locale langue) throws IOException;

    /** How many invoice lines the view for print may have: beyond it nobody prints, and a page would be of megabytes. */
    int LIGNES_IMPRESSION = 2_000;

    /**
     * A whole HTML document.
     *
     * @param html the document
     * @param politique the Content-Security-Policy it must be served with: it lets its own style pass and nothing else
     */
    record Impression(String html, String politique) {}
}
