package org.chorale.socle.facturation.internal.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges what bundles contribute. The contribution that came first keeps its row; a later claim on it is refused until
 * the first one leaves.
 */
@Component
public class RegistreCycles implements CyclesDeVie {
    private static final Logger LOG = LoggerFactory.getLogger(RegistreCycles.class);

    // A reference orders by ranking, then by age: the order in which claims are heard, the same on every node.
    private final TreeMap<ServiceReference<ContributionCycle>, ContributionCycle> contributions =
            new TreeMap<>(java.util.Comparator.reverseOrder());
    private final Set<String> conflitsDits = new HashSet<>();
    private volatile Map<String, List<Transition>> tables = Map.of();
    private volatile List<ContributionCycle> presentes = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "retirer")
    synchronized void ajouter(ContributionCycle contribution, ServiceReference<ContributionCycle> reference) {
        contributions.put(reference, contribution);
        recomposer();
    }

    synchronized void retirer(ServiceReference<ContributionCycle> reference) {
        contributions.remove(reference);
        recomposer();
    }

    @Override
    public List<Transition> table(String cycle) {
        return tables.getOrDefault(cycle, List.of());
    }

    @Override
    public List<Transition> depuis(String cycle, String etat) {
        return table(cycle).stream().filter(t -> t.de().equals(etat)).toList();
    }

    @Override
    public Optional<Transition> transition(String cycle, String de, String vers) {
        return table(cycle).stream()
                .filter(t -> t.de().equals(de) && t.vers().equals(vers))
                .findFirst();
    }

    @Override
    public <T extends ContributionCycle> List<T> contributions(String cycle, Class<T> type) {
        return presentes.stream()
                .filter(c -> c.cycle().equals(cycle))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void recomposer() {
        Map<String, List<Transition>> nouvelles = new HashMap<>();
        Map<String, String> tenues = new HashMap<>();
        contributions.forEach((reference, contribution) -> {
            String bundle = nom(reference);
            for (Transition t : contribution.transitions()) {
                String cle = contribution.cycle() + " : " + t.de() + " —" + t.action() + "→ " + t.vers();
                String tenant = tenues.putIfAbsent(cle, bundle);
                if (tenant == null) {
                    nouvelles
                            .computeIfAbsent(contribution.cycle(), c -> new ArrayList<>())
                            .add(t);
                } else if (conflitsDits.add(cle + bundle)) {
                    LOG.error(
                            "Transition {} : {} la propose, {} l'a déjà ; celle de {} est refusée.",
                            cle,
                            bundle,
                            tenant,
                            bundle);
                }
            }
        });
        nouvelles.replaceAll((cycle, lignes) -> List.copyOf(lignes));
        tables = Map.copyOf(nouvelles);
        presentes = List.copyOf(contributions.values());
    }

    private static String nom(ServiceReference<ContributionCycle> reference) {
        return reference.getBundle() == null ? "?" : reference.getBundle().getSymbolicName();
    }
}
