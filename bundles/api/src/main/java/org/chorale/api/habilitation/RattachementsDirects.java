package org.chorale.api.habilitation;

import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Attaches one user to several structures at once, with espaces, without a request of theirs. All or none: a person arrives
 * as a whole, with one mail, and half an arrival would have to be found out about. Only ever adds: nobody's role is lowered.
 */
@ProviderType
public interface RattachementsDirects {
    /** Structures and services at once. */
    int PLACES_MAX = 200;

    /**
     * What each line would do, of now.
     *
     * @throws org.chorale.api.refus.RefusCommun.Introuvable for a structure outside the perimeter, or a service that is not
     *     its own
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide for the caller themselves ({@code utilisateur}), for no
     *     place, too many or one twice ({@code structures}), for the role of gestionnaire principal or one on a service
     *     ({@code role})
     */
    List<Ligne> prevoir(Perimetre perimetre, UtilisateurId utilisateur, List<Place> places);

    /**
     * Does it, and returns what was done.
     *
     * @throws RefusHabilitation.LigneRefusee where one line cannot be: then none is done
     */
    List<Ligne> rattacher(Perimetre perimetre, UtilisateurId utilisateur, List<Place> places);

    /**
     * Where the user is to be.
     *
     * @param service the one service of it, or null for the whole structure
     * @param role UTILISATEUR or GESTIONNAIRE_SECONDAIRE, the latter for whole structures
     * @param abonnements the espaces there, each once
     */
    record Place(StructureId structure, @Nullable ServiceId service, RoleStructure role, List<Abonne> abonnements) {
        /** Keeps its own copy. */
        public Place {
            abonnements = List.copyOf(abonnements);
        }
    }

    /** An espace, in that mode. */
    record Abonne(CodeEspace espace, Mode mode) {}

    /**
     * One right.
     *
     * @param role of a rattachement; null for an abonnement
     * @param espace of an abonnement; null for a rattachement
     * @param mode of an abonnement; null for a rattachement
     * @param raison why it is refused or is so already; null otherwise
     */
    record Ligne(
            StructureId structure,
            @Nullable ServiceId service,
            @Nullable RoleStructure role,
            @Nullable CodeEspace espace,
            @Nullable Mode mode,
            SortDeLigne sort,
            @Nullable Libelle raison) {}
}
