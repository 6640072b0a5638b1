package org.chorale.api.annuaire;

import java.util.Set;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.jspecify.annotations.Nullable;

/**
 * What structures are searched for; null means whatever.
 *
 * @param identifiant beginning of the identifier
 * @param type kind of identifier
 * @param designation part of the name, case, accents, blanks and hyphens ignored
 * @param codePostal beginning of the postal code
 * @param ville beginning of the town's name, case, accents, blanks and hyphens ignored
 * @param codePays country, ISO 3166 alpha-2
 * @param categorie its category
 * @param nature public or private
 * @param active active or not
 * @param moa maîtres d'ouvrage only (true), all but them (false)
 * @param moaUniquement those that receive works contracts only (true), all but them (false)
 * @param priveesVisibles the private structures that may be found; null for all of them. Public ones always may
 */
public record CritereStructures(
        @Nullable String identifiant,
        @Nullable TypeIdentifiant type,
        @Nullable String designation,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String codePays,
        @Nullable Categorie categorie,
        @Nullable NatureStructure nature,
        @Nullable Boolean active,
        @Nullable Boolean moa,
        @Nullable Boolean moaUniquement,
        @Nullable Set<StructureId> priveesVisibles) {
    /** Of whatever category. */
    public CritereStructures(
            @Nullable String identifiant,
            @Nullable TypeIdentifiant type,
            @Nullable String designation,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String codePays,
            @Nullable NatureStructure nature,
            @Nullable Boolean active,
            @Nullable Boolean moa,
            @Nullable Boolean moaUniquement,
            @Nullable Set<StructureId> priveesVisibles) {
        this(
                identifiant,
                type,
                designation,
                codePostal,
                ville,
                codePays,
                null,
                nature,
                active,
                moa,
                moaUniquement,
                priveesVisibles);
    }

    /** Of whatever category and country, and whether or not they receive works contracts only. */
    public CritereStructures(
            @Nullable String identifiant,
            @Nullable TypeIdentifiant type,
            @Nullable String designation,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable NatureStructure nature,
            @Nullable Boolean active,
            @Nullable Boolean moa,
            @Nullable Set<StructureId> priveesVisibles) {
        this(identifiant, type, designation, codePostal, ville, null, nature, active, moa, null, priveesVisibles);
    }
}
