package org.chorale.itests.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.chorale.socle.portail.internal.actifs.Actif;

/** Shows the pages of the {@link Galerie} in a browser, in English with {@code ?en}; {@code /galerie} lists them. */
public final class Vitrine implements AutoCloseable {
    private static final String POLITIQUE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Galerie galerie = new Galerie();
    private final HttpServer serveur;

    private Vitrine(HttpServer serveur) {
        this.serveur = serveur;
    }

    /** @param port 0 for a free one */
    static Vitrine ouvrir(int port) throws IOException {
        HttpServer serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Vitrine vitrine = new Vitrine(serveur);
        serveur.createContext("/", vitrine::repondre);
        serveur.start();
        return vitrine;
    }

    String adresse() {
        return "http://127.0.0.1:" + serveur.getAddress().getPort();
    }

    Galerie galerie() {
        return galerie;
    }

    @Override
    public void close() {
        serveur.stop(0);
    }

    /** @param arguments the port, or nothing for a free one */
    public static void main(String[] arguments) throws IOException {
        Vitrine vitrine = ouvrir(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
        System.out.println("OUVERT " + vitrine.adresse() + "/galerie");
    }

    private void repondre(HttpExchange echange) throws IOException {
        try (echange) {
            String chemin = echange.getRequestURI().getPath();
            String requete = String.valueOf(echange.getRequestURI().getQuery());
            if (chemin.startsWith(Actif.PREFIXE)) {
                Actif actif = Actif.deNom(chemin.substring(chemin.lastIndexOf('/') + 1))
                        .orElseThrow();
                envoyer(echange, 200, actif.type(), actif.contenu());
            } else if (galerie.vues().containsKey(chemin)) {
                String page = galerie.rendre(chemin, requete.contains("en") ? Locale.ENGLISH : Locale.FRENCH);
                envoyer(echange, 200, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
            } else if (!chemin.equals("/galerie")) {
                // No stream of events, and nothing anew: the page stays as it is.
                echange.sendResponseHeaders(204, -1);
            } else {
                StringBuilder liste = new StringBuilder("<!doctype html><title>Galerie</title><ul>");
                galerie.vues().keySet().forEach(v -> liste.append("<li><a href=\"%s\">%s</a>".formatted(v, v)));
                envoyer(
                        echange,
                        200,
                        "text/html;charset=utf-8",
                        liste.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            envoyer(echange, 500, "text/plain;charset=utf-8", trace.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void envoyer(HttpExchange echange, int statut, String type, byte[] corps) throws IOException {
        echange.getResponseHeaders().set("Content-Type", type);
        echange.getResponseHeaders().set("Content-Security-Policy", POLITIQUE);
        echange.sendResponseHeaders(statut, corps.length);
        echange.getResponseBody().write(corps);
    }
}
