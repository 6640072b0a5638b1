package org.chorale.socle.facturation.internal.mouvement;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity.Acteur;
import org.jspecify.annotations.Nullable;

/** Each move writes a row of history and tells an event, in the transaction of the entity manager it is given. */
public final class Mouvements {
    /** The type of the event. */
    public static final String EVENEMENT = "facture.statut";

    /** The type of the event of a rejection that its supplier has taken note of; it says what that of a move says. */
    public static final String REJET_TRAITE = "facture.rejet-traite";

    /** No circuit has more automatic moves in a row: a table that loops does not hang the portal. */
    private static final int SUITE_MAX = 10;

    private final CyclesDeVie cycles;
    private final Evenements evenements;

    public Mouvements(CyclesDeVie cycles, Evenements evenements) {
        this.cycles = cycles;
        this.evenements = evenements;
    }

    /** The first status of an invoice that was just persisted, then whatever follows by itself. */
    public void commencer(EntityManager em, FactureEntity facture, Instant depot, Instant maintenant) {
        passer(em, facture, StatutFacture.DEPOSEE, depot, null, Acteur.PORTAIL);
        suivre(em, facture, maintenant);
        if (facture.statut() == StatutFacture.DEPOSEE) {
            // Its contribution may be away for a moment, while it is configured anew: the job comes again.
            throw new IllegalStateException("La table des transitions ne dit pas où va une facture déposée.");
        }
    }

    /** Makes the moves that nobody has to ask for. */
    public void suivre(EntityManager em, FactureEntity facture, Instant maintenant) {
        for (int i = 0; i < SUITE_MAX; i++) {
            Optional<StatutFacture> suite = suiteAutomatique(facture);
            if (suite.isEmpty()) {
                return;
            }
            passer(em, facture, suite.get(), maintenant, null, Acteur.PORTAIL);
        }
    }

    /** One move; whether it is allowed was checked before. */
    public void passer(
            EntityManager em,
            FactureEntity facture,
            StatutFacture vers,
            Instant quand,
            @Nullable String motif,
            Acteur acteur) {
        StatutFacture de = facture.statut();
        sceller(em, facture);
        em.persist(facture.passer(vers, quand, motif, acteur));
        evenements.publier(Annonce.de(facture, de, quand, motif, acteur));
        CircuitDeFacture.de(cycles, facture.cadre())
                .ifPresent(c -> c.passee(new CircuitDeFacture.Mouvement(facture.enFacture(), de, vers, quand, motif)));
    }

    /** Tells that a supplier has taken note of a rejection: no move, so that nothing else says it. */
    public void annoncerRejetTraite(FactureEntity facture, Instant quand, Acteur acteur) {
        evenements.publier(Annonce.rejetTraite(facture, quand, acteur));
    }

    /** A history that is older than the chain is chained before it goes on. */
    public static void sceller(EntityManager em, FactureEntity facture) {
        if (facture.aSceller()) {
            facture.sceller(em.createQuery(
                            "SELECT p FROM PassageEntity p WHERE p.facture = :facture ORDER BY p.quand, p.id",
                            PassageEntity.class)
                    .setParameter("facture", facture.id())
                    .getResultList());
        }
    }

    /** Rows that others contribute may lead to states that no invoice of this portal has. */
    private static Optional<StatutFacture> statut(String nom) {
        return Arrays.stream(StatutFacture.values())
                .filter(s -> s.name().equals(nom))
                .findFirst();
    }

    private Optional<StatutFacture> suiteAutomatique(FactureEntity facture) {
        List<StatutFacture> suites =
                cycles.depuis(CyclesDeVie.FACTURE, facture.statut().name(), facture.cadre()).stream()
                        .filter(t -> t.estAutomatique() && t.exigences().isEmpty())
                        .flatMap(t -> statut(t.vers()).stream())
                        .toList();
        if (suites.size() < 2) {
            return suites.stream().findFirst();
        }
        return CircuitDeFacture.de(cycles, facture.cadre())
                .map(c -> c.suite(facture.factureId(), facture.statut(), suites))
                .or(() -> Optional.of(suites.get(0)));
    }
}
