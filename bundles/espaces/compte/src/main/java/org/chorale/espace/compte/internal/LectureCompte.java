package org.chorale.espace.compte.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.espace.compte.internal.MonCompte.Abonnement;
import org.chorale.espace.compte.internal.MonCompte.Attache;
import org.chorale.espace.compte.internal.MonCompte.Lieu;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what a user is shown of themselves; asks nothing of anybody else. */
@Component(service = LectureCompte.class)
public final class LectureCompte {
    private final Comptes comptes;
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final EspacesPresents espaces;

    /** Everything it shows belongs to the socle. */
    @Activate
    public LectureCompte(
            @Reference Comptes comptes,
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference EspacesPresents espaces) {
        this.comptes = comptes;
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.espaces = espaces;
    }

    MonCompte lire(Appelant appelant) {
        Optional<Personne> personne =
                Optional.ofNullable(comptes.utilisateurs(List.of(appelant.id())).get(appelant.id()));
        List<Rattachement> rattachements = habilitations.rattachements(appelant);
        List<Tenu> tenus = tenus(appelant);
        Lieux lieux = new Lieux(Stream.concat(
                        rattachements.stream().map(r -> new Portee(r.structure(), r.service())),
                        tenus.stream().map(Tenu::portee))
                .collect(Collectors.toSet()));
        return new MonCompte(
                personne.map(Personne::nomComplet).filter(n -> !n.isEmpty()).orElse(appelant.nom()),
                personne.map(Personne::adresseConnexion).orElse(null),
                personne.map(Personne::adresseContact).orElse(null),
                rattachements.stream()
                        .map(r -> new Attache(
                                r.id(),
                                lieux.de(r.structure(), r.service()),
                                r.role(),
                                r.statut(),
                                r.depuis(),
                                r.commentaire()))
                        .sorted(Comparator.comparing(Attache::lieu, PAR_NOM))
                        .toList(),
                tenus.stream()
                        .map(t -> new Abonnement(
                                t.espace().code(),
                                t.espace().libelle(),
                                lieux.de(t.portee().structure(), t.portee().service()),
                                t.mode()))
                        .sorted(Comparator.comparing(Abonnement::lieu, PAR_NOM))
                        .toList());
    }

    private static final Comparator<Lieu> PAR_NOM =
            Comparator.comparing(Lieu::designation).thenComparing(l -> l.service() == null ? "" : l.service());

    /** Where each espace present is held, in the order of the menu. */
    private List<Tenu> tenus(Appelant appelant) {
        Set<CodeEspace> codes = habilitations.espaces(appelant).keySet();
        List<Tenu> tenus = new ArrayList<>();
        for (Espace espace : espaces.parOrdre()) {
            if (codes.contains(espace.code())) {
                Set<Portee> modifiables = new HashSet<>(habilitations
                        .perimetre(appelant, espace.code(), Mode.MODIFICATION)
                        .portees());
                for (Portee portee : habilitations
                        .perimetre(appelant, espace.code(), Mode.CONSULTATION)
                        .portees()) {
                    tenus.add(new Tenu(
                            espace, portee, modifiables.contains(portee) ? Mode.MODIFICATION : Mode.CONSULTATION));
                }
            }
        }
        return tenus;
    }

    private record Tenu(Espace espace, Portee portee, Mode mode) {}

    /** The names of structures and services, each asked for once. */
    private final class Lieux {
        private final Map<StructureId, Structure> structures;
        private final Map<ServiceId, Service> services;

        Lieux(Collection<Portee> portees) {
            structures =
                    annuaire.structures(portees.stream().map(Portee::structure).collect(Collectors.toSet()));
            services = portees.stream()
                    .flatMap(p -> Optional.ofNullable(p.service()).stream())
                    .distinct()
                    .flatMap(s -> annuaire.service(s).stream())
                    .collect(Collectors.toMap(Service::id, s -> s));
        }

        Lieu de(StructureId structure, @Nullable ServiceId service) {
            Optional<Structure> connue = Optional.ofNullable(structures.get(structure));
            return new Lieu(
                    structure.valeur(),
                    connue.map(Structure::designation).orElse("n° " + structure),
                    connue.map(s -> s.identifiant().valeur()).orElse(""),
                    service == null ? null : nom(service));
        }

        private String nom(ServiceId service) {
            Service connu = services.get(service);
            return connu == null ? "n° " + service : connu.code() + " – " + connu.libelle();
        }
    }
}
