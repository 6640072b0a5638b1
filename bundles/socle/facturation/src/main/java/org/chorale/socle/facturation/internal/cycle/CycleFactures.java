package org.chorale.socle.facturation.internal.cycle;

import static org.chorale.api.facture.StatutFacture.A_RECYCLER;
import static org.chorale.api.facture.StatutFacture.COMPLETEE;
import static org.chorale.api.facture.StatutFacture.COMPTABILISEE;
import static org.chorale.api.facture.StatutFacture.DEPOSEE;
import static org.chorale.api.facture.StatutFacture.EN_COURS_ACHEMINEMENT;
import static org.chorale.api.facture.StatutFacture.MANDATEE;
import static org.chorale.api.facture.StatutFacture.MISE_A_DISPOSITION;
import static org.chorale.api.facture.StatutFacture.MISE_A_DISPOSITION_COMPTABLE;
import static org.chorale.api.facture.StatutFacture.MISE_EN_PAIEMENT;
import static org.chorale.api.facture.StatutFacture.REJETEE;
import static org.chorale.api.facture.StatutFacture.SERVICE_FAIT;
import static org.chorale.api.facture.StatutFacture.SUSPENDUE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.CodeEspace;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The main circuit of an invoice, as rows: from the deposit for some cadres, from the recipient on for all. */
@Component(configurationPid = "org.chorale.facturation.cycle")
@Designate(ocd = CycleFactures.Reglages.class)
public class CycleFactures implements ContributionCycle {
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    /** Where the recipient may act: what waits with them, and what came back completed. */
    private static final List<StatutFacture> EN_TRAITEMENT =
            List.of(MISE_A_DISPOSITION, SERVICE_FAIT, MANDATEE, MISE_A_DISPOSITION_COMPTABLE, COMPTABILISEE, COMPLETEE);

    /** What goes straight to its recipient. */
    private static final Set<Cadre> DIRECTS =
            Set.of(Cadre.A1_FACTURE_FOURNISSEUR, Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE);

    private final List<Transition> transitions;

    @Activate
    public CycleFactures(Reglages reglages) {
        this(reglages.recyclage());
    }

    CycleFactures(boolean recyclage) {
        List<Transition> lignes = new ArrayList<>();
        lignes.add(
                new Transition(DEPOSEE.name(), "ACHEMINEMENT", EN_COURS_ACHEMINEMENT.name(), null, Set.of(), DIRECTS));
        lignes.add(ligne(EN_COURS_ACHEMINEMENT, "MISE_A_DISPOSITION", MISE_A_DISPOSITION, null));
        for (StatutFacture de : EN_TRAITEMENT) {
            suites(recyclage).forEach((vers, action) -> {
                if (de != vers) {
                    lignes.add(ligne(de, action, vers, RECUES, exigences(vers)));
                }
            });
        }
        lignes.add(ligne(SUSPENDUE, "COMPLEMENT", COMPLETEE, EMISES, Exigence.PIECE_OU_COMMENTAIRE));
        // Those that are to be recycled already may still be, under the same number.
        lignes.add(ligne(A_RECYCLER, "RECYCLAGE", EN_COURS_ACHEMINEMENT, EMISES));
        transitions = List.copyOf(lignes);
    }

    @Override
    public String cycle() {
        return CyclesDeVie.FACTURE;
    }

    @Override
    public List<Transition> transitions() {
        return transitions;
    }

    /** What the recipient may do, each with the name of the action. */
    private static Map<StatutFacture, String> suites(boolean recyclage) {
        Map<StatutFacture, String> suites = new LinkedHashMap<>();
        suites.put(SERVICE_FAIT, "SERVICE_FAIT");
        suites.put(MANDATEE, "MANDATEMENT");
        suites.put(MISE_A_DISPOSITION_COMPTABLE, "TRANSMISSION_AU_COMPTABLE");
        suites.put(COMPTABILISEE, "COMPTABILISATION");
        suites.put(MISE_EN_PAIEMENT, "MISE_EN_PAIEMENT");
        suites.put(MISE_A_DISPOSITION, "REMISE_A_DISPOSITION");
        suites.put(SUSPENDUE, "SUSPENSION");
        if (recyclage) {
            suites.put(A_RECYCLER, "MISE_EN_RECYCLAGE");
        }
        suites.put(REJETEE, "REJET");
        return suites;
    }

    private static Exigence[] exigences(StatutFacture vers) {
        return vers == REJETEE || vers == SUSPENDUE ? new Exigence[] {Exigence.MOTIF} : new Exigence[0];
    }

    private static Transition ligne(
            StatutFacture de, String action, StatutFacture vers, @Nullable CodeEspace acteur, Exigence... exigences) {
        return new Transition(de.name(), action, vers.name(), acteur, Set.of(exigences));
    }

    /** Settings of the circuit. */
    @ObjectClassDefinition(name = "Circuit des factures", description = "The circuit of invoices")
    public @interface Reglages {
        /** Whether invoices may be sent back for recycling. */
        @AttributeDefinition(
                name = "Recyclage",
                description = "Le destinataire peut renvoyer une facture « à recycler ». Sinon (règles de 2026) il la"
                        + " rejette avec un motif.")
        boolean recyclage() default true;
    }
}
