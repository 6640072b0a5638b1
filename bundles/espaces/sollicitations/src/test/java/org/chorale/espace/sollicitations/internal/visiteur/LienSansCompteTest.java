package org.chorale.espace.sollicitations.internal.visiteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.chorale.api.page.LienVisiteur;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The link is on the sign-in page as long as what it leads to is open. */
class LienSansCompteTest {
    private final List<Object> publies = new ArrayList<>();

    @Test
    void where_one_may_ask_without_an_account_the_link_is_shown_and_leaves_with_the_bundle() {
        LienSansCompte lien = new LienSansCompte(contexte(), reglages(true));
        assertThat(publies).singleElement().isInstanceOfSatisfying(LienVisiteur.class, l -> assertThat(l.adresse())
                .isEqualTo("/sollicitations/nouvelle"));
        lien.retirer();
        assertThat(publies).isEmpty();
    }

    @Test
    void where_one_may_not_there_is_none() {
        LienSansCompte lien = new LienSansCompte(contexte(), reglages(false));
        assertThat(publies).isEmpty();
        lien.retirer();
        assertThat(publies).isEmpty();
    }

    private BundleContext contexte() {
        return faux(BundleContext.class, (nom, arguments) -> {
            assertThat(nom).isEqualTo("registerService");
            publies.add(arguments[1]);
            return faux(ServiceRegistration.class, (fin, rien) -> {
                assertThat(fin).isEqualTo("unregister");
                publies.remove(arguments[1]);
                return null;
            });
        });
    }

    private static Reglages reglages(boolean sansCompte) {
        return faux(Reglages.class, (nom, rien) -> nom.equals("sansCompte") ? (Object) sansCompte : null);
    }

    private static <T> T faux(Class<T> type, BiFunction<String, Object[], Object> quoi) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (p, methode, a) -> quoi.apply(methode.getName(), a)));
    }
}
