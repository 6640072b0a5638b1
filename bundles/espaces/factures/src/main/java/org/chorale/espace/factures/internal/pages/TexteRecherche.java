package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.TriFactures;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.page.Presentation;

/** The texts of the searches. */
public enum TexteRecherche {
    BOITE("Rechercher", "Search"),
    BOITE_AIDE(
            "Début d'un numéro de facture, d'un SIRET, d'un nom, d'un engagement ou d'un numéro de flux.",
            "Beginning of an invoice number, a SIRET, a name, an engagement or a flux number."),
    BOITE_FLUX_AIDE("Début d'un numéro de flux ou d'un nom de fichier.", "Beginning of a flux number or a file name."),
    REJET_A_TRAITER("Sans les rejets déjà traités", "Without rejections treated already"),
    PLUS("Plus de critères", "More criteria"),
    AUTRE_FOURNISSEUR("Fournisseur (nom ou SIRET)", "Supplier (name or SIRET)"),
    AUTRE_DESTINATAIRE("Destinataire (nom ou SIRET)", "Recipient (name or SIRET)"),
    CODE_SERVICE("Code du service", "Service code"),
    TYPE("Type", "Type"),
    FACTURE("Facture", "Invoice"),
    AVOIR("Avoir", "Credit note"),
    ACOMPTE("Acompte", "Advance"),
    TOUS("Tous", "All"),
    DEVISE("Devise", "Currency"),
    DATE_DU("Date de facture, du", "Invoice date, from"),
    DEPOT_DU("Déposée du", "Deposited from"),
    AU("au", "to"),
    TTC_MIN("Montant TTC, de", "Amount with VAT, from"),
    TTC_MAX("à", "to"),
    TRI("Trier par", "Sort by"),
    TRI_DEPOT_DESC("Dépôt, récents d'abord", "Deposit, newest first"),
    TRI_DEPOT_ASC("Dépôt, anciens d'abord", "Deposit, oldest first"),
    TRI_DATE_FACTURE_DESC("Date de facture, récentes d'abord", "Invoice date, newest first"),
    TRI_DATE_FACTURE_ASC("Date de facture, anciennes d'abord", "Invoice date, oldest first"),
    TRI_MONTANT_TTC_DESC("Montant, grands d'abord", "Amount, largest first"),
    TRI_MONTANT_TTC_ASC("Montant, petits d'abord", "Amount, smallest first"),
    TRI_NUMERO_ASC("Numéro, croissant", "Number, ascending"),
    TRI_NUMERO_DESC("Numéro, décroissant", "Number, descending"),
    DEBUT("Début", "Beginning"),
    FAUTES("La recherche n'a pas été faite", "Nothing was searched"),
    TROP_LONG("%s caractères au plus : donnez-en le début.", "%s characters at most: give its beginning."),
    CONTROLE(
            "Ce texte contient des caractères invisibles : retapez-le.",
            "This text has invisible characters: type it again."),
    DATE_FAUSSE("Donnez une date, par exemple 31/12/2026.", "Give a date, for example 2026-12-31."),
    DATES_INVERSEES("Cette date est avant celle du début.", "This date is before the first one."),
    MONTANT_FAUX("Donnez un montant, par exemple 1234,56.", "Give an amount, for example 1234.56."),
    MONTANTS_INVERSES("Ce montant est plus petit que le premier.", "This amount is less than the first one."),
    CHOIX_INCONNU(
            "« %s » n'est pas dans la liste : choisissez-en une valeur.",
            "“%s” is not in the list: choose one of its values."),
    FLUX_FAUX(
            "Un numéro de flux est CPP suivi de 22 chiffres ; pour un début, utilisez la recherche générale.",
            "A flux number is CPP and 22 digits; for a beginning, use the general search."),
    DEVISE_FAUSSE("Une devise a trois lettres, par exemple EUR.", "A currency has three letters, for example EUR."),
    MES_RECHERCHES("Mes recherches", "My searches"),
    ENREGISTRER_TITRE("Enregistrer cette recherche", "Save this search"),
    NOM("Nom de la recherche", "Name of the search"),
    NOM_AIDE(
            "Pour vous seul. Pour la partager, envoyez l'adresse de cette page : chacun y voit ce à quoi il a droit.",
            "For you alone. To share it, send the address of this page: everybody sees what they may see."),
    ENREGISTRER("Enregistrer", "Save"),
    ENREGISTREE("La recherche « %s » est enregistrée.", "The search “%s” is saved."),
    GERER("Renommer ou supprimer des recherches", "Rename or delete searches"),
    NOUVEAU_NOM("Nouveau nom de « %s »", "New name of “%s”"),
    RENOMMER("Renommer « %s »", "Rename “%s”"),
    SUPPRIMER("Supprimer « %s »", "Delete “%s”"),
    STRUCTURE("Déposant", "Depositor"),
    TOUTES_STRUCTURES("Toutes mes structures", "All my structures"),
    TOUS_ETATS("Tous les états", "All states"),
    DEPOSE_PAR("Déposé par", "Deposited by"),
    DECOMPTE("Factures", "Invoices"),
    PAS_ENCORE("pas encore lues", "not read yet"),
    INTEGREES("intégrées : %s", "integrated: %s"),
    REFUSEES("refusées : %s", "refused: %s"),
    PLUS_DE_DEPOTS("Plus de %s dépôts ; affinez la recherche", "More than %s deposits; refine the search"),
    AUCUN_FLUX("Aucun dépôt ne correspond", "No deposit matches"),
    AUCUN_FLUX_REMEDE("Essayez d'autres dates ou un autre état.", "Try other dates or another state."),
    CR("Compte rendu", "Report"),
    CR_PDF("Compte rendu en PDF", "Report as PDF"),
    CR_JSON("Compte rendu en JSON", "Report as JSON"),
    CR_COMPLET("Complet : chaque constat de chaque facture.", "Complete: every finding of every invoice.");

    private final Libelle libelle;

    TexteRecherche(String fr, String en) {
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

    /** The kind of piece. */
    public static TexteRecherche de(TypeFacture type) {
        return valueOf(type.name());
    }

    /** An order, both ways. */
    public static TexteRecherche de(TriFactures tri, boolean descendant) {
        return valueOf("TRI_" + tri.name() + (descendant ? "_DESC" : "_ASC"));
    }
}
