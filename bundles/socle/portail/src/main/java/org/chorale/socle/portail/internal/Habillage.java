package org.chorale.socle.portail.internal;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.RenduPage;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.chorale.socle.portail.internal.menu.Menu;
import org.chorale.socle.portail.internal.menu.Menu.Onglet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps pages into the layout. */
@Component(service = RenduPage.class)
public final class Habillage implements RenduPage {
    private static final Logger LOG = LoggerFactory.getLogger(Habillage.class);

    private final Templates gabarits = new StaticTemplates();
    private final Menu menu;
    private final Enseigne enseigne;
    private final Cloche cloche;

    /** Tabs and bell are asked anew for each page. */
    @Activate
    public Habillage(@Reference Menu menu, @Reference Enseigne enseigne, @Reference Cloche cloche) {
        this.menu = menu;
        this.enseigne = enseigne;
        this.cloche = cloche;
    }

    @Override
    public void rendre(Page page, ContextePage contexte, Writer sortie) throws IOException {
        try {
            if (contexte.fragment()) {
                page.contenu().ecrire(sortie);
            } else {
                gabarits.page(cadre(page, contexte), new Insertion(page.contenu()))
                        .render(new WriterOutput(sortie));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Page erreur(Erreur erreur, ContextePage contexte) {
        Locale langue = contexte.langue();
        String titre = titreErreur(erreur.statut()).en(langue);
        return new Page(erreur.statut(), titre, null, sortie -> gabarits.erreur(
                        langue, titre, erreur, contexte.appelant().isPresent())
                .render(new WriterOutput(sortie)));
    }

    private Cadre cadre(Page page, ContextePage contexte) {
        return new Cadre(
                contexte.langue(),
                enseigne.nom(),
                enseigne.bandeau(),
                page.titre(),
                contexte.utilisateur(),
                onglets(page, contexte),
                page.espace(),
                contexte.jetonCsrf(),
                contexte.appelant()
                        .map(a -> cloche.nonLues(a, contexte.reference()))
                        .orElse(OptionalInt.empty()));
    }

    /** The page is worth showing without tabs where they cannot be had, as on an error page while the database is away. */
    private List<Onglet> onglets(Page page, ContextePage contexte) {
        try {
            return contexte.appelant()
                    .map(a -> menu.onglets(a, contexte.langue(), page.espace()))
                    .orElse(List.of());
        } catch (RuntimeException e) {
            LOG.warn("[{}] The page is shown without its tabs", contexte.reference(), e);
            return List.of();
        }
    }

    private static Texte titreErreur(int statut) {
        return switch (statut) {
            case 404, 410 -> Texte.ERREUR_INTROUVABLE;
            case 401, 403 -> Texte.ERREUR_REFUS;
            default -> statut >= 500 ? Texte.ERREUR_ACCIDENT : Texte.ERREUR_DEMANDE;
        };
    }
}
