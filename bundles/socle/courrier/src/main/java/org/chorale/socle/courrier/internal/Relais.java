package org.chorale.socle.courrier.internal;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import com.sun.mail.smtp.SMTPTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.URLName;
import javax.mail.internet.MimeMessage;
import org.chorale.api.planification.EchecDefinitif;
import org.chorale.socle.courrier.internal.Serveur.Identifiants;

/** A mail server. The transport is made by hand: nothing is looked up through class loaders. */
final class Relais implements Boite {
    /** What the server says of us, not of the letter: somebody mends that, and the letter leaves. */
    private static final Set<Integer> DE_NOUS = Set.of(521, 530, 534, 535, 538);

    /** After a server did not answer, how long it is not asked: waiting for it would keep other jobs waiting. */
    private static final long REPIT_NANOS = 30_000_000_000L;

    private final Serveur serveur;
    private final Session session;
    private final AtomicLong repit = new AtomicLong(System.nanoTime());

    Relais(Serveur serveur) {
        this.serveur = serveur;
        this.session = Session.getInstance(serveur.proprietes());
    }

    @Override
    public void deposer(Lettre lettre, byte[] octets) throws IOException {
        if (repit.get() - System.nanoTime() > 0) {
            throw new IOException("Le serveur de courriel " + serveur.hote() + " n'a pas répondu il y a un instant.");
        }
        Address[] destinataire = {Adresses.lire(lettre.courrier().adresse())};
        try (SMTPTransport transport =
                new SMTPTransport(session, new URLName("smtp", serveur.hote(), serveur.port(), null, null, null))) {
            // Parsed, not built: it travels byte for byte as it was written.
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(octets));
            connecter(transport);
            transport.sendMessage(message, destinataire);
        } catch (MessagingException e) {
            throw traduire(e);
        }
    }

    private void connecter(SMTPTransport transport) throws MessagingException {
        Optional<Identifiants> qui = serveur.identifiants();
        try {
            transport.connect(
                    serveur.hote(),
                    serveur.port(),
                    qui.map(Identifiants::utilisateur).orElse(null),
                    qui.map(Identifiants::motDePasse).orElse(null));
        } catch (MessagingException e) {
            repit.set(System.nanoTime() + REPIT_NANOS);
            throw e;
        }
    }

    private static IOException traduire(MessagingException e) {
        OptionalInt code = code(e);
        String raison = "Le serveur de courriel a refusé la lettre : " + phrase(e);
        if (code.isPresent() && code.getAsInt() >= 500 && !DE_NOUS.contains(code.getAsInt())) {
            throw new EchecDefinitif(raison);
        }
        return new IOException(raison, e);
    }

    /** The deepest reply: that of the recipient says more than that of the message. */
    private static OptionalInt code(MessagingException e) {
        OptionalInt code = OptionalInt.empty();
        for (Exception x = e; x != null; x = x instanceof MessagingException m ? m.getNextException() : null) {
            if (x instanceof SMTPAddressFailedException a) {
                code = OptionalInt.of(a.getReturnCode());
            } else if (x instanceof SMTPSenderFailedException s) {
                code = OptionalInt.of(s.getReturnCode());
            } else if (x instanceof SMTPSendFailedException s) {
                code = OptionalInt.of(s.getReturnCode());
            }
        }
        return code;
    }

    private static String phrase(MessagingException e) {
        Exception derniere = e;
        while (derniere instanceof MessagingException m && m.getNextException() != null) {
            derniere = m.getNextException();
        }
        return String.valueOf(derniere.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
