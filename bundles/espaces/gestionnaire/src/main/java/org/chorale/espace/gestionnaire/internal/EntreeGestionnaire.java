package org.chorale.espace.gestionnaire.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.osgi.service.component.annotations.Component;

/** The tab. */
@Component(service = EntreeMenu.class)
public final class EntreeGestionnaire implements EntreeMenu {
    /** Where the espace begins. */
    public static final String ADRESSE = "/espaces/activites-gestionnaire";

    @Override
    public CodeEspace espace() {
        return EspaceGestionnaire.CODE;
    }

    @Override
    public Libelle libelle() {
        return EspaceGestionnaire.LIBELLE;
    }

    @Override
    public String adresse() {
        return ADRESSE;
    }
}
