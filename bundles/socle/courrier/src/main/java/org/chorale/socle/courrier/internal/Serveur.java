package org.chorale.socle.courrier.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail server, as the operator names it.
 *
 * @param chiffrement how the connection is protected
 * @param identifiants who one is there, if it asks
 */
record Serveur(Chiffrement chiffrement, String hote, int port, Optional<Identifiants> identifiants) {
    private static final String CONNEXION_MS = "10000";
    private static final String REPONSE_MS = "30000";

    /** How the connection is protected; the certificate is checked in both of the ways that do. */
    enum Chiffrement {
        /** Not at all: for a relay of this machine or of a network that one trusts. */
        SMTP(25),
        /** From within a plain connection, or not at all. */
        STARTTLS(587),
        /** From the first byte on. */
        SMTPS(465);

        private final int port;

        Chiffrement(int port) {
            this.port = port;
        }
    }

    /** A user and a password; never in a log. */
    record Identifiants(String utilisateur, String motDePasse) {
        @Override
        public String toString() {
            return utilisateur;
        }
    }

    /** Reads {@code smtp://host:port}, {@code starttls://…} or {@code smtps://…}; the port has a default. */
    static Serveur lire(String adresse, Optional<Identifiants> identifiants) {
        URI lue = URI.create(adresse.strip());
        if (lue.getScheme() == null || lue.getHost() == null) {
            throw new IllegalArgumentException("smtp: smtp://host:port, starttls://host:port or smtps://host:port");
        }
        Chiffrement chiffrement = Chiffrement.valueOf(lue.getScheme().toUpperCase(java.util.Locale.ROOT));
        return new Serveur(
                chiffrement, lue.getHost(), lue.getPort() < 0 ? chiffrement.port : lue.getPort(), identifiants);
    }

    Properties proprietes() {
        Properties p = new Properties();
        p.setProperty("mail.smtp.connectiontimeout", CONNEXION_MS);
        p.setProperty("mail.smtp.timeout", REPONSE_MS);
        p.setProperty("mail.smtp.writetimeout", REPONSE_MS);
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.setProperty("mail.smtp.auth", Boolean.toString(identifiants.isPresent()));
        p.setProperty("mail.smtp.ssl.enable", Boolean.toString(chiffrement == Chiffrement.SMTPS));
        p.setProperty("mail.smtp.starttls.enable", Boolean.toString(chiffrement == Chiffrement.STARTTLS));
        p.setProperty("mail.smtp.starttls.required", Boolean.toString(chiffrement == Chiffrement.STARTTLS));
        return p;
    }
}
