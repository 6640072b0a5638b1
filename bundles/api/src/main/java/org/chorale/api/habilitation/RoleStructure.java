package org.chorale.api.habilitation;

/** What a user is to a structure. */
public enum RoleStructure {
    /** Exactly one for each structure that has users. */
    GESTIONNAIRE_PRINCIPAL,
    GESTIONNAIRE_SECONDAIRE,
    UTILISATEUR;

    /** Whether they manage the structure. */
    public boolean gere() {
        return this != UTILISATEUR;
    }
}
