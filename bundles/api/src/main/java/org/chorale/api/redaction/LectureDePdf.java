package org.chorale.api.redaction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.format.Contenu;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the text of a PDF that carries no data, to fill a form in before a person corrects it. Thread-safe; bounded in
 * time, pages, text and number at once, whatever the bytes are.
 */
@ProviderType
public interface LectureDePdf {

    /** Pages whose text is read: the first ones and the last one. */
    int PAGES_MAX = 20;

    /** Proposals given for one field, the best first. */
    int PROPOSITIONS_MAX = 5;

    /**
     * Reads one PDF. What is wrong with it is a result ({@link Texte}), never an exception.
     *
     * @throws IOException if the content itself cannot be read (disk, network); never for what it contains
     */
    Lecture lire(Contenu pdf, Indices indices) throws IOException;

    /**
     * What the caller knows beforehand.
     *
     * @param fournisseurs SIRETs, fourteen digits, of the structures the caller invoices for: one of these in the text is the supplier's
     */
    record Indices(Set<String> fournisseurs) {
        /** Nothing is known. */
        public static final Indices AUCUN = new Indices(Set.of());

        public Indices {
            fournisseurs = Set.copyOf(fournisseurs);
        }
    }

    /** What became of the text. */
    enum Texte {
        /** There was text, and it was read. */
        LU,
        /** Time, pages or size ran out: proposals come from what was read until then. */
        LU_EN_PARTIE,
        /** There is no text on its pages: a scan. Nothing is proposed. */
        ABSENT,
        /** Encrypted, restricted by its owner, damaged, dangerous, too large or no PDF at all. Nothing is proposed. */
        ILLISIBLE
    }

    /**
     * What was read.
     *
     * @param texte what became of the text
     * @param pages number of pages; 0 if it could not be opened
     * @param propositions all of them, in the order of {@link Champ}, and for one field the best first
     */
    record Lecture(Texte texte, int pages, List<Proposition> propositions) {
        public Lecture {
            propositions = List.copyOf(propositions);
        }

        /** The best proposal for a field. */
        public Optional<Proposition> meilleure(Champ champ) {
            return propositions.stream().filter(p -> p.champ() == champ).findFirst();
        }

        /** All proposals for a field, the best first. */
        public List<Proposition> de(Champ champ) {
            return propositions.stream().filter(p -> p.champ() == champ).toList();
        }
    }
}
