package org.chorale.socle.formats.internal.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Memoire;
import org.chorale.socle.formats.internal.xml.NomsBornes;
import org.chorale.socle.formats.internal.xml.Refus;
import org.chorale.socle.formats.internal.xml.Releve;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.chorale.socle.formats.internal.xml.XmlDurci;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The first walk through an XML: stops at hazards and limits, finds what the document is and reads it. Everything after
 * it may trust that the document has no document type, a bounded depth and a bounded size.
 */
public final class PrePasse {
    /** Elements of a header held at once: far above any real one. */
    private static final int NOEUDS_MAX = 200_000;

    /** Of attachments that are not base64. */
    private static final int PIECES_DITES = 10;

    private final Contenu contenu;
    private final @Nullable Releve releve;
    private @Nullable FormatDocument format;
    private boolean enveloppe;
    private @Nullable QName racine;
    private @Nullable Lecteur lecteur;
    private @Nullable Noeud racineLue;
    private @Nullable Noeud courant;
    private int noeuds;
    private int profondeur;
    private int profondeurFacture;
    private int pieces;
    private long caracteresPieces;
    private long octetsPieces;
    private final List<Constat> fautes = new ArrayList<>();
    private @Nullable Noeud binaire;
    private @Nullable Base64Lu base64;

    private PrePasse(Contenu contenu, @Nullable Releve releve) {
        this.contenu = contenu;
        this.releve = releve;
    }

    /**
     * What the walk brings.
     *
     * @param format what the root says
     * @param racine the root element, as {@code {namespace}name}
     * @param enveloppe whether the invoice stands inside an SBDH envelope
     * @param facture what was read, if it is an invoice this product reads
     * @param constats values that could not be read
     * @param fautes what the schema would say of the text of attachments, which it is not given
     * @param regime a tax that is not called VAT, which makes the rules say that there is none; null if there is none such
     * @param malForme why the walk ended early, if the XML is not well-formed; then the rest is what came before
     */
    public record Resultat(
            FormatDocument format,
            @Nullable QName racine,
            boolean enveloppe,
            @Nullable FactureLue facture,
            List<Constat> constats,
            List<Constat> fautes,
            @Nullable Constat regime,
            @Nullable Constat malForme) {}

    /** Walks through the document. */
    public static Resultat parcourir(Contenu contenu) throws Refus, IOException {
        return new PrePasse(contenu, null).lire();
    }

    /**
     * The same, for who will read the invoice again.
     *
     * @param releve receives what was met in it; of use if the XML is well-formed
     */
    public static Resultat parcourir(Contenu contenu, Releve releve) throws Refus, IOException {
        Resultat lu = new PrePasse(contenu, releve).lire();
        if (lu.malForme() == null && lu.format().estFactureStructuree()) {
            releve.fini();
        }
        return lu;
    }

    private Resultat lire() throws Refus, IOException {
        tailleTotale();
        Constat malForme = null;
        try (InputStream flux = contenu.ouvrir()) {
            XMLStreamReader2 r = XmlDurci.lecteur(flux);
            try {
                while (r.hasNext()) {
                    evenement(r, r.next());
                }
                taillesExactes();
            } catch (XMLStreamException e) {
                malForme = malForme(e);
            } catch (RuntimeException e) {
                // Woodstox reports bad bytes met while skipping text as unchecked exceptions.
                malForme = malForme(new XMLStreamException(e.getMessage(), r.getLocation(), e));
            }
        } catch (XMLStreamException e) {
            malForme = malForme(e);
        }
        FormatDocument f = format == null ? FormatDocument.XML_INCONNU : format;
        FactureLue facture = null;
        if (lecteur != null && racineLue != null && malForme == null) {
            facture = lecteur.facture(racineLue);
        }
        List<Constat> constats = lecteur == null ? List.of() : lecteur.constats();
        Constat regime = lecteur == null ? null : lecteur.regime();
        return new Resultat(f, racine, enveloppe, facture, constats, fautes, regime, malForme);
    }

    private void tailleTotale() throws Refus {
        // Attachments weigh a third more in base64.
        long plafond = Limite.FACTURE.valeur() / 3 * 4 + Limite.XML_SANS_PIECES.valeur();
        if (contenu.taille() > plafond) {
            throw trop("CHORALE-XML-TAILLE", "Le fichier XML dépasse la taille permise.", Limite.FACTURE);
        }
    }

    /** What the walk itself can only see in part: characters, at the beginning of each piece of markup. */
    private void taillesExactes() throws Refus {
        long sansPieces = contenu.taille() - caracteresPieces;
        if (Limite.XML_SANS_PIECES.depassee(sansPieces)) {
            throw xmlTropGrand();
        }
        if (Limite.FACTURE.depassee(sansPieces + octetsPieces)) {
            throw piecesTropGrandes();
        }
    }

