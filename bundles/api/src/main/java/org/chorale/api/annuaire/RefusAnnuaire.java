package org.chorale.api.annuaire;

import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;

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

    /** The identifier is not one of its kind: its form, its length or its key is wrong. */
    public static final class IdentifiantInvalide extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** @param identifiant a SIRET as given, whose key is wrong */
        public IdentifiantInvalide(String identifiant) {
            this(TypeIdentifiant.SIRET, identifiant);
        }

        /**
         * @param type the kind it was given as
         * @param identifiant as given
         */
        public IdentifiantInvalide(TypeIdentifiant type, String identifiant) {
            super(new MotifRefus(
                    "IDENTIFIANT_INVALIDE",
                    new Retour(20201, "GCU_MSG_02.201"),
                    400,
                    new Libelle(
                            "« %s » n'est pas %s."
                                    .formatted(identifiant, quoi(type).fr()),
                            "“%s” is not %s.".formatted(identifiant, quoi(type).en())),
                    remede(type),
                    "identifiant"));
        }

        private static Libelle quoi(TypeIdentifiant type) {
            return switch (type) {
                case SIRET ->
                    new Libelle("un SIRET : sa clé de contrôle est fausse", "a SIRET: its check digit is wrong");
                case UE_HORS_FRANCE ->
                    new Libelle(
                            "un numéro de TVA d'un autre État de l'Union européenne",
                            "a VAT number of another state of the European Union");
                case HORS_UE ->
                    new Libelle(
                            "l'identifiant d'une entreprise hors de l'Union européenne",
                            "an identifier of a company outside the European Union");
                case RIDET -> new Libelle("un numéro RIDET", "a RIDET number");
                case TAHITI -> new Libelle("un numéro TAHITI", "a TAHITI number");
                case AUTRE ->
                    new Libelle(
                            "un identifiant pour une structure en cours d'immatriculation",
                            "an identifier for a structure being registered");
                case PARTICULIER -> new Libelle("un identifiant de particulier", "an identifier of a person");
            };
        }

        private static Libelle remede(TypeIdentifiant type) {
            return switch (type) {
                case SIRET -> new Libelle("Vérifiez les 14 chiffres.", "Check the 14 digits.");
                case UE_HORS_FRANCE ->
                    new Libelle(
                            "Donnez le code du pays (BE, DE…) puis le numéro, en capitales, sans blanc ni point.",
                            "Give the country code (BE, DE…), then the number, in capitals, without blanks or points.");
                case HORS_UE ->
                    new Libelle(
                            "Donnez le code du pays (CH, US…) puis les 16 premiers caractères de la raison sociale.",
                            "Give the country code (CH, US…), then the first 16 characters of the company's name.");
                case RIDET -> new Libelle("Donnez ses 9 ou 10 chiffres.", "Give its 9 or 10 digits.");
                case TAHITI ->
                    new Libelle("Donnez ses 9 caractères, chiffres ou capitales.", "Give its 9 digits or capitals.");
                case AUTRE, PARTICULIER ->
                    new Libelle(
                            "Donnez de 1 à 18 lettres, chiffres, blancs ou signes courants.",
                            "Give 1 to 18 letters, digits, blanks or common signs.");
            };
        }
    }

    /** A public structure is known by its SIRET, by which invoices are sent to it. */
    public static final class SiretExige extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public SiretExige() {
            super(new MotifRefus(
                    "SIRET_EXIGE",
                    new Retour(20203, "GCU_MSG_02.203"),
                    400,
                    new Libelle(
                            "Une structure publique se désigne par son SIRET.",
                            "A public structure is known by its SIRET."),
                    new Libelle(
                            "Donnez les 14 chiffres de son SIRET, ou choisissez la catégorie PRIVEE.",
                            "Give the 14 digits of its SIRET, or choose category PRIVEE."),
                    "typeIdentifiant"));
        }
    }

    /** The default service of a public structure stays open as it is. */
    public static final class ServiceParDefaut extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ServiceParDefaut() {
            super(new MotifRefus(
                    "SERVICE_PAR_DEFAUT",
                    new Retour(20204, "GCU_MSG_02.204"),
                    409,
                    new Libelle(
                            "Le service %s ne peut être ni fermé ni borné dans le temps : il reçoit les factures des autres structures publiques."
                                    .formatted(Service.FACTURES_PUBLIQUES),
                            "Service %s can be neither closed nor bounded in time: it receives the invoices of other public structures."
                                    .formatted(Service.FACTURES_PUBLIQUES)),
                    new Libelle(
                            "Fermez un autre service, ou rendez toute la structure inactive.",
                            "Close another service, or make the whole structure inactive."),
                    "codeService"));
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

    /** A change of SIRET keeps the SIREN: another SIREN is another legal person. */
    public static final class SirenDifferent extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** @param siren the SIREN to keep; empty where the structure is not known by a SIRET at all */
        public SirenDifferent(String siren) {
            super(new MotifRefus(
                    "SIREN_DIFFERENT",
                    new Retour(20205, "GCU_MSG_02.205"),
                    400,
                    siren.isEmpty()
                            ? new Libelle(
                                    "Seule une structure désignée par un SIRET change d'identifiant, pour un autre SIRET.",
                                    "Only a structure known by a SIRET changes its identifier, for another SIRET.")
                            : new Libelle(
                                    "Le nouveau SIRET doit commencer par le SIREN %s.".formatted(siren),
                                    "The new SIRET must begin with the SIREN %s.".formatted(siren)),
                    new Libelle(
                            "Un autre SIREN désigne une autre entité : créez-lui sa propre structure.",
                            "Another SIREN is another entity: create a structure of its own."),
                    "identifiant"));
        }
    }

    /** A local authority does not change its SIRET itself. */
    public static final class ChangementSurDemande extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ChangementSurDemande() {
            super(new MotifRefus(
                    "CHANGEMENT_SUR_DEMANDE",
                    new Retour(20206, "GCU_MSG_02.206"),
                    409,
                    new Libelle(
                            "Une collectivité locale ne change pas elle-même son SIRET.",
                            "A local authority does not change its SIRET itself."),
                    new Libelle(
                            "Demandez-le à l'exploitant du portail par une sollicitation.",
                            "Ask the portal's operator for it by a sollicitation."),
                    "identifiant"));
        }
    }

    /** Some of what was given for a sheet is not of its form; says everything that is wrong, the first one foremost. */
    public static final class SaisieInvalide extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final List<ParametreInvalide> fautes;

        /** @param fautes one for each field at fault, at least one */
        public SaisieInvalide(List<ParametreInvalide> fautes) {
            super(new MotifRefus(
                    "SAISIE_INVALIDE",
                    new Retour(20211, "GCU_MSG_02.211"),
                    400,
                    fautes.get(0).motif().message(),
                    fautes.get(0).motif().remede(),
                    fautes.get(0).motif().champ()));
            this.fautes = List.copyOf(fautes);
        }

        /** One for each field at fault. */
        public List<ParametreInvalide> fautes() {
            return fautes;
        }
    }

    /** Only the gestionnaire principal deals with the comptes techniques of a structure. */
    public static final class ReserveAuPrincipal extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ReserveAuPrincipal() {
            super(new MotifRefus(
                    "RESERVE_AU_PRINCIPAL",
                    new Retour(20207, "GCU_MSG_02.207"),
                    403,
                    new Libelle(
                            "Seul le gestionnaire principal crée, renouvelle ou ferme un compte technique.",
                            "Only the gestionnaire principal creates, renews or closes a compte technique."),
                    new Libelle("Demandez-le-lui.", "Ask them for it."),
                    "compte"));
        }
    }

    /** The structure has as many comptes techniques open as it may. */
    public static final class TropDeComptesTechniques extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** @param maximum how many it may have */
        public TropDeComptesTechniques(int maximum) {
            super(new MotifRefus(
                    "TROP_DE_COMPTES_TECHNIQUES",
                    new Retour(20208, "GCU_MSG_02.208"),
                    409,
                    new Libelle(
                            "Une structure a au plus %d comptes techniques ouverts.".formatted(maximum),
                            "A structure has at most %d comptes techniques open.".formatted(maximum)),
                    new Libelle(
                            "Renouvelez le mot de passe de l'un d'eux, ou fermez-en un.",
                            "Renew the password of one of them, or close one."),
                    "compte"));
        }
    }

    /** The mandat de facturation is signed already. */
    public static final class MandatEnVigueur extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public MandatEnVigueur() {
            super(new MotifRefus(
                    "MANDAT_EN_VIGUEUR",
                    new Retour(20209, "GCU_MSG_02.209"),
                    409,
                    new Libelle(
                            "Le mandat de facturation de cette structure est déjà signé.",
                            "The mandat de facturation of this structure is signed already."),
                    new Libelle("Il n'y a rien à faire.", "There is nothing to do."),
                    "mandat"));
        }
    }

    /** The structure has no mandat de facturation in force. */
    public static final class MandatAbsent extends RefusAnnuaire {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public MandatAbsent() {
            super(new MotifRefus(
                    "MANDAT_ABSENT",
                    new Retour(20210, "GCU_MSG_02.210"),
                    409,
                    new Libelle(
                            "Cette structure n'a pas de mandat de facturation en vigueur.",
                            "This structure has no mandat de facturation in force."),
                    new Libelle(
                            "Un gestionnaire le signe sur la fiche de la structure.",
                            "A gestionnaire signs it on the structure's sheet."),
                    "mandat"));
        }
    }
}
