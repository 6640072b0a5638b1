package org.chorale.socle.portail.internal.menu;

import java.util.List;
import java.util.Map;
import org.chorale.api.espace.Espace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Diffusion;
import org.chorale.api.page.EntreeMenu;
import org.chorale.itests.pages.Doublure;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The contributions of bundles that are all there. */
public final class ContributionsDEssai {
    private static final Bundle BUNDLE = Doublure.de(Bundle.class, Map.of("getState", a -> Bundle.ACTIVE));

    private ContributionsDEssai() {}

    public static Contributions de(List<Espace> espaces, List<EntreeMenu> entrees, List<Bloc> blocs) {
        Contributions contributions =
                new Contributions(Doublure.de(BundleContext.class, Map.of()), Doublure.de(Diffusion.class, Map.of()));
        espaces.forEach(e -> contributions.ajouterEspace(reference(), e));
        entrees.forEach(e -> contributions.ajouterEntree(reference(), e));
        blocs.forEach(b -> contributions.ajouterBloc(reference(), b));
        return contributions;
    }

    @SuppressWarnings("unchecked")
    private static <T> ServiceReference<T> reference() {
        return Doublure.de(ServiceReference.class, Map.of("getBundle", a -> BUNDLE));
    }
}
