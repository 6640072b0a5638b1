package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chorale.api.document.RefusDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the free space of the disks that a deposit needs: the one of the documents and the one of the data folder,
 * where the embedded database lives. The figure is at most a second old, so that asking costs nothing.
 */
final class PlaceLibre {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceLibre.class);
    private static final long FRAICHEUR_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long ENTRE_DEUX_AVIS_NANOS = Duration.ofMinutes(1).toNanos();

    private final Mesure mesure;
    private final long seuil;
    private volatile Releve releve;
    private volatile long dernierAvis;

    PlaceLibre(Mesure mesure, long seuil) throws IOException {
        this.mesure = mesure;
        this.seuil = seuil;
        this.releve = new Releve(mesure.octetsLibres(), System.nanoTime());
        this.dernierAvis = System.nanoTime() - ENTRE_DEUX_AVIS_NANOS;
    }

    static Mesure desDisques(List<Path> dossiers) {
        return () -> {
            long moins = Long.MAX_VALUE;
            for (Path dossier : dossiers) {
                moins = Math.min(moins, Files.getFileStore(dossier).getUsableSpace());
            }
            return moins;
        };
    }

    /** Refuses when less than the threshold is free. */
    void exiger() {
        long libres = actuel().octets();
        if (libres < seuil) {
            avertir(libres);
            throw new RefusDocument.PlusDePlace();
        }
    }

    /** Whether less than the threshold is free, looking afresh. */
    boolean estEpuisee() {
        return regarder().octets() < seuil;
    }

    private Releve actuel() {
        Releve connu = releve;
        return System.nanoTime() - connu.quand() < FRAICHEUR_NANOS ? connu : regarder();
    }

    private Releve regarder() {
        try {
            Releve nouveau = new Releve(mesure.octetsLibres(), System.nanoTime());
            releve = nouveau;
            return nouveau;
        } catch (IOException e) {
            // A disk whose free space cannot be read cannot be trusted with a deposit.
            LOG.warn("La place libre ne peut pas être lue ; les dépôts sont refusés.", e);
            return new Releve(-1, System.nanoTime());
        }
    }

    private void avertir(long libres) {
        long maintenant = System.nanoTime();
        if (maintenant - dernierAvis >= ENTRE_DEUX_AVIS_NANOS) {
            dernierAvis = maintenant;
            LOG.warn("Dépôts refusés : {} Mo libres, seuil {} Mo.", libres >> 20, seuil >> 20);
        }
    }

    /** Reads the free space, in bytes. */
    @FunctionalInterface
    interface Mesure {
        long octetsLibres() throws IOException;
    }

    private record Releve(long octets, long quand) {}
}
