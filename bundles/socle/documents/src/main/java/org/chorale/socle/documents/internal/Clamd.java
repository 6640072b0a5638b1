package org.chorale.socle.documents.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.chorale.api.document.Antivirus.Avis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd about a file, by its INSTREAM command: chunks with their length before them, an empty one at the end, one
 * line as answer. Whatever is not a clear « OK » keeps the file out.
 */
record Clamd(String hote, int port, Duration patience) {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int CONNEXION_MS = 5_000;
    private static final int TAMPON = 32 * 1024;
    private static final int REPONSE_MAX = 1024;

    /** The one at an address host:port; empty where that is none. */
    static Optional<Clamd> a(String adresse, Duration patience) {
        int deuxPoints = adresse.lastIndexOf(':');
        String port = adresse.substring(deuxPoints + 1);
        if (deuxPoints < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            return Optional.empty();
        }
        String hote = adresse.substring(0, deuxPoints).replaceAll("^\\[|]$", "");
        return Optional.of(new Clamd(hote, Integer.parseInt(port), patience));
    }

    Avis examiner(InputStream contenu) {
        String reponse;
        try {
            reponse = demander(contenu);
        } catch (IOException e) {
            LOG.warn("L'antivirus {}:{} ne répond pas : {}", hote, port, e.toString());
            return Avis.MUET;
        }
        if (reponse.equals("stream: OK")) {
            return Avis.SAIN;
        }
        if (reponse.startsWith("stream: ") && reponse.endsWith(" FOUND")) {
            LOG.warn("L'antivirus a refusé un fichier : {}", reponse);
            return Avis.INFECTE;
        }
        LOG.warn("L'antivirus {}:{} n'a pas dit si un fichier est sain : « {} »", hote, port, reponse);
        return Avis.MUET;
    }

    private String demander(InputStream contenu) throws IOException {
        try (Socket socket = new Socket()) {
            // Resolved at each use: a name may move while the portal runs.
            socket.connect(new InetSocketAddress(hote, port), CONNEXION_MS);
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
