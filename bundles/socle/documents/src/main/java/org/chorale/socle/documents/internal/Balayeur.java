package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.api.planification.TraitementTache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Sweeps once a day: a deadline that adds a job, for sweeping takes longer than a transaction should. */
@Component(service = {TraitementEcheance.class, TraitementTache.class})
public final class Balayeur implements TraitementEcheance, TraitementTache {
    static final String TYPE = "documents.balayage";

    /** What the one deadline of this type is about: it comes back each day. */
    private static final String QUOTIDIEN = "quotidien";

    private static final Duration PERIODE = Duration.ofDays(1);

    private final MagasinFichiers magasin;
    private final Referents referents;
    private final Echeances echeances;
    private final Taches taches;
    private final Clock horloge;

    /** Sets the first deadline where there is none. */
    @Activate
    public Balayeur(
            @Reference DocumentsService documents,
            @Reference Echeances echeances,
            @Reference Taches taches,
            @Reference Clock horloge)
            throws IOException {
        this.magasin = documents.magasin();
        this.referents = new Referents(magasin.racine().resolve("referents"));
        this.echeances = echeances;
        this.taches = taches;
        this.horloge = horloge;
        echeances.poserSiAbsente(TYPE, QUOTIDIEN, horloge.instant().plus(PERIODE), Map.of());
    }

    @Reference(
            service = ReferencesDocuments.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addReferent(ReferencesDocuments referent) throws IOException {
        referents.arriver(referent);
    }

    void removeReferent(ReferencesDocuments referent) {
        referents.partir(referent);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void echoir(Echeance echeance) {
        taches.planifier(TYPE, QUOTIDIEN, Map.of());
        echeances.poser(TYPE, QUOTIDIEN, horloge.instant().plus(PERIODE), Map.of());
    }

    @Override
    public void traiter(Tache tache) throws IOException {
        new Balayage(magasin, referents).balayer();
    }
}
