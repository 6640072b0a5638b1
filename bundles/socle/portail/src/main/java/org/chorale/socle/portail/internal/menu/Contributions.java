package org.chorale.socle.portail.internal.menu;

import java.util.Comparator;
import java.util.List;
import org.chorale.api.espace.Espace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Diffusion;
import org.chorale.api.page.EntreeMenu;
import org.chorale.api.page.LienVisiteur;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the bundles present contribute to the shell; tells open pages when that changes. */
@Component(service = {Contributions.class, LiensVisiteur.class})
public final class Contributions implements LiensVisiteur {
    private final Registre<Espace> espaces = new Registre<>();
    private final Registre<EntreeMenu> entrees = new Registre<>();
    private final Registre<Bloc> blocs = new Registre<>();
    private final Registre<LienVisiteur> liens = new Registre<>();
    private final Diffusion diffusion;
    private final BundleContext contexte;
    private final SynchronousBundleListener depart = this::surEvenement;

    /** Listens to bundles, so that one that begins to stop leaves the pages before its services do. */
    @Activate
    public Contributions(BundleContext contexte, @Reference Diffusion diffusion) {
        this.contexte = contexte;
        this.diffusion = diffusion;
        contexte.addBundleListener(depart);
    }

    @Deactivate
    void arreter() {
        contexte.removeBundleListener(depart);
    }

    List<Espace> espaces() {
        return espaces.presents();
    }

    List<EntreeMenu> entrees() {
        return entrees.presents();
    }

    List<Bloc> blocs() {
        return blocs.presents();
    }

    @Override
    public List<LienVisiteur> liensVisiteur() {
        return liens.presents().stream()
                .sorted(Comparator.comparingInt(LienVisiteur::ordre))
                .toList();
    }

    private void surEvenement(BundleEvent evenement) {
        Bundle bundle = evenement.getBundle();
        if (evenement.getType() == BundleEvent.STOPPING
                && (entrees.vientDe(bundle) || espaces.vientDe(bundle) || blocs.vientDe(bundle))) {
            change();
        }
    }

    private void change() {
        diffusion.aTous(Diffusion.ESPACES);
    }

    @Reference(
            service = Espace.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "retirerEspace")
    void ajouterEspace(ServiceReference<Espace> reference, Espace espace) {
        espaces.ajouter(reference, espace);
        change();
    }

    void retirerEspace(ServiceReference<Espace> reference) {
        espaces.retirer(reference);
        change();
    }

    @Reference(
            service = EntreeMenu.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "retirerEntree")
    void ajouterEntree(ServiceReference<EntreeMenu> reference, EntreeMenu entree) {
        entrees.ajouter(reference, entree);
        change();
    }

    void retirerEntree(ServiceReference<EntreeMenu> reference) {
        entrees.retirer(reference);
        change();
    }

    @Reference(
            service = Bloc.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "retirerBloc")
    void ajouterBloc(ServiceReference<Bloc> reference, Bloc bloc) {
        blocs.ajouter(reference, bloc);
    }

    void retirerBloc(ServiceReference<Bloc> reference) {
        blocs.retirer(reference);
    }

    @Reference(
            service = LienVisiteur.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "retirerLien")
    void ajouterLien(ServiceReference<LienVisiteur> reference, LienVisiteur lien) {
        liens.ajouter(reference, lien);
    }

    void retirerLien(ServiceReference<LienVisiteur> reference) {
        liens.retirer(reference);
    }
}
