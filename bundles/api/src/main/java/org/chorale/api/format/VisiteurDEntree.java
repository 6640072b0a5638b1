package org.chorale.api.format;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives the files of an archive, one after the other. */
@ConsumerType
@FunctionalInterface
public interface VisiteurDEntree {

    /**
     * Visits one file.
     *
     * @param entree the file; its name is the path inside the archive ({@code lot2.zip/facture.xml} for a nested one)
     */
    void visiter(DocumentRecu entree) throws IOException;
}
