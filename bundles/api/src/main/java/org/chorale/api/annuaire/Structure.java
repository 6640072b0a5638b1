package org.chorale.api.annuaire;

import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * A structure as the directory knows it: a company, an administration, or a person who invoices.
 *
 * @param id its internal number ({@code idStructureCPP})
 * @param identifiant what it is known by
 * @param designation its name, 1 to 200 characters
 * @param categorie its category
 * @param active whether new invoices may go to or come from it
 * @param adresse its address
 * @param parametres what it requires of invoices; {@link ParametresStructure#AUCUN} for private ones
 * @param origine the structure it was copied from at a change of SIRET, or null
 */
public record Structure(
        StructureId id,
        Identifiant identifiant,
        String designation,
        Categorie categorie,
        boolean active,
        Adresse adresse,
        ParametresStructure parametres,
        @Nullable StructureId origine) {
    /** Public or private. */
    public NatureStructure nature() {
        return categorie.nature();
    }

    /** Whether it is public. */
    public boolean estPublique() {
        return nature() == NatureStructure.PUBLIQUE;
    }
}
