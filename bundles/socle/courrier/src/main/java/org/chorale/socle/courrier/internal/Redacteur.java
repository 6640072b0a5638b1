package org.chorale.socle.courrier.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeUtility;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;

/**
 * Writes a letter out as it travels: plain text, and the same in simple HTML. By hand, with the library's encodings: what
 * is written does not depend on which handlers of types a container finds.
 */
final class Redacteur {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int NOM_D_ENTETE = 10;

    private final InternetAddress expediteur;
    private final String portail;

    /** @param portail its public address, without a path */
    Redacteur(InternetAddress expediteur, String portail) {
        this.expediteur = expediteur;
        this.portail = portail;
    }

    byte[] rediger(Lettre lettre) {
        Courrier courrier = lettre.courrier();
        String limite = "=_chorale_" + lettre.numero();
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try {
            entete(sortie, "From", expediteur.toString());
            entete(sortie, "To", Adresses.lire(courrier.adresse()).toString());
            entete(
                    sortie,
                    "Subject",
                    MimeUtility.fold(NOM_D_ENTETE, MimeUtility.encodeText(courrier.objet(), "UTF-8", "Q")));
            entete(sortie, "Date", DATE.format(lettre.cree().atZone(PARIS)));
            entete(
                    sortie,
                    "Message-ID",
                    "<%d.%d.chorale@%s>"
                            .formatted(lettre.numero(), lettre.cree().toEpochMilli(), domaine()));
            // Holiday notices must not answer a machine.
            entete(sortie, "Auto-Submitted", "auto-generated");
            entete(sortie, "X-Auto-Response-Suppress", "All");
            entete(sortie, "Content-Language", courrier.langue().getLanguage());
            entete(sortie, "MIME-Version", "1.0");
            entete(sortie, "Content-Type", "multipart/alternative; boundary=\"" + limite + "\"");
            partie(sortie, limite, "text/plain", texte(courrier));
            partie(sortie, limite, "text/html", html(courrier));
            ligne(sortie, "");
            ligne(sortie, "--" + limite + "--");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("Writing into memory does not fail", e);
        }
        return sortie.toByteArray();
    }

    private String domaine() {
        String adresse = expediteur.getAddress();
        return adresse.substring(adresse.lastIndexOf('@') + 1);
    }

    private static void entete(OutputStream sortie, String nom, String valeur) throws IOException {
        ligne(sortie, nom + ": " + valeur);
    }

    private static void ligne(OutputStream sortie, String ligne) throws IOException {
        sortie.write((ligne + "\r\n").getBytes(US_ASCII));
    }

    private static void partie(OutputStream sortie, String limite, String type, String contenu)
            throws IOException, MessagingException {
        ligne(sortie, "");
        ligne(sortie, "--" + limite);
        entete(sortie, "Content-Type", type + "; charset=UTF-8");
        entete(sortie, "Content-Transfer-Encoding", "quoted-printable");
        ligne(sortie, "");
        OutputStream codee = MimeUtility.encode(sortie, "quoted-printable");
        codee.write(contenu.replace("\n", "\r\n").getBytes(UTF_8));
        codee.flush();
    }

    private String texte(Courrier courrier) {
        StringBuilder texte = new StringBuilder();
        courrier.paragraphes().forEach(p -> texte.append(p).append("\n\n"));
        Action action = courrier.action();
        if (action != null) {
            texte.append(action.libelle()).append(anglais(courrier) ? ":\n" : " :\n");
            texte.append(portail).append(action.chemin()).append("\n\n");
        }
        return texte.append("-- \n").append(pied(courrier)).append('\n').toString();
    }

    private String html(Courrier courrier) {
        StringBuilder html = new StringBuilder(
                "<!doctype html>\n<html lang=\"" + courrier.langue().getLanguage()
                        + "\"><head><meta charset=\"utf-8\"><title>" + echapper(courrier.objet()) + "</title></head>\n"
                        + "<body style=\"font-family:sans-serif;line-height:1.5;max-width:38em;margin:1em\">\n");
        courrier.paragraphes().forEach(p -> html.append("<p>")
                .append(echapper(p).replace("\n", "<br>\n"))
                .append("</p>\n"));
        Action action = courrier.action();
        if (action != null) {
            String lien = echapper(portail + action.chemin());
            html.append("<p><a href=\"")
                    .append(lien)
                    .append("\" style=\"display:inline-block;padding:.6em 1em;")
                    .append("background:#1c4fa0;color:#ffffff;text-decoration:none;border-radius:4px\">")
                    .append(echapper(action.libelle()))
                    .append("</a></p>\n<p style=\"font-size:.9em\">")
                    .append(
                            anglais(courrier)
                                    ? "Or copy this address into your browser:"
                                    : "Ou copiez cette adresse dans votre navigateur\u00a0:")
                    .append("<br>\n")
                    .append(lien)
                    .append("</p>\n");
        }
        return html.append("<hr>\n<p style=\"font-size:.9em\">")
                .append(echapper(pied(courrier)))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private String pied(Courrier courrier) {
        return anglais(courrier)
                ? "Sent by the portal " + portail + ", which does not read answers."
                : "Envoyé par le portail " + portail + ", qui ne lit pas les réponses.";
    }

    private static boolean anglais(Courrier courrier) {
        return "en".equals(courrier.langue().getLanguage());
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
