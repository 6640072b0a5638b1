package org.chorale.socle.portail.internal;

import javax.servlet.Servlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** One servlet in the servlet container that the product uses, on a free port of the loopback address. */
public final class ServeurDeTest implements AutoCloseable {
    private final Server serveur;

    private ServeurDeTest(Server serveur) {
        this.serveur = serveur;
    }

    public static ServeurDeTest avec(String chemin, Servlet servlet) throws Exception {
        Server serveur = new Server();
        ServerConnector connecteur = new ServerConnector(serveur);
        connecteur.setHost("127.0.0.1");
        serveur.addConnector(connecteur);
        ServletContextHandler contexte = new ServletContextHandler();
        ServletHolder porteur = new ServletHolder(servlet);
        porteur.setAsyncSupported(true);
        contexte.addServlet(porteur, chemin);
        serveur.setHandler(contexte);
        serveur.start();
        return new ServeurDeTest(serveur);
    }

    public String adresse() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return ((ServerConnector) serveur.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() throws Exception {
        serveur.stop();
    }
}
