package org.chorale.api.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Recognises, validates and reads electronic invoices. Thread-safe; the number of analyses that run at once is bounded
 * by the implementation, more of them wait.
 */
@ProviderType
public interface Formats {

    /**
     * Analyses one document. A bad document is a result, never an exception: whatever the bytes are, an analysis comes
     * back within the limit of time of one file. While the rules are still compiling ({@link #pret()} is false) the
     * call waits for them.
     *
     * @throws IOException if the content itself cannot be read (disk, network); never for what it contains
     */
    Analyse analyser(DocumentRecu document, Options options) throws IOException;

    /** Same as {@link #analyser(DocumentRecu, Options)} with {@link Options#DEPOT}. */
    default Analyse analyser(DocumentRecu document) throws IOException {
        return analyser(document, Options.DEPOT);
    }

    /**
     * Reads an invoice without judging it: what it says, for whoever shows a document that was judged before. Empty
     * where there is no structured invoice in it, or it cannot be read.
     *
     * @throws IOException if the content itself cannot be read
     */
    default Optional<FactureLue> lire(DocumentRecu document) throws IOException {
        return analyser(document).factureLue();
    }

    /**
     * Walks through the files of a ZIP or tar.gz, archives inside archives included (up to the limit of nesting), in
     * their order. The content given to the visitor can be opened any number of times, but only during the visit.
     *
     * @throws ArchiveRefuseeException if the archive breaks a limit (names, ratio, size, nesting, number of invoices);
     *     files before the fault may already have been visited, so a caller that must be all-or-nothing analyses first
     * @throws IOException if the archive cannot be read, or the visitor fails
     */
    void parcourir(DocumentRecu archive, VisiteurDEntree visiteur) throws IOException, ArchiveRefuseeException;

    /** Whether the rules are compiled and warm: from here on an analysis does not wait. */
    boolean pret();

    /**
     * Completes when {@link #pret()} becomes true, exceptionally if the rules cannot be compiled. Already complete if
     * it is.
     */
    CompletionStage<Void> quandPret();

    /** The rule packs in use, as documents are judged by them now. */
    List<PaquetRegles> regles();

    /**
     * All rule packs there are, those included that an operator added and that do not judge: refused ones with the
     * reason. For the operator only: the reasons quote what packs contain.
     */
    default List<PaquetInstalle> paquets() {
        return List.of();
    }
}
