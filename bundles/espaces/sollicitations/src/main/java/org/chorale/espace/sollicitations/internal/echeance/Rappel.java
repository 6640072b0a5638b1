package org.chorale.espace.sollicitations.internal.echeance;

import java.time.Clock;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.chorale.espace.sollicitations.internal.service.Calendrier;
import org.chorale.espace.sollicitations.internal.service.Facteur;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds whose turn it is: the recipient a few times, the sender once, before it is closed. */
@Component(service = TraitementEcheance.class)
public class Rappel implements TraitementEcheance {
    private final JpaTemplate jpa;
    private final Calendrier calendrier;
    private final Facteur facteur;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public Rappel(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference Calendrier calendrier,
            @Reference Facteur facteur,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.calendrier = calendrier;
        this.facteur = facteur;
        this.horloge = horloge;
    }

    @Override
    public String type() {
        return Calendrier.RAPPEL;
    }

    @Override
    public void echoir(Echeance echeance) {
        jpa.tx(TransactionType.Required, em -> new Tables(em)
                // Held: who answers at the same moment takes the reminder away, and must not find it set again.
                .tenir(Long.parseLong(echeance.reference()))
                .map(SollicitationEntity::en)
                .ifPresent(s -> rappeler(s, echeance)));
    }

    private void rappeler(Sollicitation s, Echeance echeance) {
        if (Etat.A_TRAITER.contains(s.etat())) {
            facteur.rappelerDestinataires(s, echeance.quand());
            int rang = Integer.parseInt(echeance.donnees().getOrDefault("rang", "1"));
            // Told now, however long ago it was due: the next one is as far from this one as ever.
            calendrier.rappeler(s.id(), horloge.instant(), rang + 1);
        } else if (Etat.CHEZ_L_EMETTEUR.contains(s.etat())
                && calendrier.clotureDepuis(s.etatDepuis()).isAfter(horloge.instant())) {
            facteur.rappelerEmetteur(s, calendrier.clotureDepuis(s.etatDepuis()), echeance.quand());
        }
    }
}
