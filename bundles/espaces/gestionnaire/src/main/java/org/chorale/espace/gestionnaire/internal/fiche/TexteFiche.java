package org.chorale.espace.gestionnaire.internal.fiche;

import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of what a gestionnaire keeps on the sheet of a structure. */
public enum TexteFiche implements Traduit {
    ENREGISTRER("Enregistrer", "Save"),
    CHANGER("Modifier", "Edit"),
    CHANGER_QUOI("Modifier : %s", "Edit: %s"),
    VIDE("non renseigné", "not given"),
    OUI("oui", "yes"),
    NON("non", "no"),
    NUMERO_COURT("n° %s", "no. %s"),
    INACTIVE(
            "Cette structure est inactive : rien de nouveau ne part d'elle ni ne lui arrive. Ses factures se consultent et se traitent.",
            "This structure is inactive: nothing new goes to or comes from it. Its invoices can be read and treated."),
    REMPLACEE("Elle continue sous l'identifiant %s.", "It goes on under the identifier %s."),

    GENERALES("Données générales", "General data"),
    GENERALES_AIDE(
            "Ce que l'annuaire dit de la structure, et comment la joindre.",
            "What the directory says of the structure, and how to reach it."),
    RAISON_SOCIALE("Raison sociale", "Name"),
    RAISON_SOCIALE_TENUE(
            "Donnée légale d'une structure publique : l'exploitant du portail la tient.",
            "Legal data of a public structure: the portal's operator keeps it."),
    ADRESSE_LIGNE("Adresse", "Address"),
    ADRESSE_COMPLEMENT("Complément d'adresse", "Address, continued"),
    CODE_POSTAL("Code postal", "Postal code"),
    VILLE("Ville", "Town"),
    PAYS("Pays", "Country"),
    PAYS_AIDE("Deux lettres : FR, BE, CH…", "Two letters: FR, BE, CH…"),
    TELEPHONE("Téléphone", "Phone"),
    COURRIEL("Adresse électronique", "E-mail address"),
    PACAGE("Numéro PACAGE", "PACAGE number"),
    PACAGE_AIDE("Agriculteurs : neuf chiffres. Sinon, laissez vide.", "Farmers: nine digits. Otherwise leave empty."),

    PARAMETRES("Paramètres", "Parameters"),
    PARAMETRES_AIDE(
            "Ce que les factures adressées à la structure doivent porter, et comment elle les traite.",
            "What invoices to the structure must carry, and how it treats them."),
    CODE_SERVICE_EXIGE("Un code service est obligatoire", "A service code is required"),
    ENGAGEMENT_EXIGE("Un numéro d'engagement est obligatoire", "An engagement number is required"),
    L_UN_OU_L_AUTRE("Au moins l'un des deux est obligatoire", "At least one of the two is required"),
    MOA("Maître d'ouvrage", "Maître d'ouvrage"),
    MOA_UNIQUEMENT("Maître d'ouvrage seulement : ne reçoit que des factures de travaux", "Works invoices only"),
    VALIDEUR_DELEGUE("Valideur délégué", "Validates in the place of others"),
    PAIEMENT_NON_REMONTE(
            "Le statut « mise en paiement » n'est pas remonté aux fournisseurs",
            "Suppliers are not told that an invoice is paid"),

    SERVICES("Services", "Services"),
    SERVICE_NOUVEAU("Ajouter un service", "Add a service"),
    SERVICE_MODIFIER("Modification du service", "Editing the service"),
    SERVICE_AIDE(
            "Le code ne changera plus. Un service inactif, ou hors de ses dates, ne reçoit plus de factures.",
            "The code will never change. A service that is inactive, or outside its dates, receives no invoices."),
    SERVICE_CODE("Code du service", "Service code"),
    SERVICE_NOM("Nom du service", "Service name"),
    SERVICE_DEBUT("Valide à partir du", "Valid from"),
    SERVICE_FIN("Valide jusqu'au", "Valid until"),
    SERVICE_ENGAGEMENT("Le numéro d'engagement est obligatoire", "The engagement number is required"),
    SERVICE_PAIEMENT("La mise en paiement est remontée aux fournisseurs", "Suppliers are told of payment"),
    SERVICE_ACTIF("Actif : reçoit des factures", "Active: receives invoices"),
    TOUS_LES_SERVICES("Voir tous les services", "See all services"),

