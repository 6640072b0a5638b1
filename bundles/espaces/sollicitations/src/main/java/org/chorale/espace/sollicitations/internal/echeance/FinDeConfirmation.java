package org.chorale.espace.sollicitations.internal.echeance;

import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.chorale.espace.sollicitations.internal.service.Calendrier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets what was asked without an account and never confirmed, and in any case whom its proof came from. */
@Component(service = TraitementEcheance.class)
public class FinDeConfirmation implements TraitementEcheance {
    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public FinDeConfirmation(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public String type() {
        return Calendrier.CONFIRMATION;
    }

    @Override
    public void echoir(Echeance echeance) {
        jpa.tx(TransactionType.Required, em -> {
            new Tables(em)
                    .tenir(Long.parseLong(echeance.reference()))
                    .filter(s -> s.en().etat() == Etat.A_CONFIRMER)
                    .ifPresent(s -> {
                        em.createQuery("DELETE FROM MessageEntity m WHERE m.sollicitation = :id")
                                .setParameter("id", s.id())
                                .executeUpdate();
                        em.remove(s);
                    });
            em.createQuery("DELETE FROM DefiEntity d WHERE d.quand <= :avant")
                    .setParameter("avant", echeance.quand().minus(Calendrier.A_CONFIRMER))
                    .executeUpdate();
            em.flush();
        });
    }
}
