package org.chorale.espace.gestionnaire.internal.fiche;

import gg.jte.Content;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The blocks that other bundles add to the sheet of a structure. */
@Component(service = BlocsDeFiche.class)
public final class BlocsDeFiche {
    private static final Logger LOG = LoggerFactory.getLogger(BlocsDeFiche.class);

    private final Habilitations habilitations;
    private final List<Bloc> blocs = new CopyOnWriteArrayList<>();

    /** A block is shown to those who hold its espace there. */
    @Activate
    public BlocsDeFiche(@Reference Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "retirer")
    void ajouter(Bloc bloc) {
        blocs.add(bloc);
    }

    void retirer(Bloc bloc) {
        blocs.remove(bloc);
    }

    /** Those of this structure, in their order; one that fails is left out. */
    List<Content> de(StructureId structure, Appelant appelant, ContextePage contexte) {
        return a(Bloc.FICHE_STRUCTURE, structure, appelant, contexte);
    }

    /** The same for a place that is not the sheet itself. */
    List<Content> a(String place, StructureId structure, Appelant appelant, ContextePage contexte) {
        return blocs.stream()
                .filter(b -> b.place().equals(place))
                .sorted(Comparator.comparingInt(Bloc::ordre))
                .flatMap(b -> contenu(b, structure, appelant, contexte).stream())
                .<Content>map(BlocsDeFiche::insertion)
                .toList();
    }

    private Optional<Contenu> contenu(Bloc bloc, StructureId structure, Appelant appelant, ContextePage contexte) {
        try {
            Perimetre ici = habilitations
                    .perimetre(appelant, bloc.espace(), Mode.CONSULTATION)
                    .restreintA(structure);
            return ici.estVide() ? Optional.empty() : bloc.contenu(ici, contexte);
        } catch (RuntimeException e) {
            LOG.warn(
                    "[{}] The block {} failed and is left out",
                    contexte.reference(),
                    bloc.getClass().getName(),
                    e);
            return Optional.empty();
        }
    }

    /** Goes through as it is: the bundle's own templates have escaped it. */
    private static Content insertion(Contenu contenu) {
        return gabarit -> {
            StringWriter texte = new StringWriter();
            try {
                contenu.ecrire(texte);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            gabarit.writeContent(texte.toString());
        };
    }
}
