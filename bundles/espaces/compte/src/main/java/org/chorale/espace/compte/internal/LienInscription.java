package org.chorale.espace.compte.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.page.LienVisiteur;
import org.osgi.service.component.annotations.Component;

/** On the sign-in page. */
@Component(service = LienVisiteur.class)
public final class LienInscription implements LienVisiteur {
    @Override
    public Libelle libelle() {
        return new Libelle("Créer un compte", "Create an account");
    }

    @Override
    public String adresse() {
        return InscriptionPages.ADRESSE;
    }

    @Override
    public int ordre() {
        return 10;
    }
}
