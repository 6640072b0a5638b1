package org.chorale.api.annuaire;

/**
 * The sheet of a structure, without its lists.
 *
 * @param structure as the directory knows it
 * @param version moves with every change of what stands here; who writes gives the one they read
 * @param generales what it says of itself
 * @param parametres {@link ParametresDeFiche#AUCUN} for a private structure
 * @param raccordement how its information system is connected
 */
public record FicheStructure(
        Structure structure,
        long version,
        DonneesGenerales generales,
        ParametresDeFiche parametres,
        Raccordement raccordement) {}
