package org.chorale.socle.portail.internal.diffusion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.chorale.api.identifiant.UtilisateurId;

/**
 * One open page. Written to without blocking: a client that does not read fills its own queue, is dropped when that is
 * full, and delays nobody. It reconnects by itself and is told then to look again, so nothing is lost with it.
 */
final class Abonne implements WriteListener, AsyncListener {
    /** More frames than that waiting: the client does not read. */
    static final int EN_ATTENTE_MAX = 32;

    private static final String BATTEMENT = ": .\n\n";

    private final UtilisateurId utilisateur;
    private final AsyncContext asynchrone;
    private final ServletOutputStream sortie;
    private final Consumer<Abonne> aLaFin;
    private final Deque<String> attente = new ArrayDeque<>();
    private boolean ferme;

    Abonne(UtilisateurId utilisateur, AsyncContext asynchrone, Consumer<Abonne> aLaFin) throws IOException {
        this.utilisateur = utilisateur;
        this.asynchrone = asynchrone;
        this.sortie = asynchrone.getResponse().getOutputStream();
        this.aLaFin = aLaFin;
    }

    /** Begins; the container calls back when it may be written to. */
    void commencer(String premiereTrame) {
        attente.add(premiereTrame);
        asynchrone.setTimeout(0);
        asynchrone.addListener(this);
        sortie.setWriteListener(this);
    }

    UtilisateurId utilisateur() {
        return utilisateur;
    }

    /** Sends a frame, or drops the client. The same frame twice in the queue says no more than once. */
    void envoyer(String trame) {
        boolean plein;
        synchronized (this) {
            if (ferme || attente.contains(trame)) {
                return;
            }
            plein = attente.size() >= EN_ATTENTE_MAX;
            if (!plein) {
                attente.add(trame);
            }
        }
        if (plein) {
            fermer();
        } else {
            ecrire();
        }
    }

    /** Sends a comment; a client that has taken nothing since the last one is dropped. */
    void battre() {
        boolean sourd;
        synchronized (this) {
            sourd = attente.contains(BATTEMENT);
        }
        if (sourd) {
            fermer();
        } else {
            envoyer(BATTEMENT);
        }
    }

    @Override
    public void onWritePossible() {
        ecrire();
    }

    private void ecrire() {
        try {
            synchronized (this) {
                boolean ecrit = false;
                while (!ferme && sortie.isReady()) {
                    String trame = attente.poll();
                    if (trame == null) {
                        if (ecrit) {
                            sortie.flush();
                        }
                        return;
                    }
                    sortie.write(trame.getBytes(StandardCharsets.UTF_8));
                    ecrit = true;
                }
            }
        } catch (IOException | RuntimeException clientParti) {
            fermer();
        }
    }

    void fermer() {
        synchronized (this) {
            if (ferme) {
                return;
            }
            ferme = true;
            attente.clear();
        }
        aLaFin.accept(this);
        try {
            asynchrone.complete();
        } catch (IllegalStateException dejaFini) {
            // The container was faster.
        }
    }

    @Override
    public void onError(Throwable cause) {
        fermer();
    }

    @Override
    public void onComplete(AsyncEvent evenement) {
        fermer();
    }

    @Override
    public void onTimeout(AsyncEvent evenement) {
        fermer();
    }

    @Override
    public void onError(AsyncEvent evenement) {
        fermer();
    }

    @Override
    public void onStartAsync(AsyncEvent evenement) {
        // Not started again.
    }
}
