package org.chorale.espace.gestionnaire.internal.masse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.StructuresGerees;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure;
import org.chorale.espace.gestionnaire.internal.masse.Repertoire.Mots;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be ticked for a lot, and the lines that what is ticked makes. */
@Component(service = ChoixEnMasse.class)
public final class ChoixEnMasse {
    static final int STRUCTURES_MAX = 500;
    static final int UTILISATEURS_MAX = 2_000;

    private static final Pagination TOUS = new Pagination(1, Pagination.TAILLE_MAX, null, Pagination.Sens.ASCENDANT);
    private static final int PAR_PAGE = 20;

    private final Annuaire annuaire;
    private final UtilisateursConnus connus;
    private final EspacesPresents espaces;
    private final GestionDesDroits gestion;
    private final Designations designations;

    /** Reads within the caller's perimeter. */
    @Activate
    public ChoixEnMasse(
            @Reference Annuaire annuaire,
            @Reference UtilisateursConnus connus,
            @Reference EspacesPresents espaces,
            @Reference GestionDesDroits gestion,
            @Reference Designations designations) {
        this.annuaire = annuaire;
        this.connus = connus;
        this.espaces = espaces;
        this.gestion = gestion;
        this.designations = designations;
    }

    /** The words of one gestionnaire. */
    public Repertoire repertoire(Perimetre perimetre) {
        return new Repertoire(perimetre, annuaire, connus, espaces);
    }

    /** A page of the structures whose name or identifier fits. */
    Cochees<Structure> structures(Perimetre perimetre, String texte, int page, Set<Long> cochees) {
        List<Structure> trouvees = structures(perimetre, texte);
        Set<Long> siennes = structures(perimetre, "").stream()
                .map(s -> s.id().valeur())
                .filter(cochees::contains)
                .collect(Collectors.toSet());
        Pagination pagination = pagination(page, trouvees.size());
        List<Structure> vues =
                trouvees.stream().skip(pagination.decalage()).limit(PAR_PAGE).toList();
        return Cochees.de(new Resultats<>(vues, pagination, trouvees.size(), false), siennes, s -> s.id().valeur());
    }

    List<Structure> structures(Perimetre perimetre, String texte) {
        return designations.structures(perimetre).stream()
                .filter(StructuresGerees.correspond(texte))
                .toList();
    }

    /** A page of the users whose name or address fits. */
    Cochees<Personne> utilisateurs(Perimetre perimetre, String texte, int page, Set<Long> cochees) {
        Set<Long> siens = connus
                .parmi(perimetre, cochees.stream().map(UtilisateurId::new).toList())
                .stream()
                .map(UtilisateurId::valeur)
                .collect(Collectors.toSet());
        Pagination voulue = new Pagination(page, PAR_PAGE, null, Pagination.Sens.ASCENDANT);
        return Cochees.de(connus.rechercher(perimetre, texte, voulue), siens, p -> p.id().valeur());
    }

    /** All users found, as far as may be ticked. */
    List<Personne> utilisateurs(Perimetre perimetre, String texte) {
        return connus.rechercher(
                        perimetre, texte, new Pagination(1, UTILISATEURS_MAX + 1, null, Pagination.Sens.ASCENDANT))
                .elements();
    }

    /** All but those that nobody gives by the thousand: one goes person by person, the other to every account. */
    List<Espace> espaces() {
        return espaces.parOrdre().stream()
                .filter(e -> !e.code().equals(EspaceGestionnaire.CODE))
                .filter(e -> !e.code().equals(EspacesDeStructure.MON_COMPTE))
                .toList();
    }

    private static Pagination pagination(int page, int total) {
        int pages = Math.max(1, (total + PAR_PAGE - 1) / PAR_PAGE);
        return new Pagination(Math.min(page, pages), PAR_PAGE, null, Pagination.Sens.ASCENDANT);
    }

    /**
     * Users × structures × espaces: for each structure, those who are attached to its services only there, service by
     * service.
     *
     * @param droits the mode of each espace, or AUCUN
     */
    List<Demandee> lignes(
            Perimetre perimetre,
            Collection<Long> structures,
            Collection<Long> utilisateurs,
            Map<String, String> droits) {
        Repertoire repertoire = repertoire(perimetre);
        List<Demandee> lignes = new ArrayList<>();
        for (Structure structure : structures(perimetre, "")) {
            if (structures.contains(structure.id().valeur())) {
                Map<Long, Set<ServiceId>> services = services(perimetre, structure, utilisateurs);
                Map<ServiceId, String> codes = codes(structure);
                for (long utilisateur : utilisateurs) {
                    List<String> ou = services.getOrDefault(utilisateur, Set.of()).stream()
                            .map(s -> codes.getOrDefault(s, ""))
                            .toList();
                    droits.forEach((espace, mode) -> (ou.isEmpty() ? List.of("") : ou)
                            .forEach(service -> lignes.add(repertoire.comprendre(
                                    lignes.size() + 1, mots(utilisateur, structure, service, espace, mode)))));
                }
            }
        }
        return lignes;
    }

    private static Mots mots(long utilisateur, Structure structure, String service, String espace, String mode) {
        return new Mots(utilisateur, "", structure.id().valeur(), "", "", null, service, espace, mode);
    }

    /** Of those who are attached to services of it and not to the whole of it. */
    private Map<Long, Set<ServiceId>> services(
            Perimetre perimetre, Structure structure, Collection<Long> utilisateurs) {
        Map<Long, Set<ServiceId>> services = new LinkedHashMap<>();
        Set<Long> entiers = new HashSet<>();
        for (Rattachement r :
                gestion.utilisateurs(perimetre, structure.id(), TOUS).elements()) {
            long qui = r.utilisateur().valeur();
            if (utilisateurs.contains(qui)) {
                if (r.service() == null) {
                    entiers.add(qui);
                } else {
                    services.computeIfAbsent(qui, u -> new HashSet<>()).add(r.service());
                }
            }
        }
        services.keySet().removeAll(entiers);
        return services;
    }

    private Map<ServiceId, String> codes(Structure structure) {
        return annuaire.services(structure.id(), TOUS).elements().stream()
                .collect(Collectors.toMap(Service::id, Service::code));
    }
}
