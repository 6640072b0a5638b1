package org.chorale.socle.planification.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.persistance.Transactions;
import org.chorale.api.planification.Echeances;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deadlines, as bundles see them. */
@Component
public final class EcheancesService implements Echeances {

    private final DepotEcheances depot;
    private final Transactions transactions;
    private final Reveil reveil;

    /** Wakes the engine when a deadline is committed: it may be due already. */
    @Activate
    public EcheancesService(
            @Reference DepotEcheances depot, @Reference Transactions transactions, @Reference Reveil reveil) {
        this.depot = depot;
        this.transactions = transactions;
        this.reveil = reveil;
    }

    @Override
    public void poser(String type, String reference, Instant quand, Map<String, String> donnees) {
        depot.poser(Donnees.type(type), Donnees.reference(reference), micros(quand), Donnees.ecrire(donnees));
        transactions.apresCommit(reveil::sonner);
    }

    @Override
    public boolean poserSiAbsente(String type, String reference, Instant quand, Map<String, String> donnees) {
        boolean posee = depot.poserSiAbsente(
                Donnees.type(type), Donnees.reference(reference), micros(quand), Donnees.ecrire(donnees));
        transactions.apresCommit(reveil::sonner);
        return posee;
    }

    @Override
    public boolean annuler(String type, String reference) {
        return depot.annuler(Donnees.type(type), Donnees.reference(reference));
    }

    @Override
    public Optional<Instant> quand(String type, String reference) {
        return depot.quand(Donnees.type(type), Donnees.reference(reference));
    }

    /** What both databases keep: a deadline is found again by its moment. */
    private static Instant micros(Instant quand) {
        return quand.truncatedTo(ChronoUnit.MICROS);
    }
}
