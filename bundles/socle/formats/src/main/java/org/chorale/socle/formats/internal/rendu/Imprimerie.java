package org.chorale.socle.formats.internal.rendu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Rendu;
import org.chorale.api.format.Rendu.Impression;
import org.chorale.api.refus.RefusCommun.IndisponibleMaintenant;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.pdf.AnalyseurPdf;
import org.chorale.socle.formats.internal.pdf.Embarque;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.xml.Memoire;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.chorale.socle.formats.internal.xml.Refus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view for print: KoSIT's stylesheets bring the invoice into one form and that into HTML, run by an engine that can
 * reach nothing; of their HTML only structure and text are kept, under a style of our own.
 */
final class Imprimerie {
    private static final Logger LOG = LoggerFactory.getLogger(Imprimerie.class);
    private static final String ADRESSE = "rendu:/";
    private static final int A_LA_FOIS = 2;
    private static final int PATIENCE_S = 20;
    private static final int TETE_MAX = 1024;

    private final MoteurSaxon moteur = new MoteurSaxon();
    private final NomsDeCodes noms;
    private final Map<String, XsltExecutable> feuilles = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(A_LA_FOIS, true);
    private final String style = texte("impression.css");
    private final String politique = "default-src 'none'; style-src 'sha256-" + empreinte(style)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    Imprimerie(NomsDeCodes noms) {
        this.noms = noms;
    }

    Optional<Impression> imprimer(Contenu contenu, Locale langue) throws IOException {
        if (!attendre()) {
            throw new IndisponibleMaintenant(
                    "IMPRESSION_OCCUPEE",
                    new Libelle(
                            "Trop de factures sont mises en page en ce moment.",
                            "Too many invoices are being laid out right now."));
        }
        try {
            Contenu xml = estPdf(contenu) ? embarque(contenu) : contenu;
            return xml == null ? Optional.empty() : aSonTour(xml, langue);
        } catch (Refus e) {
            return Optional.empty();
        } catch (SaxonApiException e) {
            LOG.info("An invoice could not be laid out for print: {}", e.getMessage());
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private boolean attendre() {
        try {
            return places.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean estPdf(Contenu contenu) throws IOException {
        try (InputStream in = contenu.ouvrir()) {
            return new String(in.readNBytes(TETE_MAX), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    private static @Nullable Embarque embarque(Contenu pdf) throws IOException, Refus {
        return AnalyseurPdf.lire(pdf).facture();
    }

    private Optional<Impression> aSonTour(Contenu xml, Locale langue) throws IOException, Refus, SaxonApiException {
        try (Memoire.Tour tour = Memoire.attendre(xml.taille(), () -> false)) {
            return xml(xml, langue);
        }
    }

    private Optional<Impression> xml(Contenu xml, Locale langue) throws IOException, Refus, SaxonApiException {
        PrePasse.Resultat lu = PrePasse.parcourir(xml);
        FactureLue facture = lu.facture();
        String forme = forme(lu.format());
        if (facture == null || forme == null || facture.lignes().size() > Rendu.LIGNES_IMPRESSION) {
            return Optional.empty();
        }
        boolean anglais = langue.getLanguage().equals("en");
        XdmDestination commune = new XdmDestination();
        transformer(feuille(forme, anglais), moteur.arbre(new PontSax(xml, lu.enveloppe())), commune);
        Assainisseur html = new Assainisseur();
        transformer(
                feuille(anglais ? "xrechnung-html.en.xsl" : "xrechnung-html.fr.xsl", anglais),
                commune.getXdmNode(),
                new SAXDestination(html));
        String titre = (anglais ? "Invoice " : "Facture ") + (facture.numero() == null ? "" : facture.numero());
        return Optional.of(new Impression(
                "<!doctype html>\n<html lang=\"" + (anglais ? "en" : "fr") + "\"><head><meta charset=\"utf-8\"><title>"
                        + Assainisseur.texte(titre) + "</title><style>" + style + "</style></head><body><h1>"
                        + Assainisseur.texte(titre) + "</h1>\n" + html.html() + "</body></html>\n",
                politique));
    }

    private static @Nullable String forme(FormatDocument format) {
        return switch (format) {
            case UBL_INVOICE -> "ubl-invoice-xr.xsl";
            case UBL_CREDIT_NOTE -> "ubl-creditnote-xr.xsl";
            case CII -> "cii-xr.xsl";
            default -> null;
        };
    }

    private static void transformer(XsltExecutable feuille, XdmNode source, Destination vers) throws SaxonApiException {
        XsltTransformer t = feuille.load();
        t.setErrorReporter(e -> {});
        t.setMessageHandler(m -> {});
        t.setInitialContextNode(source);
        t.setDestination(vers);
        t.transform();
    }

    /** Codes are named by the first step, so that both are of a language. */
    private XsltExecutable feuille(String nom, boolean anglais) throws IOException {
        String cle = nom + (anglais ? ":en" : ":fr");
        XsltExecutable prete = feuilles.get(cle);
        if (prete == null) {
            try (InputStream in = corrigee(nom, anglais)) {
                prete = moteur.compiler(new StreamSource(in, ADRESSE + nom), demande -> {
                    boolean sienne = demande.uri != null && demande.uri.startsWith(ADRESSE);
                    return sienne ? source(demande.uri.substring(ADRESSE.length()), anglais) : null;
                });
            }
            feuilles.put(cle, prete);
        }
        return prete;
    }

    private StreamSource source(String nom, boolean anglais) {
        String feuille = nom.equals(Corrections.PRESENTATION)
                ? Corrections.presentation(texte(nom), anglais)
                : noms.dire(nom, texte(nom), anglais ? Locale.ENGLISH : Locale.FRENCH);
        return new StreamSource(new StringReader(feuille), ADRESSE + nom);
    }

    /** What holds the words says them as the view on screen does. */
    private static InputStream corrigee(String nom, boolean anglais) throws IOException {
        String feuille = nom.startsWith("xrechnung-html.")
                ? MotsDImpression.dire(texte(nom), anglais ? Locale.ENGLISH : Locale.FRENCH)
                : Corrections.forme(texte(nom));
        return new ByteArrayInputStream(feuille.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream ouvrir(String nom) throws IOException {
        InputStream in = Imprimerie.class.getResourceAsStream("/rendu/" + nom);
        if (in == null) {
            throw new IOException("Missing resource rendu/" + nom);
        }
        return in;
    }

    private static String texte(String nom) {
        try (InputStream in = ouvrir(nom)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String empreinte(String style) {
        try {
            MessageDigest condense = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(condense.digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
