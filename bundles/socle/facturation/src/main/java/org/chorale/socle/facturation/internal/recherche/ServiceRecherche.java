package org.chorale.socle.facturation.internal.recherche;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Resultats;
import org.chorale.api.commun.Tranche;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.facture.TriFactures;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Searches invoices: rows are found by indexes alone, then read. */
@Component(
        service = {RechercheFactures.class, ServiceRecherche.class},
        configurationPid = "org.chorale.recherche")
@Designate(ocd = ServiceRecherche.Reglages.class)
public class ServiceRecherche implements RechercheFactures {
    private static final int PAR_LECTURE = 500;
    private static final int PAR_TRANCHE = 100;
    private static final int[] TAILLES = {1, 5, 25, 100, PAR_LECTURE};

    private final JpaTemplate jpa;
    private final TypeBase base;
    private final int plafond;
    private final int peu;

    /** Settings. */
    @ObjectClassDefinition(name = "Recherche", description = "Jusqu'où les recherches comptent ce qu'elles trouvent.")
    public @interface Reglages {
        /** Beyond, "more than". */
        @AttributeDefinition(
                name = "Total exact jusqu'à",
                description = "Au-delà, les pages disent « plus de » et l'API répond ce nombre ; de 100 à 100 000.")
        int totalExact() default 10_000;
    }

    @Activate
    public ServiceRecherche(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference BaseDeDonnees base,
            Reglages reglages) {
        this(jpa, base.type(), reglages.totalExact());
    }

    /** Counts exactly up to a bound. */
    public ServiceRecherche(JpaTemplate jpa, TypeBase base, int totalExact) {
        this(jpa, base, totalExact, 2_000);
    }

    /** @param peu how many rows are read and sorted here, instead of walking in order past all that do not match */
    ServiceRecherche(JpaTemplate jpa, TypeBase base, int totalExact, int peu) {
        this.jpa = jpa;
        this.base = base;
        this.peu = peu;
        plafond = Math.min(100_000, Math.max(100, totalExact));
    }

    @Override
    public Tranche<Facture> parcourir(
            Perimetre perimetre, Cote cote, CritereFactures critere, TriFactures tri, Parcours parcours) {
        Plan plan = new PlanFactures(perimetre, cote, critere);
        if (plan.vide()) {
            return Tranche.vide();
        }
        Ordre ordre = Ordre.de(tri);
        return jpa.txExpr(TransactionType.Required, em -> {
            Chercheur chercheur = chercheur(em, plan, ordre, true);
            Extrait extrait = Extrait.de(chercheur, parcours, ordre);
            long total = chercheur.compter();
            return new Tranche<>(
                    lire(em, extrait.lignes().stream().map(Ligne::id).toList()),
                    extrait.precedente(),
                    extrait.suivante(),
                    Math.min(total, plafond),
                    total > plafond);
        });
    }

    @Override
    public void ecouler(
            Perimetre perimetre,
            Cote cote,
            CritereFactures critere,
            TriFactures tri,
            Pagination.Sens sens,
            Consumer<Facture> prendre) {
        Plan plan = new PlanFactures(perimetre, cote, critere);
        if (plan.vide()) {
            return;
        }
        Ordre ordre = Ordre.de(tri);
        Parcours parcours = Parcours.debut(PAR_TRANCHE, sens);
        while (true) {
            Parcours ici = parcours;
            // Not counted: what matches is seen as it comes. What takes it may wait for a disk, outside the
            // transaction.
            Extrait[] extrait = new Extrait[1];
            List<Facture> lues = jpa.txExpr(TransactionType.RequiresNew, em -> {
                extrait[0] = Extrait.de(chercheur(em, plan, ordre, false), ici, ordre);
                return lire(em, extrait[0].lignes().stream().map(Ligne::id).toList());
            });
            lues.forEach(prendre);
            if (extrait[0].suivante() == null) {
                return;
            }
            parcours = new Parcours(PAR_TRANCHE, sens, extrait[0].suivante(), false);
        }
    }

    /** A numbered page, sorted by any column: what the published API asks for. */
    public Resultats<Facture> page(Perimetre perimetre, Cote cote, CritereFactures critere, Pagination pagination) {
        Plan plan = new PlanFactures(perimetre, cote, critere);
        if (plan.vide()) {
            return new Resultats<>(List.of(), pagination, 0, false);
        }
        return jpa.txExpr(TransactionType.Required, em -> {
            Optional<Ordre> ordre = ColonnesPubliees.ordre(pagination.tri());
            boolean descendant = pagination.sens() == Pagination.Sens.DESCENDANT;
            Chercheur chercheur = chercheur(em, plan, ordre.orElse(Ordre.DEPOT), true);
            List<Long> ids = ordre.isPresent() && !tropLoin(plan, pagination)
                    ? chercheur.page(descendant, pagination.decalage(), pagination.taille())
                    : ColonnesPubliees.ids(em, plan, pagination);
            long total = chercheur.compter();
            return new Resultats<>(lire(em, ids), pagination, Math.min(total, plafond), total > plafond);
        });
    }

    /** Several ways are merged here, row by row from the first on: the database does that better from some depth on. */
    private static boolean tropLoin(Plan plan, Pagination pagination) {
        return plan.descente().size() > 1 && (long) pagination.decalage() + pagination.taille() > 5_000;
    }

    /**
     * Finds in this transaction. A plan made once for all that might be typed takes a beginning that most invoices have
     * for a rare one, and reads them all: PostgreSQL, which goes over to such plans after some runs, is told to look at
     * the values each time.
     */
    Chercheur chercheur(EntityManager em, Plan plan, Ordre ordre, boolean compte) {
        if (base == TypeBase.POSTGRESQL) {
            em.createNativeQuery("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .getSingleResult();
        }
        return new Chercheur(em, plan, ordre, plafond, peu, compte);
    }

    /** Up to how many totals are exact. */
    int plafond() {
        return plafond;
    }

    /** Reads rows in the order given, few statements for however many there are. */
    private static List<Facture> lire(EntityManager em, List<Long> ids) {
        List<Facture> lues = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += PAR_LECTURE) {
            List<Long> lot = ids.subList(i, Math.min(ids.size(), i + PAR_LECTURE));
            Map<Long, FactureEntity> parId = em
                    .createQuery("SELECT f FROM FactureEntity f WHERE f.id IN :ids", FactureEntity.class)
                    .setParameter("ids", complete(lot))
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(FactureEntity::id, f -> f));
            lot.stream()
                    .flatMap(id -> Optional.ofNullable(parId.get(id)).stream())
                    .map(FactureEntity::enFacture)
                    .forEach(lues::add);
        }
        return lues;
    }

    /** Lists of a few lengths only: a database compiles one statement for each. */
    private static List<Long> complete(List<Long> ids) {
        int taille =
                Arrays.stream(TAILLES).filter(t -> t >= ids.size()).findFirst().orElse(PAR_LECTURE);
        List<Long> complets = new ArrayList<>(ids);
        while (complets.size() < taille) {
            complets.add(ids.get(ids.size() - 1));
        }
        return complets;
    }
}
