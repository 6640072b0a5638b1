package org.chorale.socle.formats.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.ArchiveRefuseeException;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.VisiteurDEntree;
import org.chorale.socle.formats.internal.moteur.Moteur;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the engine, and warms it up in the background as soon as it is there. */
@Component(service = Formats.class, immediate = true)
@Designate(ocd = Reglages.class)
public final class FormatsService implements Formats {
    private static final Logger LOG = LoggerFactory.getLogger(FormatsService.class);
    private static final Duration ECHAUFFEMENT_MAX = Duration.ofSeconds(6);

    private final Moteur moteur;
    private final CompletableFuture<Void> pret = new CompletableFuture<>();
    private final Thread echauffement;

    @Activate
    public FormatsService(Reglages reglages) {
        this(reglages.paralleles(), reglages.echauffement());
    }

    FormatsService(int paralleles, int tours) {
        int analyses = paralleles > 0 ? paralleles : Runtime.getRuntime().availableProcessors();
        this.moteur = new Moteur(analyses, Duration.ofSeconds(Limite.TEMPS_PAR_FICHIER.valeur()));
        this.echauffement = new Thread(() -> echauffer(tours), "formats-echauffement");
        echauffement.setDaemon(true);
        echauffement.start();
    }

    private void echauffer(int tours) {
        long debut = System.nanoTime();
        try {
            moteur.echauffer(tours, ECHAUFFEMENT_MAX);
            pret.complete(null);
            LOG.info(
                    "Rules ready after {} ms",
                    Duration.ofNanos(System.nanoTime() - debut).toMillis());
            moteur.completer();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.error("Rules cannot be compiled", e);
            pret.completeExceptionally(e);
        }
    }

    @Deactivate
    void fermer() {
        echauffement.interrupt();
        pret.cancel(true);
        moteur.close();
    }

    @Override
    public Analyse analyser(DocumentRecu document, Options options) throws IOException {
        pret.join();
        return moteur.analyser(document, options);
    }

    @Override
    public void parcourir(DocumentRecu archive, VisiteurDEntree visiteur) throws IOException, ArchiveRefuseeException {
        Moteur.parcourir(archive, visiteur);
    }

    @Override
    public boolean pret() {
        return pret.isDone() && !pret.isCompletedExceptionally();
    }

    @Override
    public CompletionStage<Void> quandPret() {
        return pret.minimalCompletionStage();
    }

    @Override
    public List<PaquetRegles> regles() {
        return moteur.regles();
    }
}
