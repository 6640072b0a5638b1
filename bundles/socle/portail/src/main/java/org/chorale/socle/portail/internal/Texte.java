package org.chorale.socle.portail.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of the shell. An enum, so that none is missing in either language. */
public enum Texte {
    DEVISE("Factures du secteur public", "Public sector invoices"),
    ALLER_AU_CONTENU("Aller au contenu", "Skip to content"),
    ESPACES("Espaces", "Espaces"),
    AUTRE_LANGUE("English", "Français"),
    CONNEXION("Se connecter", "Sign in"),
    DECONNEXION("Se déconnecter", "Sign out"),
    MENU_UTILISATEUR("Menu de %s", "Menu of %s"),
    NOTIFICATIONS("Notifications", "Notifications"),
    UNE_NOTIFICATION("Notifications : une non lue", "Notifications: one unread"),
    DES_NOTIFICATIONS("Notifications : %s non lues", "Notifications: %s unread"),
    COURRIELS("Courriels de notification", "Notification mail"),
    ACCUEIL("Accueil", "Home"),
    PIED("Portail libre pour les factures du secteur public", "An open portal for public sector invoices"),
    API("Essayer l'API", "Try the API"),
    ETAT_DU_SERVICE("État du service", "Service status"),
    VERIFIER("Vérifier un fichier", "Check a file"),
    VERIFIER_SANS_COMPTE("Vérifier un fichier, sans compte", "Check a file, without an account"),
    LIMITES("Limites", "Limits"),
    LIMITES_RESUME(
            "Ce que le portail reçoit, au plus. Ce qui est exactement à la limite est accepté ; ce qui la dépasse est"
                    + " refusé, avec ce qu'il faut faire. Un Mo compte 1 048 576 octets.",
            "The most that the portal receives. What is exactly at the limit is accepted; what is over it is refused,"
                    + " with what to do. One MB is 1,048,576 bytes."),
    LIMITES_TABLE("Limites en vigueur", "Limits in force"),
    LIMITES_QUOI("Ce qui est limité", "What is limited"),
    LIMITES_COMBIEN("Au plus", "At most"),

    DEMONSTRATION("Démonstration", "Demonstration"),
    DEMONSTRATION_EXPLICATION(
            "Les données sont fictives ; n'y déposez pas de vraies factures.",
            "All data is fictitious; do not deposit real invoices."),
    BAC_A_SABLE("Bac à sable", "Sandbox"),
    BAC_A_SABLE_EXPLICATION(
            "Environnement d'essai : un robot tient le rôle de l'acheteur public, rien n'a d'effet réel.",
            "Test environment: a robot plays the public buyer, nothing has any real effect."),

    VISITEUR_TITRE(
            "Déposez, recevez et suivez vos factures publiques", "Deposit, receive and follow public sector invoices"),
    VISITEUR_RESUME(
            "%s relie les fournisseurs et les services publics : une facture électronique y est déposée, contrôlée,"
                    + " transmise au bon service et suivie jusqu'au paiement.",
            "%s links suppliers and public bodies: an electronic invoice is deposited, checked, passed on to the right"
                    + " service and followed until it is paid."),
    VISITEUR_DEPOSER("Vous êtes fournisseur", "You are a supplier"),
    VISITEUR_DEPOSER_DETAIL(
            "Déposez un fichier UBL, CII ou Factur-X : son format est reconnu, chaque anomalie est expliquée en clair,"
                    + " avec ce qu'il faut corriger.",
            "Deposit a UBL, CII or Factur-X file: its format is recognised, each fault is explained in plain words,"
                    + " with what to correct."),
    VISITEUR_TRAITER("Vous êtes un service public", "You are a public body"),
    VISITEUR_TRAITER_DETAIL(
            "Retrouvez les factures de vos structures et de vos services, traitez-les, et dites au fournisseur où en"
                    + " est son paiement.",
            "Find the invoices of your structures and services, treat them, and tell the supplier how far their payment"
                    + " is."),
    VISITEUR_INTEGRER("Vous développez un logiciel", "You write software"),
    VISITEUR_INTEGRER_DETAIL(
            "Les mêmes opérations par une interface que les clients Chorus Pro parlent déjà : authentification OAuth2 et"
                    + " comptes techniques.",
            "The same operations through an interface that Chorus Pro clients already speak: OAuth2 and technical"
                    + " accounts."),

