package org.chorale.socle.facturation.internal.integration;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.ArchiveRefuseeException;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;

/** Reads the files of an archive: some are analysed while the one before them are written. */
final class LectureArchive {
    /** Files written in one transaction. */
    private static final int LOT = 40;

    /** Files being analysed ahead of the writing. */
    private static final int AVANCE = 2 * LOT;

    /** Lines written in one transaction: beyond some thousands of rows Derby locks whole tables. */
    private static final int LIGNES = 3000;

    /** Files up to this size are handed over in memory. */
    private static final int EN_MEMOIRE = 1 << 19;

    private final Formats formats;
    private final Documents documents;
    private final Examen examen;
    private final ExecutorService ouvriers;

    LectureArchive(Formats formats, Documents documents, Examen examen) {
        this.formats = formats;
        this.documents = documents;
        this.examen = examen;
        AtomicInteger numero = new AtomicInteger();
        // Twice as many as processors: half of them wait for the disk, each for its own document.
        this.ouvriers = Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors(), travail -> {
            Thread fil = new Thread(travail, "chorale-analyse-" + numero.incrementAndGet());
            fil.setDaemon(true);
            return fil;
        });
    }

    void arreter() {
        ouvriers.shutdownNow();
    }

    /** Why nothing of the archive can be taken; empty where it can be read. Looks at every file, keeps none. */
    List<Constat> verifier(FluxEntity flux) throws IOException {
        AtomicInteger fichiers = new AtomicInteger();
        List<Constat> tropGrands = new ArrayList<>();
        try {
            formats.parcourir(recu(flux), entree -> {
                fichiers.incrementAndGet();
                if (Limite.FACTURE.depassee(entree.contenu().taille())) {
                    tropGrands.add(refus(
                                    Regles.FICHIER_TROP_GRAND,
                                    "Le fichier « %s » de l'archive dépasse %s."
                                            .formatted(entree.nomFichier(), Limite.FACTURE.enClair()))
                            .avecChemin(entree.nomFichier())
                            .avecRemede("Réduisez-le ou retirez-le de l'archive."));
                }
            });
        } catch (ArchiveRefuseeException e) {
            return List.of(e.constat());
        } catch (ZipException | EOFException e) {
            return List.of(refus(Regles.ARCHIVE_VIDE, "L'archive est abîmée et ne peut pas être lue.")
                    .avecRemede("Refaites l'archive et déposez-la de nouveau."));
        }
        if (fichiers.get() == 0) {
            return List.of(refus(Regles.ARCHIVE_VIDE, "L'archive ne contient aucun fichier.")
                    .avecRemede("Mettez-y les factures, et déposez-la de nouveau."));
        }
        if (Limite.FACTURES_PAR_FLUX.depassee(fichiers.get())) {
            return List.of(refus(
                            Regles.ARCHIVE_NOMBRE,
                            "L'archive contient %d fichiers ; un flux en a %s au plus."
                                    .formatted(fichiers.get(), Limite.FACTURES_PAR_FLUX.enClair()))
                    .avecRemede("Répartissez les factures sur plusieurs flux."));
        }
        return tropGrands;
    }

    /**
     * Examines the files, those apart that are done, and hands them over in batches, in their order.
     *
     * @param faits places of files that an earlier run has written
     */
    void parLots(FluxEntity flux, Set<Integer> faits, Consumer<List<Examine>> ecrire)
            throws IOException, InterruptedException {
        Deque<Future<Examine>> enCours = new ArrayDeque<>();
        AtomicInteger rang = new AtomicInteger();
        try {
            formats.parcourir(recu(flux), entree -> {
                int ici = rang.getAndIncrement();
                if (!faits.contains(ici)) {
                    enCours.add(confier(ici, entree, flux));
                    if (enCours.size() >= AVANCE) {
                        unLot(enCours, ecrire);
                    }
                }
            });
        } catch (ArchiveRefuseeException e) {
            throw new IOException(
                    "Archive lisible il y a un instant : " + e.constat().message(), e);
        } finally {
            if (Thread.currentThread().isInterrupted()) {
                enCours.forEach(f -> f.cancel(true));
            }
        }
        while (!enCours.isEmpty()) {
            unLot(enCours, ecrire);
        }
    }

    private Future<Examine> confier(int rang, DocumentRecu entree, FluxEntity flux) throws IOException {
        String nom = entree.nomFichier() == null ? "fichier " + (rang + 1) : entree.nomFichier();
        long limite = Limite.FACTURE.valeur();
        try (InputStream octets = entree.contenu().ouvrir()) {
            byte[] debut = octets.readNBytes(EN_MEMOIRE);
            if (debut.length < EN_MEMOIRE) {
                return ouvriers.submit(() -> examen.examiner(
                        rang, nom, documents.garder(new ByteArrayInputStream(debut), limite), flux.syntaxeDeclaree()));
            }
            Document garde = documents.garder(new SequenceInputStream(new ByteArrayInputStream(debut), octets), limite);
            return ouvriers.submit(() -> examen.examiner(rang, nom, garde, flux.syntaxeDeclaree()));
        }
    }

    private static void unLot(Deque<Future<Examine>> enCours, Consumer<List<Examine>> ecrire) throws IOException {
        List<Examine> lot = new ArrayList<>(LOT);
        int lignes = 0;
        while (!enCours.isEmpty() && lot.size() < LOT && lignes < LIGNES) {
            Examine suivant = attendre(enCours.remove());
            lot.add(suivant);
            lignes += suivant.lignes();
        }
        ecrire.accept(lot);
    }

    private static Examine attendre(Future<Examine> futur) throws IOException {
        try {
            return futur.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Arrêt demandé", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("Analyse interrompue", e.getCause());
        }
    }

    private DocumentRecu recu(FluxEntity flux) {
        return new DocumentRecu(examen.contenu(flux.document()), flux.nomFichier(), null);
    }

    private static Constat refus(String regle, String message) {
        return Constat.de(regle, Severite.ERREUR, Couche.CONTENEUR, message);
    }
}
