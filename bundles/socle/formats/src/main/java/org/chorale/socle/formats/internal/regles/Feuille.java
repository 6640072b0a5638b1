package org.chorale.socle.formats.internal.regles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import net.sf.saxon.trans.XPathException;
import org.chorale.api.format.PaquetRegles;
import org.chorale.socle.formats.internal.raccourci.Raccourci;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A compiled Schematron stylesheet of a rule pack. Compiled once, at first use or at warm-up; thread-safe. */
public final class Feuille {
    private static final Logger LOG = LoggerFactory.getLogger(Feuille.class);
    private static final String ADRESSE = "paquet:/";

    private final MoteurSaxon moteur;
    private final PaquetRegles paquet;
    private final Ressources ressources;
    private final String ressource;
    private final boolean raccourcie;
    private volatile @Nullable Compilee compilee;

    /** With the way to lead it, if it was made shorter. */
    private record Compilee(
            XsltExecutable executable, @Nullable Raccourci raccourci) {}

    /** @param ressource path of the stylesheet in this bundle; what it asks for with document() stands beside it */
    public Feuille(MoteurSaxon moteur, PaquetRegles paquet, String ressource) {
        this(moteur, paquet, Ressources.PORTEES, ressource);
    }

    /** @param ressource path of the stylesheet in its pack; it may ask for whatever else is in the pack, and no more */
    public Feuille(MoteurSaxon moteur, PaquetRegles paquet, Ressources ressources, String ressource) {
        this(moteur, paquet, ressources, ressource, true);
    }

    /** @param raccourcie false to run it just as it was published */
    Feuille(MoteurSaxon moteur, PaquetRegles paquet, Ressources ressources, String ressource, boolean raccourcie) {
        this.raccourcie = raccourcie;
        this.moteur = moteur;
        this.paquet = paquet;
        this.ressources = ressources;
        this.ressource = ressource;
    }

    public PaquetRegles paquet() {
        return paquet;
    }

    /** The path of the stylesheet in its pack. */
    public String nom() {
        return ressource;
    }

    /** Compiles it unless that is done. */
    public void preparer() throws IOException {
        compilee();
    }

    boolean estRaccourcie() throws IOException {
        return compilee().raccourci() != null;
    }

    private Compilee compilee() throws IOException {
        Compilee c = compilee;
        if (c == null) {
            synchronized (this) {
                c = compilee;
                if (c == null) {
                    c = compiler();
                    compilee = c;
                }
            }
        }
        return c;
    }

    private Compilee compiler() throws IOException {
        byte[] octets;
        try (InputStream in = ressources.ouvrir(ressource)) {
            octets = in.readAllBytes();
        }
        Raccourci raccourci =
                raccourcie ? Raccourci.de(octets, moteur.configuration()).orElse(null) : null;
        if (raccourci != null) {
            try {
                return new Compilee(moteur.compiler(raccourci.source(ADRESSE + ressource), this::chercher), raccourci);
            } catch (IOException e) {
                LOG.info("{} is run as it was published: {}", ressource, e.getMessage());
            }
        }
        StreamSource publiee = new StreamSource(new ByteArrayInputStream(octets), ADRESSE + ressource);
        return new Compilee(moteur.compiler(publiee, this::chercher), null);
    }

    private @Nullable Source chercher(ResourceRequest demande) throws XPathException {
        if (demande.uri == null || !demande.uri.startsWith(ADRESSE)) {
            return null; // the engine's own resolver refuses it
        }
        try {
            return new StreamSource(ressources.ouvrir(demande.uri.substring(ADRESSE.length())), demande.uri);
        } catch (IOException e) {
            throw new XPathException(e.getMessage());
        }
    }

    /**
     * Judges a document.
     *
     * @param abandon asked at each step: true stops the run
     * @return what failed and how many rules fired
     * @throws SaxonApiException if a rule cannot be evaluated; then nothing is known of the document
     */
    public RapportSvrl juger(XdmNode document, BooleanSupplier abandon) throws SaxonApiException, IOException {
        RapportSvrl rapport = new RapportSvrl(abandon);
        Compilee c = compilee();
        XsltTransformer t = c.executable().load();
        t.setResourceResolver(this::chercher);
        t.setErrorReporter(e -> {});
        t.setMessageHandler(m -> {});
        t.setInitialContextNode(document);
        t.setDestination(new SAXDestination(rapport));
        Raccourci raccourci = c.raccourci();
        if (raccourci == null) {
            t.transform();
        } else {
            rapport.ajouterDeclenchees(raccourci.conduire(document, abandon, t::transform));
        }
        return rapport;
    }
}
