package org.chorale.api.facture;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.Documents;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes flux in. A receipt is a receipt only: what became of the invoices is told by the compte rendu. From the receipt
 * on nothing loses the flux.
 */
@ProviderType
public interface Depots {
    /** What the name of a flux may not hold, besides control characters. */
    String CARACTERES_INTERDITS = "%$!&/\\:;«»#@";

    /** A name with an underscore for each of these. */
    static String nomAdmis(String nom) {
        return nom.replaceAll("[" + Pattern.quote(CARACTERES_INTERDITS) + "]", "_");
    }

    /**
     * Receives a flux whose bytes are kept already: a row and its job, in one transaction, committed when this returns.
     *
     * @param perimetre where the caller holds an espace that deposits, in mode MODIFICATION
     * @throws RefusFacture where name or syntax are not as they must be
     * @throws RefusFacture.DeposantInactif where the structure that deposits is inactive
     */
    Recu deposer(Perimetre perimetre, Depot depot);

    /** What became of a flux that one of the caller's structures deposited. */
    Optional<CompteRendu> compteRendu(Perimetre perimetre, NumeroFlux numero);

    /** The flux of the caller's structures, newest first. */
    Resultats<CompteRendu.Entete> suivi(Perimetre perimetre, Pagination pagination);

    /**
     * A flux as it is handed over.
     *
     * @param deposant the structure that deposits; in the caller's perimeter
     * @param nomFichier 1 to 256 characters, none of {@link #CARACTERES_INTERDITS}
     * @param syntaxeDeclaree the syntaxeFlux that the caller says it is, or null
     * @param contenu the bytes as kept; they have passed {@link org.chorale.api.document.Antivirus} where they come from
     *     outside
     * @param mode how it comes in
     */
    record Depot(
            StructureId deposant,
            String nomFichier,
            @Nullable String syntaxeDeclaree,
            Documents.Document contenu,
            ModeDepot mode) {}

    /**
     * The receipt.
     *
     * @param numero the number to ask the compte rendu by
     * @param quand when it was received
     */
    record Recu(NumeroFlux numero, Instant quand) {}
}
