package org.chorale.socle.facturation.internal.intervenant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.IntervenantEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity.Acteur;
import org.chorale.socle.facturation.internal.mouvement.Mouvements;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who takes part, and makes the moves that follow from what they did or left undone. */
@Component
public class ServiceIntervenants implements Intervenants {
    private final JpaTemplate jpa;
    private final CyclesDeVie cycles;
    private final Mouvements mouvements;

    @Activate
    public ServiceIntervenants(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference CyclesDeVie cycles,
            @Reference Evenements evenements) {
        this.jpa = jpa;
        this.cycles = cycles;
        this.mouvements = new Mouvements(cycles, evenements);
    }

    @Override
    public List<Intervenant> de(FactureId facture) {
        return jpa.txExpr(TransactionType.Required, em -> de(em, facture.valeur()));
    }

    /** Those of an invoice, by espace and place. */
    public static List<Intervenant> de(EntityManager em, long facture) {
        return em
                .createQuery(
                        "SELECT i FROM IntervenantEntity i WHERE i.facture = :facture ORDER BY i.espace, i.rang",
                        IntervenantEntity.class)
                .setParameter("facture", facture)
                .getResultList()
                .stream()
                .map(IntervenantEntity::enIntervenant)
                .toList();
    }

    /** Whether a structure or service of the perimeter takes part in it, within the perimeter's espace. */
    public static boolean intervient(EntityManager em, Perimetre perimetre, long facture) {
        return de(em, facture).stream()
                .filter(i -> i.espace().equals(perimetre.espace()))
                .anyMatch(i -> perimetre.contient(i.structure(), i.service()));
    }

    @Override
    public void nommer(FactureId facture, Intervenant intervenant) {
        jpa.tx(TransactionType.Required, em -> {
            existante(em, facture);
            trouver(em, facture, intervenant.espace(), intervenant.rang())
                    .ifPresentOrElse(
                            e -> e.nommer(intervenant),
                            () -> em.persist(new IntervenantEntity(facture.valeur(), intervenant)));
            em.flush();
        });
    }

    @Override
    public void oter(FactureId facture, CodeEspace espace, int rang) {
        jpa.tx(TransactionType.Required, em -> {
            trouver(em, facture, espace, rang).ifPresent(em::remove);
            em.flush();
        });
    }

    @Override
    public void decider(FactureId facture, CodeEspace espace, int rang, Instant quand) {
        jpa.tx(TransactionType.Required, em -> {
            trouver(em, facture, espace, rang).ifPresent(e -> e.decider(quand));
            em.flush();
        });
    }

    @Override
    public boolean passer(
            FactureId id,
            StatutFacture de,
            StatutFacture vers,
            Instant quand,
            @Nullable String motif,
            @Nullable Appelant par) {
        return jpa.txExpr(TransactionType.Required, em -> {
            FactureEntity facture = existante(em, id);
            if (facture.statut() != de) {
                return false;
            }
            if (cycles.transition(CyclesDeVie.FACTURE, de.name(), vers.name(), facture.cadre())
                    .filter(t -> t.estAutomatique() || t.exigences().contains(Exigence.INTERVENANT))
                    .isEmpty()) {
                throw new RefusFacture.TransitionImpossible(de, vers);
            }
            mouvements.passer(em, facture, vers, quand, motif, acteur(par));
            mouvements.suivre(em, facture, quand);
            try {
                em.flush();
            } catch (OptimisticLockException e) {
                throw new RefusCommun.ModifieEntreTemps();
            }
            return true;
        });
    }

    private static Acteur acteur(@Nullable Appelant par) {
        return par == null ? Acteur.PORTAIL : new Acteur(par.id().valeur(), par.nom());
    }

    private static FactureEntity existante(EntityManager em, FactureId facture) {
        return Optional.ofNullable(em.find(FactureEntity.class, facture.valeur()))
                .orElseThrow(RefusFacture.Inconnue::new);
    }

    private static Optional<IntervenantEntity> trouver(EntityManager em, FactureId f, CodeEspace espace, int rang) {
        return Optional.ofNullable(
                em.find(IntervenantEntity.class, new IntervenantEntity.Place(f.valeur(), espace.toString(), rang)));
    }
}
