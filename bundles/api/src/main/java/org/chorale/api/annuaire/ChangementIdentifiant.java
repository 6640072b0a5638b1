package org.chorale.api.annuaire;

import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Change of SIRET: the structure is copied under the new identifier and the old one is closed, both or neither. For
 * gestionnaires principaux and secondaires of a whole structure, within a perimeter of Activités du gestionnaire in mode
 * MODIFICATION; a structure outside it is {@link org.chorale.api.refus.RefusCommun.Introuvable}.
 */
@ProviderType
public interface ChangementIdentifiant {
    /**
     * Says whether it could be done now, and changes nothing.
     *
     * @throws RefusAnnuaire.IdentifiantInvalide where the new one is not of its kind's form
     * @throws RefusAnnuaire.SirenDifferent where it does not keep the SIREN, or either is not a SIRET
     * @throws RefusAnnuaire.StructureExistante where it is known already
     * @throws RefusAnnuaire.ChangementSurDemande for a COLLECTIVITE_LOCALE: a sollicitation to the operator does it
     * @throws org.chorale.api.habilitation.RefusHabilitation.StructureInactive where the structure is closed already
     */
    void verifier(Perimetre perimetre, StructureId structure, Identifiant nouveau);

    /**
     * Does it: the structure's data and services are copied, every {@link SuiteDeDuplication} present follows, the old one
     * is closed. Refuses what {@link #verifier} refuses. Two at once: one wins, the other is told.
     *
     * @return the new structure, whose {@link Structure#origine()} is the old one
     */
    StructureId changer(Perimetre perimetre, StructureId structure, Identifiant nouveau);

    /**
     * The same as {@link #verifier} for what the operator does on demand: a COLLECTIVITE_LOCALE too. Callers have checked
     * who may ask.
     *
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where there is no such structure
     */
    void verifierSurDemande(StructureId structure, Identifiant nouveau);

    /**
     * Does it for whoever asked, in the caller's transaction; refuses what {@link #verifierSurDemande} refuses.
     *
     * @param exploitant who accepted it
     * @return the new structure
     * @throws org.chorale.api.refus.RefusCommun.HorsPerimetre where that is not the operator
     */
    StructureId changerSurDemande(Appelant exploitant, StructureId structure, Identifiant nouveau);
}
