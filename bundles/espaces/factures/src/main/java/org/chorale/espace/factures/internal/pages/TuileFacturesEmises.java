package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The home tile of Factures émises: how many wait for the supplier. */
@Component(service = Bloc.class)
public final class TuileFacturesEmises implements Bloc {
    private static final int ORDRE = 100;
    private static final Set<StatutFacture> EN_ATTENTE = EnumSet.of(StatutFacture.SUSPENDUE, StatutFacture.A_RECYCLER);

    private final Templates gabarits = new StaticTemplates();
    private final Factures factures;

    /** One count by index. */
    @Activate
    public TuileFacturesEmises(@Reference Factures factures) {
        this.factures = factures;
    }

    @Override
    public String place() {
        return ACCUEIL;
    }

    @Override
    public CodeEspace espace() {
        return Face.EMISES.espace();
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
        Resultats<Facture> attente = factures.rechercher(
                perimetre,
                Face.EMISES.cote(),
                CritereFactures.deStatuts(EN_ATTENTE),
                new Pagination(1, 1, null, Pagination.Sens.DESCENDANT));
        return Optional.of(sortie -> gabarits.tuile(
                        contexte.langue(),
                        Face.EMISES,
                        attente,
                        Texte.TUILE_EMISES,
                        Texte.TUILE_EMISES_DETAIL,
                        Texte.TUILE_EMISES_RIEN)
                .render(new WriterOutput(sortie)));
    }
}
