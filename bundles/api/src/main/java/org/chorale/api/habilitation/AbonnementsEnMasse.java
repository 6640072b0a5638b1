package org.chorale.api.habilitation;

import java.time.Instant;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives and ends abonnements by the thousand, without requests: a lot is prepared, which foresees each line, and then carried
 * out in the background. Each line is judged again when it is done, by the rights that its author and everybody else hold
 * at that moment, and is done once whatever happens in between. A lot is its author's: to anybody else it does not exist.
 * Activités du gestionnaire is neither given nor ended by the thousand.
 */
@ProviderType
public interface AbonnementsEnMasse {
    /** Lines of a lot. */
    int LIGNES_MAX = 10_000;

    /** Lots of one author that are kept; the oldest that are done, or were never begun, go when another is prepared. */
    int LOTS_GARDES = 20;

    /**
     * Keeps the lines and foresees each. A line that says the same as one before it is DEJA, one that contradicts it
     * REFUSEE.
     *
     * @param nom what the author knows it by: the name of a file
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide where there are no lines, or too many; field
     *     {@code lignes}
     */
    Lot preparer(Perimetre perimetre, String nom, List<Demandee> lignes);

    /**
     * Begins to carry it out; done twice it goes on once.
     *
     * @throws RefusHabilitation.LotEnCours where another of the same author's is being carried out
     */
    Lot executer(Perimetre perimetre, long lot);

    /**
     * Forgets one that was not begun.
     *
     * @throws RefusHabilitation.LotCommence where it was
     */
    void abandonner(Perimetre perimetre, long lot);

    /** How far it is. */
    Lot lot(Perimetre perimetre, long lot);

    /** The author's, latest first. */
    List<Lot> lots(Perimetre perimetre);

    /** Its lines in their order, or those of one kind. */
    Resultats<Ligne> lignes(Perimetre perimetre, long lot, @Nullable SortDeLigne sort, Pagination pagination);

    /** What was written or typed, as results show it again; too long texts are cut. */
    record Dit(String utilisateur, String structure, String service, String espace, String mode) {
        private static final int LONGUEUR_MAX = 254;

        /** Cuts. */
        public Dit {
            utilisateur = court(utilisateur);
            structure = court(structure);
            service = court(service);
            espace = court(espace);
            mode = court(mode);
        }

        private static String court(String texte) {
            String propre = texte.strip().replace('\0', ' ');
            return propre.length() <= LONGUEUR_MAX ? propre : propre.substring(0, LONGUEUR_MAX - 1) + "…";
        }
    }

    /**
     * A line to be done.
     *
     * @param numero where it stands in its file; the order of lines
     * @param mode the mode to hold it in, or null to end it
     * @param faute why it means nothing, or null; then whom and what it is about is there
     */
    record Demandee(
            int numero,
            Dit dit,
            @Nullable UtilisateurId utilisateur,
            @Nullable StructureId structure,
            @Nullable ServiceId service,
            @Nullable CodeEspace espace,
            @Nullable Mode mode,
            @Nullable Libelle faute) {
        /** A line without fault is whole. */
        public Demandee {
            if (faute == null && (utilisateur == null || structure == null || espace == null)) {
                throw new IllegalArgumentException("Ligne " + numero + " incomplète");
            }
        }
    }

    /**
     * A line and what becomes of it.
     *
     * @param raison why it is refused or is so already; null otherwise
     */
    record Ligne(
            int numero, Dit dit, SortDeLigne sort, @Nullable Libelle raison) {}

    /**
     * How far a lot is.
     *
     * @param lance when it was begun, or null
     * @param fini when its last line was done, or null
     */
    record Lot(
            long id,
            String nom,
            Etat etat,
            int total,
            int aFaire,
            int faites,
            int deja,
            int refusees,
            Instant cree,
            @Nullable Instant lance,
            @Nullable Instant fini) {}

    /** The states of a lot. */
    enum Etat {
        /** Foreseen; nothing is done yet. */
        PREPARE,
        EN_COURS,
        TERMINE,
        /** It failed too often; the operator must look, and it goes on where it stopped. */
        INCIDENT
    }
}
