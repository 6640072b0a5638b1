package org.chorale.socle.brouillons.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.TraitementEcheance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes, every hour, what nobody has touched for longer than it is kept. */
@Component(service = TraitementEcheance.class, configurationPid = Reglages.PID)
public class Entretien implements TraitementEcheance {
    static final String TYPE = "brouillons.entretien";

    private static final Duration PERIODE = Duration.ofHours(1);
    private static final int A_LA_FOIS = 500;

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Clock horloge;
    private final Duration brouillons;
    private final Duration pieces;
    private final Duration envois;

    /** Sets the first one where there is none. */
    @Activate
    public Entretien(
            @Reference(target = "(osgi.unit.name=brouillons)") JpaTemplate jpa,
            @Reference(target = "(bundle=brouillons)") SchemaPret schema,
            @Reference Echeances echeances,
            @Reference Clock horloge,
            Reglages reglages) {
        this(
                jpa,
                echeances,
                horloge,
                Duration.ofDays(Math.max(1, reglages.joursBrouillon())),
                Duration.ofDays(Math.max(1, reglages.joursPiece())),
                Duration.ofHours(Math.max(1, reglages.heuresEnvoi())));
    }

    Entretien(
            JpaTemplate jpa,
            Echeances echeances,
            Clock horloge,
            Duration brouillons,
            Duration pieces,
            Duration envois) {
        this.jpa = jpa;
        this.echeances = echeances;
        this.horloge = horloge;
        this.brouillons = brouillons;
        this.pieces = pieces;
        this.envois = envois;
        echeances.poserSiAbsente(TYPE, "", horloge.instant().plus(PERIODE), Map.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void echoir(Echeance echeance) {
        Instant maintenant = horloge.instant();
        jpa.tx(TransactionType.Required, em -> {
            Tables tables = new Tables(em);
            tables.effacer(vieux(em, "BrouillonEntity e WHERE e.modifie < :avant", maintenant.minus(brouillons)));
            tables.effacerEnvois(vieux(em, "EnvoiEntity e WHERE e.modifie < :avant", maintenant.minus(envois)));
            List<Long> perdues = vieux(
                    em, "FichierEntity e WHERE e.brouillon IS NULL AND e.cree < :avant", maintenant.minus(pieces));
            if (!perdues.isEmpty()) {
                em.createQuery("DELETE FROM FichierEntity f WHERE f.id IN :ids")
                        .setParameter("ids", perdues)
                        .executeUpdate();
            }
            em.flush();
        });
        echeances.poser(TYPE, "", maintenant.plus(PERIODE), Map.of());
    }

    private static List<Long> vieux(EntityManager em, String dont, Instant avant) {
        return em.createQuery("SELECT e.id FROM " + dont + " ORDER BY e.id", Long.class)
                .setParameter("avant", avant)
                .setMaxResults(A_LA_FOIS)
                .getResultList();
    }
}
