package org.chorale.socle.notifications.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.Presentation;

/** The texts of this room. An enum, so that none is missing in either language. */
public enum Texte {
    TITRE("Notifications", "Notifications"),
    RESUME(
            "Ce qui vous concerne, le plus récent d'abord. Gardé %s jours, %s lignes au plus.",
            "What concerns you, the latest first. Kept for %s days, %s lines at most."),
    UNE_NON_LUE("Une notification non lue", "One unread notification"),
    NON_LUES("%s notifications non lues", "%s unread notifications"),
    TOUT_LU("Tout est lu.", "Everything is read."),
    VIDE("Rien ne vous attend", "Nothing awaits you"),
    VIDE_REMEDE(
            "Vous serez prévenu ici, et par courriel selon votre choix, de ce qui change pour vos structures.",
            "You will be told here, and by mail as you choose, of what changes for your structures."),
    NON_LUE("Non lue", "Unread"),
    REGROUPE("%s notifications", "%s notifications"),
    MARQUER_LUE("Marquer comme lue", "Mark as read"),
    MARQUER_LUE_LA("Marquer comme lue : %s", "Mark as read: %s"),
    MARQUER_TOUTES("Tout marquer comme lu", "Mark all as read"),
    CHOISIR("Choisir les courriels", "Choose your mail"),
    LISTE("Vos notifications", "Your notifications"),

    CHOIX_TITRE("Courriels de notification", "Notification mail"),
    CHOIX_RESUME(
            "La cloche du portail vous prévient toujours. Choisissez ici ce qui vous est aussi écrit, à votre adresse de"
                    + " contact : %s.",
            "The bell of the portal always tells you. Choose here what is also written to you, at your contact address:"
                    + " %s."),
    PERSONNEL("Ce qui vous est adressé personnellement", "What is addressed to you personally"),
    LANGUE("Langue des courriels", "Language of the mail"),
    FRANCAIS("Français", "French"),
    ANGLAIS("Anglais", "English"),
    SELON_NATURE("Selon l'importance (conseillé)", "By importance (recommended)"),
    IMMEDIAT("Aussitôt", "At once"),
    QUOTIDIEN("Une fois par jour, à 7 h", "Once a day, at 7 a.m."),
    AUCUN("Jamais", "Never"),
    ENREGISTRER("Enregistrer", "Save"),
    ENREGISTRE("Vos choix sont enregistrés.", "Your choices are saved."),
    RETOUR("Retour aux notifications", "Back to notifications"),
    FAUTE_RYTHME("Choisissez un des rythmes proposés.", "Choose one of the paces offered."),
    FAUTE_LANGUE("Choisissez le français ou l'anglais.", "Choose French or English."),
    FAUTES("Vos choix ne sont pas enregistrés", "Your choices were not saved"),

    BONJOUR("Bonjour,", "Hello,"),
    DEPUIS_LA_DERNIERE("Voici ce qui vous concerne :", "This is what concerns you:"),
    ET_AUTRES("… et %s autres, dans la cloche du portail.", "… and %s others, in the bell of the portal."),
    OBJET_PLUSIEURS("%s notifications vous attendent", "%s notifications await you"),
    OUVRIR("Ouvrir dans le portail", "Open in the portal"),
    VOIR_TOUTES("Voir mes notifications", "See my notifications"),
    CHOISIR_DANS(
            "Vous choisissez ce qui vous est écrit dans « Mon compte », « Courriels de notification ».",
            "You choose what is written to you in “My account”, “Notification mail”.");

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

    /** What users call a pace. */
    public static Texte de(Rythme rythme) {
        return valueOf(rythme.name());
    }
}