    private static Refus xmlTropGrand() {
        return trop(
                "CHORALE-XML-TAILLE",
                "Le XML dépasse " + Limite.XML_SANS_PIECES.enClair() + " sans ses pièces jointes.",
                Limite.XML_SANS_PIECES);
    }

    private static Refus piecesTropGrandes() {
        return trop(
                "CHORALE-PIECES-TAILLE",
                "La facture et ses pièces jointes dépassent ensemble " + Limite.FACTURE.enClair() + ".",
                Limite.FACTURE);
    }

    private void evenement(XMLStreamReader2 r, int evenement) throws Refus {
        switch (evenement) {
            case XMLStreamConstants.START_ELEMENT -> debut(r);
            case XMLStreamConstants.END_ELEMENT -> fin(r);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> texte(r);
            case XMLStreamConstants.DTD ->
                throw danger(
                        r,
                        "CHORALE-XML-DOCTYPE",
                        "Le document contient une déclaration DOCTYPE : elle peut faire lire d'autres fichiers et n'est"
                                + " jamais acceptée.",
                        "Produisez le XML sans DOCTYPE ni entité.");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw danger(
                        r,
                        "CHORALE-XML-ENTITE",
                        "Le document fait référence à une entité qui n'est pas une de celles de XML.",
                        "Remplacez l'entité par le caractère lui-même.");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> NomsBornes.verifier(r);
            default -> {}
        }
    }

    private void debut(XMLStreamReader2 r) throws Refus {
        profondeur++;
        String nom = r.getLocalName();
        NomsBornes.verifier(r);
        if (Vocabulaire.inclusion(r.getNamespaceURI())) {
            throw danger(
                    r,
                    "CHORALE-XML-XINCLUDE",
                    "Le document demande l'inclusion d'un autre fichier (XInclude), ce qui n'est jamais accepté.",
                    "Produisez un document complet, sans XInclude.");
        }
        if (racine == null || (enveloppe && lecteur == null)) {
            racine(r);
        }
        if (lecteur == null) {
            return;
        }
        if (courant == null && racineLue != null) {
            apresLaFacture(r);
            return;
        }
        poids(r);
        if (++noeuds > NOEUDS_MAX) {
            throw danger(
                    r,
                    "CHORALE-XML-ELEMENTS",
                    "L'en-tête de la facture compte plus de " + NOEUDS_MAX + " éléments.",
                    "Réduisez le nombre de blocs répétés du document.");
        }
        var lieu = r.getLocationInfo().getStartLocation();
        if (releve != null) {
            releve.debut(r, lieu);
            if (courant == null && enveloppe) {
                releve.ancetres(r);
            }
        }
        Noeud n = new Noeud(nom, courant, lieu.getLineNumber(), lieu.getColumnNumber());
        for (int i = 0; i < r.getAttributeCount(); i++) {
            n.ajouterAttribut(r.getAttributeLocalName(i), r.getAttributeValue(i));
        }
        if (courant == null) {
            racineLue = n;
        }
        courant = n;
        if (Vocabulaire.pieceJointe(nom)) {
            if (releve != null) {
                releve.piece();
            }
            n.piece = pieces++;
            binaire = n;
            base64 = new Base64Lu();
        }
    }

    private void racine(XMLStreamReader2 r) {
        QName nom = r.getName();
        FormatDocument f = Vocabulaire.format(nom);
        if (racine == null) {
            racine = nom;
            format = f;
            enveloppe = f == FormatDocument.SBDH;
        }
        if (f.estFactureStructuree()) {
            format = f;
            racine = nom;
            profondeurFacture = profondeur;
            lecteur = f == FormatDocument.CII ? new LecteurCii(contenu) : new LecteurUbl(contenu);
        }
    }

    /** Inside an envelope, after the invoice: a second one would be accepted unseen. */
    private static void apresLaFacture(XMLStreamReader2 r) throws Refus {
        if (Vocabulaire.format(r.getName()).estFactureStructuree()) {
            throw danger(
                    r,
                    "CHORALE-XML-PLUSIEURS-FACTURES",
                    "L'enveloppe contient plusieurs factures.",
                    "Déposez chaque facture dans son propre fichier, au besoin réunis dans une archive ZIP.");
        }
    }

    private void poids(XMLStreamReader2 r) throws Refus {
        long sansPieces = r.getLocationInfo().getStartingCharOffset() - caracteresPieces;
        if (Limite.XML_SANS_PIECES.depassee(sansPieces)) {
            throw xmlTropGrand();
        }
        Memoire.verifier(sansPieces);
    }

