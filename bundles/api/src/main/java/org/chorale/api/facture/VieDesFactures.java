package org.chorale.api.facture;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Factures.Traitement;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.refus.RefusCommun;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of an invoice on both sides, beyond giving it a status: what its supplier brings when it comes back, where it
 * stands, and who did what with it. Everything happens whole or not at all, its history included.
 */
@ProviderType
public interface VieDesFactures {
    /** Attachments that an invoice may have in all; ours, none is published. */
    int PIECES_MAX = 50;

    /** Rejections that are taken note of at once. */
    int REJETS_MAX = 500;

    /** Where it stands; empty where it does not exist or is out of reach. */
    Optional<SituationFacture> situation(Perimetre perimetre, Cote cote, FactureId facture);

    /**
     * The latest that was done with it beside its statuses, newest first.
     *
     * @param combien 1 to 200
     * @return empty where it does not exist or is out of reach
     */
    Optional<List<ActeFacture>> actes(Perimetre perimetre, Cote cote, FactureId facture, int combien);

    /**
     * Gives a suspended invoice what its recipient misses: it becomes COMPLETEE.
     *
     * @param perimetre the supplier's, in mode MODIFICATION
     * @param avec what must happen together with it, in the same transaction; may run again where the transaction does
     * @throws RefusVie.PasSuspendue where it is not suspended
     * @throws RefusVie.ComplementVide where neither a document nor a comment is given
     * @throws RefusVie.TropDePieces where it would have more attachments than it may, or be larger
     * @throws IOException when a kept document cannot be read
     */
    Traitement completer(Perimetre perimetre, FactureId facture, Complement complement, Runnable avec)
            throws IOException;

    /**
     * Sends an invoice that was to be recycled again, under the same number, with its addressing corrected. The
     * recipient's own rules judge it anew.
     *
     * @param perimetre the supplier's, in mode MODIFICATION
     * @throws RefusVie.PasARecycler where it is not A_RECYCLER
     * @throws RefusVie.CorrectionRefusee where a rule of the recipient is broken, with every finding
     */
    Traitement recycler(Perimetre perimetre, FactureId facture, Correction correction);

    /**
     * Takes note of rejections and has done with them, in one go; those that were treated before stay so.
     *
     * @param perimetre the supplier's, in mode MODIFICATION
     * @param factures 1 to {@link #REJETS_MAX}, all of them or none
     * @throws RefusVie.PasRejetee where one of them is not rejected
     * @throws RefusFacture.Inconnue where one of them is out of reach
     * @throws RefusCommun.HorsPerimetre where the caller may only read
     */
    void traiterRejets(Perimetre perimetre, Collection<FactureId> factures);

    /**
     * What a supplier brings.
     *
     * @param pieces documents, kept and found to be what an attachment may be
     * @param commentaire at most 2000 characters, or null
     */
    record Complement(List<PieceApportee> pieces, @Nullable String commentaire) {
        /** Keeps its own copy. */
        public Complement {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A document that is brought.
     *
     * @param nom its name, extension included
     * @param typeMime as sniffed
     * @param document its bytes as kept
     */
    record PieceApportee(String nom, String typeMime, Document document) {}

    /**
     * What may be corrected of an invoice that comes back; a null takes the value away, all else stays as it was.
     *
     * @param destinataire the recipient's SIRET
     * @param codeService its service, or null
     * @param engagement the engagement number, or null
     * @param commentaire at most 2000 characters, or null
     */
    record Correction(
            String destinataire,
            @Nullable String codeService,
            @Nullable String engagement,
            @Nullable String commentaire) {}
}
