package org.chorale.api.document;

import org.chorale.api.document.Documents.Document;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What looks at the files that come from outside, where the operator named an antivirus; else every file passes. Whoever
 * takes bytes in asks it once, after they are kept and before anything refers to them. Thread-safe; it may take as long
 * as the operator lets it, so it is never asked within a transaction.
 */
@ProviderType
public interface Antivirus {
    /** What is known of a document. */
    Avis examiner(Document document);

    /**
     * Lets a document pass, or refuses it.
     *
     * @param nom its name as given
     * @throws RefusDocument.FichierInfecte where something was found
     * @throws RefusDocument.AntivirusMuet where there is no clear answer
     */
    default void exiger(String nom, Document document) {
        switch (examiner(document)) {
            case SAIN -> {}
            case INFECTE -> throw new RefusDocument.FichierInfecte(nom);
            case MUET -> throw new RefusDocument.AntivirusMuet();
        }
    }

    /** What it says. */
    enum Avis {
        /** Nothing was found, or there is no antivirus. */
        SAIN,
        /** Something was found. */
        INFECTE,
        /** There is one, and it gave no clear answer, or nothing to look at was there: the file stays out. */
        MUET
    }
}
