package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.SyntheseFactures;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The synthesis of either espace. */
@Component(service = PagesSynthese.class)
public final class PagesSynthese {
    private final Templates gabarits = new StaticTemplates();
    private final SyntheseFactures syntheses;

    /** The socle counts, within the caller's perimeter. */
    @Activate
    public PagesSynthese(@Reference SyntheseFactures syntheses) {
        this.syntheses = syntheses;
    }

    Page page(Face face, Perimetre perimetre, ContextePage contexte) {
        VueSynthese vue = new VueSynthese(face, syntheses.etablir(perimetre, face.cote()), contexte.langue());
        return Page.de(
                TexteSynthese.TITRE.en(contexte.langue(), face.titre().en(contexte.langue())),
                face.espace(),
                sortie -> gabarits.synthese(contexte.langue(), vue).render(new WriterOutput(sortie)));
    }
}
