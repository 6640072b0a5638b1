package org.chorale.espace.sollicitations.internal.visiteur;

import org.chorale.api.espace.Libelle;
import org.chorale.api.page.LienVisiteur;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** On the sign-in page, where one may ask without an account: a link to what is closed would lead nowhere. */
@Component(
        service = {},
        immediate = true,
        configurationPid = Reglages.PID)
public final class LienSansCompte implements LienVisiteur {
    private final @Nullable ServiceRegistration<LienVisiteur> publie;

    /** Shown if the settings say that one may. */
    @Activate
    public LienSansCompte(BundleContext contexte, Reglages reglages) {
        publie = reglages.sansCompte() ? contexte.registerService(LienVisiteur.class, this, null) : null;
    }

    @Deactivate
    void retirer() {
        if (publie != null) {
            publie.unregister();
        }
    }

    @Override
    public Libelle libelle() {
        return TexteVisiteur.TITRE.libelle();
    }

    @Override
    public String adresse() {
        return PagesSansCompte.ADRESSE;
    }

    @Override
    public int ordre() {
        return 40;
    }
}
