package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of downloading several invoices. */
public enum TexteTelechargement {
    TELECHARGER_SELECTION("Télécharger la sélection", "Download the selection"),
    TITRE("Télécharger plusieurs factures", "Download several invoices"),
    UNE("1 facture", "1 invoice"),
    DES("%s factures", "%s invoices"),
    SANS_PIECE("sans pièce jointe complémentaire", "without attachments"),
    UNE_PIECE("1 pièce jointe complémentaire", "1 attachment"),
    DES_PIECES("%s pièces jointes complémentaires", "%s attachments"),
    CHOIX("Contenu du fichier", "Content of the file"),
    LIMITE(
            "%s au plus par téléchargement ; les poids sont approchés.",
            "At most %s a download; the weights are approximate."),
    PDF("PDF", "PDF"),
    PDF_PIECES("PDF et pièces jointes complémentaires", "PDF and attachments"),
    PIVOT("Pivot (XML de Chorus Pro)", "Pivot (XML of Chorus Pro)"),
    PIVOT_PIECES(
            "Pivot (XML de Chorus Pro) et pièces jointes complémentaires", "Pivot (XML of Chorus Pro) and attachments"),
    POIDS("Environ %s", "About %s"),
    TROP_LOURD("Environ %s : plus que la limite de %s", "About %s: more than the limit of %s"),
    FORMES(
            "En PDF, une facture est son original quand il se lit, sinon une page qui dit la même chose ; plusieurs"
                    + " fichiers viennent dans un ZIP, un dossier par facture.",
            "As PDF, an invoice is its original where people can read it, else a page that says the same; several files"
                    + " come in a ZIP, a folder for each invoice."),
    RIEN_NE_TIENT(
            "Ensemble, ces factures dépassent la limite de %s : revenez à la liste et choisissez-en moins.",
            "Together these invoices are beyond the limit of %s: go back to the list and choose fewer."),
    TELECHARGER("Télécharger", "Download"),
    FAUTES("Rien n'a été téléchargé", "Nothing was downloaded"),
    NOMBRE("Choisissez de 1 à %s factures dans la liste.", "Choose 1 to %s invoices in the list."),
    CONTENU_MANQUE("Choisissez le contenu du fichier.", "Choose the content of the file.");

    private final Libelle libelle;

    TexteTelechargement(String fr, String en) {
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
