package org.chorale.espace.compte.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.page.LienVisiteur;
import org.osgi.service.component.annotations.Component;

/** On the sign-in page. */
@Component(service = LienVisiteur.class)
public final class LienActivation implements LienVisiteur {
    @Override
    public Libelle libelle() {
        return new Libelle("Recevoir à nouveau le lien d'activation", "Get the activation link again");
    }

    @Override
    public String adresse() {
        return Inscriptions.PAGE_ACTIVATION;
    }

    @Override
    public int ordre() {
        return 30;
    }
}
