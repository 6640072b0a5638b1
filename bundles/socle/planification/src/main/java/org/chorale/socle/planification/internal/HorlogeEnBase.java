package org.chorale.socle.planification.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.HorlogeDeplacable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the clock of the sandbox, which can be moved: how far is a row, so that all nodes agree and a restart keeps
 * it. Published once that row has been read, so that time never jumps after the start.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = Reglages.PID)
public final class HorlogeEnBase implements HorlogeDeplacable {

    private static final Logger LOG = LoggerFactory.getLogger(HorlogeEnBase.class);
    private static final Duration AU_PLUS = Duration.ofDays(3653);

    private final JpaTemplate jpa;
    private final Reveil reveil;
    private final HorlogePortail horloge;
    private @Nullable ScheduledExecutorService relecture;
    private @Nullable ServiceRegistration<Clock> horlogePubliee;
    private @Nullable ServiceRegistration<HorlogeDeplacable> deplacementPublie;

    /** Publishes it if the settings say that it can be moved. */
    @Activate
    public HorlogeEnBase(
            BundleContext contexte,
            Reglages reglages,
            @Reference(target = "(osgi.unit.name=planification)") JpaTemplate jpa,
            @Reference(target = "(bundle=planification)") SchemaPret schema,
            @Reference Reveil reveil) {
        this(jpa, reveil, Clock.systemUTC());
        if (reglages.horlogeDeplacable()) {
            publier(contexte);
        }
    }

    HorlogeEnBase(JpaTemplate jpa, Reveil reveil, Clock machine) {
        this.jpa = jpa;
        this.reveil = reveil;
        this.horloge = new HorlogePortail(machine);
    }

    private void publier(BundleContext contexte) {
        relire();
        relecture = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "chorale-horloge");
            t.setDaemon(true);
            return t;
        });
        relecture.scheduleWithFixedDelay(this::relireSansEchouer, 1, 1, TimeUnit.SECONDS);
        horlogePubliee = contexte.registerService(Clock.class, horloge, null);
        deplacementPublie = contexte.registerService(HorlogeDeplacable.class, this, null);
    }

    @Deactivate
    void arreter() {
        if (relecture != null) {
            relecture.shutdown();
        }
        if (deplacementPublie != null) {
            deplacementPublie.unregister();
        }
        if (horlogePubliee != null) {
            horlogePubliee.unregister();
        }
    }

    Clock horloge() {
        return horloge;
    }

    private void relireSansEchouer() {
        try {
            relire();
        } catch (RuntimeException e) {
            LOG.warn("L'heure du bac à sable n'a pas pu être relue : {}", e.getMessage());
        }
    }

    void relire() {
        Duration lu = jpa.txExpr(
                TransactionType.Required,
                em -> Sql.dans(em, connexion -> {
                    try (PreparedStatement requete =
                                    connexion.prepareStatement("SELECT decalage_ms FROM pla_horloge WHERE id = 1");
                            ResultSet lignes = requete.executeQuery()) {
                        return Duration.ofMillis(lignes.next() ? lignes.getLong(1) : 0);
                    }
                }));
        prendre(lu);
    }

    private void prendre(Duration decalage) {
        if (!decalage.equals(horloge.decalage())) {
            horloge.decaler(decalage);
            LOG.info("L'heure du bac à sable est à {}", horloge.instant());
            reveil.sonner();
        }
    }

    @Override
    public Duration decalage() {
        return horloge.decalage();
    }

    @Override
    public void avancer(Duration duree) {
        if (duree.isNegative()) {
            throw new IllegalArgumentException(
                    "L'horloge n'avance que vers l'avenir ; « remettre » la ramène à l'heure.");
        }
        if (horloge.decalage().plus(duree).compareTo(AU_PLUS) > 0) {
            throw new IllegalArgumentException(
                    "L'horloge ne va pas au-delà de dix ans : remettez-la d'abord à l'heure.");
        }
        ecrire("UPDATE pla_horloge SET decalage_ms = decalage_ms + ? WHERE id = 1", duree.toMillis());
    }

    @Override
    public void remettre() {
        ecrire("UPDATE pla_horloge SET decalage_ms = ? WHERE id = 1", 0);
    }

    private void ecrire(String ordre, long valeur) {
        jpa.tx(
                TransactionType.RequiresNew,
                em -> Sql.dans(em, connexion -> {
                    try (PreparedStatement instruction = connexion.prepareStatement(ordre)) {
                        instruction.setLong(1, valeur);
                        return instruction.executeUpdate();
                    }
                }));
        relire();
    }
}