    COMPTES("Coordonnées bancaires", "Bank details"),
    COMPTES_AIDE(
            "Les comptes où la structure est payée. L'IBAN est contrôlé ; l'historique n'en garde que la fin.",
            "The accounts into which the structure is paid. The IBAN is checked; the history keeps its end alone."),
    COMPTE_AUCUN("Aucun compte bancaire n'est enregistré.", "No bank account is on record."),
    COMPTE_NOUVEAU("Ajouter un compte bancaire", "Add a bank account"),
    COMPTE_MODIFIER("Modification du compte bancaire", "Editing the bank account"),
    COMPTE_NOM("Nom du compte", "Account's name"),
    COMPTE_NOM_AIDE("Celui que verront vos utilisateurs.", "What your users will see."),
    COMPTE_TITULAIRE("Titulaire", "Holder"),
    COMPTE_IBAN("IBAN", "IBAN"),
    COMPTE_IBAN_AIDE("Avec ou sans blancs.", "With or without blanks."),
    COMPTE_BIC("BIC", "BIC"),
    COMPTE_BIC_AIDE("8 ou 11 caractères ; peut rester vide.", "8 or 11 characters; may stay empty."),
    AFFACTUREUR("Affactureur", "Factor"),
    AFFACTUREUR_COCHE(
            "Ce compte est celui d'un affactureur, à qui les factures sont cédées",
            "This is the account of a factor to whom invoices are assigned"),
    AFFACTUREUR_NOM("Nom de l'affactureur", "Factor's name"),
    AFFACTUREUR_IDENTIFIANT("Identifiant de l'affactureur", "Factor's identifier"),
    AFFACTUREUR_AIDE("Son SIRET, le plus souvent.", "Its SIRET, mostly."),
    COMPTE_RETIRER("Retirer", "Take away"),
    COMPTE_RETIRER_QUOI("Retirer le compte %s", "Take account %s away"),
    COMPTE_RETIRER_QUESTION("Retirer le compte « %s » ?", "Take account “%s” away?"),
    COMPTE_RETIRER_PERTE(
            "Il ne sera plus proposé sur de nouvelles factures. Celles qui le portent ne changent pas.",
            "It will not be offered on new invoices any more. Those that carry it do not change."),

    MANDAT("Mandat de facturation", "Mandat de facturation"),
    MANDAT_AIDE(
            "Signé une fois, il permet au portail d'établir des factures au nom et pour le compte de la structure : il est exigé du mode « saisie ».",
            "Signed once, it lets the portal make out invoices in the name of the structure: mode “saisie” requires it."),
    MANDAT_VALIDE("En vigueur", "In force"),
    MANDAT_EN_VIGUEUR("Signé le %s par %s", "Signed on %s by %s"),
    MANDAT_NON_SIGNE("Non signé", "Not signed"),
    MANDAT_REVOQUE("révoqué le %s par %s", "revoked on %s by %s"),
    MANDAT_VOIR("Signer ou révoquer le mandat", "Sign or revoke the mandate"),
    MANDAT_TEXTE(
            "En signant, la structure « %s » donne mandat au portail d'établir et de transmettre en son nom et pour son compte les factures que ses utilisateurs saisissent. Elle reste responsable de leurs mentions et de leurs conséquences fiscales (article 289, I-2 du code général des impôts).",
            "By signing, the structure “%s” mandates the portal to make out and send, in its name, the invoices that its users type. It remains liable for what they say and for its fiscal consequences (article 289, I-2 of the French tax code)."),
    MANDAT_ACCORD(
            "J'ai lu ce mandat et j'ai qualité pour engager la structure",
            "I have read this mandate and may commit the structure"),
    MANDAT_ACCORD_MANQUE("Cochez cette case pour signer.", "Tick this box to sign."),
    MANDAT_SIGNER("Signer le mandat", "Sign the mandate"),
    MANDAT_REVOQUER("Révoquer le mandat", "Revoke the mandate"),
    MANDAT_REVOQUER_PERTE(
            "Dès la révocation, plus aucune facture ne peut être saisie au nom de la structure. Celles qui sont déposées ne changent pas.",
            "Once it is revoked, no invoice can be typed in the name of the structure. Those deposited do not change."),
    MANDAT_RAPPEL(
            "La structure d'origine avait signé un mandat de facturation, qui n'est pas repris : signez-le de nouveau si vos utilisateurs saisissent des factures.",
            "The structure of origin had signed a mandat de facturation, which is not copied: sign it again if your users type invoices."),
    MANDATS_PASSES("Mandats passés", "Past mandates"),

