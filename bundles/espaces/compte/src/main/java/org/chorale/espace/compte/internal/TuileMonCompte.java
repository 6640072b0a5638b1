package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tile of the home page. */
@Component(service = Bloc.class)
public final class TuileMonCompte implements Bloc {
    private final Templates gabarits = new StaticTemplates();
    private final Habilitations habilitations;

    /** Counts structures, no more: it is on every home page. */
    @Activate
    public TuileMonCompte(@Reference Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @Override
    public String place() {
        return ACCUEIL;
    }

    @Override
    public CodeEspace espace() {
        return EspaceMonCompte.CODE;
    }

    @Override
    public int ordre() {
        return EspaceMonCompte.ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
        int structures =
                habilitations.structuresRattachees(perimetre.appelant()).size();
        return Optional.of(
                sortie -> gabarits.tuile(contexte.langue(), structures).render(new WriterOutput(sortie)));
    }
}
