package org.chorale.socle.verification.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chorale.api.espace.Libelle;
import org.chorale.socle.verification.internal.RefusVerification.Occupe;

/**
 * Who is at the counter: so many at once, so many of one network, and of each network so many seconds of analysis, which
 * come back at half a second a second. Seconds rather than requests: a program that checks a thousand small invoices one
 * after the other is welcome, one that sends a hundred bombs is not. In memory: a restart forgives.
 */
final class Affluence {
    private static final int RESEAUX_MAX = 10_000;
    private static final long RETOUR = 2;
    private static final long COUT_MIN = Duration.ofMillis(5).toNanos();
    private static final Duration REVENIR = Duration.ofSeconds(5);

    private final int places;
    private final int placesParReseau;
    private final long credit;
    private int presents;

    private final Map<String, Reseau> reseaux = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reseau> ancien) {
            return size() > RESEAUX_MAX && ancien.getValue().presents == 0;
        }
    };

    private static final class Reseau {
        int presents;
        long du;
        long vu;
    }

    Affluence(int places, int placesParReseau, Duration credit) {
        this.places = places;
        this.placesParReseau = placesParReseau;
        this.credit = credit.toNanos();
    }

    /**
     * Takes a place.
     *
     * @throws Occupe where there is none, or the network has used up its seconds
     */
    synchronized Place entrer(String reseau, long maintenant) {
        if (presents >= places) {
            throw new Occupe(
                    new Libelle(
                            "Trop de fichiers sont vérifiés en ce moment.",
                            "Too many files are being checked right now."),
                    REVENIR);
        }
        Reseau r = reseaux.computeIfAbsent(reseau, cle -> new Reseau());
        r.du = Math.max(0, r.du - (maintenant - r.vu) / RETOUR);
        r.vu = maintenant;
        if (r.presents >= placesParReseau) {
            throw new Occupe(
                    new Libelle(
                            "Trop de fichiers de votre adresse sont vérifiés en ce moment.",
                            "Too many files from your address are being checked right now."),
                    REVENIR);
        }
        if (r.du > credit) {
            throw new Occupe(
                    new Libelle(
                            "Votre adresse a beaucoup fait vérifier en peu de temps.",
                            "Your address had much checked in a short time."),
                    Duration.ofNanos((r.du - credit) * RETOUR).plusSeconds(1));
        }
        presents++;
        r.presents++;
        return new Place(r);
    }

    private synchronized void sortir(Reseau r, long cout) {
        presents--;
        r.presents--;
        r.du += Math.max(COUT_MIN, cout);
    }

    /** One place; given back when closed. */
    final class Place implements AutoCloseable {
        private final Reseau reseau;
        private long cout;

        private Place(Reseau reseau) {
            this.reseau = reseau;
        }

        void compter(long nanosecondes) {
            cout += nanosecondes;
        }

        @Override
        public void close() {
            sortir(reseau, cout);
        }
    }
}
