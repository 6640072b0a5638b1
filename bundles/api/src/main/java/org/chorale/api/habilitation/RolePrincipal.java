package org.chorale.api.habilitation;

import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.osgi.annotation.versioning.ProviderType;

/** The role of gestionnaire principal, of which a structure always has exactly one holder once it had one. */
@ProviderType
public interface RolePrincipal {
    /**
     * Hands it over, at once. Whoever gets it is attached to the whole structure by the same act where they were not;
     * whoever had it becomes gestionnaire secondaire. Both are told by mail. Two at once: one wins, the other gets
     * {@link org.chorale.api.refus.RefusCommun.ModifieEntreTemps}.
     *
     * @param principal who holds it and acts
     * @throws org.chorale.api.refus.RefusCommun.HorsPerimetre where that is not so
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide where the new one is the same, is no person, or has no
     *     active account; field {@code nouveau}
     */
    void transmettre(UtilisateurId principal, StructureId structure, UtilisateurId nouveau);

    /**
     * The same for a compte technique that holds Activités du gestionnaire there in mode MODIFICATION, which only the
     * gestionnaire principal grants. A person in that perimeter acts for themselves.
     *
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where the structure is outside the perimeter
     */
    void remplacer(Perimetre perimetre, StructureId structure, UtilisateurId nouveau);
}
