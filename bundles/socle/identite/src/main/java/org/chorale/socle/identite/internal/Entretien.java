package org.chorale.socle.identite.internal;

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

/** Forgets, once a day, sessions that ended long ago and attempts that count no more. */
@Component
public final class Entretien implements TraitementEcheance {
    static final String TYPE = "identite.entretien";

    /** What the one deadline of this type is about: it comes back each day. */
    private static final String QUOTIDIEN = "quotidien";

    private static final Duration PERIODE = Duration.ofDays(1);

    /** An ended session also says that its user knows that address: worth keeping for a while. */
    private static final Duration SESSIONS_FINIES = Duration.ofDays(30);

    /** By then the levels have leaked away, or nearly. */
    private static final Duration ESSAIS = Duration.ofDays(2);

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Clock horloge;

    /** Sets the first one where there is none. */
    @Activate
    public Entretien(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
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
        jpa.tx(TransactionType.Required, em -> {
            em.createQuery("delete from SessionEntity s where s.expiration < :limite")
                    .setParameter("limite", maintenant.minus(SESSIONS_FINIES))
                    .executeUpdate();
            em.createQuery("delete from EssaiEntity e where e.dernier < :limite")
                    .setParameter("limite", maintenant.minus(ESSAIS))
                    .executeUpdate();
        });
        echeances.poser(TYPE, QUOTIDIEN, maintenant.plus(PERIODE), Map.of());
    }
}
