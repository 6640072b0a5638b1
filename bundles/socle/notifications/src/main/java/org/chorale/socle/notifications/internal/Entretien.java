package org.chorale.socle.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.TraitementEcheance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets, once a day, what was told long ago. */
@Component(service = TraitementEcheance.class)
public final class Entretien implements TraitementEcheance {
    static final String TYPE = "notifications.entretien";
    static final Duration GARDE = Duration.ofDays(90);

    private static final Duration PERIODE = Duration.ofDays(1);

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Clock horloge;

    /** Sets the first one where there is none. */
    @Activate
    public Entretien(
            @Reference(target = "(osgi.unit.name=notifications)") JpaTemplate jpa,
            @Reference(target = "(bundle=notifications)") SchemaPret schema,
            @Reference Echeances echeances,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.echeances = echeances;
        this.horloge = horloge;
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
            new Lignes(em).oublier(maintenant.minus(GARDE));
        });
        echeances.poser(TYPE, "", maintenant.plus(PERIODE), Map.of());
    }
}
