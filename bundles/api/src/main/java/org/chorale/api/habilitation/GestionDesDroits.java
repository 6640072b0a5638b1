package org.chorale.api.habilitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What gestionnaires do: everything within the perimeter in which they hold Activités du gestionnaire, whole structures
 * only; what lies outside is {@link org.chorale.api.refus.RefusCommun.Introuvable}. Every act is kept in the history with
 * who, when and its comment, and told by an event, in the same transaction; what concerns one user is told to them by mail
 * too. Two at once: one wins, the other gets {@link org.chorale.api.refus.RefusCommun.ModifieEntreTemps}. Activités du
 * gestionnaire themselves are given to whoever is not a gestionnaire (a compte technique) by the gestionnaire principal
 * only: {@link org.chorale.api.refus.RefusCommun.HorsPerimetre} for others.
 */
@ProviderType
public interface GestionDesDroits {
    /** What waits, oldest first. */
    Resultats<Demande> demandes(Perimetre perimetre, Filtre filtre, Pagination pagination);

    /**
     * Validates requests, all or none.
     *
     * @throws RefusHabilitation.DemandeDejaTraitee where one of them waits no longer
     */
    void valider(Perimetre perimetre, Collection<Long> demandes, @Nullable String commentaire);

    /** Refuses requests, all or none; the comment is required. */
    void refuser(Perimetre perimetre, Collection<Long> demandes, String commentaire);

    /** The users of a structure (VALIDEE, DESACTIVEE), by name; a user with several rattachements there comes once for each. */
    Resultats<Rattachement> utilisateurs(Perimetre perimetre, StructureId structure, Pagination pagination);

    /**
     * Attaches a user at once, as UTILISATEUR or GESTIONNAIRE_SECONDAIRE. Callers have made sure that the gestionnaire may
     * name them ({@link UtilisateursConnus}).
     *
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide for the caller themselves, who would lose what they act
     *     by; field {@code utilisateur}
     */
    void rattacher(
            Perimetre perimetre,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            RoleStructure role);

    /**
     * Suspends (DESACTIVEE) or takes back (VALIDEE) a rattachement; while suspended it gives nothing, and its
     * subscriptions stay.
     *
     * @throws RefusHabilitation.PrincipalObligatoire for the gestionnaire principal
     */
    void suspendre(Perimetre perimetre, long rattachement, boolean suspendu, @Nullable String commentaire);

    /**
     * Ends a rattachement (SUPPRIMEE) and what hung on it.
     *
     * @throws RefusHabilitation.PrincipalObligatoire for the gestionnaire principal
     */
    void retirer(Perimetre perimetre, long rattachement, @Nullable String commentaire);

    /** The subscriptions of the users of a structure, valid ones and requests; a request's number is that of its {@link Demande}. */
    List<Abonnement> abonnements(Perimetre perimetre, StructureId structure);

    /** Subscribes a user of the structure at once; the espace must be open there or libreAdhesion. */
    void abonner(
            Perimetre perimetre,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode);

    /** Ends a subscription of a user of the structure, or withdraws a request for one. */
    void desabonner(Perimetre perimetre, long abonnement);

    /** Opens espaces on a structure, all or none; doing it twice changes nothing. */
    void ouvrir(Perimetre perimetre, StructureId structure, Collection<CodeEspace> espaces);

    /**
     * Closes an espace on a structure: its subscriptions give nothing there until it is opened again.
     *
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide for Activités du gestionnaire: nobody could open it again
     */
    void fermer(Perimetre perimetre, StructureId structure, CodeEspace espace);

    /** The acts of gestionnaires on the structures of the perimeter, latest first. */
    Resultats<Acte> historique(Perimetre perimetre, @Nullable StructureId structure, Pagination pagination);

    /** Which requests; null means whatever. */
    record Filtre(@Nullable StructureId structure, @Nullable Boolean rattachements) {
        /** All that waits. */
        public static final Filtre TOUTES = new Filtre(null, null);
    }

    /**
     * An act of a gestionnaire.
     *
     * @param par who did it
     * @param quoi what
     * @param utilisateur about whom, or null
     * @param structure on which structure
     * @param service on which service, or null
     * @param espace about which espace, or null
     * @param detail the role or the mode, or null
     * @param commentaire what they said, or null
     */
    record Acte(
            long id,
            Instant quand,
            UtilisateurId par,
            Nature quoi,
            @Nullable UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            @Nullable CodeEspace espace,
            @Nullable String detail,
            @Nullable String commentaire) {
        /** What gestionnaires do. */
        public enum Nature {
            RATTACHEMENT_VALIDE,
            RATTACHEMENT_REFUSE,
            RATTACHEMENT_AJOUTE,
            RATTACHEMENT_SUSPENDU,
            RATTACHEMENT_REPRIS,
            RATTACHEMENT_RETIRE,
            ABONNEMENT_VALIDE,
            ABONNEMENT_REFUSE,
            ABONNEMENT_AJOUTE,
            ABONNEMENT_RETIRE,
            ESPACE_OUVERT,
            ESPACE_FERME,
            /** About the new gestionnaire principal, by the former one. */
            ROLE_TRANSMIS,
            /** The structure goes on under another identifier; in the history of both. */
            IDENTIFIANT_CHANGE
        }
    }
}
