package org.chorale.lanceur;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What would make the start fail later and less clearly. Each refusal is one sentence that says what to do. */
final class Verifications {

    static final String SEUIL = "CHORALE_ESPACE_LIBRE_MIN";

    private static final int JAVA_MINIMUM = 17;
    private static final long SEUIL_PAR_DEFAUT = 500;
    private static final int PATIENCE_BASE_MS = 20_000;

    private Verifications() {}

    static void java(int version) {
        if (version < JAVA_MINIMUM) {
            throw RefusDeDemarrer.empechement("Java " + version + " est trop ancien : installez Java " + JAVA_MINIMUM
                    + " ou plus récent, ou donnez son dossier dans JAVA_HOME.");
        }
    }

    /** In megabytes; the deposit of invoices is refused below the same threshold. */
    static long seuilMo(Map<String, String> environnement) {
        String texte =
                Optional.ofNullable(environnement.get(SEUIL)).map(String::strip).orElse("");
        if (texte.isEmpty()) {
            return SEUIL_PAR_DEFAUT;
        }
        try {
            return Math.max(0, Long.parseLong(texte));
        } catch (NumberFormatException e) {
            throw RefusDeDemarrer.empechement(
                    SEUIL + "=" + texte + " n'est pas un nombre : donnez un nombre de mégaoctets, par exemple 500.");
        }
    }

    static void espaceLibre(Path dossier, long seuilMo) {
        long libreMo;
        try {
            libreMo = Files.getFileStore(dossier).getUsableSpace() / 1_000_000;
        } catch (IOException e) {
            throw RefusDeDemarrer.empechement("L'espace libre de " + dossier + " n'a pas pu être lu (" + e.getMessage()
                    + ") : vérifiez que son disque est monté.");
        }
        if (libreMo < seuilMo) {
            throw RefusDeDemarrer.empechement("Il ne reste que " + libreMo + " Mo sur le disque de " + dossier
                    + ", il en faut " + seuilMo + " : libérez de la place, ou changez le seuil par " + SEUIL + ".");
        }
    }

    /** The port that will be used: the one asked for if it is free, any free one for 0. */
    static int port(String adresse, int port) {
        InetAddress ecoute;
        try {
            ecoute = InetAddress.getByName(adresse);
        } catch (UnknownHostException e) {
            throw RefusDeDemarrer.usage("L'adresse « " + adresse
                    + " » est inconnue : donnez une adresse de cette machine, par exemple 127.0.0.1 ou 0.0.0.0.");
        }
        try (ServerSocket essai = new ServerSocket()) {
            essai.bind(new InetSocketAddress(ecoute, port));
            return essai.getLocalPort();
        } catch (IOException e) {
            throw port == 0 || pasDIci(e)
                    ? RefusDeDemarrer.empechement("L'adresse " + adresse + " n'est pas à cette machine ("
                            + e.getMessage() + ") : donnez 127.0.0.1, 0.0.0.0 ou une de ses adresses par --adresse.")
                    : port < 1024 && permission(e)
                            ? RefusDeDemarrer.empechement("Le port " + port
                                    + " est réservé au système : prenez un port à partir de 1024, derrière un proxy.")
                            : RefusDeDemarrer.empechement("Le port " + port + " de " + adresse
                                    + " est déjà pris : arrêtez le programme qui l'occupe, ou choisissez-en un autre par"
                                    + " --port (0 en prend un libre).");
        }
    }

    private static boolean pasDIci(IOException e) {
        return String.valueOf(e.getMessage()).contains("assign");
    }

    private static boolean permission(IOException e) {
        return String.valueOf(e.getMessage()).contains("ermission");
    }

    /** Waits a little: the portal and its server often start together. */
    static void base(Base base, String motDePasse) {
        if (!(base instanceof Base.PostgreSql serveur)) {
            return;
        }
        if (motDePasse.contains("\n")) {
            throw RefusDeDemarrer.empechement(
                    Reglages.MOT_DE_PASSE + " contient un retour à la ligne : retirez-le de la variable.");
        }
        long fin = System.nanoTime() + PATIENCE_BASE_MS * 1_000_000L;
        while (true) {
            try (Socket essai = new Socket()) {
                essai.connect(new InetSocketAddress(serveur.hote(), serveur.port()), 2_000);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > fin) {
                    throw RefusDeDemarrer.empechement("Le serveur PostgreSQL " + serveur.hote() + ":" + serveur.port()
                            + " ne répond pas : démarrez-le, ou corrigez --base.");
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw RefusDeDemarrer.empechement("Interrompu pendant l'attente de la base de données.");
        }
    }
}
