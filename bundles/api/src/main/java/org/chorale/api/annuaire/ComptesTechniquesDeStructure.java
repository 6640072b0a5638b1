package org.chorale.api.annuaire;

import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The comptes techniques of a structure on its sheet. Whoever manages the structure sees them; the gestionnaire principal
 * alone, or a program to which they gave Activités du gestionnaire, creates, renews and closes:
 * {@link RefusAnnuaire.ReserveAuPrincipal} for others. Otherwise the rules are those of {@link FichesDeStructures}.
 */
@ProviderType
public interface ComptesTechniquesDeStructure {
    /** How many a structure may have open. */
    int MAXIMUM = 5;

    /** All of them, closed ones last. */
    List<CompteTechnique> lister(Perimetre perimetre, StructureId structure);

    /** Whether the caller may do the rest. */
    boolean peutEcrire(Perimetre perimetre, StructureId structure);

    /**
     * Creates one, attached to the structure; its rights are given as any user's. The secret is shown this once.
     *
     * @throws RefusAnnuaire.TropDeComptesTechniques where the structure has as many as it may
     */
    Secret creer(Perimetre perimetre, StructureId structure);

    /** Gives it another password, shown this once; the former one is good no longer. Of an INACTIVE structure too. */
    Secret renouveler(Perimetre perimetre, StructureId structure, UtilisateurId compte);

    /** Closes it for good; of an INACTIVE structure too. */
    void fermer(Perimetre perimetre, StructureId structure, UtilisateurId compte);
}
