package org.chorale.espace.soustraitance.internal.pages;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tab of Factures à valider. */
@Component(service = EntreeMenu.class)
public final class EntreeAValider implements EntreeMenu {
    /** Not before its page. */
    @Activate
    public EntreeAValider(@Reference PagesAValider pages) {}

    @Override
    public CodeEspace espace() {
        return EspaceFacturesAValider.CODE;
    }

    @Override
    public Libelle libelle() {
        return EspaceFacturesAValider.LIBELLE;
    }

    @Override
    public String adresse() {
        return PagesAValider.ADRESSE;
    }
}
