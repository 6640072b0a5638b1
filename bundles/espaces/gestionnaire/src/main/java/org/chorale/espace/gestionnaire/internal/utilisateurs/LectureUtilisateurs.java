package org.chorale.espace.gestionnaire.internal.utilisateurs;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure.Etat;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure.Ligne;
import org.chorale.espace.gestionnaire.internal.fiche.FichePages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The users of one structure, and all about one of them there. */
@Component(service = LectureUtilisateurs.class)
public final class LectureUtilisateurs {
    private static final Pagination TOUS = new Pagination(1, Pagination.TAILLE_MAX, null, Pagination.Sens.ASCENDANT);

    private final Annuaire annuaire;
    private final GestionDesDroits gestion;
    private final Habilitations habilitations;
    private final EspacesDeStructure espaces;
    private final Designations designations;

    /** Reads within the caller's perimeter. */
    @Activate
    public LectureUtilisateurs(
            @Reference Annuaire annuaire,
            @Reference GestionDesDroits gestion,
            @Reference Habilitations habilitations,
            @Reference EspacesDeStructure espaces,
            @Reference Designations designations) {
        this.annuaire = annuaire;
        this.gestion = gestion;
        this.habilitations = habilitations;
        this.espaces = espaces;
        this.designations = designations;
    }

    /** A page of the users of a structure. */
    public record ListeUtilisateurs(
            Structure structure, Resultats<Rattachement> rattachements, Noms noms, boolean modifiable) {
        /** Where it is. */
        public String adresse() {
            return FichePages.adresse(structure.id()) + "/utilisateurs";
        }

        /** Another page of it. */
        public String adresse(int page) {
            return adresse() + "?page=" + page;
        }
    }

    /**
     * One user there.
     *
     * @param abonnements theirs on the structure and its services, and the requests for some
     * @param offerts the espaces they can be subscribed to
     * @param services the services they can be subscribed on; the whole structure is among the choices where
     *     {@code entiere}
     * @param enAttente whether their account waits for its activation
     */
    public record FicheUtilisateur(
            Structure structure,
            Rattachement rattachement,
            List<Abonnement> abonnements,
            List<Ligne> offerts,
            List<Service> services,
            boolean entiere,
            Noms noms,
            boolean modifiable,
            boolean enAttente) {
        /** Where it is. */
        public String adresse() {
            return FichePages.adresse(structure.id()) + "/utilisateurs/" + rattachement.id();
        }

        /** First name and name. */
        public String nom() {
            return noms.personne(rattachement.utilisateur());
        }

        /** Whether nobody may suspend or remove them. */
        public boolean principal() {
            return rattachement.role() == RoleStructure.GESTIONNAIRE_PRINCIPAL;
        }

        /** Whether they are suspended. */
        public boolean suspendu() {
            return rattachement.statut() == StatutRattachement.DESACTIVEE;
        }
    }

    Structure structure(Perimetre perimetre, String texte) {
        return annuaire.structure(Entrees.structure(perimetre, texte))
                .orElseThrow(() -> new Introuvable(new Libelle("Cette structure", "This structure")));
    }

    ListeUtilisateurs liste(Perimetre perimetre, Structure structure, Pagination pagination) {
        Resultats<Rattachement> page = gestion.utilisateurs(perimetre, structure.id(), pagination);
        return new ListeUtilisateurs(
                structure,
                page,
                designations.desDroits(page.elements(), List.of()),
                modifiable(perimetre, structure.id()));
    }

    /** A rattachement of the structure by its number; one that is over, or another's, does not exist. */
    Rattachement rattachement(Perimetre perimetre, StructureId structure, String numero) {
        long cherche = Entrees.numero(numero).orElse(0L);
        return gestion.utilisateurs(perimetre, structure, TOUS).elements().stream()
                .filter(r -> r.id() == cherche)
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Ce rattachement", "This attachment")));
    }

    FicheUtilisateur fiche(Perimetre perimetre, Structure structure, Rattachement rattachement) {
        List<Abonnement> siens = gestion.abonnements(perimetre, structure.id()).stream()
                .filter(a -> a.utilisateur().equals(rattachement.utilisateur())
                        && !a.espace().equals(EspacesDeStructure.MON_COMPTE))
                .sorted(Comparator.comparing((Abonnement a) -> a.espace().valeur())
                        .thenComparing(Abonnement::id))
                .toList();
        return new FicheUtilisateur(
                structure,
                rattachement,
                siens,
                offerts(perimetre, structure.id(), rattachement, siens),
                services(structure.id(), rattachement),
                rattachement.service() == null,
                designations.desDroits(List.of(rattachement), siens),
                modifiable(perimetre, structure.id()),
                designations.attendActivation(rattachement.utilisateur()));
    }

    /** Open or free to join there; what a rule gives, to whoever was given it. */
    private List<Ligne> offerts(
            Perimetre perimetre, StructureId structure, Rattachement rattachement, List<Abonnement> siens) {
        boolean aDonner = rattachement.role() == RoleStructure.UTILISATEUR
                && rattachement.service() == null
                && estPrincipal(perimetre, structure);
        Set<CodeEspace> tenus = siens.stream()
                .filter(a -> a.statut() == Abonnement.Statut.VALIDEE)
                .map(Abonnement::espace)
                .collect(Collectors.toSet());
        return espaces.lignes(structure).stream()
                .filter(l -> l.etat() == Etat.OUVERT
                        || l.etat() == Etat.LIBRE
                        || (aDonner && l.code().equals(EspaceGestionnaire.CODE))
                        || (!l.etat().aOuvrir() && tenus.contains(l.code())))
                .toList();
    }

    /** Who alone gives Activités du gestionnaire to whoever is no gestionnaire, a compte technique above all. */
    private boolean estPrincipal(Perimetre perimetre, StructureId structure) {
        return habilitations.rattachements(perimetre.appelant()).stream()
                .anyMatch(r -> r.structure().equals(structure)
                        && r.role() == RoleStructure.GESTIONNAIRE_PRINCIPAL
                        && r.statut() == StatutRattachement.VALIDEE);
    }

    /** The active services of the structure. */
    public List<Service> services(StructureId structure) {
        return annuaire
                .services(structure, new Pagination(1, 1000, null, Pagination.Sens.ASCENDANT))
                .elements()
                .stream()
                .filter(Service::actif)
                .toList();
    }

    private List<Service> services(StructureId structure, Rattachement rattachement) {
        return services(structure).stream()
                .filter(s -> rattachement.service() == null || s.id().equals(rattachement.service()))
                .toList();
    }

    /** The service of that number; null for none. */
    @Nullable
    public Service service(StructureId structure, String numero) {
        return services(structure).stream()
                .filter(s -> Objects.equals(s.id().toString(), numero.strip()))
                .findFirst()
                .orElse(null);
    }

    private boolean modifiable(Perimetre perimetre, StructureId structure) {
        return habilitations
                .perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION)
                .contient(structure);
    }
}
