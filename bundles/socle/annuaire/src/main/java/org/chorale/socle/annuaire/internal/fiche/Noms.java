package org.chorale.socle.annuaire.internal.fiche;

import org.chorale.api.espace.Libelle;

/** What the fields of a sheet are called in what is said of them. */
final class Noms {
    static final Libelle DESIGNATION = new Libelle("Raison sociale", "Name");
    static final Libelle LIGNE = new Libelle("Adresse", "Address");
    static final Libelle COMPLEMENT = new Libelle("Complément d'adresse", "Address, continued");
    static final Libelle CODE_POSTAL = new Libelle("Code postal", "Postal code");
    static final Libelle VILLE = new Libelle("Ville", "Town");
    static final Libelle PAYS = new Libelle("Pays", "Country");
    static final Libelle TELEPHONE = new Libelle("Téléphone", "Phone");
    static final Libelle COURRIEL = new Libelle("Adresse électronique", "E-mail address");
    static final Libelle PACAGE = new Libelle("Numéro PACAGE", "PACAGE number");
    static final Libelle CONTACT = new Libelle("Nom du contact", "Contact's name");
    static final Libelle CODE_SERVICE = new Libelle("Code du service", "Service code");
    static final Libelle NOM_SERVICE = new Libelle("Nom du service", "Service name");
    static final Libelle NOM_COMPTE = new Libelle("Nom du compte", "Account's name");
    static final Libelle TITULAIRE = new Libelle("Titulaire", "Holder");
    static final Libelle AFFACTUREUR = new Libelle("Nom de l'affactureur", "Factor's name");
    static final Libelle AFFACTUREUR_IDENTIFIANT = new Libelle("Identifiant de l'affactureur", "Factor's identifier");
    static final Libelle FICHIER = new Libelle("Nom du fichier", "File name");

    private Noms() {}
}
