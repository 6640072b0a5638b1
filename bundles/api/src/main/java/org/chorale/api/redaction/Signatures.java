package org.chorale.api.redaction;

import java.io.IOException;
import java.util.List;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Contenu;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says whether a signed PDF is still what was signed. Thread-safe; bounded in time and size.
 *
 * <p>Integrity, not trust: no certificate chain, no revocation, no date is judged, and nothing is fetched. A signature
 * that holds says that these bytes were signed by whoever has the key of the certificate inside, which anybody can make.
 */
@ProviderType
public interface Signatures {

    /** Signatures looked at in one PDF. */
    int SIGNATURES_MAX = 20;

    /**
     * The signatures of a PDF in their order in the file, each with its {@link Analyse.Signature#integrite()}. Empty if
     * there is none, or the file is not a PDF that can be opened: {@link org.chorale.api.format.Formats} says why.
     *
     * @throws IOException if the content itself cannot be read; never for what it contains
     */
    List<Analyse.Signature> verifier(Contenu pdf) throws IOException;
}