    private void fin(XMLStreamReader2 r) throws Refus {
        Noeud n = courant;
        Lecteur l = lecteur;
        if (l != null && n != null && profondeur >= profondeurFacture) {
            if (releve != null) {
                releve.fin(r.getLocationInfo().getStartLocation());
            }
            Base64Lu lu = base64;
            if (n == binaire && lu != null) {
                n.taillePiece = lu.taille();
                octetsPieces += n.taillePiece;
                binaire = null;
                if (!lu.bienForme() && fautes.size() < PIECES_DITES) {
                    fautes.add(pasDuBase64(n));
                }
                if (Limite.FACTURE.depassee(octetsPieces)) {
                    throw piecesTropGrandes();
                }
            }
            Noeud parent = n.parent();
            if (parent != null && l.estLigne(n, profondeur - profondeurFacture + 1)) {
                l.lireLigne(n);
                parent.oublierLeDernier();
                noeuds = Math.min(noeuds, NOEUDS_MAX / 2);
            }
            courant = parent;
        }
        profondeur--;
    }

    private void texte(XMLStreamReader2 r) throws Refus {
        Noeud n = courant;
        if (n == null) {
            return;
        }
        Base64Lu lu = base64;
        if (n != binaire || lu == null) {
            poids(r);
            char[] texte = r.getTextCharacters();
            if (releve != null) {
                releve.texte(texte, r.getTextStart(), r.getTextLength());
            }
            n.ajouterTexte(texte, r.getTextStart(), r.getTextLength());
            return;
        }
        lu.lire(r.getTextCharacters(), r.getTextStart(), r.getTextLength());
        caracteresPieces += r.getTextLength();
    }

    /** By the key of the schema's own complaint. */
    private static Constat pasDuBase64(Noeud piece) {
        return Constat.de(
                        "cvc-datatype-valid.1.2.1",
                        Severite.FATALE,
                        Couche.XSD,
                        "Le contenu de la pièce jointe (BT-125) n'est pas du base64, ou n'est pas entier.")
                .avecTerme("BT-125")
                .avecPlace(piece.place())
                .avecRemede("Encodez le fichier joint en base64 (alphabet A-Z, a-z, 0-9, + et /, complété par =), sans"
                        + " préfixe « data: », et joignez-le entier.");
    }

    private static Refus trop(String regle, String message, Limite limite) {
        return new Refus(Constat.de(regle, Severite.FATALE, Couche.XML, message)
                .avecValeurs(null, "au plus " + limite.enClair())
                .avecRemede("Réduisez la taille du document, ou déposez les pièces jointes à part."));
    }

    private static Refus danger(XMLStreamReader2 r, String regle, String message, String remede) {
        var lieu = r.getLocationInfo().getStartLocation();
        return new Refus(Constat.de(regle, Severite.FATALE, Couche.XML, message)
                .avecPlace(new Place(lieu.getLineNumber(), lieu.getColumnNumber(), ""))
                .avecRemede(remede));
    }

    private static Constat malForme(XMLStreamException e) throws Refus {
        String texte = MalForme.motif(e);
        Place place = e.getLocation() == null
                ? new Place(0, 0, "")
                : new Place(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), "");
        if (texte.contains("Maximum Element Depth limit")) {
            throw new Refus(limite("CHORALE-XML-PROFONDEUR", Limite.XML_PROFONDEUR, "imbrique les éléments", place));
        }
        if (texte.contains("Attribute limit")) {
            throw new Refus(limite("CHORALE-XML-ATTRIBUTS", Limite.XML_ATTRIBUTS, "a un élément aux attributs", place));
        }
        if (texte.contains("Maximum attribute size limit")) {
            throw new Refus(
                    Constat.de("CHORALE-XML-ATTRIBUT", Severite.FATALE, Couche.XML, "Un attribut est bien trop long.")
                            .avecPlace(place)
                            .avecRemede("Une facture n'a que des attributs courts, des codes pour la plupart : vérifiez"
                                    + " le logiciel qui l'a produite."));
        }
        return MalForme.phrase(texte, e).avecPlace(place).avecTexteOfficiel(texte);
    }

    private static Constat limite(String regle, Limite limite, String fait, Place place) {
        return Constat.de(
                        regle,
                        Severite.FATALE,
                        Couche.XML,
                        "Le document " + fait + " au-delà de la limite de " + limite.valeur() + ".")
                .avecPlace(place)
                .avecValeurs(null, "au plus " + limite.valeur())
                .avecRemede("Une facture n'en a jamais besoin : vérifiez le logiciel qui l'a produite.");
    }
}
