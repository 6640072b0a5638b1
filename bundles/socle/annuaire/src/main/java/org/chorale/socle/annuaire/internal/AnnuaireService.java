package org.chorale.socle.annuaire.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the directory from its tables. */
@Component
public final class AnnuaireService implements Annuaire {
    /** Numbers asked for in one statement: well under what either database takes. */
    private static final int LOT = 500;

    private static final int PLAFOND_DU_TOTAL = 10_000;

    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public AnnuaireService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public Optional<Structure> structure(StructureId id) {
        return jpa.txExpr(Required, em -> Optional.ofNullable(em.find(StructureEntity.class, id.valeur()))
                .map(StructureEntity::enStructure));
    }

    @Override
    public Map<StructureId, Structure> structures(Collection<StructureId> ids) {
        List<Long> numeros = ids.stream().map(StructureId::valeur).distinct().toList();
        return jpa.txExpr(Required, em -> {
            Map<StructureId, Structure> trouvees = new HashMap<>();
            for (int debut = 0; debut < numeros.size(); debut += LOT) {
                em.createQuery("SELECT s FROM StructureEntity s WHERE s.id IN :ids", StructureEntity.class)
                        .setParameter("ids", numeros.subList(debut, Math.min(numeros.size(), debut + LOT)))
                        .getResultStream()
                        .map(StructureEntity::enStructure)
                        .forEach(structure -> trouvees.put(structure.id(), structure));
            }
            return trouvees;
        });
    }

    @Override
    public Optional<Structure> parIdentifiant(Identifiant identifiant) {
        return jpa.txExpr(Required, em -> em.createQuery(
                        "SELECT s FROM StructureEntity s WHERE s.identifiant = :valeur AND s.typeIdentifiant = :type",
                        StructureEntity.class)
                .setParameter("valeur", identifiant.valeur())
                .setParameter("type", identifiant.type())
                .getResultStream()
                .findFirst()
                .map(StructureEntity::enStructure));
    }

    @Override
    public Resultats<Structure> rechercher(CritereStructures critere, Pagination pagination) {
        return jpa.txExpr(Required, em -> new RechercheStructures(critere).page(em, pagination, PLAFOND_DU_TOTAL));
    }

    @Override
    public Optional<Service> service(ServiceId id) {
        return jpa.txExpr(Required, em -> Optional.ofNullable(em.find(ServiceEntity.class, id.valeur()))
                .map(ServiceEntity::enService));
    }

    @Override
    public Optional<Service> service(StructureId structure, String code) {
        return jpa.txExpr(Required, em -> em.createQuery(
                        "SELECT s FROM ServiceEntity s WHERE s.structureId = :structure AND s.codeRecherche = :code",
                        ServiceEntity.class)
                .setParameter("structure", structure.valeur())
                .setParameter("code", ServiceEntity.codeDeRecherche(code))
                .getResultStream()
                .findFirst()
                .map(ServiceEntity::enService));
    }

    @Override
    public Resultats<Service> services(StructureId structure, Pagination pagination) {
        return jpa.txExpr(Required, em -> pageDesServices(em, structure, pagination));
    }

    private static Resultats<Service> pageDesServices(EntityManager em, StructureId structure, Pagination pagination) {
        TypedQuery<Long> compte =
                em.createQuery("SELECT s.id FROM ServiceEntity s WHERE s.structureId = :structure", Long.class);
        Comptage comptage = new Comptage(
                compte.setParameter("structure", structure.valeur())
                        .setMaxResults(PLAFOND_DU_TOTAL + 1)
                        .getResultList()
                        .size(),
                PLAFOND_DU_TOTAL);
        List<Service> elements = em.createQuery(
                        "SELECT s FROM ServiceEntity s WHERE s.structureId = :structure ORDER BY " + ordre(pagination),
                        ServiceEntity.class)
                .setParameter("structure", structure.valeur())
                .setFirstResult(pagination.decalage())
                .setMaxResults(pagination.taille())
                .getResultStream()
                .map(ServiceEntity::enService)
                .toList();
        return new Resultats<>(elements, pagination, comptage.total(), comptage.plafonne());
    }

    private static String ordre(Pagination pagination) {
        String tri = pagination.tri() == null ? "CodeService" : pagination.tri();
        String colonne =
                switch (tri) {
                    case "LibelleService" -> "s.libelle";
                    case "DateDbtService" -> "s.debut";
                    case "DateFinService" -> "s.fin";
                    case "EstActif" -> "s.actif";
                    default -> "s.codeRecherche";
                };
        boolean descendant = pagination.tri() != null && pagination.sens() == Pagination.Sens.DESCENDANT;
        String sens = descendant ? " DESC" : " ASC";
        return colonne + sens + ", s.id" + sens;
    }

    @Override
    public List<StructureId> copies(StructureId structure) {
        return jpa.txExpr(Required, em -> em.createQuery(
                        "SELECT s.id FROM StructureEntity s WHERE s.origineId = :origine ORDER BY s.id", Long.class)
                .setParameter("origine", structure.valeur())
                .getResultStream()
                .map(StructureId::new)
                .toList());
    }
}
