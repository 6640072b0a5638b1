package org.chorale.espace.factures.internal.pages;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.osgi.service.component.annotations.Component;

/** The tab of Factures reçues. */
@Component(service = EntreeMenu.class)
public final class EntreeFacturesRecues implements EntreeMenu {
    @Override
    public CodeEspace espace() {
        return Face.RECUES.espace();
    }

    @Override
    public Libelle libelle() {
        return Texte.RECUES.libelle();
    }

    @Override
    public String adresse() {
        return Face.ADRESSE_RECUES;
    }
}
