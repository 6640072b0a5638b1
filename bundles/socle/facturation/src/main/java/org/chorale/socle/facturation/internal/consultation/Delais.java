package org.chorale.socle.facturation.internal.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.SituationFacture.Delai;
import org.chorale.api.facture.SituationFacture.EtatDelai;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;

/**
 * The legal payment delay of an invoice, from its history: from the day it was made available to its recipient, the days
 * it was suspended left out, until it is paid or given back for good.
 */
final class Delais {
    /** Days that most have to pay in: also of a recipient that is not in the directory any more. */
    static final int COURANT = 30;

    private static final Set<StatutFacture> INTERROMPU = EnumSet.of(
            StatutFacture.SUSPENDUE,
            StatutFacture.A_RECYCLER,
            StatutFacture.DEPOSEE,
            StatutFacture.EN_COURS_ACHEMINEMENT);
    private static final Set<StatutFacture> ARRETE = EnumSet.of(
            StatutFacture.MISE_EN_PAIEMENT, StatutFacture.REJETEE, StatutFacture.ABANDONNEE, StatutFacture.SUPPRIMEE);

    private Delais() {}

    /**
     * The delay.
     *
     * @param statuts its statuses, oldest first
     * @return null where it has not reached its recipient yet
     */
    static @Nullable Delai de(int legal, List<Passage> statuts, Instant maintenant) {
        int depart = depart(statuts);
        if (depart < 0) {
            return null;
        }
        LocalDate premier = HeureLegale.jour(statuts.get(depart).quand());
        int interrompus = 0;
        EtatDelai etat = EtatDelai.COURT;
        LocalDate fin = HeureLegale.jour(maintenant);
        for (int i = depart; i < statuts.size() && etat != EtatDelai.ARRETE; i++) {
            Passage passage = statuts.get(i);
            LocalDate debut = HeureLegale.jour(passage.quand());
            boolean dernier = i == statuts.size() - 1;
            if (ARRETE.contains(passage.statut())) {
                fin = debut;
                etat = EtatDelai.ARRETE;
            } else if (INTERROMPU.contains(passage.statut())) {
                LocalDate suite =
                        dernier ? fin : HeureLegale.jour(statuts.get(i + 1).quand());
                interrompus += (int) ChronoUnit.DAYS.between(debut, suite);
                etat = dernier ? EtatDelai.INTERROMPU : etat;
            }
        }
        int ecoules = Math.max(0, (int) ChronoUnit.DAYS.between(premier, fin) - interrompus);
        LocalDate echeance = etat == EtatDelai.INTERROMPU ? null : premier.plusDays((long) legal + interrompus);
        return new Delai(legal, premier, ecoules, interrompus, echeance, etat);
    }

    /** Where it last reached a recipient: sent to another one, it begins anew. */
    private static int depart(List<Passage> statuts) {
        int depart = -1;
        for (int i = 0; i < statuts.size(); i++) {
            boolean arrive = statuts.get(i).statut() == StatutFacture.MISE_A_DISPOSITION
                    && (i == 0 || statuts.get(i - 1).statut() == StatutFacture.EN_COURS_ACHEMINEMENT);
            if (arrive || (depart < 0 && statuts.get(i).statut() == StatutFacture.MISE_A_DISPOSITION)) {
                depart = i;
            }
        }
        return depart;
    }
}
