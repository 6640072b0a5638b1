package org.chorale.espace.gestionnaire.internal.accueil;

import gg.jte.output.WriterOutput;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Component;

/** The tile of the home page. */
@Component(service = Bloc.class)
public final class TuileGestionnaire implements Bloc {
    private final Templates gabarits = new StaticTemplates();

    @Override
    public String place() {
        return ACCUEIL;
    }

    @Override
    public CodeEspace espace() {
        return EspaceGestionnaire.CODE;
    }

    @Override
    public int ordre() {
        return EspaceGestionnaire.ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
        int structures = perimetre.structures().size();
        return Optional.of(
                sortie -> gabarits.tuile(contexte.langue(), structures).render(new WriterOutput(sortie)));
    }
}
