package org.chorale.socle.planification.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chorale.api.persistance.Transactions;
import org.chorale.api.planification.EtatTache;
import org.chorale.api.planification.ResumeTache;
import org.chorale.api.planification.Taches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs, as bundles see them. */
@Component
public final class TachesService implements Taches {

    private final DepotTaches depot;
    private final LectureTaches lecture;
    private final Transactions transactions;
    private final Reveil reveil;
    private final Clock horloge;

    /** Wakes the engine when a job is committed. */
    @Activate
    public TachesService(
            @Reference DepotTaches depot,
            @Reference Transactions transactions,
            @Reference Reveil reveil,
            @Reference Clock horloge) {
        this.depot = depot;
        this.lecture = new LectureTaches(depot);
        this.transactions = transactions;
        this.reveil = reveil;
        this.horloge = horloge;
    }

    @Override
    public long planifier(String type, String reference, Map<String, String> donnees) {
        return planifier(type, reference, donnees, horloge.instant());
    }

    @Override
    public long planifier(String type, String reference, Map<String, String> donnees, Instant pasAvant) {
        long id = depot.ajouter(
                Donnees.type(type),
                Donnees.reference(reference),
                Donnees.ecrire(donnees),
                horloge.instant(),
                pasAvant,
                null);
        transactions.apresCommit(reveil::sonner);
        return id;
    }

    @Override
    public Map<EtatTache, Long> compter() {
        return lecture.compter();
    }

    @Override
    public List<ResumeTache> lister(EtatTache etat, int maximum) {
        return lecture.lister(etat, maximum);
    }

    @Override
    public boolean relancer(long id) {
        boolean relancee = depot.relancer(id, horloge.instant());
        transactions.apresCommit(reveil::sonner);
        return relancee;
    }

    @Override
    public boolean abandonner(long id) {
        return depot.abandonner(id);
    }
}
