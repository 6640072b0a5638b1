package org.chorale.espace.sollicitations.internal;

import java.util.Optional;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.chorale.espace.sollicitations.internal.pages.Ecran;
import org.chorale.espace.sollicitations.internal.pages.Face;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The operator's tab. */
@Component(service = EntreeMenu.class)
public final class EntreeSupport implements EntreeMenu {
    /** Not before what its pages are made of. */
    @Activate
    public EntreeSupport(@Reference Ecran ecran) {}

    @Override
    public CodeEspace espace() {
        return Face.SUPPORT.espace();
    }

    @Override
    public Libelle libelle() {
        return Face.SUPPORT.titre().libelle();
    }

    @Override
    public String adresse() {
        return Face.SUPPORT.adresse();
    }

    @Override
    public Optional<Role> role() {
        return Optional.of(Role.EXPLOITANT);
    }
}
