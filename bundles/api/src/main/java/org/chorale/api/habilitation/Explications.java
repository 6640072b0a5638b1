package org.chorale.api.habilitation;

import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Why a user holds an espace on a structure, or does not. Answers what the platform's own check would, of now. */
@ProviderType
public interface Explications {
    /** The whole chain, link after link, in the order in which it decides. Callers have checked who may ask. */
    Explication expliquer(
            UtilisateurId utilisateur,
            CodeEspace espace,
            Mode mode,
            StructureId structure,
            @Nullable ServiceId service);

    /**
     * The answer.
     *
     * @param accorde whether it is held: every link holds, and a perimeter would say so. Where the espace's bundle is
     *     absent it is not, though the rights stay
     * @param chaine what was looked at
     * @param qui who can change it: the gestionnaires of the structure, principal first; empty where it has none
     */
    record Explication(boolean accorde, List<Maillon> chaine, List<UtilisateurId> qui) {
        /** Keeps its own copies. */
        public Explication {
            chaine = List.copyOf(chaine);
            qui = List.copyOf(qui);
        }
    }

    /**
     * One link.
     *
     * @param point what is looked at
     * @param tenu whether it holds
     * @param constat what is so, a sentence
     * @param remede what to do where it does not hold, a sentence, or null
     */
    record Maillon(
            Point point,
            boolean tenu,
            Libelle constat,
            @Nullable Libelle remede) {}

    /** What decides. */
    enum Point {
        /** The account is active: activated, not suspended, its password not expired. */
        COMPTE,
        /** The espace's bundle is there, and the espace knows the mode. */
        ESPACE,
        /** The structure exists. An inactive one stays readable: that is said, and holds. */
        STRUCTURE,
        /** The user is attached there, or to the service. */
        RATTACHEMENT,
        /** The espace is open there, or needs no opening and was not closed. */
        OUVERTURE,
        /** The user subscribed, in that mode or a better one. */
        ABONNEMENT
    }
}
