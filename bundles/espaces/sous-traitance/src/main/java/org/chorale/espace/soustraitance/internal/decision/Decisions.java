package org.chorale.espace.soustraitance.internal.decision;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what valideurs decided. */
@Component(service = Decisions.class)
public class Decisions {
    private final JpaTemplate jpa;

    @Activate
    public Decisions(
            @Reference(target = "(osgi.unit.name=soustraitance)") JpaTemplate jpa,
            @Reference(target = "(bundle=soustraitance)") SchemaPret schema) {
        this.jpa = jpa;
    }

    /** All on an invoice, oldest first. */
    public List<Decision> de(FactureId facture) {
        return jpa.txExpr(TransactionType.Required, em -> em
                .createQuery("SELECT d FROM DecisionEntity d WHERE d.facture = :f ORDER BY d.id", DecisionEntity.class)
                .setParameter("f", facture.valeur())
                .getResultList()
                .stream()
                .map(DecisionEntity::enDecision)
                .toList());
    }

    /** Writes one down, in the caller's transaction. */
    public void noter(
            FactureId facture,
            Intervenant par,
            Action action,
            @Nullable Qualite qualite,
            @Nullable MotifDeRefus motif,
            @Nullable String complement,
            @Nullable Appelant utilisateur,
            Instant quand) {
        jpa.tx(TransactionType.Required, em -> {
            em.persist(
                    new DecisionEntity(facture.valeur(), par, action, qualite, motif, complement, utilisateur, quand));
            em.flush();
        });
    }

    /**
     * Does it all in one transaction, or nothing.
     *
     * @throws RefusCommun.ModifieEntreTemps where another one came first
     */
    void ensemble(Runnable travail) {
        try {
            jpa.tx(TransactionType.Required, em -> travail.run());
        } catch (RuntimeException e) {
            if (conflit(e)) {
                throw new RefusCommun.ModifieEntreTemps();
            }
            throw e;
        }
    }

    private static boolean conflit(Throwable erreur) {
        int profondeur = 0;
        for (Throwable t = erreur; t != null && profondeur++ < 20; t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return true;
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
