package org.chorale.socle.courrier.internal;

import java.time.Clock;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Taches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes letters: a row and the job that sends it. */
@Component
public final class CourriersService implements Courriers {
    private final JpaTemplate jpa;
    private final Taches taches;
    private final Clock horloge;

    /** Takes what it needs. */
    @Activate
    public CourriersService(
            @Reference(target = "(osgi.unit.name=courrier)") JpaTemplate jpa,
            @Reference(target = "(bundle=courrier)") SchemaPret schema,
            @Reference Taches taches,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.taches = taches;
        this.horloge = horloge;
    }

    @Override
    public void poster(Courrier courrier) {
        CourrierEntity lettre = new CourrierEntity(courrier, horloge.instant());
        jpa.tx(TransactionType.Required, em -> {
            em.persist(lettre);
            taches.planifier(Envoi.TYPE, Long.toString(lettre.id()), Map.of());
        });
    }
}
