package org.chorale.socle.notifications.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Rythme;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.HeureLegale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When letters are written: at most one a person and a minute, and one a day at seven in Paris. */
@Component(service = Lettres.class)
public final class Lettres {
    /** The type of the deadline; its reference is the person and the pace. */
    static final String TYPE = "notifications.lettre";

    static final Duration ATTENTE = Duration.ofMinutes(1);
    static final LocalTime HEURE = LocalTime.of(7, 0);

    private final Echeances echeances;

    /** Sets deadlines. */
    @Activate
    public Lettres(@Reference Echeances echeances) {
        this.echeances = echeances;
    }

    /** Has a letter written to the person, where none is to be written already. */
    void prevoir(UtilisateurId personne, Rythme rythme, Instant maintenant) {
        if (rythme != Rythme.AUCUN) {
            Instant quand = rythme == Rythme.IMMEDIAT ? maintenant.plus(ATTENTE) : prochaineHeure(maintenant);
            echeances.poserSiAbsente(TYPE, personne + " " + rythme, quand, Map.of());
        }
    }

    private static Instant prochaineHeure(Instant maintenant) {
        ZonedDateTime aujourdhui = maintenant.atZone(HeureLegale.ZONE).with(HEURE);
        return (aujourdhui.toInstant().isAfter(maintenant) ? aujourdhui : aujourdhui.plusDays(1)).toInstant();
    }
}
