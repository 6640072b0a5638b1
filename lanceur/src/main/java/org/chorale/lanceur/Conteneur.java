package org.chorale.lanceur;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.karaf.main.Main;
import org.osgi.framework.BundleException;
import sun.misc.Signal;

/** Karaf, in this process and in the foreground, until it is told to stop. */
final class Conteneur {

    private static final int INTERROMPU = 130;

    private final Main karaf = new Main(new String[0]);
    private final PrintStream erreurs = System.err;
    private final Robinet erreursDuConteneur = new Robinet(System.err);
    private final AtomicBoolean arretDemande = new AtomicBoolean();
    private final Runnable aLArret;

    /** Runs the action when it is told to stop. */
    Conteneur(Runnable aLArret) {
        this.aLArret = aLArret;
    }

    /** Returns when the container has stopped: true if it was told to, and did so in time. */
    boolean tourner() throws Exception {
        System.setErr(new PrintStream(erreursDuConteneur, true, StandardCharsets.UTF_8));
        Signal.handle(new Signal("TERM"), s -> arreter());
        Signal.handle(new Signal("INT"), s -> arreter());
        karaf.launch();
        if (arretDemande.get()) {
            arreterLeCadre();
        }
        karaf.awaitShutdown();
        return karaf.destroy() && arretDemande.get();
    }

    boolean arretDemande() {
        return arretDemande.get();
    }

    /** The second time, whoever asks does not want to wait. */
    private void arreter() {
        if (!arretDemande.compareAndSet(false, true)) {
            Runtime.getRuntime().halt(INTERROMPU);
        }
        aLArret.run();
        erreursDuConteneur.couper();
        new Thread(this::arreterLeCadre, "chorale-arret").start();
    }

    private void arreterLeCadre() {
        try {
            if (karaf.getFramework() != null) {
                karaf.getFramework().stop();
            }
        } catch (BundleException e) {
            erreurs.println("L'arrêt a rencontré une erreur : " + e.getMessage());
        }
    }
}
