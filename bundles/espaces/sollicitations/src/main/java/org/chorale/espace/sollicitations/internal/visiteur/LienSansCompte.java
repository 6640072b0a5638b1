package org.chorale.espace.sollicitations.internal.visiteur;

import org.chorale.api.espace.Libelle;
import org.chorale.api.page.LienVisiteur;
import org.osgi.service.component.annotations.Component;

/** On the sign-in page. */
@Component(service = LienVisiteur.class)
public final class LienSansCompte implements LienVisiteur {
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
