package org.chorale.espace.compte.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;

/** The texts of the transfer of the role of gestionnaire principal. */
public enum TexteTransmission {
    TITRE("Transmettre le rôle de gestionnaire principal", "Hand over the role of gestionnaire principal"),
    TRANSMETTRE("Transmettre le rôle", "Hand the role over"),
    TRANSMETTRE_LE(
            "Transmettre le rôle de gestionnaire principal de %s",
            "Hand over the role of gestionnaire principal of %s"),
    RESUME(
            "Vous deviendrez gestionnaire secondaire de cette structure. Le nouveau gestionnaire principal prend le rôle aussitôt ; vous recevez tous deux un courriel.",
            "You will become gestionnaire secondaire of that structure. The new gestionnaire principal takes the role at once; you both get a mail."),
    STRUCTURE("Structure concernée", "Structure concerned"),
    VALIDER("Valider", "Validate"),
    ANNULER("Annuler", "Cancel"),
    RETOUR("Mon compte", "My account"),
    NOUVEAU(
            "Adresse de connexion du nouveau gestionnaire principal",
            "Sign-in address of the new gestionnaire principal"),
    NOUVEAU_AIDE(
            "Une personne dont le compte est actif. Elle est rattachée à la structure si elle ne l'était pas.",
            "A person whose account is active. They are attached to the structure if they were not."),
    RECHERCHER_UTILISATEUR("Rechercher un utilisateur", "Search for a user"),
    NOM("Nom ou prénom", "Name or first name"),
    NOM_AIDE(
            "Parmi les utilisateurs des structures que vous gérez.",
            "Among the users of the structures that you manage."),
    RECHERCHER("Rechercher", "Search"),
    PERSONNE("Personne ne correspond.", "Nobody matches."),
    PERSONNE_REMEDE(
            "Vérifiez le nom, ou donnez l'adresse de connexion.", "Check the name, or give the sign-in address."),
    TROUVES("Utilisateurs trouvés", "Users found"),
    ACTION("Action", "Action"),
    CHOISIR("Choisir", "Choose"),
    CHOISIR_LE("Choisir %s", "Choose %s"),
    INCONNU("Aucun compte n'a cette adresse de connexion.", "No account has that sign-in address."),
    MANQUE("Donnez son adresse de connexion.", "Give their sign-in address."),
    STRUCTURE_AUTRE(
            "Vous n'êtes pas, ou plus, gestionnaire principal de cette structure : le rôle a peut-être été transmis entre-temps.",
            "You are not, or no longer, gestionnaire principal of that structure: the role may have been handed over meanwhile.");

    private final Libelle libelle;

    TexteTransmission(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** In that language. */
    public String en(Locale langue) {
        return libelle.selon(langue);
    }

    /** In that language, with a value in it. */
    public String en(Locale langue, String valeur) {
        return libelle.selon(langue).formatted(valeur);
    }
}
