package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.page.Presentation;

/** The texts of exports: what the columns are called, and what the page says of them. */
public enum TexteExport {
    EXPORTER("Exporter le résultat", "Export the result"),
    EXPORTER_AIDE(
            "Toutes les factures trouvées, sans limite de lignes, écrites en arrière-plan.",
            "All invoices found, whatever their number, written in the background."),
    EN_CSV("Exporter en CSV", "Export as CSV"),
    EN_XLSX("Exporter en XLSX", "Export as XLSX"),
    MES_EXPORTS("Mes exports", "My exports"),
    RECHERCHE("%s (résultat d'une recherche)", "%s (result of a search)"),

    NUMERO("Numéro", "Number"),
    TYPE("Type", "Type"),
    STATUT("Statut", "Status"),
    STATUT_DEPUIS("Statut depuis le", "Status since"),
    DATE("Date de facture", "Invoice date"),
    ECHEANCE("Échéance", "Due date"),
    DEPOT("Déposée le", "Deposited"),
    FOURNISSEUR_IDENTIFIANT("Identifiant du fournisseur", "Supplier identifier"),
    FOURNISSEUR("Fournisseur", "Supplier"),
    DESTINATAIRE_IDENTIFIANT("Identifiant du destinataire", "Recipient identifier"),
    DESTINATAIRE("Destinataire", "Recipient"),
    SERVICE("Code du service", "Service code"),
    ENGAGEMENT("Engagement", "Engagement"),
    MARCHE("Marché", "Contract"),
    CADRE("Cadre", "Cadre"),
    HT("Montant HT", "Amount without VAT"),
    TVA("TVA", "VAT"),
    TTC("Montant TTC", "Amount with VAT"),
    A_PAYER("À payer", "To be paid"),
    DEVISE("Devise", "Currency"),
    FLUX("Flux", "Flux"),
    FACTURE("Facture", "Invoice"),
    AVOIR("Avoir", "Credit note"),
    ACOMPTE("Acompte", "Advance");

    private final Libelle libelle;

    TexteExport(String fr, String en) {
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

    /** What a type is called. */
    static TexteExport de(TypeFacture type) {
        return switch (type) {
            case AVOIR -> AVOIR;
            case ACOMPTE -> ACOMPTE;
            default -> FACTURE;
        };
    }
}
