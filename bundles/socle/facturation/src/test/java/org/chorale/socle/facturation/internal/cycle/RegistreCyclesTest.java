package org.chorale.socle.facturation.internal.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.CodeEspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Bundles that add rows come and go. */
class RegistreCyclesTest {
    private static final Transition A_VERS_B = ligne("A", "AVANCER", "B", null);
    private static final Transition A_VERS_C = ligne("A", "SAUTER", "C", null);
    private static final Transition AUTRE_A_VERS_B = ligne("A", "AVANCER", "B", new CodeEspace("autre"));

    private final RegistreCycles registre = new RegistreCycles();

    @Test
    void rows_of_several_bundles_make_one_table() {
        arrive("un", 1, A_VERS_B);
        arrive("deux", 2, A_VERS_C);

        assertThat(registre.table(CyclesDeVie.FACTURE)).containsExactly(A_VERS_B, A_VERS_C);
        assertThat(registre.depuis(CyclesDeVie.FACTURE, "A")).hasSize(2);
        assertThat(registre.transition(CyclesDeVie.FACTURE, "A", "C")).contains(A_VERS_C);
        assertThat(registre.table("travaux")).isEmpty();
    }

    @Test
    void a_second_claim_on_a_row_is_refused_until_the_first_leaves() {
        ServiceReference<ContributionCycle> un = arrive("un", 1, A_VERS_B);
        arrive("deux", 2, AUTRE_A_VERS_B, A_VERS_C);

        assertThat(registre.table(CyclesDeVie.FACTURE)).containsExactly(A_VERS_B, A_VERS_C);
        registre.retirer(un);
        assertThat(registre.table(CyclesDeVie.FACTURE)).containsExactly(AUTRE_A_VERS_B, A_VERS_C);
    }

    @Test
    void a_row_may_be_for_some_cadres_only() {
        Transition pourA9 = new Transition("A", "VALIDER", "B", null, Set.of(), Set.of(Cadre.A9_FACTURE_SOUSTRAITANT));
        Transition pourTous = new Transition("A", "SAUTER", "C", null, Set.of());
        arrive("un", 1, pourA9, pourTous);

        assertThat(registre.depuis(CyclesDeVie.FACTURE, "A", Cadre.A9_FACTURE_SOUSTRAITANT))
                .containsExactly(pourA9, pourTous);
        assertThat(registre.depuis(CyclesDeVie.FACTURE, "A", Cadre.A1_FACTURE_FOURNISSEUR))
                .containsExactly(pourTous);
        assertThat(registre.transition(CyclesDeVie.FACTURE, "A", "B", Cadre.A1_FACTURE_FOURNISSEUR))
                .isEmpty();
    }

    @Test
    void a_bundle_that_leaves_takes_its_rows_along() {
        ServiceReference<ContributionCycle> un = arrive("un", 1, A_VERS_B);
        registre.retirer(un);

        assertThat(registre.table(CyclesDeVie.FACTURE)).isEmpty();
    }

    private ServiceReference<ContributionCycle> arrive(String bundle, int numero, Transition... lignes) {
        ServiceReference<ContributionCycle> reference = reference(bundle, numero);
        registre.ajouter(
                new ContributionCycle() {
                    @Override
                    public String cycle() {
                        return CyclesDeVie.FACTURE;
                    }

                    @Override
                    public List<Transition> transitions() {
                        return List.of(lignes);
                    }
                },
                reference);
        return reference;
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<ContributionCycle> reference(String bundle, int numero) {
        Bundle porteur = (Bundle) Proxy.newProxyInstance(
                RegistreCyclesTest.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (p, m, a) -> m.getName().equals("getSymbolicName") ? bundle : null);
        return (ServiceReference<ContributionCycle>) Proxy.newProxyInstance(
                RegistreCyclesTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (p, m, a) -> switch (m.getName()) {
                    case "getBundle" -> porteur;
                    // The older service is the greater one, as the framework says.
                    case "compareTo" -> Integer.compare(((ServiceReference<?>) a[0]).hashCode(), numero);
                    case "hashCode" -> numero;
                    default -> null;
                });
    }

    private static Transition ligne(String de, String action, String vers, @Nullable CodeEspace acteur) {
        return new Transition(de, action, vers, acteur, Set.of());
    }
}
