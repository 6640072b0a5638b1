package org.chorale.testkit;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The container's transactions in small: one unit, transactions of the connection instead of JTA, the same meaning of
 * the transaction types on one thread. An exception that leaves an inner {@code Required} marks the outer one too.
 */
final class JpaLocal implements JpaTemplate, Transactions {

    private final EntityManagerFactory fabrique;
    private final ThreadLocal<@Nullable Portee> courante = new ThreadLocal<>();

    JpaLocal(EntityManagerFactory fabrique) {
        this.fabrique = fabrique;
    }

    private static final class Portee {
        final EntityManager em;
        final boolean transaction;
        final List<Runnable> apres = new ArrayList<>();

        Portee(EntityManager em, boolean transaction) {
            this.em = em;
            this.transaction = transaction;
        }
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        Portee exterieure = courante.get();
        boolean dedans = exterieure != null && exterieure.transaction;
        return switch (type) {
            case Required -> dedans ? dans(exterieure, code) : nouvelle(true, code);
            case RequiresNew -> nouvelle(true, code);
            case Mandatory -> {
                exiger(dedans, "Mandatory : pas de transaction");
                yield dans(exterieure, code);
            }
            case Never -> {
                exiger(!dedans, "Never : une transaction est en cours");
                yield nouvelle(false, code);
            }
            case Supports -> exterieure != null ? dans(exterieure, code) : nouvelle(false, code);
            case NotSupported -> nouvelle(false, code);
        };
    }

    private static void exiger(boolean condition, String sinon) {
        if (!condition) {
            throw new IllegalStateException(sinon);
        }
    }

    private <R> R dans(@Nullable Portee portee, EmFunction<R> code) {
        if (portee == null) {
            throw new IllegalStateException("pas de transaction");
        }
        try {
            return code.apply(portee.em);
        } catch (RuntimeException | Error e) {
            if (portee.transaction) {
                portee.em.getTransaction().setRollbackOnly();
            }
            throw e;
        }
    }

    private <R> R nouvelle(boolean transaction, EmFunction<R> code) {
        Portee exterieure = courante.get();
        Portee portee = new Portee(fabrique.createEntityManager(), transaction);
        courante.set(portee);
        try {
            R resultat = transaction ? valider(portee, code) : code.apply(portee.em);
            courante.set(exterieure);
            portee.apres.forEach(Runnable::run);
            return resultat;
        } finally {
            courante.set(exterieure);
            portee.em.close();
        }
    }

    private static <R> R valider(Portee portee, EmFunction<R> code) {
        portee.em.getTransaction().begin();
        boolean fini = false;
        try {
            R resultat = code.apply(portee.em);
            fini = true;
            portee.em.getTransaction().commit();
            return resultat;
        } finally {
            if (!fini && portee.em.getTransaction().isActive()) {
                portee.em.getTransaction().rollback();
            }
        }
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        txExpr(type, em -> {
            code.accept(em);
            return Boolean.TRUE;
        });
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    @Override
    public boolean enCours() {
        Portee portee = courante.get();
        return portee != null && portee.transaction;
    }

    @Override
    public void apresCommit(Runnable action) {
        Portee portee = courante.get();
        if (portee == null || !portee.transaction) {
            action.run();
        } else {
            portee.apres.add(action);
        }
    }
}
