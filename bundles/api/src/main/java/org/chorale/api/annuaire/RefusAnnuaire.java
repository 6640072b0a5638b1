package org.chorale.api.annuaire;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of the directory. */
public abstract sealed class RefusAnnuaire extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusAnnuaire(MotifRefus motif) {
        super(motif);
    }

    /** A structure with that identifier exists. */
    public static final class StructureExistante extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** @param identifiant the identifier that is taken */
        public StructureExistante(String identifiant) {
            super(new MotifRefus(
                    "STRUCTURE_EXISTANTE",
                    new Retour(20200, "GCU_MSG_02.200"),
                    409,
                    new Libelle(
                            "La structure %s existe déjà.".formatted(identifiant),
                            "The structure %s exists already.".formatted(identifiant)),
                    new Libelle(
                            "Demandez votre rattachement à son gestionnaire principal.",
                            "Ask its gestionnaire principal to attach you."),
                    "identifiant"));
        }
    }

    /** The identifier's key is wrong. */
    public static final class IdentifiantInvalide extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** @param identifiant the identifier as given */
        public IdentifiantInvalide(String identifiant) {
            super(new MotifRefus(
                    "IDENTIFIANT_INVALIDE",
                    new Retour(20201, "GCU_MSG_02.201"),
                    400,
                    new Libelle(
                            "« %s » n'est pas un SIRET : sa clé de contrôle est fausse.".formatted(identifiant),
                            "“%s” is not a SIRET: its check digit is wrong.".formatted(identifiant)),
                    new Libelle("Vérifiez les 14 chiffres.", "Check the 14 digits."),
                    "identifiant"));
        }
    }

    /** A service with that code exists in the structure. */
    public static final class ServiceExistant extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** @param code the code that is taken */
        public ServiceExistant(String code) {
            super(new MotifRefus(
                    "SERVICE_EXISTANT",
                    new Retour(20202, "GCU_MSG_02.202"),
                    409,
                    new Libelle(
                            "Le service « %s » existe déjà dans cette structure.".formatted(code),
                            "The service “%s” exists already in this structure.".formatted(code)),
                    new Libelle("Choisissez un autre code.", "Choose another code."),
                    "codeService"));
        }
    }
}
