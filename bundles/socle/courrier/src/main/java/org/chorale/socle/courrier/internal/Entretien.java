package org.chorale.socle.courrier.internal;

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

/** Forgets, once a day, letters that never left and that nobody will want any more. */
@Component
public final class Entretien implements TraitementEcheance {
    static final String TYPE = "courrier.entretien";

    private static final String QUOTIDIEN = "quotidien";
    private static final Duration PERIODE = Duration.ofDays(1);
    private static final Duration GARDE = Duration.ofDays(30);

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Clock horloge;

    /** Sets the first one where there is none. */
    @Activate
    public Entretien(
            @Reference(target = "(osgi.unit.name=courrier)") JpaTemplate jpa,
            @Reference(target = "(bundle=courrier)") SchemaPret schema,
            @Reference Echeances echeances,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.echeances = echeances;
        this.horloge = horloge;
        echeances.poserSiAbsente(TYPE, QUOTIDIEN, horloge.instant().plus(PERIODE), Map.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void echoir(Echeance echeance) {
        Instant maintenant = horloge.instant();
        jpa.tx(TransactionType.Required, em -> em.createQuery("delete from CourrierEntity c where c.cree < :limite")
                .setParameter("limite", maintenant.minus(GARDE))
                .executeUpdate());
        echeances.poser(TYPE, QUOTIDIEN, maintenant.plus(PERIODE), Map.of());
    }
}
