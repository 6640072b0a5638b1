package org.chorale.espace.sollicitations.internal.categorie;

import org.chorale.api.espace.Libelle;

/**
 * What exactly one asks about, from which follows who answers.
 *
 * @param code stable, at most 60 capitals, digits and underscores, unique among all categories
 * @param numero its number in the published look-ups
 * @param libelle what users read
 * @param destination who answers
 * @param formulaire how one asks
 * @param sansCompte whether one may ask without an account
 */
public record SousCategorie(
        String code, long numero, Libelle libelle, Destination destination, Formulaire formulaire, boolean sansCompte) {
    /** Who answers. */
    public enum Destination {
        /** The operator. */
        SUPPORT,
        /** A public structure that the sender names, or a service of it. */
        STRUCTURE
    }

    /** How one asks. */
    public enum Formulaire {
        /** A subject and a text. */
        LIBRE,
        /** The change of SIRET of a local authority, which acceptance carries out. */
        CHANGEMENT_SIRET
    }
}
