package org.chorale.espace.gestionnaire.internal.demandes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The requests that wait for a gestionnaire, with the names of what they are about. */
@Component(service = DemandesEnAttente.class)
public final class DemandesEnAttente {
    private final GestionDesDroits gestion;
    private final Habilitations habilitations;
    private final Designations designations;

    /** Reads within the caller's perimeter. */
    @Activate
    public DemandesEnAttente(
            @Reference GestionDesDroits gestion,
            @Reference Habilitations habilitations,
            @Reference Designations designations) {
        this.gestion = gestion;
        this.habilitations = habilitations;
        this.designations = designations;
    }

    /** The two kinds, each with its list. */
    public enum Genre {
        RATTACHEMENTS(TexteDemandes.RATTACHEMENTS, TexteDemandes.RATTACHEMENTS_RESUME),
        ABONNEMENTS(TexteDemandes.ABONNEMENTS, TexteDemandes.ABONNEMENTS_RESUME);

        private final TexteDemandes titre;
        private final TexteDemandes resume;

        Genre(TexteDemandes titre, TexteDemandes resume) {
            this.titre = titre;
            this.resume = resume;
        }

        /** The block's name. */
        public TexteDemandes titre() {
            return titre;
        }

        /** What one does there. */
        public TexteDemandes resume() {
            return resume;
        }

        /** Where its list is. */
        public String adresse() {
            return EntreeGestionnaire.ADRESSE + "/demandes/"
                    + (this == RATTACHEMENTS ? "rattachements" : "abonnements");
        }
    }

    /**
     * A page of what waits.
     *
     * @param structures those to filter by
     * @param modifiables the structures on whose requests the caller may decide
     */
    public record Attente(
            Genre genre,
            Resultats<Demande> demandes,
            Noms noms,
            List<Structure> structures,
            @Nullable StructureId filtre,
            Set<StructureId> modifiables) {
        /** Whether the caller may decide on that one. */
        public boolean decidable(Demande demande) {
            return modifiables.contains(demande.structure());
        }

        /** Whether the caller may decide on any of this page. */
        public boolean decidable() {
            return demandes.elements().stream().anyMatch(this::decidable);
        }

        /** The address of another page of the same list. */
        public String adresse(int page) {
            return genre.adresse() + "?page=" + page + (filtre == null ? "" : "&structure=" + filtre);
        }
    }

    /** One page of what waits; the last one where fewer are left. */
    public Attente lire(Perimetre perimetre, Genre genre, @Nullable StructureId filtre, Pagination pagination) {
        Resultats<Demande> demandes = demandes(perimetre, genre, filtre, pagination);
        if (demandes.elements().isEmpty() && demandes.total() > 0) {
            // The last page was decided on: show the one before.
            demandes = demandes(
                    perimetre,
                    genre,
                    filtre,
                    new Pagination(demandes.pages(), pagination.taille(), null, pagination.sens()));
        }
        Perimetre modifiable =
                habilitations.perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION);
        return new Attente(
                genre,
                demandes,
                designations.desDemandes(demandes.elements()),
                designations.structures(perimetre),
                filtre,
                modifiable.structures().stream().filter(modifiable::contient).collect(Collectors.toUnmodifiableSet()));
    }

    /** All that the caller may see, after a form that needed more. */
    Attente relire(Perimetre perimetre, Genre genre, @Nullable StructureId filtre, Pagination pagination) {
        Perimetre visible = habilitations.perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.CONSULTATION);
        return lire(visible, genre, filtre, pagination);
    }

    private Resultats<Demande> demandes(
            Perimetre perimetre, Genre genre, @Nullable StructureId filtre, Pagination pagination) {
        return gestion.demandes(perimetre, new Filtre(filtre, genre == Genre.RATTACHEMENTS), pagination);
    }
}
