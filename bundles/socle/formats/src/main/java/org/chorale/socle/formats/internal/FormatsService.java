package org.chorale.socle.formats.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chorale.api.exploitation.ConditionPret;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.ArchiveRefuseeException;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.VisiteurDEntree;
import org.chorale.socle.formats.internal.moteur.Moteur;
import org.chorale.socle.formats.internal.paquet.DossierDePaquets;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the engine, and warms it up in the background: once the first page was served, so that what people wait for
 * comes first, or as soon as an analysis is asked for.
 */
@Component(service = Formats.class, immediate = true)
@Designate(ocd = Reglages.class)
public final class FormatsService implements Formats {
    private static final Logger LOG = LoggerFactory.getLogger(FormatsService.class);
    private static final Duration ECHAUFFEMENT_MAX = Duration.ofSeconds(6);

    /** Nobody may say that a page was served: then it starts by itself. */
    private static final long VEILLE_MS = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Moteur moteur;
    private final CountDownLatch depart = new CountDownLatch(1);
    private final CompletableFuture<Void> pret = new CompletableFuture<>();
    private final Thread echauffement;

    private volatile Clock horloge = Clock.systemUTC();
    private @Nullable DossierDePaquets dossier;
    private @Nullable BundlesDePaquets bundles;

    @Activate
    public FormatsService(Reglages reglages, BundleContext contexte) {
        this(reglages.paralleles(), reglages.echauffement(), false);
        Path ou = Path.of(reglages.paquets().isBlank() ? donnees(contexte) + "/paquets" : reglages.paquets());
        DossierDePaquets veille = new DossierDePaquets(ou, moteur.depot(), VEILLE_MS);
        BundlesDePaquets suivi = new BundlesDePaquets(contexte, moteur.depot());
        dossier = veille;
        bundles = suivi;
        // After our own rules: they are what nearly every document waits for.
        pret.thenRun(() -> {
            veille.commencer();
            suivi.open();
        });
    }

    private static String donnees(BundleContext contexte) {
        String donnees = contexte.getProperty("chorale.donnees");
        return donnees == null ? "donnees" : donnees;
    }

    FormatsService(int paralleles, int tours) {
        this(paralleles, tours, true);
    }

    private FormatsService(int paralleles, int tours, boolean aussitot) {
        int analyses = paralleles > 0 ? paralleles : Runtime.getRuntime().availableProcessors();
        this.moteur = new Moteur(analyses, Duration.ofSeconds(Limite.TEMPS_PAR_FICHIER.valeur()), () -> horloge);
        this.echauffement = new Thread(() -> echauffer(tours), "formats-echauffement");
        echauffement.setDaemon(true);
        if (aussitot) {
            depart.countDown();
        }
        echauffement.start();
    }

    /** By the component runtime: the portal is open. */
    @Reference(target = "(etape=ouvert)", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setOuverture(ConditionPret ouverture) {
        depart.countDown();
    }

    /** By the component runtime. */
    public void unsetOuverture(ConditionPret ouverture) {
        // what was begun goes on
    }

    /** By the component runtime: what day it is here. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setHorloge(Clock nouvelle) {
        horloge = nouvelle;
    }

    /** By the component runtime. */
    public void unsetHorloge(Clock ancienne) {
        if (horloge == ancienne) {
            horloge = Clock.systemUTC();
        }
    }

    private void echauffer(int tours) {
        try {
            if (!depart.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("No page was served in {} s, the rules are compiled nevertheless", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
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
        if (dossier != null) {
            dossier.close();
        }
        if (bundles != null) {
            bundles.close();
        }
        moteur.close();
    }

    @Override
    public Analyse analyser(DocumentRecu document, Options options) throws IOException {
        depart.countDown();
        pret.join();
        return moteur.analyser(document, options);
    }

    @Override
    public Optional<FactureLue> lire(DocumentRecu document) throws IOException {
        return moteur.lire(document.contenu());
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

    @Override
    public List<PaquetInstalle> paquets() {
        return moteur.installes();
    }
}
