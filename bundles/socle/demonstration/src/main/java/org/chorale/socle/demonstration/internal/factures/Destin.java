package org.chorale.socle.demonstration.internal.factures;

import static org.chorale.api.facture.StatutFacture.A_RECYCLER;
import static org.chorale.api.facture.StatutFacture.COMPLETEE;
import static org.chorale.api.facture.StatutFacture.COMPTABILISEE;
import static org.chorale.api.facture.StatutFacture.EN_COURS_ACHEMINEMENT;
import static org.chorale.api.facture.StatutFacture.MANDATEE;
import static org.chorale.api.facture.StatutFacture.MISE_A_DISPOSITION;
import static org.chorale.api.facture.StatutFacture.MISE_A_DISPOSITION_COMPTABLE;
import static org.chorale.api.facture.StatutFacture.MISE_EN_PAIEMENT;
import static org.chorale.api.facture.StatutFacture.REJETEE;
import static org.chorale.api.facture.StatutFacture.SERVICE_FAIT;
import static org.chorale.api.facture.StatutFacture.SUSPENDUE;

import java.util.List;
import org.chorale.api.facture.StatutFacture;

/** What becomes of an invoice once it is available, step by step. */
enum Destin {
    PAYEE(45, SERVICE_FAIT, MANDATEE, MISE_A_DISPOSITION_COMPTABLE, COMPTABILISEE, MISE_EN_PAIEMENT),
    PAYEE_AU_PLUS_COURT(22, MANDATEE, MISE_EN_PAIEMENT),
    REJETEE_D_EMBLEE(8, REJETEE),
    COMPLETEE_PUIS_PAYEE(7, SUSPENDUE, COMPLETEE, SERVICE_FAIT, MANDATEE, MISE_EN_PAIEMENT),
    RECYCLEE_PUIS_PAYEE(3, A_RECYCLER, EN_COURS_ACHEMINEMENT, MISE_A_DISPOSITION, MANDATEE, MISE_EN_PAIEMENT),
    COMPLETEE_PUIS_REJETEE(2, SUSPENDUE, COMPLETEE, REJETEE),
    RESTE_SUSPENDUE(3, SUSPENDUE),
    RESTE_COMPLETEE(2, SUSPENDUE, COMPLETEE),
    RESTE_A_RECYCLER(2, A_RECYCLER),
    RESTE_AU_SERVICE_FAIT(2, SERVICE_FAIT),
    RESTE_MANDATEE(1, MANDATEE),
    RESTE_CHEZ_LE_COMPTABLE(1, SERVICE_FAIT, MANDATEE, MISE_A_DISPOSITION_COMPTABLE),
    RESTE_COMPTABILISEE(1, SERVICE_FAIT, MANDATEE, MISE_A_DISPOSITION_COMPTABLE, COMPTABILISEE),
    RESTE_A_TRAITER(1);

    private final int part;
    private final List<StatutFacture> suite;

    Destin(int part, StatutFacture... suite) {
        this.part = part;
        this.suite = List.of(suite);
    }

    /** One of them, as often as their part says: {@code tirage} from 0 to 99. */
    static Destin au(int tirage) {
        int reste = tirage;
        for (Destin d : values()) {
            if (reste < d.part) {
                return d;
            }
            reste -= d.part;
        }
        return PAYEE;
    }

    List<StatutFacture> suite() {
        return suite;
    }
}
