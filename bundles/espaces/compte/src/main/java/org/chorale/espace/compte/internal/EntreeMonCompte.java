package org.chorale.espace.compte.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.osgi.service.component.annotations.Component;

/** The tab. */
@Component(service = EntreeMenu.class)
public final class EntreeMonCompte implements EntreeMenu {
    static final String ADRESSE = "/espaces/mon-compte";

    @Override
    public CodeEspace espace() {
        return EspaceMonCompte.CODE;
    }

    @Override
    public Libelle libelle() {
        return EspaceMonCompte.LIBELLE;
    }

    @Override
    public String adresse() {
        return ADRESSE;
    }

    @Override
    public boolean sansStructure() {
        return true;
    }
}
