package org.chorale.espace.soustraitance.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.chorale.espace.soustraitance.internal.gabarits.StaticTemplates;
import org.chorale.espace.soustraitance.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The home tile of Factures à valider: how many wait. */
@Component(service = Bloc.class)
public final class TuileAValider implements Bloc {
    private static final int ORDRE = 220;

    private final Templates gabarits = new StaticTemplates();
    private final Factures factures;

    @Activate
    public TuileAValider(@Reference Factures factures) {
        this.factures = factures;
    }

    @Override
    public String place() {
        return ACCUEIL;
    }

    @Override
    public CodeEspace espace() {
        return EspaceFacturesAValider.CODE;
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
        Resultats<Facture> attente = factures.rechercher(
                perimetre,
                Cote.INTERVENANT,
                CritereFactures.deStatuts(PagesAValider.EN_ATTENTE),
                new Pagination(1, 1, null, Pagination.Sens.DESCENDANT));
        return Optional.of(sortie -> gabarits.tuile(contexte.langue(), attente).render(new WriterOutput(sortie)));
    }
}