    PIECES("Pièces jointes", "Attachments"),
    PIECES_AIDE(
            "Kbis, RIB, pouvoirs… : %s au plus chacune, nom de 50 caractères au plus.",
            "Registration, bank details, powers…: at most %s each, names of at most 50 characters."),
    PIECE_AUCUNE("Aucune pièce jointe.", "No attachment."),
    PIECES_VOIR("Voir et joindre des pièces", "See and add attachments"),
    PIECES_NOMBRE("%s pièces jointes", "%s attachments"),
    PIECE_UNE("1 pièce jointe", "1 attachment"),
    PIECE_JOINDRE("Joindre une pièce", "Attach a file"),
    PIECE_GENRE("Nature de la pièce", "Kind of attachment"),
    PIECE_FICHIER("Fichier", "File"),
    PIECE_NOM("Pièce", "Attachment"),
    PIECE_TAILLE("Taille", "Size"),
    PIECE_AJOUTEE("Ajoutée", "Added"),
    PIECE_AJOUTEE_PAR("le %s par %s", "on %s by %s"),
    PIECE_RETIRER("Retirer", "Take away"),
    PIECE_RETIRER_QUOI("Retirer %s", "Take %s away"),
    PIECE_RETIRER_QUESTION("Retirer la pièce « %s » ?", "Take attachment “%s” away?"),
    PIECE_RETIRER_PERTE(
            "Plus personne ne pourra l'ouvrir depuis la fiche. Son nom reste dans l'historique.",
            "Nobody will be able to open it from the sheet. Its name stays in the history."),
    PIECE_FICHIER_MANQUE("Choisissez un fichier.", "Choose a file."),
    PIECE_GENRE_MANQUE("Choisissez la nature de la pièce.", "Choose the kind of attachment."),
    PIECE_ILLISIBLE(
            "Ce formulaire n'a pas pu être lu : envoyez-le de nouveau.", "This form could not be read: send it again."),
    GENRE_IMMATRICULATION("Immatriculation (Kbis…)", "Registration"),
    GENRE_RIB("RIB", "Bank details"),
    GENRE_POUVOIR("Pouvoir ou délégation", "Power or delegation"),
    GENRE_AFFACTURAGE("Contrat d'affacturage", "Factoring contract"),
    GENRE_RACCORDEMENT("Raccordement", "Connection"),
    GENRE_AUTRE("Autre", "Other"),

    TECHNIQUES("Comptes techniques", "Comptes techniques"),
    TECHNIQUES_AIDE(
            "L'identité des programmes qui appellent l'API pour la structure. Le mot de passe est montré une seule fois, et dure 424 jours.",
            "The identity of programs that call the API for the structure. The password is shown once, and lasts 424 days."),
    TECHNIQUE_AUCUN("Aucun compte technique.", "No compte technique."),
    TECHNIQUES_VOIR("Voir les comptes techniques", "See the comptes techniques"),
    TECHNIQUES_PRINCIPAL(
            "Seul le gestionnaire principal crée, renouvelle ou ferme un compte technique.",
            "Only the gestionnaire principal creates, renews or closes a compte technique."),
    TECHNIQUE_CREER("Créer un compte technique", "Create a compte technique"),
    TECHNIQUE_RENOUVELER("Renouveler le mot de passe", "Renew the password"),
    TECHNIQUE_RENOUVELER_QUESTION("Renouveler le mot de passe de %s ?", "Renew the password of %s?"),
    TECHNIQUE_RENOUVELER_PERTE(
            "L'ancien mot de passe cesse aussitôt de servir : les programmes qui l'emploient seront refusés jusqu'à ce qu'ils aient le nouveau.",
            "The former password stops working at once: programs that use it will be refused until they have the new one."),
    TECHNIQUE_FERMER("Fermer", "Close"),
    TECHNIQUE_FERMER_QUOI("Fermer %s", "Close %s"),
    TECHNIQUE_RENOUVELER_QUOI("Renouveler le mot de passe de %s", "Renew the password of %s"),
    TECHNIQUE_FERMER_QUESTION("Fermer le compte technique %s ?", "Close the compte technique %s?"),
    TECHNIQUE_FERMER_PERTE(
            "Les programmes qui s'en servent seront refusés. Un compte fermé ne se rouvre pas.",
            "Programs that use it will be refused. A closed account does not open again."),
    TECHNIQUE_LOGIN("Identifiant de connexion", "Login"),
    TECHNIQUE_ETAT("État", "State"),
    TECHNIQUE_EXPIRE("Mot de passe valable jusqu'au", "Password good until"),
    TECHNIQUE_ACTIF("Actif", "Active"),
    TECHNIQUE_EXPIRE_ETAT("Expiré", "Expired"),
    TECHNIQUE_FERME("Fermé", "Closed"),
    TECHNIQUE_BIENTOT("Expire bientôt", "Expires soon"),
    TECHNIQUE_DROITS("Ses droits", "Its rights"),
    TECHNIQUE_DROITS_DE("Droits de %s", "Rights of %s"),
    TECHNIQUE_ALERTE(
            "Le mot de passe du compte technique %s expire le %s : renouvelez-le avant cette date.",
            "The password of the compte technique %s ends on %s: renew it before that day."),
    SECRET_TITRE("Notez ce mot de passe maintenant", "Note this password now"),
    SECRET_RESUME(
            "Il n'est montré que cette fois : le portail n'en garde que l'empreinte.",
            "It is shown this once: the portal keeps its hash alone."),
    SECRET("Mot de passe", "Password"),
    SECRET_SUITE("Je l'ai noté", "I have noted it"),

