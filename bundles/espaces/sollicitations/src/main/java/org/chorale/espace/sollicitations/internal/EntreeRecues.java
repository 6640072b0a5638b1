package org.chorale.espace.sollicitations.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.chorale.espace.sollicitations.internal.pages.Ecran;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tab. */
@Component(service = EntreeMenu.class)
public final class EntreeRecues implements EntreeMenu {
    /** Not before what its pages are made of. */
    @Activate
    public EntreeRecues(@Reference Ecran ecran) {}

    @Override
    public CodeEspace espace() {
        return EspaceSollicitationsRecues.CODE;
    }

    @Override
    public Libelle libelle() {
        return EspaceSollicitationsRecues.LIBELLE;
    }

    @Override
    public String adresse() {
        return EspaceSollicitationsRecues.ADRESSE;
    }
}
