package org.chorale.espace.compte.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.page.LienVisiteur;
import org.osgi.service.component.annotations.Component;

/** On the sign-in page. */
@Component(service = LienVisiteur.class)
public final class LienOubli implements LienVisiteur {
    @Override
    public Libelle libelle() {
        return new Libelle("Mot de passe oublié", "Forgotten password");
    }

    @Override
    public String adresse() {
        return Inscriptions.PAGE_OUBLI;
    }

    @Override
    public int ordre() {
        return 20;
    }
}
