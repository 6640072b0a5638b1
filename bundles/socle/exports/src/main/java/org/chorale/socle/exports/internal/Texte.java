package org.chorale.socle.exports.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.export.Exports.Etat;
import org.chorale.api.page.Presentation;

/** The texts of this room. An enum, so that none is missing in either language. */
public enum Texte {
    TITRE("Mes exports", "My exports"),
    RESUME(
            "Les fichiers que vous avez demandés. Chacun est gardé %s jours ; vous seul les voyez.",
            "The files that you asked for. Each is kept for %s days; you alone see them."),
    DEMANDE_FAITE(
            "L'export est demandé. Il s'écrit sans vous : la cloche vous préviendra.",
            "The export is asked for. It is written without you: the bell will tell you."),
    SUPPRIME("L'export est supprimé.", "The export was deleted."),
    VIDE("Aucun export", "No export"),
    VIDE_REMEDE(
            "Depuis une liste de factures, « Exporter » écrit tout le résultat d'une recherche, sans limite de lignes.",
            "From a list of invoices, “Export” writes the whole result of a search, whatever its number of lines."),
    LEGENDE("Exports, le plus récent d'abord", "Exports, the latest first"),
    COL_TITRE("Export", "Export"),
    COL_DEMANDE("Demandé le", "Asked for"),
    COL_ETAT("État", "State"),
    COL_LIGNES("Lignes", "Lines"),
    COL_ACTION("Fichier", "File"),
    EN_ATTENTE("En attente", "Waiting"),
    EN_COURS("En cours", "Under way"),
    PRET("Prêt", "Ready"),
    ECHOUE("Échoué", "Failed"),
    ECHOUE_AIDE(
            "Demandez-le de nouveau ; si cela se répète, prévenez l'exploitant.",
            "Ask for it again; if that repeats itself, tell the operator."),
    JUSQUAU("gardé jusqu'au %s", "kept until %s"),
    TELECHARGER("Télécharger", "Download"),
    TELECHARGER_LE("Télécharger : %s", "Download: %s"),
    ABANDONNER("Abandonner", "Give up"),
    ABANDONNER_LE("Abandonner : %s", "Give up: %s"),
    SUPPRIMER("Supprimer", "Delete"),
    SUPPRIMER_LE("Supprimer : %s", "Delete: %s"),
    AVIS_PRET("Votre export est prêt : %s", "Your export is ready: %s"),
    AVIS_PRET_TEXTE(
            "Téléchargez-le dans « Mes exports » ; il y est gardé sept jours.",
            "Download it under “My exports”; it is kept there for seven days."),
    AVIS_ECHEC("Votre export n'a pas pu être écrit : %s", "Your export could not be written: %s"),
    AVIS_ECHEC_TEXTE(
            "Demandez-le de nouveau ; si cela se répète, prévenez l'exploitant.",
            "Ask for it again; if that repeats itself, tell the operator.");

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

    /** What users call a state. */
    public static Texte de(Etat etat) {
        return valueOf(etat.name());
    }
}
