package org.chorale.espace.soustraitance.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.Optional;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.page.BlocDeFacture;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.chorale.espace.soustraitance.internal.decision.Decisions;
import org.chorale.espace.soustraitance.internal.gabarits.StaticTemplates;
import org.chorale.espace.soustraitance.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The drawing of the chain on the pages of an invoice, whoever looks; to the supplier, how to mend a wrong valideur. */
@Component(service = BlocDeFacture.class)
public final class BlocDeLaChaine implements BlocDeFacture {
    private static final int ORDRE = 100;

    private final Templates gabarits = new StaticTemplates();
    private final Decisions decisions;

    @Activate
    public BlocDeLaChaine(@Reference Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Vue vue, ContextePage contexte) {
        Facture f = vue.detail().facture();
        if (!Etapes.CADRES.contains(f.cadre())) {
            return Optional.empty();
        }
        boolean aCorriger =
                vue.cote() == Cote.FOURNISSEUR && f.statut() == StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR;
        String correction = aCorriger ? PagesValideur.adresse(f.id()) : "";
        return Chaine.de(vue.detail(), vue.historique(), decisions.de(f.id()), contexte.langue())
                .map(c -> sortie ->
                        gabarits.chaine(contexte.langue(), c, correction).render(new WriterOutput(sortie)));
    }
}
