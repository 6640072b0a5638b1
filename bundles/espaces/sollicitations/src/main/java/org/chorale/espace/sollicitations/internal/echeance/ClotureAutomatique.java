package org.chorale.espace.sollicitations.internal.echeance;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.chorale.espace.sollicitations.internal.service.Auteur;
import org.chorale.espace.sollicitations.internal.service.Calendrier;
import org.chorale.espace.sollicitations.internal.service.Ecriture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes what its sender did not go on with, dated at the deadline however late that is noticed. */
@Component(service = TraitementEcheance.class)
public class ClotureAutomatique implements TraitementEcheance {
    private final JpaTemplate jpa;
    private final Ecriture ecriture;

    /** Waits for its tables. */
    @Activate
    public ClotureAutomatique(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference Ecriture ecriture) {
        this.jpa = jpa;
        this.ecriture = ecriture;
    }

    @Override
    public String type() {
        return Calendrier.CLOTURE;
    }

    @Override
    public void echoir(Echeance echeance) {
        jpa.tx(TransactionType.Required, em -> new Tables(em)
                .tenir(Long.parseLong(echeance.reference()))
                .filter(s -> Etat.CHEZ_L_EMETTEUR.contains(s.en().etat()))
                .ifPresent(s -> ecriture.inscrire(
                        em,
                        s,
                        Action.CLOTURE_AUTOMATIQUE,
                        Etat.CLOTUREE,
                        Auteur.PORTAIL,
                        echeance.quand(),
                        null,
                        List.of())));
    }
}
