package org.chorale.socle.habilitations.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;

/** A directory in memory, for tests of rights. */
public final class AnnuaireDEssai implements Annuaire {
    private final Map<StructureId, Structure> structures = new ConcurrentHashMap<>();
    private final Map<ServiceId, Service> services = new ConcurrentHashMap<>();

    /** One more structure of that category. */
    public StructureId structure(long numero, Categorie categorie) {
        return structure(numero, categorie, true);
    }

    /** One more structure that is not active any more. */
    public StructureId inactive(long numero, Categorie categorie) {
        return structure(numero, categorie, false);
    }

    private StructureId structure(long numero, Categorie categorie, boolean active) {
        StructureId id = new StructureId(numero);
        structures.put(
                id,
                new Structure(
                        id,
                        Identifiant.siret("%014d".formatted(numero)),
                        "Structure " + numero,
                        categorie,
                        active,
                        Adresse.INCONNUE,
                        ParametresStructure.AUCUN,
                        null));
        return id;
    }

    /** One more service of that structure. */
    public ServiceId service(long numero, StructureId structure) {
        ServiceId id = new ServiceId(numero);
        services.put(id, new Service(id, structure, "S" + numero, "Service " + numero, true, null, null, false));
        return id;
    }

    /** The structures and services made last. */
    public List<Portee> derniersLieux() {
        return Stream.concat(
                        structures.keySet().stream().map(Portee::entiere),
                        services.values().stream().map(s -> new Portee(s.structure(), s.id())))
                .sorted(Comparator.comparingLong((Portee p) -> -p.structure().valeur()))
                .limit(6)
                .toList();
    }

    /** Creates structures in memory; not undone with a transaction. */
    public AdministrationAnnuaire administration() {
        return new AdministrationAnnuaire() {
            @Override
            public synchronized StructureId creerStructure(NouvelleStructure nouvelle) {
                if (parIdentifiant(nouvelle.identifiant()).isPresent()) {
                    throw new StructureExistante(nouvelle.identifiant().valeur());
                }
                StructureId id = new StructureId(5_000_000L + structures.size());
                structures.put(
                        id,
                        new Structure(
                                id,
                                nouvelle.identifiant(),
                                nouvelle.designation(),
                                nouvelle.categorie(),
                                true,
                                nouvelle.adresse(),
                                nouvelle.parametres(),
                                null));
                return id;
            }

            @Override
            public ServiceId creerService(StructureId structure, NouveauService service) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void parametrer(StructureId structure, ParametresStructure parametres) {
                throw new UnsupportedOperationException();
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
            public void activer(StructureId structure, boolean active) {
                structures.computeIfPresent(
                        structure,
                        (id, s) -> new Structure(
                                id,
                                s.identifiant(),
                                s.designation(),
                                s.categorie(),
                                active,
                                s.adresse(),
                                s.parametres(),
                                s.origine()));
            }
        };
    }

    @Override
    public Optional<Structure> structure(StructureId id) {
        return Optional.ofNullable(structures.get(id));
    }

    @Override
    public Map<StructureId, Structure> structures(Collection<StructureId> ids) {
        Map<StructureId, Structure> trouvees = new HashMap<>(structures);
        trouvees.keySet().retainAll(ids);
        return trouvees;
    }

    @Override
    public Optional<Structure> parIdentifiant(Identifiant identifiant) {
        return structures.values().stream()
                .filter(s -> s.identifiant().equals(identifiant))
                .findFirst();
    }

    @Override
    public Resultats<Structure> rechercher(CritereStructures critere, Pagination pagination) {
        return new Resultats<>(List.copyOf(structures.values()), pagination, structures.size(), false);
    }

    @Override
    public Optional<Service> service(ServiceId id) {
        return Optional.ofNullable(services.get(id));
    }

    @Override
    public Optional<Service> service(StructureId structure, String code) {
        return services.values().stream()
                .filter(s -> s.structure().equals(structure) && s.code().equalsIgnoreCase(code))
                .findFirst();
    }

    @Override
    public Resultats<Service> services(StructureId structure, Pagination pagination) {
        List<Service> siens = services.values().stream()
                .filter(s -> s.structure().equals(structure))
                .toList();
        return new Resultats<>(siens, pagination, siens.size(), false);
    }

    @Override
    public List<StructureId> copies(StructureId structure) {
        return List.of();
    }
}
