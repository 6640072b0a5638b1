package org.chorale.socle.formats.internal.regles;

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
import org.jspecify.annotations.Nullable;

/** A compiled Schematron stylesheet of a rule pack. Compiled once, at first use or at warm-up; thread-safe. */
public final class Feuille {
    private static final String ADRESSE = "paquet:/";

    private final MoteurSaxon moteur;
    private final PaquetRegles paquet;
    private final Ressources ressources;
    private final String ressource;
    private volatile @Nullable XsltExecutable executable;

    /** @param ressource path of the stylesheet in this bundle; what it asks for with document() stands beside it */
    public Feuille(MoteurSaxon moteur, PaquetRegles paquet, String ressource) {
        this(moteur, paquet, Ressources.PORTEES, ressource);
    }

    /** @param ressource path of the stylesheet in its pack; it may ask for whatever else is in the pack, and no more */
    public Feuille(MoteurSaxon moteur, PaquetRegles paquet, Ressources ressources, String ressource) {
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
        executable();
    }

    private XsltExecutable executable() throws IOException {
        XsltExecutable e = executable;
        if (e == null) {
            synchronized (this) {
                e = executable;
                if (e == null) {
                    try (InputStream in = ressources.ouvrir(ressource)) {
                        e = moteur.compiler(in, ADRESSE + ressource, this::chercher);
                    }
                    executable = e;
                }
            }
        }
        return e;
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
        XsltTransformer t = executable().load();
        t.setResourceResolver(this::chercher);
        t.setErrorReporter(e -> {});
        t.setMessageHandler(m -> {});
        t.setInitialContextNode(document);
        t.setDestination(new SAXDestination(rapport));
        t.transform();
        return rapport;
    }
}
