package org.chorale.socle.demonstration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.jspecify.annotations.Nullable;

/** The rooms that the demonstration writes to, in memory. */
final class PortailDEssai {
    /** "login role espace mode", the service before the mode where there is one. */
    final List<String> droits = new ArrayList<>();

    /** SIRETs of structures that were closed. */
    final List<String> fermees = new ArrayList<>();

    private final Map<StructureId, AdministrationAnnuaire.NouvelleStructure> structures = new HashMap<>();
    private final Map<ServiceId, Service> services = new HashMap<>();
    private final Map<Long, String> logins = new HashMap<>();
    private final Map<Long, RoleStructure> roles = new HashMap<>();
    private final Map<String, Set<Role>> surLePortail = new HashMap<>();
    private long suite;

    /** Roles on the whole portal. */
    Set<Role> roles(String adresse) {
        return surLePortail.get(adresse);
    }

    AdministrationAnnuaire administration() {
        return new AdministrationAnnuaire() {
            @Override
            public StructureId creerStructure(NouvelleStructure structure) {
                StructureId id = new StructureId(++suite);
                structures.put(id, structure);
                if (structure.categorie().nature() == org.chorale.api.espace.NatureStructure.PUBLIQUE) {
                    creerService(id, new NouveauService(Service.FACTURES_PUBLIQUES, "Défaut", null, null, false));
                }
                return id;
            }

            @Override
            public ServiceId creerService(StructureId structure, NouveauService service) {
                ServiceId id = new ServiceId(++suite);
                services.put(
                        id, new Service(id, structure, service.code(), service.libelle(), true, null, null, false));
                return id;
            }

            @Override
            public void modifierService(ServiceId service, ReglagesService reglages) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void activerService(ServiceId service, boolean actif) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void parametrer(StructureId structure, ParametresStructure parametres) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void activer(StructureId structure, boolean active) {
                fermees.add(structures.get(structure).identifiant().valeur());
            }
        };
    }

    Annuaire annuaire() {
        return new Annuaire() {
            @Override
            public Optional<Structure> structure(StructureId id) {
                return Optional.empty();
            }

            @Override
            public Map<StructureId, Structure> structures(Collection<StructureId> ids) {
                return Map.of();
            }

            @Override
            public Optional<Structure> parIdentifiant(Identifiant identifiant) {
                return Optional.empty();
            }

            @Override
            public Resultats<Structure> rechercher(CritereStructures critere, Pagination pagination) {
                return new Resultats<>(List.of(), pagination, 0, false);
            }

            @Override
            public Optional<Service> service(ServiceId id) {
                return Optional.ofNullable(services.get(id));
            }

            @Override
            public Optional<Service> service(StructureId structure, String code) {
                return Optional.empty();
            }

            @Override
            public Resultats<Service> services(StructureId structure, Pagination pagination) {
                List<Service> siens = services.values().stream()
                        .filter(s -> s.structure().equals(structure))
                        .sorted((a, b) -> Long.compare(a.id().valeur(), b.id().valeur()))
                        .toList();
                return new Resultats<>(siens, pagination, siens.size(), false);
            }

            @Override
            public List<StructureId> copies(StructureId structure) {
                return List.of();
            }
        };
    }

    Comptes comptes() {
        return new Comptes() {
            @Override
            public UtilisateurId creerPersonne(NouvellePersonne personne, String motDePasse) {
                logins.put(++suite, personne.adresseConnexion());
                surLePortail.put(personne.adresseConnexion(), personne.roles());
                return new UtilisateurId(suite);
            }

            @Override
            public void changerAdresseContact(UtilisateurId personne, String adresseContact) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Secret creerCompteTechnique(StructureId structure) {
                String login = "TECH_" + structures.get(structure).identifiant().valeur();
                logins.put(++suite, login);
                return new Secret(suite, login, "secret");
            }

            @Override
            public Secret creerClient(String nom) {
                return new Secret(1, "client", "secret");
            }

            @Override
            public Optional<Personne> personne(String adresseConnexion) {
                return Optional.empty();
            }

            @Override
            public Map<UtilisateurId, Personne> utilisateurs(Collection<UtilisateurId> ids) {
                return Map.of();
            }

            @Override
            public Set<UtilisateurId> personnes(Collection<UtilisateurId> ids) {
                return Set.of();
            }
        };
    }

    GestionHabilitations gestion() {
        return new GestionHabilitations() {
            @Override
            public void rattacher(
                    UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, RoleStructure role) {
                roles.put(utilisateur.valeur(), role);
            }

            @Override
            public void detacher(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void ouvrir(StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void fermer(StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void abonner(
                    UtilisateurId utilisateur,
                    StructureId structure,
                    @Nullable ServiceId service,
                    CodeEspace espace,
                    Mode mode) {
                String ou = service == null ? "" : services.get(service).code() + " ";
                droits.add(logins.get(utilisateur.valeur()) + " " + roles.get(utilisateur.valeur()) + " " + espace + " "
                        + ou + mode);
            }

            @Override
            public void desabonner(
                    UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
