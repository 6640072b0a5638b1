package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts users of structures, within the perimeter of the one who asks. */
@Component
public final class UtilisateursService implements UtilisateursDeStructures {
    /** Structures asked for in one statement: databases bound the number of its parameters. */
    private static final int PAR_LOT = 500;

    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public UtilisateursService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public Map<StructureId, Long> nombres(Perimetre perimetre) {
        List<Long> structures = perimetre.structures().stream()
                .map(StructureId::valeur)
                .sorted()
                .toList();
        Map<StructureId, Long> nombres = new HashMap<>();
        jpa.tx(Required, em -> IntStream.iterate(0, i -> i < structures.size(), i -> i + PAR_LOT)
                .forEach(i -> compter(em, structures.subList(i, Math.min(structures.size(), i + PAR_LOT)), nombres)));
        return nombres;
    }

    @Override
    public Optional<UtilisateurId> principal(StructureId structure) {
        return jpa.txExpr(Required, em -> em.createQuery(
                        "SELECT r.utilisateurId FROM RattachementEntity r WHERE r.principalDe = :structure", Long.class)
                .setParameter("structure", structure.valeur())
                .getResultStream()
                .findFirst()
                .map(UtilisateurId::new));
    }

    private static void compter(EntityManager em, List<Long> structures, Map<StructureId, Long> nombres) {
        em.createQuery(
                        "SELECT r.structureId, COUNT(DISTINCT r.utilisateurId) FROM RattachementEntity r "
                                + "WHERE r.structureId IN :structures AND r.statut = :statut GROUP BY r.structureId",
                        Object[].class)
                .setParameter("structures", structures)
                .setParameter("statut", StatutRattachement.VALIDEE)
                .getResultList()
                .forEach(l -> nombres.put(new StructureId((Long) l[0]), (Long) l[1]));
    }
}
