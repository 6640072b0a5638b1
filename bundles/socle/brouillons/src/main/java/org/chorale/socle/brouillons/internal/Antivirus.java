package org.chorale.socle.brouillons.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.chorale.api.brouillon.RefusBrouillon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd about a file, by its INSTREAM command: chunks with their length before them, an empty one at the end, one
 * line as answer. Whatever is not a clear « OK » keeps the file out.
 */
final class Antivirus {
    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
    private static final int CONNEXION_MS = 5_000;
    private static final int TAMPON = 32 * 1024;
    private static final int REPONSE_MAX = 1024;

    private final Optional<InetSocketAddress> serveur;
    private final Duration patience;

    private Antivirus(Optional<InetSocketAddress> serveur, Duration patience) {
        this.serveur = serveur;
        this.patience = patience;
    }

    /**
     * The one at that address; none where it is empty.
     *
     * @throws IllegalArgumentException where it is not host:port: better no drafts than drafts unchecked
     */
    static Antivirus a(String adresse, Duration patience) {
        String lue = adresse.strip();
        if (lue.isEmpty()) {
            return new Antivirus(Optional.empty(), patience);
        }
        int deuxPoints = lue.lastIndexOf(':');
        if (deuxPoints < 1 || !lue.substring(deuxPoints + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("antivirus : hôte:port attendu, et non « " + lue + " »");
        }
        String hote = lue.substring(0, deuxPoints).replaceAll("^\\[|]$", "");
        // Resolved at each use: a name may move while the portal runs.
        return new Antivirus(
                Optional.of(InetSocketAddress.createUnresolved(hote, Integer.parseInt(lue.substring(deuxPoints + 1)))),
                patience);
    }

    boolean actif() {
        return serveur.isPresent();
    }

    /**
     * Lets a file pass, or refuses it.
     *
     * @throws RefusBrouillon.FichierInfecte where something was found
     * @throws RefusBrouillon.AntivirusMuet where there is no clear answer
     */
    void examiner(String nom, InputStream contenu) throws IOException {
        if (serveur.isEmpty()) {
            return;
        }
        String reponse;
        try {
            reponse = demander(serveur.get(), contenu);
        } catch (IOException e) {
            LOG.warn("L'antivirus {} ne répond pas : {}", serveur.get(), e.toString());
            throw new RefusBrouillon.AntivirusMuet();
        }
        if (reponse.equals("stream: OK")) {
            return;
        }
        if (reponse.startsWith("stream: ") && reponse.endsWith(" FOUND")) {
            LOG.warn("L'antivirus a refusé un fichier : {}", reponse);
            throw new RefusBrouillon.FichierInfecte(nom);
        }
        LOG.warn("L'antivirus {} n'a pas dit si un fichier est sain : « {} »", serveur.get(), reponse);
        throw new RefusBrouillon.AntivirusMuet();
    }

    private String demander(InetSocketAddress adresse, InputStream contenu) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(adresse.getHostString(), adresse.getPort()), CONNEXION_MS);
            socket.setSoTimeout((int) patience.toMillis());
            DataOutputStream sortie = new DataOutputStream(socket.getOutputStream());
            sortie.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] tampon = new byte[TAMPON];
            for (int lus = contenu.readNBytes(tampon, 0, TAMPON);
                    lus > 0;
                    lus = contenu.readNBytes(tampon, 0, TAMPON)) {
                sortie.writeInt(lus);
                sortie.write(tampon, 0, lus);
            }
            sortie.writeInt(0);
            sortie.flush();
            return ligne(socket.getInputStream());
        }
    }

    /** Up to the zero byte that ends the answer; a peer that closes before has not answered. */
    private static String ligne(InputStream entree) throws IOException {
        StringBuilder ligne = new StringBuilder();
        for (int octet = entree.read(); octet != 0; octet = entree.read()) {
            if (octet < 0 || ligne.length() > REPONSE_MAX) {
                throw new IOException("no whole answer: " + ligne);
            }
            ligne.append((char) octet);
        }
        return ligne.toString().strip();
    }
}
