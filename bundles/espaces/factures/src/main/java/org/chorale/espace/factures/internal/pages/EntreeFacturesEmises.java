package org.chorale.espace.factures.internal.pages;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.osgi.service.component.annotations.Component;

/** The tab of Factures émises. */
@Component(service = EntreeMenu.class)
public final class EntreeFacturesEmises implements EntreeMenu {
    @Override
    public CodeEspace espace() {
        return Face.EMISES.espace();
    }

    @Override
    public Libelle libelle() {
        return Texte.EMISES.libelle();
    }

    @Override
    public String adresse() {
        return Face.ADRESSE_EMISES;
    }
}
