package org.chorale.socle.formats.internal.rendu;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Rendu;
import org.chorale.socle.formats.internal.rendu.gabarits.StaticTemplates;
import org.chorale.socle.formats.internal.rendu.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Publishes the views. */
@Component(service = Rendu.class)
public final class RenduService implements Rendu {
    private final Templates gabarits = new StaticTemplates();
    private final NomsDeCodes noms = new NomsDeCodes();
    private final Imprimerie imprimerie = new Imprimerie(noms);

    /** Compiles nothing: the first print does. */
    @Activate
    public RenduService() {}

    @Override
    public void ecrire(FactureLue facture, Locale langue, Writer sortie) throws IOException {
        gabarits.lecture(new Vue(facture, langue, noms)).render(new WriterOutput(sortie));
    }

    @Override
    public void constats(List<ConstatGroupe> groupes, int endroits, Locale langue, Writer sortie) throws IOException {
        gabarits.constats(langue, groupes, endroits).render(new WriterOutput(sortie));
    }

    @Override
    public Optional<Impression> imprimer(DocumentRecu document, Locale langue) throws IOException {
        return imprimerie.imprimer(document.contenu(), langue);
    }
}
