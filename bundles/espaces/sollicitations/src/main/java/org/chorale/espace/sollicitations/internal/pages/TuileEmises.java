package org.chorale.espace.sollicitations.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tile of the home page; not there for whoever has none, since everybody has the espace. */
@Component(service = Bloc.class)
public final class TuileEmises implements Bloc {
    private final Templates gabarits = new StaticTemplates();
    private final Lectures lectures;

    /** Counts. */
    @Activate
    public TuileEmises(@Reference Lectures lectures) {
        this.lectures = lectures;
    }

    @Override
    public String place() {
        return ACCUEIL;
    }

    @Override
    public CodeEspace espace() {
        return EspaceSollicitationsEmises.CODE;
    }

    @Override
    public int ordre() {
        return EspaceSollicitationsEmises.ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
        Map<Etat, Long> nombres = lectures.compter(new Regard.DeLEmetteur(perimetre));
        long attendent = Etat.CHEZ_L_EMETTEUR.stream()
                .mapToLong(e -> nombres.getOrDefault(e, 0L))
                .sum();
        return nombres.isEmpty()
                ? Optional.empty()
                : Optional.of(sortie -> gabarits.tuile(
                                contexte.langue(),
                                Face.EMISES.titre().en(contexte.langue()),
                                Face.EMISES.adresse(),
                                attendent,
                                Texte.TUILE_A_VOUS.en(contexte.langue()))
                        .render(new WriterOutput(sortie)));
    }
}