    RACCORDEMENT("Raccordement", "Connection"),
    RACCORDEMENT_AIDE(
            "Comment le système d'information de la structure est relié au portail.",
            "How the structure's information system is connected to the portal."),
    RACCORDEMENT_MODE("Mode", "Mode"),
    RACCORDEMENT_ETAT("État", "State"),
    RACCORDEMENT_RECEPTION("Reçoit aussi par EDI ce qui lui est adressé", "Receives by EDI too"),
    RACCORDEMENT_METIER("Contact métier", "Business contact"),
    RACCORDEMENT_TECHNIQUE("Contact technique", "Technical contact"),
    CONTACT_NOM("Nom du contact", "Contact's name"),
    MODE_AUCUN("Aucun", "None"),
    MODE_EDI("EDI", "EDI"),
    MODE_API("API", "API"),
    ETAT_NON_RACCORDEE("Non raccordée", "Not connected"),
    ETAT_EN_COURS("En cours de raccordement", "Being connected"),
    ETAT_RACCORDEE("Raccordée", "Connected"),
    ETAT_SUSPENDUE("Suspendue", "Suspended"),

    MODIFICATIONS("Historique de la fiche", "History of the sheet"),
    MODIFICATIONS_AIDE(
            "Chaque changement de la fiche : quand, par qui, de quoi à quoi.",
            "Every change of the sheet: when, by whom, from what to what."),
    MODIFICATION_AUCUNE("Rien n'a encore changé", "Nothing has changed yet"),
    MODIFICATION_AUCUNE_SUITE(
            "Les changements de la fiche apparaîtront ici.", "Changes of the sheet will appear here."),
    MODIFICATION_CHAMP("Champ", "Field"),
    MODIFICATION_AVANT("Avant", "Before"),
    MODIFICATION_APRES("Après", "After"),
    HISTORIQUE_DE("%s : %s", "%s: %s"),
    HISTORIQUE_SERVICE("Service %s", "Service %s"),
    HISTORIQUE_COMPTE("Compte bancaire %s", "Bank account %s"),
    HISTORIQUE_TECHNIQUE("Compte technique %s", "Compte technique %s"),
    HISTORIQUE_PIECE("Pièce jointe : %s", "Attachment: %s"),
    HISTORIQUE_ACTIVE("Structure active", "Structure is active"),
    HISTORIQUE_L_UN_OU_L_AUTRE(
            "Un code service ou un numéro d'engagement est obligatoire",
            "A service code or an engagement number is required"),
    HISTORIQUE_SIGNE("signé", "signed"),
    HISTORIQUE_REVOQUE("révoqué", "revoked"),
    HISTORIQUE_CREE("créé", "created"),
    HISTORIQUE_RENOUVELE("mot de passe renouvelé", "password renewed"),
    HISTORIQUE_OUVERT("ouvert", "open"),
    HISTORIQUE_FERME("fermé", "closed"),
    QUAND("Quand", "When"),
    PAR("par %s", "by %s"),