    BONJOUR("Bonjour %s", "Hello %s"),
    ACCUEIL_RESUME("Ce qui vous attend dans vos espaces.", "What awaits you in your espaces."),
    ACCUEIL_VIDE("Rien ici pour l'instant", "Nothing here yet"),
    ACCUEIL_VIDE_REMEDE(
            "Aucun de vos espaces n'a de tuile à montrer. Demandez au gestionnaire de votre structure de vous abonner aux"
                    + " espaces dont vous avez besoin : ils apparaîtront ici et dans les onglets, sans vous reconnecter.",
            "None of your espaces has a tile to show. Ask the manager of your structure to subscribe you to the espaces"
                    + " you need: they will appear here and in the tabs, without signing in again."),

    CONNEXION_RESUME(
            "Avec l'adresse de connexion de votre compte, choisie à sa création.",
            "With the sign-in address of your account, chosen when it was created."),
    ADRESSE_CONNEXION("Adresse de connexion", "Sign-in address"),
    ADRESSE_CONNEXION_AIDE("Par exemple prenom.nom@ville.fr", "For example first.last@town.fr"),
    MOT_DE_PASSE("Mot de passe", "Password"),
    ADRESSE_MANQUE("Saisissez votre adresse de connexion.", "Enter your sign-in address."),
    ADRESSE_TROP_LONGUE(
            "L'adresse de connexion a 254 caractères au plus.", "A sign-in address has 254 characters at most."),
    MOT_DE_PASSE_MANQUE("Saisissez votre mot de passe.", "Enter your password."),
    MOT_DE_PASSE_TROP_LONG("Le mot de passe a 1 000 caractères au plus.", "A password has 1,000 characters at most."),
    ERREURS_TITRE("La connexion n'a pas abouti", "You were not signed in"),
    CONNEXION_REQUISE("Connectez-vous pour ouvrir la page demandée.", "Sign in to open the page that you asked for."),

    MES_SESSIONS("Mes sessions", "My sessions"),
    MES_SESSIONS_RESUME(
            "Les navigateurs où vous êtes connecté. Fermez ceux que vous ne reconnaissez pas.",
            "The browsers in which you are signed in. End those that you do not recognise."),
    NAVIGATEUR_SUR("%s sur %s", "%s on %s"),
    APPAREIL_INCONNU("Appareil inconnu", "Unknown device"),
    CETTE_SESSION("Cette session", "This session"),
    FERMER("Fermer cette session", "End this session"),
    FERMER_LES_AUTRES("Fermer toutes les autres", "End all others"),
    SESSION_VUE("Dernière activité", "Last used"),
    SESSION_OUVERTE("Ouverte", "Opened"),
    SESSION_ADRESSE("Depuis l'adresse", "From the address"),
    SESSION_FERMEE("La session est fermée.", "The session was ended."),
    SESSIONS_FERMEES("Toutes les autres sessions sont fermées.", "All other sessions were ended."),
    SESSION_DEJA_FERMEE("Il n'y avait rien à fermer.", "There was nothing to end."),
    SESSIONS_DE_PLUS("Et %d de plus.", "And %d more."),
    SESSIONS_AIDE(
            "Une session fermée ne sert plus à rien : aussitôt sur ce serveur, en cinq secondes au plus sur les autres."
                    + " Si vous n'en reconnaissez pas une, prévenez aussi l'exploitant du portail.",
            "A session that was ended is of no use any more: at once on this server, within five seconds on others. If"
                    + " you do not recognise one, tell the portal's operator too."),

    ERREUR("Erreur %d", "Error %d"),
    ERREUR_INTROUVABLE("Page introuvable", "Page not found"),
    ERREUR_REFUS("Accès refusé", "Access refused"),
    ERREUR_ACCIDENT("Le portail n'a pas pu répondre", "The portal could not answer"),
    ERREUR_DEMANDE("La demande n'a pas pu être traitée", "The request could not be handled"),
    ERREUR_REFERENCE("Référence à donner au support", "Reference to give to support"),
    RETOUR_ACCUEIL("Revenir à l'accueil", "Back to the home page");

    private final Libelle libelle;

    Texte(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** The text in the user's language. */
    public String en(Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }

    /** The text with its blanks filled in. */
    public String en(Locale langue, Object... valeurs) {
        return String.format(langue, en(langue), valeurs);
    }
}
