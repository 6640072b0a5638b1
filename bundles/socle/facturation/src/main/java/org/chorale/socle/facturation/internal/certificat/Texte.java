package org.chorale.socle.facturation.internal.certificat;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of the public page. */
public enum Texte {
    AUTHENTIQUE("Ce certificat est authentique", "This certificate is authentic"),
    ATTESTATION(
            "Le portail a reçu, à cet instant, un fichier qui a cette empreinte.",
            "The portal received, at this moment, a file that has this fingerprint."),
    DEPOSE("Déposé le", "Deposited"),
    HEURE_DE_PARIS("heure de Paris", "Paris time"),
    SHA256("SHA-256", "SHA-256"),
    BASE64("en base 64", "in base 64"),
    COMPARER("Comparer avec un fichier", "Compare with a file"),
    COMPARER_AIDE(
            "Calculez l'empreinte du fichier que vous tenez, et comparez : une seule différence, et ce n'est pas lui.",
            "Compute the fingerprint of the file that you hold, and compare: a single difference, and it is not it."),
    RIEN_DE_PLUS(
            "Cette page ne montre rien d'autre, et ne dit pas ce qu'est devenue la facture.",
            "This page shows nothing else, and does not say what became of the invoice."),
    INCONNU("Aucun certificat à cette adresse", "No certificate at this address"),
    INCONNU_REMEDE(
            "Lisez de nouveau le code du certificat, ou recopiez l'adresse entière. Si rien n'y fait, ce certificat n'est pas"
                    + " de ce portail.",
            "Scan the code of the certificate again, or copy the whole address. If that does not help, this certificate is"
                    + " not from this portal.");

    private final Libelle libelle;

    Texte(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** The text in the user's language. */
    public String en(Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }
}
