package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.TraitementEcheance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes, once a day, accounts that nobody has activated, and links that nobody can use. */
@Component
public final class EntretienDesInscriptions implements TraitementEcheance {
    static final String TYPE = "identite.inscriptions";

    private static final String QUOTIDIEN = "quotidien";
    private static final Duration PERIODE = Duration.ofDays(1);
    private static final Duration JAMAIS_ACTIVES = Duration.ofDays(30);
    private static final Duration LIENS = Duration.ofDays(2);
    private static final int A_LA_FOIS = 1000;

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Evenements evenements;
    private final Clock horloge;

    /** Sets the first one where there is none. */
    @Activate
    public EntretienDesInscriptions(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Echeances echeances,
            @Reference Evenements evenements,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.echeances = echeances;
        this.evenements = evenements;
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
            supprimerLesJamaisActives(em, maintenant);
            // What an account was asked for with is kept while that account waits.
            em.createQuery("delete from LienEntity l where l.cree < :limite and not exists (select u from"
                            + " UtilisateurEntity u where u.connexion = l.connexion and u.etat = :attente)")
                    .setParameter("limite", maintenant.minus(LIENS))
                    .setParameter("attente", EtatCompte.EN_ATTENTE)
                    .executeUpdate();
        });
        echeances.poser(TYPE, QUOTIDIEN, maintenant.plus(PERIODE), Map.of());
    }

    /** Not those for which a mail was asked again lately. */
    private void supprimerLesJamaisActives(EntityManager em, Instant maintenant) {
        em.createQuery(
                        "select u from UtilisateurEntity u where u.etat = :attente and u.cree < :limite and not exists"
                                + " (select l from LienEntity l where l.connexion = u.connexion and l.cree > :recent)",
                        UtilisateurEntity.class)
                .setParameter("attente", EtatCompte.EN_ATTENTE)
                .setParameter("limite", maintenant.minus(JAMAIS_ACTIVES))
                .setParameter("recent", maintenant.minus(LIENS))
                .setMaxResults(A_LA_FOIS)
                .getResultList()
                .forEach(u -> {
                    em.remove(u);
                    evenements.publier(new Evenement(
                            "compte.supprime", "compte:" + u.id().valeur(), maintenant, Set.of(), Map.of()));
                });
        em.flush();
    }
}
