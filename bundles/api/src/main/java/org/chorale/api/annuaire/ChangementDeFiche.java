package org.chorale.api.annuaire;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a sheet, all of it or nothing; null leaves a part as it is.
 *
 * @param generales what the structure says of itself
 * @param parametres the parameters of a public structure
 * @param raccordement how its information system is connected
 */
public record ChangementDeFiche(
        @Nullable DonneesGenerales generales,
        @Nullable ParametresDeFiche parametres,
        @Nullable Raccordement raccordement) {
    /** The general data alone. */
    public static ChangementDeFiche de(DonneesGenerales generales) {
        return new ChangementDeFiche(generales, null, null);
    }

    /** The parameters alone. */
    public static ChangementDeFiche de(ParametresDeFiche parametres) {
        return new ChangementDeFiche(null, parametres, null);
    }

    /** The connection alone. */
    public static ChangementDeFiche de(Raccordement raccordement) {
        return new ChangementDeFiche(null, null, raccordement);
    }
}
