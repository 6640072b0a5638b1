package org.chorale.espace.sollicitations.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.osgi.service.component.annotations.Component;

/** The tab. */
@Component(service = EntreeMenu.class)
public final class EntreeRecues implements EntreeMenu {
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
