package org.chorale.socle.demonstration.internal;

import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RoleStructure;

/**
 * A person of the demonstration.
 *
 * @param compte the beginning of their address
 * @param fonction what they are, from which rights follow
 */
record Personnage(String compte, String prenom, String nom, Fonction fonction) {
    static Personnage principal(String compte, String prenom, String nom) {
        return new Personnage(compte, prenom, nom, Fonction.GESTIONNAIRE);
    }

    static Personnage agent(String compte, String prenom, String nom) {
        return new Personnage(compte, prenom, nom, Fonction.AGENT);
    }

    static Personnage lecteur(String compte, String prenom, String nom) {
        return new Personnage(compte, prenom, nom, Fonction.LECTEUR);
    }

    /** What a person is to their structure. */
    enum Fonction {
        GESTIONNAIRE(RoleStructure.GESTIONNAIRE_PRINCIPAL, Mode.MODIFICATION),
        AGENT(RoleStructure.UTILISATEUR, Mode.MODIFICATION),
        LECTEUR(RoleStructure.UTILISATEUR, Mode.CONSULTATION);

        private final RoleStructure role;
        private final Mode mode;

        Fonction(RoleStructure role, Mode mode) {
            this.role = role;
            this.mode = mode;
        }

        RoleStructure role() {
            return role;
        }

        Mode mode() {
            return mode;
        }

        /** The word for it in acces.json: a supplier's person, an agent, a manager, a reader of a public body. */
        String profil(boolean publique) {
            return switch (this) {
                case GESTIONNAIRE -> publique ? "GESTIONNAIRE" : "PRIVEE";
                case AGENT -> "PUBLIQUE";
                case LECTEUR -> "CONSULTATION";
            };
        }
    }
}
