package org.chorale.socle.facturation.internal.essai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/** A directory that a test writes line by line. */
public final class FauxAnnuaire implements Annuaire {
    private final Map<StructureId, Structure> structures = new LinkedHashMap<>();
    private final List<Service> services = new ArrayList<>();

    public Set<StructureId> toutes() {
        return Set.copyOf(structures.keySet());
    }

    public StructureId entreprise(Identifiant identifiant, String nom) {
        return ajouter(identifiant, nom, Categorie.PRIVEE, true, ParametresStructure.AUCUN);
    }

    public StructureId publique(String siret, String nom, ParametresStructure parametres) {
        return ajouter(Identifiant.siret(siret), nom, Categorie.COLLECTIVITE_LOCALE, true, parametres);
    }

    public StructureId ajouter(
            Identifiant identifiant, String nom, Categorie categorie, boolean active, ParametresStructure parametres) {
        StructureId id = new StructureId(structures.size() + 1L);
        structures.put(id, new Structure(id, identifiant, nom, categorie, active, Adresse.INCONNUE, parametres, null));
        return id;
    }

    /** Opens or closes a structure. */
    public void activer(StructureId id, boolean active) {
        structures.computeIfPresent(
                id,
                (i, s) -> new Structure(
                        i,
                        s.identifiant(),
                        s.designation(),
                        s.categorie(),
                        active,
                        s.adresse(),
                        s.parametres(),
                        s.origine()));
    }

    public ServiceId ouvrirService(StructureId structure, String code, LocalDate debut) {
        ServiceId id = new ServiceId(1000L + services.size());
        services.add(new Service(id, structure, code, "Service " + code, true, debut, null, false));
        return id;
    }

    public ServiceId ouvrirService(StructureId structure, String code) {
        return ouvrirService(structure, code, true, null, false);
    }

    public ServiceId ouvrirService(
            StructureId structure, String code, boolean actif, @Nullable LocalDate fin, boolean engagement) {
        ServiceId id = new ServiceId(1000L + services.size());
        services.add(new Service(id, structure, code, "Service " + code, actif, null, fin, engagement));
        return id;
    }

    @Override
    public Optional<Structure> structure(StructureId id) {
        return Optional.ofNullable(structures.get(id));
    }

    @Override
    public Map<StructureId, Structure> structures(Collection<StructureId> ids) {
        return ids.stream().filter(structures::containsKey).collect(Collectors.toMap(id -> id, id -> structure(id)
                .orElseThrow()));
    }

    @Override
    public Optional<Structure> parIdentifiant(Identifiant identifiant) {
        return structures.values().stream()
                .filter(s -> s.identifiant().equals(identifiant))
                .findFirst();
    }

    @Override
    public Resultats<Structure> rechercher(CritereStructures critere, Pagination pagination) {
        List<Structure> trouvees = structures.values().stream()
                .filter(s -> critere.identifiant() == null
                        || s.identifiant().valeur().startsWith(critere.identifiant()))
                .filter(s -> critere.active() == null || s.active() == critere.active())
                .toList();
        return new Resultats<>(trouvees, pagination, trouvees.size(), false);
    }

    @Override
    public Optional<Service> service(ServiceId id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Service> service(StructureId structure, String code) {
        return services.stream()
                .filter(s -> s.structure().equals(structure) && s.code().equalsIgnoreCase(code))
                .findFirst();
    }

    @Override
    public Resultats<Service> services(StructureId structure, Pagination pagination) {
        List<Service> siens =
                services.stream().filter(s -> s.structure().equals(structure)).toList();
        return new Resultats<>(siens, pagination, siens.size(), false);
    }

    @Override
    public List<StructureId> copies(StructureId structure) {
        return List.of();
    }
}
