package org.chorale.socle.portail.internal.menu;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.espace.Espace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.EntreeMenu;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;

/** A bundle of a test: publishes contributions, begins to stop, takes them away, in the order a framework does. */
public final class FauxBundle {
    private final Contributions contributions;
    private final Cadriciel cadriciel;
    private final List<Runnable> retraits = new ArrayList<>();
    private final Bundle bundle;
    private int etat = Bundle.ACTIVE;

    public FauxBundle(Contributions contributions, Cadriciel cadriciel) {
        this.contributions = contributions;
        this.cadriciel = cadriciel;
        this.bundle =
                faux(Bundle.class, (soi, methode, valeurs) -> methode.getName().equals("getState") ? etat : null);
    }

    public FauxBundle publier(Espace espace) {
        ServiceReference<Espace> reference = reference();
        contributions.ajouterEspace(reference, espace);
        retraits.add(() -> contributions.retirerEspace(reference));
        return this;
    }

    public FauxBundle publier(EntreeMenu entree) {
        ServiceReference<EntreeMenu> reference = reference();
        contributions.ajouterEntree(reference, entree);
        retraits.add(() -> contributions.retirerEntree(reference));
        return this;
    }

    public FauxBundle publier(Bloc bloc) {
        ServiceReference<Bloc> reference = reference();
        contributions.ajouterBloc(reference, bloc);
        retraits.add(() -> contributions.retirerBloc(reference));
        return this;
    }

    /** The services stand still: something waits for requests inside. */
    public void commencerDArreter() {
        etat = Bundle.STOPPING;
        cadriciel.dire(new BundleEvent(BundleEvent.STOPPING, bundle));
    }

    public void finirDArreter() {
        retraits.forEach(Runnable::run);
        etat = Bundle.RESOLVED;
    }

    @SuppressWarnings("unchecked")
    private <T> ServiceReference<T> reference() {
        return faux(ServiceReference.class, (soi, methode, valeurs) -> switch (methode.getName()) {
            case "getBundle" -> bundle;
            case "compareTo" -> Integer.compare(System.identityHashCode(soi), System.identityHashCode(valeurs[0]));
            default -> null;
        });
    }

    /** What of the framework the registry uses: bundle listeners. */
    public static final class Cadriciel {
        private final List<BundleListener> ecouteurs = new ArrayList<>();

        public BundleContext contexte() {
            return faux(BundleContext.class, (soi, methode, valeurs) -> {
                if (methode.getName().equals("addBundleListener")) {
                    ecouteurs.add((BundleListener) valeurs[0]);
                } else if (methode.getName().equals("removeBundleListener")) {
                    ecouteurs.remove(valeurs[0]);
                }
                return null;
            });
        }

        public int ecouteurs() {
            return ecouteurs.size();
        }

        void dire(BundleEvent evenement) {
            ecouteurs.forEach(e -> e.bundleChanged(evenement));
        }
    }

    /** The framework's types are large; of these tests a method or two. */
    private static <T> T faux(Class<T> type, InvocationHandler reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> switch (methode.getName()) {
                    case "hashCode" -> System.identityHashCode(soi);
                    case "equals" -> soi == valeurs[0];
                    case "toString" -> type.getSimpleName();
                    default -> reponses.invoke(soi, methode, valeurs);
                }));
    }
}
