package org.chorale.api.annuaire;

import java.time.Instant;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The mandat de facturation: without it the portal may not make out invoices in the name of a structure (mode
 * <i>saisie</i>). Signed once; not copied at a change of SIRET. The rules are those of {@link FichesDeStructures}.
 */
@ProviderType
public interface MandatsDeFacturation {
    /** Whether one is in force; callers have checked who may ask. */
    boolean enVigueur(StructureId structure);

    /** All that were ever signed, latest first. */
    List<Mandat> lister(Perimetre perimetre, StructureId structure);

    /**
     * Signs it in the name of the structure.
     *
     * @throws RefusAnnuaire.MandatEnVigueur where one is
     */
    void signer(Perimetre perimetre, StructureId structure);

    /**
     * Revokes the one in force; of an INACTIVE structure too.
     *
     * @throws RefusAnnuaire.MandatAbsent where none is
     */
    void revoquer(Perimetre perimetre, StructureId structure);

    /**
     * A mandate.
     *
     * @param signeLe when
     * @param signePar by whom
     * @param revoqueLe when it ended, or null while it is in force
     * @param revoquePar who ended it, or null
     */
    record Mandat(
            long id,
            Instant signeLe,
            UtilisateurId signePar,
            @Nullable Instant revoqueLe,
            @Nullable UtilisateurId revoquePar) {
        /** Whether it is in force. */
        public boolean estEnVigueur() {
            return revoqueLe == null;
        }
    }
}
