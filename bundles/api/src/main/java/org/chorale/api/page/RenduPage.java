package org.chorale.api.page;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The shell: wraps a page into the layout. */
@ProviderType
public interface RenduPage {
    /**
     * Writes the whole document; only the page's own content where the context asks for a fragment.
     *
     * @throws IOException when the writer or the page's content does
     */
    void rendre(Page page, ContextePage contexte, Writer sortie) throws IOException;

    /** The page that tells of a refusal or of an accident, to be rendered like any other. */
    Page erreur(Erreur erreur, ContextePage contexte);

    /**
     * What an error page says.
     *
     * @param statut the HTTP status
     * @param message what is the matter, in the user's language
     * @param remede what to do now
     * @param reference the number of the request, by which the log tells more
     * @param suite where more is told, or null
     */
    record Erreur(
            int statut,
            String message,
            String remede,
            String reference,
            @Nullable Suite suite) {
        /** One that leads nowhere. */
        public Erreur(int statut, String message, String remede, String reference) {
            this(statut, message, remede, reference, null);
        }
    }

    /**
     * A link.
     *
     * @param libelle what it tells, in the user's language
     * @param adresse a path of this portal
     */
    record Suite(String libelle, String adresse) {}
}
