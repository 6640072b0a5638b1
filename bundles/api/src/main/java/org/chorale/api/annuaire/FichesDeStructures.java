package org.chorale.api.annuaire;

import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.StructureId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sheets of structures, read and changed by whoever manages them, within a perimeter of Activités du gestionnaire and
 * on whole structures only: what lies outside is {@link org.chorale.api.refus.RefusCommun.Introuvable}, and to write needs
 * mode MODIFICATION. What changed is in the history in the same transaction. A version that is not the present one is
 * {@link org.chorale.api.refus.RefusCommun.ModifieEntreTemps}, and nothing is written. An INACTIVE structure is only read:
 * {@link org.chorale.api.habilitation.RefusHabilitation.StructureInactive}. What is not of its form is
 * {@link RefusAnnuaire.SaisieInvalide}, which names every field at fault. {@link ServicesDeStructure},
 * {@link ComptesBancaires}, {@link MandatsDeFacturation}, {@link PiecesDeStructure} and
 * {@link ComptesTechniquesDeStructure}, the lists of the sheet, keep the same rules.
 */
@ProviderType
public interface FichesDeStructures {
    /** The sheet. */
    FicheStructure lire(Perimetre perimetre, StructureId structure);

    /**
     * Replaces those parts that are given, all or none.
     *
     * @throws RefusAnnuaire.SaisieInvalide also where the name of a public structure would change, or it would get a
     *     PACAGE, or a private one parameters
     */
    void modifier(Perimetre perimetre, StructureId structure, long version, ChangementDeFiche changement);

    /** The history of the sheet and of its lists, latest first. */
    Resultats<ModificationDeFiche> modifications(Perimetre perimetre, StructureId structure, Pagination pagination);
}
