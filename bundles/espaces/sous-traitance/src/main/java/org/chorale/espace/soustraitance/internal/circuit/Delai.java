package org.chorale.espace.soustraitance.internal.circuit;

import java.time.Instant;
import java.time.LocalDate;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.planification.HeureLegale;

/** Fifteen calendar days in Paris, from the day after the valideur got it; the last one counts to its end. */
public final class Delai {
    private static final int JOURS = 15;

    private Delai() {}

    /** Whether silence means consent there. */
    public static boolean court(Cadre cadre, StatutFacture statut) {
        return cadre == Etapes.SOUS_TRAITANT
                && (statut == StatutFacture.A_VALIDER_1 || statut == StatutFacture.A_VALIDER_2);
    }

    /** The last day on which they may answer. */
    public static LocalDate dernierJour(Instant recu) {
        return HeureLegale.jour(recu).plusDays(JOURS);
    }

    /** The moment from which on it is too late. */
    public static Instant terme(Instant recu) {
        return HeureLegale.debut(dernierJour(recu).plusDays(1));
    }
}
