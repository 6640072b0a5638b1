package org.chorale.espace.compte.internal;

import java.time.Instant;
import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.jspecify.annotations.Nullable;

/**
 * What a user is shown of themselves.
 *
 * @param nom first name and name; for a compte technique its login
 * @param adresseConnexion the sign-in address, or null for a compte technique
 * @param adresseContact the contact address, or null for a compte technique
 * @param rattachements their attachments, by structure
 * @param abonnements the espaces they hold, by structure
 */
public record MonCompte(
        String nom,
        @Nullable String adresseConnexion,
        @Nullable String adresseContact,
        List<Attache> rattachements,
        List<Abonnement> abonnements) {
    /** Keeps its own copies. */
    public MonCompte {
        rattachements = List.copyOf(rattachements);
        abonnements = List.copyOf(abonnements);
    }

    /**
     * A structure, or one service of it, as this page names it.
     *
     * @param numero the structure's internal number
     * @param designation the structure's name
     * @param identifiant what it is known by
     * @param service the service's name, or null for the whole structure
     */
    public record Lieu(
            long numero,
            String designation,
            String identifiant,
            @Nullable String service) {}

    /** An attachment. */
    public record Attache(
            long numero,
            Lieu lieu,
            RoleStructure role,
            StatutRattachement statut,
            Instant depuis,
            @Nullable String commentaire) {
        /** Whether one holds the role that can be handed over. */
        public boolean principal() {
            return statut == StatutRattachement.VALIDEE && role == RoleStructure.GESTIONNAIRE_PRINCIPAL;
        }

        /** Whether it is no more than asked for. */
        public boolean demande() {
            return statut == StatutRattachement.EN_COURS_DE_VALIDATION || statut == StatutRattachement.REFUSEE;
        }

        /** Whether there is something to leave, and one may. */
        public boolean quittable() {
            return statut != StatutRattachement.SUPPRIMEE && role != RoleStructure.GESTIONNAIRE_PRINCIPAL;
        }
    }

    /** An espace held somewhere, in the best mode it is held in there. */
    public record Abonnement(CodeEspace espace, Libelle libelle, Lieu lieu, Mode mode) {}
}
