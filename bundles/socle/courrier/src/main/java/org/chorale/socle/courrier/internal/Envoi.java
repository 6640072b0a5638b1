package org.chorale.socle.courrier.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.TraitementTache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends one letter, then forgets it. A crash in between sends it again, under the same Message-ID. */
@Component
public final class Envoi implements TraitementTache {
    static final String TYPE = "courrier.envoyer";

    /** A day: ten waits that double to a quarter of an hour in all, then one each ten minutes. */
    static final int TENTATIVES = 153;

    private final JpaTemplate jpa;
    private final Poste poste;

    /** Takes what it needs. */
    @Activate
    public Envoi(
            @Reference(target = "(osgi.unit.name=courrier)") JpaTemplate jpa,
            @Reference(target = "(bundle=courrier)") SchemaPret schema,
            @Reference Poste poste) {
        this.jpa = jpa;
        this.poste = poste;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int tentatives() {
        return TENTATIVES;
    }

    @Override
    public void traiter(Tache tache) throws IOException {
        long numero = Long.parseLong(tache.reference());
        Optional<Lettre> lettre =
                jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(em.find(CourrierEntity.class, numero))
                        .map(CourrierEntity::lettre));
        if (lettre.isEmpty()) {
            return;
        }
        poste.envoyer(lettre.get());
        jpa.tx(TransactionType.Required, em -> {
            em.createQuery("delete from CourrierEntity c where c.id = :id")
                    .setParameter("id", numero)
                    .executeUpdate();
            tache.terminer();
        });
    }
}
