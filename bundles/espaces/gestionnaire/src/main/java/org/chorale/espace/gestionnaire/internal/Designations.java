package org.chorale.espace.gestionnaire.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.EtatDuCompte;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up the names of what a page shows, each once. */
@Component(service = Designations.class)
public final class Designations {
    private final Annuaire annuaire;
    private final Comptes comptes;
    private final EspacesPresents espaces;

    /** Asks those who know. */
    @Activate
    public Designations(@Reference Annuaire annuaire, @Reference Comptes comptes, @Reference EspacesPresents espaces) {
        this.annuaire = annuaire;
        this.comptes = comptes;
        this.espaces = espaces;
    }

    /** The names on these requests. */
    public Noms desDemandes(Collection<Demande> demandes) {
        return noms(
                demandes.stream().map(Demande::utilisateur),
                demandes.stream().map(Demande::structure),
                demandes.stream().map(Demande::service));
    }

    /** The names on these acts. */
    public Noms desActes(Collection<Acte> actes) {
        return noms(
                actes.stream().flatMap(a -> Stream.of(a.par(), a.utilisateur())),
                actes.stream().map(Acte::structure),
                actes.stream().map(Acte::service));
    }

    /** The names on these rights. */
    public Noms desDroits(Collection<Rattachement> rattachements, Collection<Abonnement> abonnements) {
        return noms(
                Stream.concat(
                        rattachements.stream().map(Rattachement::utilisateur),
                        abonnements.stream().map(Abonnement::utilisateur)),
                rattachements.stream().map(Rattachement::structure),
                Stream.concat(
                        rattachements.stream().map(Rattachement::service),
                        abonnements.stream().map(Abonnement::service)));
    }

    /** The names of these structures and services; a service that is null is passed over. */
    public Noms desLieux(Collection<StructureId> structures, Collection<? extends @Nullable ServiceId> services) {
        return noms(Stream.empty(), structures.stream(), services.stream());
    }

    /** The names of these users. */
    public Noms personnes(Collection<UtilisateurId> utilisateurs) {
        return noms(utilisateurs.stream(), Stream.of(), Stream.of());
    }

    /** Whether the account was asked for and never activated. */
    public boolean attendActivation(UtilisateurId utilisateur) {
        EtatDuCompte etat = comptes.etats(List.of(utilisateur)).get(utilisateur);
        return etat != null && etat.etat() == EtatDuCompte.Etat.EN_ATTENTE;
    }

    /** The structures that are wholly within reach, by name. */
    public List<Structure> structures(Perimetre perimetre) {
        return annuaire.structures(perimetre.structures()).values().stream()
                .filter(s -> perimetre.contient(s.id()))
                .sorted(Comparator.comparing((Structure s) -> StructuresGerees.sansAccents(s.designation()))
                        .thenComparing(s -> s.id().valeur()))
                .toList();
    }

    private Noms noms(
            Stream<? extends @Nullable UtilisateurId> utilisateurs,
            Stream<StructureId> structures,
            Stream<? extends @Nullable ServiceId> services) {
        Map<ServiceId, Service> connus = new HashMap<>();
        services.filter(Objects::nonNull).distinct().forEach(id -> annuaire.service(id)
                .ifPresent(s -> connus.put(id, s)));
        return new Noms(
                comptes.utilisateurs(utilisateurs.filter(Objects::nonNull).collect(Collectors.toSet())),
                annuaire.structures(structures.collect(Collectors.toSet())),
                connus,
                espaces.parOrdre().stream().collect(Collectors.toMap(Espace::code, Espace::libelle)));
    }
}
