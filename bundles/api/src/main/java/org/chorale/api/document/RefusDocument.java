package org.chorale.api.document;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of what keeps documents, and of what looks at them. */
public abstract sealed class RefusDocument extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusDocument(MotifRefus motif) {
        super(motif);
    }

    /** The free space is below the threshold. */
    public static final class PlusDePlace extends RefusDocument {
        private static final long serialVersionUID = 1L;

        /** The one sentence; the figures are in the log. */
        public PlusDePlace() {
            super(new MotifRefus(
                    "PLUS_DE_PLACE",
                    new Retour(20105, "TRA_MSG_00.105"),
                    503,
                    new Libelle(
                            "Le portail n'a plus assez de place pour garder un dépôt ; rien n'a été reçu.",
                            "The portal has not enough space left to keep a deposit; nothing was received."),
                    new Libelle(
                            "Réessayez plus tard ; l'exploitant doit libérer de la place.",
                            "Try again later; the operator has to free some space."),
                    null));
        }
    }

    /** The antivirus found something. */
    public static final class FichierInfecte extends RefusDocument {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public FichierInfecte(String nom) {
            super(new MotifRefus(
                    "FICHIER_INFECTE",
                    new Retour(20909, "GDP_MSG_12.909"),
                    422,
                    new Libelle(
                            "L'antivirus a trouvé un programme malveillant dans « %s » : le fichier n'a pas été gardé."
                                    .formatted(court(nom)),
                            "The antivirus found malware in “%s”: the file was not kept.".formatted(court(nom))),
                    new Libelle(
                            "Faites examiner votre poste, puis produisez un fichier sain.",
                            "Have your computer checked, then make a clean file."),
                    "fichier"));
        }

        private static String court(String nom) {
            return nom.length() <= 80 ? nom : nom.substring(0, 79) + "…";
        }
    }

    /** The antivirus does not answer: nothing is taken unchecked. */
    public static final class AntivirusMuet extends RefusDocument {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public AntivirusMuet() {
            super(new MotifRefus(
                    "ANTIVIRUS_MUET",
                    new Retour(20910, "GDP_MSG_12.910"),
                    503,
                    new Libelle(
                            "L'antivirus du portail ne répond pas : le fichier n'a pas pu être examiné, il n'a pas été gardé.",
                            "The portal's antivirus does not answer: the file could not be examined and was not kept."),
                    new Libelle(
                            "Réessayez dans quelques minutes ; si cela dure, prévenez l'exploitant.",
                            "Try again in a few minutes; if it lasts, tell the operator."),
                    "fichier"));
        }
    }
}
