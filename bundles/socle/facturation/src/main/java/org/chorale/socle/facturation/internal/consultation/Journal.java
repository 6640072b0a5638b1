package org.chorale.socle.facturation.internal.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.JournalEntity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is done with invoices beside their statuses: each invoice's journal is a chain of its own. */
@Component(service = Journal.class)
public class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /** The same read by the same user is written once in that time: a page looked at again says nothing new. */
    private static final Duration UNE_FOIS = Duration.ofHours(1);

    private static final int RETENUES = 20_000;

    private final JpaTemplate jpa;
    private final Clock horloge;
    private final Map<Lecture, Instant> recentes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lecture, Instant> plusAncienne) {
            return size() > RETENUES;
        }
    };

    @Activate
    public Journal(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.horloge = horloge;
    }

    private record Lecture(
            long utilisateur,
            long facture,
            StructureId structure,
            ActionFacture action,
            @Nullable String detail) {}

    /**
     * Somebody has read it. In a transaction of its own, after the read; a read is never refused because it cannot be
     * written down, the operator is told instead.
     */
    public void lue(Appelant par, StructureId pour, FactureId facture, ActionFacture action, @Nullable String detail) {
        Instant maintenant = horloge.instant();
        Lecture lecture = new Lecture(par.id().valeur(), facture.valeur(), pour, action, detail);
        if (!nouvelle(lecture, maintenant)) {
            return;
        }
        try {
            ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.RequiresNew, em -> {
                noter(em, par, pour, facture.valeur(), action, maintenant, detail);
                em.flush();
                return action;
            }));
        } catch (RuntimeException e) {
            oublier(lecture);
            LOG.warn(
                    "La lecture de la facture {} par l'utilisateur {} n'a pas pu être inscrite.", facture, par.id(), e);
        }
    }

    /** Something was done with it, in that transaction. */
    public void noter(
            EntityManager em,
            Appelant par,
            StructureId pour,
            long facture,
            ActionFacture action,
            Instant quand,
            @Nullable String detail) {
        List<JournalEntity> dernier = dernieres(em, facture, 1);
        em.persist(new JournalEntity(
                facture,
                dernier.isEmpty() ? null : dernier.get(0),
                new JournalEntity.Fait(action, quand, pour, par.id().valeur(), par.nom(), detail)));
    }

    /** Its latest rows, the newest first. */
    static List<JournalEntity> dernieres(EntityManager em, long facture, int combien) {
        return em.createQuery(
                        "SELECT j FROM JournalEntity j WHERE j.facture = :facture ORDER BY j.rang DESC",
                        JournalEntity.class)
                .setParameter("facture", facture)
                .setMaxResults(combien)
                .getResultList();
    }

    private synchronized boolean nouvelle(Lecture lecture, Instant maintenant) {
        Instant derniere = recentes.get(lecture);
        if (derniere != null && maintenant.isBefore(derniere.plus(UNE_FOIS))) {
            return false;
        }
        recentes.remove(lecture);
        recentes.put(lecture, maintenant);
        return true;
    }

    private synchronized void oublier(Lecture lecture) {
        recentes.remove(lecture);
    }
}
