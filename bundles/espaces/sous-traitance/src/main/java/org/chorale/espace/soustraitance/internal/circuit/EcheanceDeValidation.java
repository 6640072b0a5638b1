package org.chorale.espace.soustraitance.internal.circuit;

import org.chorale.api.facture.Intervenants;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.Decisions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Nobody answered in time: consent, dated at the deadline however late it is carried out. */
@Component(service = TraitementEcheance.class)
public class EcheanceDeValidation implements TraitementEcheance {
    static final String TYPE = "sous-traitance.validation";

    /** What the history says where nobody said anything. */
    public static final String PHRASE =
            "Sans réponse du valideur dans les quinze jours, la demande est réputée acceptée (code de la commande"
                    + " publique, article R2193-12).";

    private final Intervenants intervenants;
    private final Decisions decisions;

    @Activate
    public EcheanceDeValidation(@Reference Intervenants intervenants, @Reference Decisions decisions) {
        this.intervenants = intervenants;
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void echoir(Echeance echeance) {
        FactureId facture = new FactureId(Long.parseLong(echeance.reference()));
        int rang = "2".equals(echeance.donnees().get("rang")) ? 2 : 1;
        boolean attendait = intervenants.passer(
                facture, Etapes.attente(rang), Etapes.absence(rang), echeance.quand(), PHRASE, null);
        if (attendait) {
            intervenants.decider(facture, EspaceFacturesAValider.CODE, rang, echeance.quand());
            intervenants.de(facture).stream()
                    .filter(i -> i.espace().equals(EspaceFacturesAValider.CODE) && i.rang() == rang)
                    .forEach(i ->
                            decisions.noter(facture, i, Action.ABSENCE, null, null, PHRASE, null, echeance.quand()));
        }
    }
}
