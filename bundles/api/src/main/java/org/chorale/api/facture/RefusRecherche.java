package org.chorale.api.facture;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals about saved searches. */
public abstract sealed class RefusRecherche extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusRecherche(MotifRefus motif) {
        super(motif);
    }

    /** The name is not as it must be. */
    public static final class Nom extends RefusRecherche {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public Nom() {
            super(new MotifRefus(
                    "RECHERCHE_NOM",
                    new Retour(20007, "GDP_MSG_11.040"),
                    400,
                    new Libelle(
                            "Le nom d'une recherche a de 1 à %d caractères, sur une seule ligne."
                                    .formatted(RecherchesEnregistrees.NOM_MAX),
                            "The name of a search has 1 to %d characters, on a single line."
                                    .formatted(RecherchesEnregistrees.NOM_MAX)),
                    new Libelle("Donnez-lui un nom plus court.", "Give it a shorter name."),
                    "nom"));
        }
    }

    /** Another search of theirs has that name. */
    public static final class NomPris extends RefusRecherche {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public NomPris() {
            super(new MotifRefus(
                    "RECHERCHE_NOM_PRIS",
                    new Retour(20007, "GDP_MSG_11.042"),
                    409,
                    new Libelle(
                            "Une autre de vos recherches porte déjà ce nom.",
                            "Another of your searches has this name already."),
                    new Libelle("Choisissez-en un autre.", "Choose another one."),
                    "nom"));
        }
    }

    /** As many as may be are kept already. */
    public static final class Trop extends RefusRecherche {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public Trop() {
            super(new MotifRefus(
                    "RECHERCHES_TROP",
                    new Retour(20007, "GDP_MSG_11.041"),
                    409,
                    new Libelle(
                            "Vous avez déjà %d recherches enregistrées dans cet espace."
                                    .formatted(RecherchesEnregistrees.MAXIMUM),
                            "You keep %d searches in this espace already.".formatted(RecherchesEnregistrees.MAXIMUM)),
                    new Libelle("Supprimez-en une, puis recommencez.", "Delete one, then try again."),
                    "nom"));
        }
    }
}
