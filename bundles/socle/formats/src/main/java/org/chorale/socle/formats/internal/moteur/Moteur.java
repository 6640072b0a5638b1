package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.ArchiveRefuseeException;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.Severite;
import org.chorale.api.format.VisiteurDEntree;
import org.chorale.socle.formats.internal.archive.Archives;
import org.chorale.socle.formats.internal.paquet.DepotDePaquets;
import org.chorale.socle.formats.internal.regles.Constateur;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.regles.Phrases;
import org.chorale.socle.formats.internal.xml.Memoire;
import org.chorale.socle.formats.internal.xml.Refus;
import org.chorale.socle.formats.internal.xsd.Schemas;
import org.chorale.socle.formats.internal.xsd.ValidateurXsd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Analyses documents, each in bounded time. Plain Java: the component around it adds the life cycle. */
public final class Moteur implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Moteur.class);

    /** An archive of five hundred invoices is one file, but not one file's work. */
    private static final int ARCHIVE_FACTEUR = 6;

    private static final Duration OBSERVATION_MAX = Duration.ofSeconds(10);

    private final Facture.Outils outils;
    private final DepotDePaquets depot;
    private final Executeur executeur;
    private final Duration tempsParFichier;

    public Moteur(int paralleles, Duration tempsParFichier) {
        this(paralleles, tempsParFichier, Clock::systemUTC);
    }

    /** @param horloge what day it is: rule packs have a date of effect */
    public Moteur(int paralleles, Duration tempsParFichier, Supplier<Clock> horloge) {
        MoteurSaxon saxon = new MoteurSaxon();
        Schemas schemas = new Schemas();
        this.executeur = new Executeur(paralleles);
        this.tempsParFichier = tempsParFichier;
        this.depot = new DepotDePaquets(saxon, paquet -> EssaiDePaquet.essayer(paquet, saxon, executeur));
        this.outils = new Facture.Outils(
                saxon,
                new Paquets(saxon, schemas, depot, horloge),
                new ValidateurXsd(schemas),
                new Constateur(new Phrases()));
    }

    /** Where operators' packs are put. */
    public DepotDePaquets depot() {
        return depot;
    }

    public List<PaquetInstalle> installes() {
        return outils.paquets().installes();
    }

    public List<PaquetRegles> regles() {
        return outils.paquets().liste();
    }

    /** Compiles what nearly every document needs and runs it so often that it is fast. */
    public void echauffer(int tours, Duration auPlus) throws IOException {
        outils.paquets().preparerEssentiel();
        List<Contenu> modeles = List.of(modele("facture-ubl.xml"), modele("facture-cii.xml"));
        long fin = System.nanoTime() + auPlus.toNanos();
        for (int i = 0; i < tours && System.nanoTime() < fin; i++) {
            for (Contenu modele : modeles) {
                Etat etat = new Etat();
                new AnalyseDocument(outils, new DocumentRecu(modele, null), Options.DEPOT, () -> false, etat)
                        .analyser();
            }
        }
    }

    /** Compiles the rest. */
    public void completer() throws IOException {
        outils.paquets().preparerReste();
    }

    static Contenu modele(String nom) throws IOException {
        try (InputStream in = Moteur.class.getResourceAsStream("/echauffement/" + nom)) {
            if (in == null) {
                throw new IOException("Missing resource " + nom);
            }
            return Contenu.deOctets(in.readAllBytes());
        }
    }

    /** Analyses one document. */
    public Analyse analyser(DocumentRecu document, Options options) throws IOException {
        Etat etat = new Etat();
        Duration temps = tempsParFichier;
        if (options.entrees() && Apercu.format(document.contenu()).estArchive()) {
            temps = temps.multipliedBy(ARCHIVE_FACTEUR);
        }
        boolean fini = executeur.executer(
                abandon -> {
                    try {
                        new AnalyseDocument(outils, document, options, abandon, etat).analyser();
                    } catch (RuntimeException | LinkageError e) {
                        LOG.error(
                                "A document of {} bytes met a fault of the analysis",
                                document.contenu().taille(),
                                e);
                        etat.interrompre(couche -> Constat.de(
                                        "CHORALE-INTERNE",
                                        Severite.FATALE,
                                        couche,
                                        "Le document n'a pas pu être analysé, par un défaut du portail.")
                                .avecRemede("Signalez ce fichier à l'exploitant du portail."));
                    } catch (OutOfMemoryError | StackOverflowError e) {
                        LOG.warn(
                                "A document of {} bytes exhausted {}",
                                document.contenu().taille(),
                                e.toString());
                        etat.interrompre(couche -> Constat.de(
                                        "CHORALE-RESSOURCES",
                                        Severite.FATALE,
                                        couche,
                                        "L'analyse du document demande plus de mémoire que le portail n'en donne à un"
                                                + " fichier.")
                                .avecRemede("Réduisez le document, ou répartissez-le."));
                    }
                },
                temps);
        if (!fini) {
            tropLong(document, etat, temps);
        } else {
            observer(etat);
        }
        return etat.figer();
    }

    private static void tropLong(DocumentRecu document, Etat etat, Duration temps) {
        long secondes = temps.toSeconds();
        LOG.warn(
                "A document of {} bytes was given up after {} s",
                document.contenu().taille(),
                secondes);
        Jeu.Etape etape = etat.etape();
        if (etape != null && etape.depose() != null) {
            etape.depose().sansFin(etape.feuille());
            etat.nonEvalue(
                    etape.couche(),
                    Facture.nonEvaluable(
                            etape.couche(),
                            "Stopped after " + secondes + " s: "
                                    + etape.feuille().nom()));
            return;
        }
        etat.interrompre(couche -> Constat.de(
                        "CHORALE-TEMPS",
                        Severite.FATALE,
                        couche,
                        "L'analyse du document a dépassé le temps permis (" + secondes + " s).")
                .avecValeurs(null, "au plus " + Limite.TEMPS_PAR_FICHIER.enClair())
                .avecRemede("Réduisez le nombre de lignes de la facture, ou répartissez-la."));
    }

    /** Whatever happens here, the document has its verdict already. */
    private void observer(Etat etat) {
        Observations observations = etat.observations();
        if (observations == null) {
            return;
        }
        try {
            if (!executeur.executer(observations::faire, OBSERVATION_MAX)) {
                observations.sansFin();
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("Packs that observe could not be run: {}", e.toString());
        }
    }

    /** Reads an invoice without judging it, within the time of one file. */
    public Optional<FactureLue> lire(Contenu contenu) throws IOException {
        AtomicReference<Optional<FactureLue>> lue = new AtomicReference<>(Optional.empty());
        boolean fini = executeur.executer(
                abandon -> {
                    try (Memoire.Tour tour = Memoire.attendre(contenu.taille(), abandon)) {
                        lue.set(Lecture.de(contenu));
                    }
                },
                tempsParFichier);
        return fini ? lue.get() : Optional.empty();
    }

    /** Walks through an archive in the caller's thread. */
    public static void parcourir(DocumentRecu archive, VisiteurDEntree visiteur)
            throws IOException, ArchiveRefuseeException {
        try {
            Archives.parcourir(
                    archive.contenu(), visiteur, () -> Thread.currentThread().isInterrupted());
        } catch (Refus e) {
            throw new ArchiveRefuseeException(e.constat());
        }
    }

    @Override
    public void close() {
        executeur.close();
    }
}
