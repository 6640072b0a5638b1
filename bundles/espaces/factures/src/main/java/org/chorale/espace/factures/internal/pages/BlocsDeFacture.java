package org.chorale.espace.factures.internal.pages;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chorale.api.page.BlocDeFacture;
import org.chorale.api.page.ContextePage;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The blocks that bundles add to the page of an invoice. */
@Component(service = BlocsDeFacture.class)
public final class BlocsDeFacture {
    private static final Logger LOG = LoggerFactory.getLogger(BlocsDeFacture.class);

    private final List<BlocDeFacture> blocs = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "retirer")
    public void ajouter(BlocDeFacture bloc) {
        blocs.add(bloc);
    }

    void retirer(BlocDeFacture bloc) {
        blocs.remove(bloc);
    }

    /** Those of this invoice, in their order; one that fails is left out. */
    List<Content> de(BlocDeFacture.Vue vue, ContextePage contexte) {
        return blocs.stream()
                .sorted(Comparator.comparingInt(BlocDeFacture::ordre))
                .flatMap(b -> contenu(b, vue, contexte).stream())
                .toList();
    }

    private static Optional<Content> contenu(BlocDeFacture bloc, BlocDeFacture.Vue vue, ContextePage contexte) {
        try {
            return bloc.contenu(vue, contexte).map(Insertion::de);
        } catch (RuntimeException e) {
            LOG.warn(
                    "[{}] The block {} failed and is left out",
                    contexte.reference(),
                    bloc.getClass().getName(),
                    e);
            return Optional.empty();
        }
    }
}
