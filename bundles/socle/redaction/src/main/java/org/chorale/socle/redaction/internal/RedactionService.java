package org.chorale.socle.redaction.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.redaction.Redaction;
import org.chorale.api.redaction.RefusRedaction;
import org.chorale.socle.redaction.internal.cii.EcrivainCii;
import org.chorale.socle.redaction.internal.facturx.EcrivainFacturX;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Refuses what is over a limit before the first byte is written, then writes. */
@Component
@Designate(ocd = Reglages.class)
public final class RedactionService implements Redaction {
    private final Semaphore places;

    @Activate
    public RedactionService(Reglages reglages) {
        this(reglages.paralleles());
    }

    RedactionService(int paralleles) {
        this.places =
                new Semaphore(paralleles > 0 ? paralleles : Runtime.getRuntime().availableProcessors(), true);
    }

    @Override
    public void ecrireCii(FactureLue facture, OutputStream sortie) throws IOException {
        List<PieceJointe> pieces = Pieces.incluses(facture);
        verifier(facture, LIGNES_MAX);
        EcrivainCii.ecrire(facture, pieces, sortie);
        sortie.flush();
    }

    @Override
    public void ecrireFacturX(FactureLue facture, Instant date, OutputStream sortie) throws IOException {
        verifier(facture, LIGNES_MAX_PDF);
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        try {
            EcrivainFacturX.ecrire(facture, date, sortie);
        } finally {
            places.release();
        }
    }

    /** What is written must be what can be read: the same limit. Measured by writing it to nowhere. */
    private static void verifier(FactureLue facture, int lignesMax) throws IOException {
        if (facture.lignes().size() > lignesMax) {
            throw new RefusRedaction.TropDeLignes(lignesMax);
        }
        EcrivainCii.ecrire(facture, List.of(), new Compteur(Limite.XML_SANS_PIECES.valeur()));
    }

    /** Counts, and refuses at its maximum. */
    private static final class Compteur extends OutputStream {
        private final long maximum;
        private long ecrits;

        Compteur(long maximum) {
            this.maximum = maximum;
        }

        @Override
        public void write(int octet) {
            compter(1);
        }

        @Override
        public void write(byte[] octets, int debut, int longueur) {
            compter(longueur);
        }

        private void compter(int longueur) {
            ecrits += longueur;
            if (ecrits > maximum) {
                throw new RefusRedaction.TexteTropLong();
            }
        }
    }
}
