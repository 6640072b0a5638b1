package org.chorale.api.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.chorale.api.format.FactureLue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes invoices. Thread-safe; how many PDFs are laid out at once is bounded, more of them wait.
 *
 * <p>It writes what it is given and computes nothing: no total is summed, no line numbered, no default filled in. A value
 * that is null or blank leaves no element. So what is missing or wrong is found by
 * {@link org.chorale.api.format.Formats#analyser} on the result, with the term of each finding; an invoice that is right
 * by EN 16931 comes out valid by the schema and every rule. The same invoice at the same date gives the same bytes.
 *
 * <p>{@code places} are not looked at. BT-24 is written as {@link FactureLue#profilLu()} says, and as
 * {@value #PROFIL_EN16931} if it says nothing.
 *
 * <p>Characters that XML cannot hold (controls, lone surrogates) are left out.
 */
@ProviderType
public interface Redaction {

    /** BT-24 of an invoice that names no profile. */
    String PROFIL_EN16931 = "urn:cen.eu:en16931:2017";

    /** BT-24 of what goes beyond EN 16931, by Factur-X. */
    String PROFIL_EXTENDED = "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended";

    /** Invoice lines that are written at most; more are refused. */
    int LIGNES_MAX = 20_000;

    /** Invoice lines a Factur-X shows at most, some 400 pages; more are refused, and can still be written as CII. */
    int LIGNES_MAX_PDF = 10_000;

    /**
     * Writes UN/CEFACT CII D22B, UTF-8, as a stream: nothing is held but the invoice itself. Attachments with content are
     * written as base64 into it (BT-125). {@code sortie} is flushed, not closed.
     *
     * @throws RefusRedaction if it is over a limit; nothing has been written then
     * @throws IOException when {@code sortie} fails or an attachment cannot be read; what was written is then worthless
     */
    void ecrireCii(FactureLue facture, OutputStream sortie) throws IOException;

    /**
     * Writes a Factur-X 1.0: a PDF/A-3B that shows the invoice in French, carries its CII as {@code factur-x.xml}, and
     * each attachment that has content as an embedded file of its own (AFRelationship Supplement). The CII inside then
     * holds the reference and the description of these attachments (BT-122, BT-123) but not their bytes again.
     * {@code sortie} is flushed, not closed.
     *
     * @param date the date the file bears; it alone makes two writings of the same invoice differ
     * @throws RefusRedaction if it is over a limit; nothing has been written then
     * @throws IOException when {@code sortie} fails or an attachment cannot be read; what was written is then worthless
     */
    void ecrireFacturX(FactureLue facture, Instant date, OutputStream sortie) throws IOException;
}