    IDENTIFIANT_MODIFIER("Modifier l'identifiant", "Change the identifier"),
    IDENTIFIANT_TITRE("Modifier l'identifiant de la structure", "Change the structure's identifier"),
    IDENTIFIANT_AVERTIT(
            "La structure initiale sera désactivée. Une nouvelle structure sera créée par recopie, sous le nouveau SIRET.",
            "The initial structure will be deactivated. A new one will be created by copy, under the new SIRET."),
    IDENTIFIANT_REPRIS(
            "Sont repris : les données de la structure, ses services, ses coordonnées bancaires, ses pièces jointes, les rattachements des utilisateurs et leurs accès aux espaces.",
            "Copied: the structure's data, its services, bank details and attachments, users and their espaces."),
    IDENTIFIANT_NON_REPRIS("Ne sont pas repris :", "Not copied:"),
    NON_REPRIS_MANDAT("le mandat de facturation", "the mandat de facturation"),
    NON_REPRIS_TECHNIQUE("les comptes techniques", "the comptes techniques"),
    NON_REPRIS_RACCORDEMENT("les informations de raccordement", "the connection"),
    NON_REPRIS_PACAGE("le numéro PACAGE", "the PACAGE number"),
    IDENTIFIANT_RESTE(
            "Les factures déjà émises ou reçues restent avec l'ancienne structure : elles se consultent et se traitent comme avant.",
            "Invoices already sent or received stay with the former structure: they are read and treated as before."),
    CONFIRMER("Confirmer", "Confirm"),
    IDENTIFIANT_NOUVEAU("Nouvel identifiant", "New identifier"),
    IDENTIFIANT_CHAMP("Identifiant", "Identifier"),
    IDENTIFIANT_CHAMP_AIDE(
            "Les 14 chiffres du nouveau SIRET ; il commence par le SIREN %s.",
            "The 14 digits of the new SIRET; it begins with the SIREN %s."),
    IDENTIFIANT_FORME("« %s » n'a pas les 14 chiffres d'un SIRET.", "“%s” does not have the 14 digits of a SIRET."),
    IDENTIFIANT_VIDE("Donnez le nouvel identifiant.", "Give the new identifier."),
    CONTINUER("Continuer", "Continue"),
    IDENTIFIANT_APERCU("La structure sous son nouvel identifiant", "The structure under its new identifier"),
    IDENTIFIANT_ORIGINE("Identifiant de la structure d'origine", "Identifier of the structure of origin"),
    IDENTIFIANT_RESTE_A_VALIDER(
            "Rien n'est encore changé : « Valider » confirme le changement de SIRET.",
            "Nothing has changed yet: “Confirm” carries the change of SIRET out."),
    COLLECTIVITE(
            "Une collectivité locale ne change pas elle-même son identifiant",
            "A local authority does not change its identifier itself"),
    COLLECTIVITE_SUITE(
            "Ce portail ne prend pas de demande en ligne pour cela : écrivez à l'exploitant du portail, en donnant l'ancien"
                    + " et le nouveau SIRET.",
            "This portal takes no request for it online: write to the portal's operator, with the former and the new"
                    + " SIRET."),
    PAS_UN_SIRET(
            "Seule une structure désignée par un SIRET change d'identifiant",
            "Only a structure known by a SIRET changes its identifier"),
    PAS_UN_SIRET_SUITE(
            "Créez une structure sous l'autre identifiant.", "Create a structure under the other identifier.");

    private final Libelle libelle;

    TexteFiche(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** What users call a kind of attachment. */
    public static TexteFiche de(PiecesDeStructure.Genre genre) {
        return valueOf("GENRE_" + genre.name());
    }

    /** What users call a way of connection. */
    public static TexteFiche de(Raccordement.Mode mode) {
        return valueOf("MODE_" + mode.name());
    }

    /** What users call where a connection stands. */
    public static TexteFiche de(Raccordement.Etat etat) {
        return valueOf("ETAT_" + etat.name());
    }

    /** What users call the state of a compte technique. */
    public static TexteFiche de(EtatDuCompte.Etat etat) {
        return switch (etat) {
            case EXPIRE -> TECHNIQUE_EXPIRE_ETAT;
            case INACTIF -> TECHNIQUE_FERME;
            default -> TECHNIQUE_ACTIF;
        };
    }
}
