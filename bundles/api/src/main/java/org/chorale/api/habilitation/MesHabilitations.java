package org.chorale.api.habilitation;

import java.util.List;
import java.util.Set;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What users do about their own rights. Everything is about the user named, who the caller has established to be the one
 * who asks. Gestionnaires concerned are told by mail and by an event; joins the caller's transaction.
 */
@ProviderType
public interface MesHabilitations {
    /** The longest message or comment, in characters. */
    int COMMENTAIRE_MAX = 500;

    /** How many requests of one user, of both kinds, may wait at once. */
    int DEMANDES_MAX = 50;

    /**
     * Asks to be attached. Where the structure has no gestionnaire principal, the request waits for one (a public
     * structure: for the exploitant).
     *
     * @return the rattachement, EN_COURS_DE_VALIDATION; what was VALIDEE (for the whole structure too), asked for already
     *     or suspended (DESACTIVEE) is returned as it is
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where there is no such structure or service
     * @throws RefusHabilitation.StructureInactive where it is INACTIVE
     * @throws RefusHabilitation.TropDeDemandes where {@link #DEMANDES_MAX} of theirs wait already
     */
    Rattachement demanderRattachement(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, @Nullable String message);

    /**
     * Creates a private structure, of which the user becomes gestionnaire principal: both or neither. Where one with that
     * identifier exists, public or private, this asks to be attached to it instead. Where the operator has set that
     * creations wait, the structure is inactive and the rattachement EN_COURS_DE_VALIDATION until {@link
     * CreationsDeStructures} decides.
     *
     * @return the structure, and the rattachement to it
     * @throws org.chorale.api.annuaire.RefusAnnuaire.IdentifiantInvalide where its key is wrong
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide where a field is empty, too long or malformed, and where
     *     the category is a public one: those are created by the exploitant
     */
    Creation creerStructure(UtilisateurId utilisateur, NouvelleStructure structure, @Nullable String message);

    /**
     * What became of a creation.
     *
     * @param nouvelle whether it was created; otherwise it existed, and the rattachement says what became of the request
     */
    record Creation(boolean nouvelle, Rattachement rattachement) {}

    /**
     * Ends one of one's own rattachements or a request for it, and what hung on it.
     *
     * @throws RefusHabilitation.PrincipalObligatoire for a gestionnaire principal
     */
    void quitter(UtilisateurId utilisateur, long rattachement);

    /** One's subscriptions, those asked for, refused and ended included; latest first. */
    List<Abonnement> abonnements(UtilisateurId utilisateur);

    /** What may be subscribed to on a structure one is attached to, and how. */
    List<Proposition> propositions(UtilisateurId utilisateur, StructureId structure);

    /**
     * Subscribes, at once where the espace is libreAdhesion, where its rule gives it to the account, where the mode is
     * lowered, or where one manages the structure; as a request otherwise, beside the subscription one may hold in a lower
     * mode.
     *
     * @throws RefusHabilitation.NonRattache where one is not attached there
     * @throws RefusHabilitation.EspaceFerme where the espace is neither open there nor libreAdhesion, or was closed there
     * @throws RefusHabilitation.TropDeDemandes where it would be a request, and {@link #DEMANDES_MAX} of theirs wait already
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide where the espace does not know the mode
     */
    Abonnement sAbonner(
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode,
            @Nullable String message);

    /** Ends one of one's own subscriptions, or a request for one; whatever the espace. */
    void seDesabonner(UtilisateurId utilisateur, long abonnement);

    /**
     * An espace that can be subscribed to.
     *
     * @param modes those it knows
     * @param immediat whether it needs nobody's validation
     */
    record Proposition(CodeEspace espace, Set<Mode> modes, boolean immediat) {
        /** Keeps its own copy. */
        public Proposition {
            modes = Set.copyOf(modes);
        }
    }
}
