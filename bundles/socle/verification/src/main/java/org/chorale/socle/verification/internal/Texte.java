package org.chorale.socle.verification.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Couche;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.page.Presentation;

/** What the page says, French first. */
public enum Texte {
    TITRE("Vérifier un fichier", "Check a file"),
    RESUME(
            "Sachez ce qui ne va pas dans une facture avant de l'envoyer. Rien n'est déposé, rien n'est gardé, aucun"
                    + " compte n'est nécessaire.",
            "Know what is wrong with an invoice before you send it. Nothing is deposited, nothing is kept, no account"
                    + " is needed."),
    FICHIER("Fichier à vérifier", "File to check"),
    FICHIER_AIDE(
            "Déposez-le ici ou choisissez-le : UBL, CII ou Factur-X, ou une archive ZIP ou tar.gz ; %s au plus. Le"
                    + " format est reconnu à la lecture.",
            "Drop it here or choose it: UBL, CII or Factur-X, or a ZIP or tar.gz archive; %s at most. The format is"
                    + " recognised when it is read."),
    TOUTES("Contrôler toutes les couches, même après un échec", "Check all layers, even after a failure"),
    TOUTES_AIDE(
            "Une erreur en entraîne d'autres : sans cette option, le contrôle s'arrête à la première couche en échec.",
            "One error leads to others: without this option, checking stops at the first layer that fails."),
    VERIFIER("Vérifier", "Check"),
    ERREURS_TITRE("Le fichier n'a pas été vérifié", "The file was not checked"),

    RESULTAT("Résultat", "Result"),
    RESULTAT_DE("Résultat pour %s", "Result for %s"),
    AUTRE("Vérifier un autre fichier", "Check another file"),
    VALIDE("Ce fichier est valide.", "This file is valid."),
    VALIDE_AVERTIS("Ce fichier est valide ; des avertissements sont à lire.", "This file is valid; read the warnings."),
    VALIDE_A_CORRIGER(
            "Ce fichier est valide, mais les règles de ce portail demandent des corrections.",
            "This file is valid, but the rules of this portal ask for corrections."),
    UNE_ERREUR(
            "Ce fichier n'est pas valide : une erreur est à corriger.", "This file is not valid: one error to mend."),
    DES_ERREURS(
            "Ce fichier n'est pas valide : %s erreurs sont à corriger.", "This file is not valid: %s errors to mend."),
    NON_EVALUE_PARTOUT(
            "Ce fichier n'a pas pu être contrôlé entièrement.", "This file could not be checked completely."),
    REFUSE("Ce fichier est refusé : il n'a pas été contrôlé.", "This file is refused: it was not checked."),
    DEPOT_ACCEPTABLE(
            "Ce portail accepterait son dépôt, sous réserve du fournisseur et des doublons.",
            "This portal would accept its deposit, the supplier and duplicates aside."),
    DEPOT_ACCEPTABLE_LOT(
            "Ce portail accepterait son dépôt, sous réserve des destinataires, des fournisseurs et des doublons.",
            "This portal would accept its deposit, recipients, suppliers and duplicates aside."),
    DEPOT_REFUSE("Ce portail refuserait son dépôt.", "This portal would refuse its deposit."),
    FORMAT("Format reconnu", "Recognised format"),
    PROFIL("Profil", "Profile"),
    SIGNATURE("Signature", "Signature"),
    SIGNATURE_ENTIERE(
            "présente, non vérifiée ; elle couvre tout le fichier", "present, not verified; it covers the whole file"),
    SIGNATURE_PARTIELLE(
            "présente, non vérifiée ; le fichier a été modifié après elle",
            "present, not verified; the file was changed after it"),
    REGLES("Règles appliquées", "Rules applied"),
    COUCHES("Ce qui a été contrôlé", "What was checked"),
    COUCHE("Couche", "Layer"),
    ETAT("Résultat", "Result"),
    CONSTATS("Constats", "Findings"),
    CONSTATS_AUCUN("Rien à signaler.", "Nothing to report."),
    CONSTATS_COUPES("Seuls les %s premiers constats sont montrés.", "Only the first %s findings are shown."),
    ENTREES("Fichiers de l'archive", "Files of the archive"),
    ENTREE("Fichier", "File"),
    TAILLE("Taille", "Size"),
    VERDICT("Verdict", "Verdict"),

    COUCHE_CONTENEUR("Conteneur : PDF, archive, taille", "Container: PDF, archive, size"),
    COUCHE_XML("XML : lisible et sans danger", "XML: readable and harmless"),
    COUCHE_XSD("Structure : schéma du format", "Structure: the format's schema"),
    COUCHE_EN16931("Norme européenne EN 16931", "European standard EN 16931"),
    COUCHE_FACTURX("Profil Factur-X", "Factur-X profile"),
    COUCHE_BR_FR("Règles françaises BR-FR", "French rules BR-FR"),
    COUCHE_PORTAIL("Règles de ce portail", "Rules of this portal"),

    ETAT_VALIDE("conforme", "passed"),
    ETAT_INVALIDE("en échec", "failed"),
    ETAT_REFUSE("refusé", "refused"),
    ETAT_NON_EVALUE("non contrôlé", "not checked"),
    ETAT_NON_APPLICABLE("sans objet", "not applicable");

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

    /** What a layer looks at. */
    public static Texte de(Couche couche) {
        return valueOf("COUCHE_" + couche.name());
    }

    /** What a layer says. */
    public static Texte de(ResultatCouche resultat) {
        return valueOf("ETAT_" + resultat.name());
    }
}
