package org.chorale.socle.verification.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.ControleDestinataire;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Options;
import org.chorale.api.identite.Origine;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.IndisponibleMaintenant;
import org.chorale.socle.verification.internal.RefusVerification.Illisible;
import org.chorale.socle.verification.internal.RefusVerification.Occupe;
import org.chorale.socle.verification.internal.RefusVerification.TropGrand;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in from anybody, has them analysed and forgets them. Whatever visitors send, deposits go on: so much is
 * received at once, so much lies on disk, so many analyses run, and the rest is told to come back.
 */
@Component(service = Guichet.class)
@Designate(ocd = Reglages.class)
public final class Guichet {
    private static final Logger LOG = LoggerFactory.getLogger(Guichet.class);
    private static final int TAMPON = 32 * 1024;
    private static final long PLACE_LIBRE = 500L << 20;
    private static final Duration REVENIR = Duration.ofSeconds(5);

    /** Whoever sends slower than that holds a place that others need. */
    private static final Duration RECEPTION_MAX = Duration.ofMinutes(5);

    private final Formats formats;
    private final Path dossier;
    private final Affluence affluence;
    private final Semaphore analyses;
    private final Duration attente;
    private final AtomicLong disque;
    private final LongSupplier nanos;

    /** None in a portal that takes no invoices. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ControleDestinataire controle;

    /** By the component runtime; files are received in the bundle's own storage. */
    @Activate
    public Guichet(BundleContext contexte, Reglages reglages, @Reference Formats formats) throws IOException {
        this(formats, contexte.getDataFile("reception").toPath(), reglages, System::nanoTime);
    }

    Guichet(Formats formats, Path dossier, Reglages reglages, LongSupplier nanos) throws IOException {
        this.formats = formats;
        this.dossier = dossier;
        this.nanos = nanos;
        int fils = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.analyses = new Semaphore(reglages.analyses() > 0 ? reglages.analyses() : fils, true);
        this.attente = Duration.ofSeconds(reglages.attente());
        this.disque = new AtomicLong((long) reglages.disque() << 20);
        this.affluence = new Affluence(
                reglages.places(), reglages.placesParAdresse(), Duration.ofSeconds(reglages.secondesParAdresse()));
        vider();
    }

    /** What a stop in the middle of a reception left. */
    private void vider() throws IOException {
        Files.createDirectories(dossier);
        try (DirectoryStream<Path> restes = Files.newDirectoryStream(dossier)) {
            for (Path reste : restes) {
                Files.deleteIfExists(reste);
            }
        }
    }

    /**
     * Checks a file.
     *
     * @param longueur as the request declares it; -1 where it does not
     * @param envoi where the file comes from; asked only once there is a place for it
     * @throws RefusVerification where it was not checked
     */
    Analyse verifier(Origine origine, long longueur, Envoi envoi) {
        if (longueur > Limite.FLUX_PORTAIL.valeur() + TAMPON) {
            throw new TropGrand();
        }
        String reseau = origine.reseau();
        try (Affluence.Place place = affluence.entrer(reseau, nanos.getAsLong())) {
            return recevoir(place, envoi);
        }
    }

    private Analyse recevoir(Affluence.Place place, Envoi envoi) {
        try {
            exigerPlace();
            Envoi.Fichier recu = envoi.ouvrir();
            try (Reception reception = new Reception(dossier, disque)) {
                recevoir(recu.contenu(), reception);
                Contenu contenu = Contenu.deFichier(reception.fini());
                return analyser(place, new DocumentRecu(contenu, recu.nom()), recu.toutes());
            }
        } catch (IOException e) {
            LOG.debug("A file to be checked could not be received", e);
            throw new Illisible();
        }
    }

    private void recevoir(InputStream de, Reception vers) throws IOException {
        try {
            copier(de, vers);
        } catch (RefusVerification refus) {
            vider(de);
            throw refus;
        }
    }

    /** What is left of a file that is not wanted: a client that is still sending does not read an answer. */
    private static void vider(InputStream de) {
        try {
            de.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | Refus fin) {
            LOG.debug("The rest of a refused file was not read", fin);
        }
    }

    private void exigerPlace() throws IOException {
        if (Files.getFileStore(dossier).getUsableSpace() < PLACE_LIBRE) {
            throw new IndisponibleMaintenant(
                    "DISQUE_PLEIN",
                    new Libelle(
                            "Le portail manque de place pour recevoir le fichier.",
                            "The portal lacks space to receive the file."));
        }
    }

    private void copier(InputStream de, Reception vers) throws IOException {
        long debut = nanos.getAsLong();
        byte[] tampon = new byte[TAMPON];
        for (int lus = de.read(tampon); lus >= 0; lus = de.read(tampon)) {
            vers.ajouter(tampon, lus);
            if (nanos.getAsLong() - debut > RECEPTION_MAX.toNanos()) {
                throw new EOFException("sent too slowly");
            }
        }
    }

    private Analyse analyser(Affluence.Place place, DocumentRecu document, boolean toutes) throws IOException {
        boolean libre;
        try {
            libre = analyses.tryAcquire(attente.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            libre = false;
        }
        if (!libre) {
            throw occupe();
        }
        // While the rules compile, time is the portal's own.
        boolean compte = formats.pret();
        long debut = nanos.getAsLong();
        try {
            return destinataire(formats.analyser(document, toutes ? Options.TOUT : Options.VERIFICATION));
        } finally {
            analyses.release();
            if (compte) {
                place.compter(nanos.getAsLong() - debut);
            }
        }
    }

    /** Where the portal takes invoices, what the recipient of this one demands. */
    private Analyse destinataire(Analyse analyse) {
        ControleDestinataire c = controle;
        FactureLue facture = analyse.facture();
        if (c == null || facture == null) {
            return analyse;
        }
        try {
            List<Constat> trouves = c.controler(facture);
            return trouves.isEmpty() ? analyse : analyse.avec(Couche.PORTAIL, trouves);
        } catch (RuntimeException e) {
            LOG.warn("The recipient of a file to be checked could not be looked for", e);
            return analyse;
        }
    }

    static Occupe occupe() {
        return new Occupe(
                new Libelle(
                        "Trop de fichiers sont vérifiés en ce moment.", "Too many files are being checked right now."),
                REVENIR);
    }
}
