package org.chorale.api.soumission;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.osgi.annotation.versioning.ProviderType;

/** Submits one invoice: when it returns, the invoice is deposited and on its way; when it refuses, nothing happened. */
@ProviderType
public interface Soumissions {
    /** Attachments that go with one invoice at most; ours, none is published. */
    int PIECES_MAX = 50;

    /**
     * Submits.
     *
     * @param perimetre where the caller holds an espace that deposits, in mode MODIFICATION
     * @param avec what must happen together with it, in the same transaction; may run again where the transaction does
     * @throws RefusSoumission.NonConforme with every finding, where a rule is broken
     * @throws RefusSoumission.MandatManquant where the portal may not write invoices in the supplier's name
     * @throws RefusFacture.DeposantInactif where the structure that deposits is inactive
     * @throws IOException when a kept document cannot be read
     */
    Soumise soumettre(Perimetre perimetre, Demande demande, Consumer<Soumise> avec) throws IOException;

    /**
     * What is submitted.
     *
     * @param deposant the supplier, in the caller's perimeter; of a structured invoice, who deposits it
     * @param mode how it comes in
     * @param original the invoice
     * @param pieces what goes with it
     */
    record Demande(StructureId deposant, ModeDepot mode, Original original, List<Piece> pieces) {
        /** Keeps its own copy. */
        public Demande {
            pieces = List.copyOf(pieces);
        }
    }

    /** The invoice. */
    sealed interface Original {}

    /** A file that says everything itself: UBL, CII, Factur-X. */
    record Structuree(String nom, Document document) implements Original {}

    /** A PDF, signed or not, with what was typed beside it. */
    record Pdf(String nom, Document document, FactureSaisie valeurs) implements Original {}

    /** What was typed alone: the portal writes the original, in the supplier's name. */
    record Saisie(FactureSaisie valeurs) implements Original {}

    /**
     * An attachment, kept already.
     *
     * @param nom its name, extension included
     * @param typeMime as sniffed
     */
    record Piece(String nom, String typeMime, Document document) {}

    /**
     * What became of it.
     *
     * @param id the invoice
     * @param numero the supplier's number
     * @param depot when it was deposited
     * @param flux the flux it makes of its own
     * @param fournisseur the supplier's identifier
     * @param original the hash of the original as kept
     */
    record Soumise(
            FactureId id, String numero, Instant depot, NumeroFlux flux, String fournisseur, Empreinte original) {}
}
