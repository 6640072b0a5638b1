package org.chorale.socle.rest.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.DispatcherType;
import javax.servlet.Servlet;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.socle.rest.internal.acces.Callers;
import org.chorale.socle.rest.internal.acces.CsrfGuard;
import org.chorale.socle.rest.internal.reponse.Answers;
import org.chorale.socle.rest.internal.reponse.Contextes;
import org.chorale.socle.rest.internal.reponse.Faults;
import org.chorale.socle.rest.internal.route.Owner;
import org.chorale.socle.rest.internal.route.Publication;
import org.chorale.socle.rest.internal.route.Publisher;
import org.chorale.socle.rest.internal.route.Routes;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The whole way of a request in a real HTTP server, without a container; the rest of the socle is played. */
final class PortailDeTest implements AutoCloseable {
    final Joueurs joueurs = new Joueurs();
    final Routes routes = new Routes();

    final Reglages reglages;
    final ResourceProviders providers;

    private final Server server = new Server();
    private final Publisher publisher;
    private final Map<CodeEspace, Libelle> espaces = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;

    PortailDeTest() throws Exception {
        this(Reglages.Valeurs.PAR_DEFAUT);
    }

    PortailDeTest(Reglages.Valeurs valeurs) throws Exception {
        reglages = new Reglages(valeurs);
        Socle socle = new Socle(joueurs, joueurs, joueurs, joueurs);
        Callers callers = new Callers(socle, reglages);
        Contextes contextes = new Contextes(socle, callers, reglages);
        Faults faults = new Faults(new Answers(socle, contextes, reglages));
        providers = new ResourceProviders(socle, callers, contextes, faults, routes, reglages);
        publisher = new Publisher(providers::forOneResource, Map.of("attachment-memory-threshold", "65536"));

        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(handler(
                new DispatcherServlet(routes, new CsrfGuard(socle, reglages), faults, reglages),
                new ErrorServlet(faults)));
        server.start();
        port = connector.getLocalPort();
    }

    private static ServletContextHandler handler(Servlet dispatcher, Servlet errors) {
        ServletContextHandler handler = new ServletContextHandler();
        handler.setContextPath("/");
        FilterHolder filter = new FilterHolder(new EntranceFilter());
        filter.setAsyncSupported(true);
        handler.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder holder = new ServletHolder(dispatcher);
        holder.setAsyncSupported(true);
        handler.addServlet(holder, "/*");
        handler.addServlet(new ServletHolder(errors), "/erreurs-internes");
        ErrorPageErrorHandler pages = new ErrorPageErrorHandler();
        pages.addErrorPage(400, 599, "/erreurs-internes");
        handler.setErrorHandler(pages);
        return handler;
    }

    Publication publier(Object ressource) {
        return publier(ressource, new Owner(1, "org.chorale.espace.essai"));
    }

    Publication publier(Object ressource, Owner porteur) {
        Publication publication = publisher.publish(ressource, porteur).orElseThrow();
        routes.open(publication);
        return publication;
    }

    void ajouterEspace(String code, String libelle) {
        espaces.put(new CodeEspace(code), new Libelle(libelle, libelle + " (en)"));
        routes.espaces(espaces);
    }

    void oterEspace(String code) {
        espaces.remove(new CodeEspace(code));
        routes.espaces(espaces);
    }

    HttpRequest.Builder demande(String chemin) {
        return HttpRequest.newBuilder(URI.create(adresse() + chemin)).timeout(Duration.ofSeconds(30));
    }

    String adresse() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    HttpResponse<String> envoyer(HttpRequest.Builder demande) throws IOException, InterruptedException {
        return client.send(demande.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String chemin) throws IOException, InterruptedException {
        return envoyer(demande(chemin).GET());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        publisher.shutdown();
    }
}
