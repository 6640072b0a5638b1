package org.chorale.socle.formats.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.moteur.Magie;
import org.chorale.socle.formats.internal.xml.Refus;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.chorale.socle.formats.internal.xml.XmlDurci;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Opens a PDF: encrypted, signed, and which of the files embedded in it is the invoice, by content. */
public final class AnalyseurPdf {
    private static final Set<String> NOMS = Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");
    private static final Set<String> RELATIONS = Set.of("Data", "Alternative");
    private static final int EN_MEMOIRE_MAX = 4 << 20;

    private final Contenu contenu;
    private final List<Constat> constats = new ArrayList<>();
    private final List<PieceJointe> pieces = new ArrayList<>();
    private final Set<String> empreintes = new HashSet<>();
    private @Nullable Embarque facture;
    private long inflates;

    private AnalyseurPdf(Contenu contenu) {
        this.contenu = contenu;
    }

    /** Reads a PDF. */
    public static LecturePdf lire(Contenu contenu) throws Refus {
        return new AnalyseurPdf(contenu).lire();
    }

    private LecturePdf lire() throws Refus {
        try {
            ObjetsComprimes.verifier(contenu);
        } catch (IOException e) {
            throw illisible();
        }
        try (PDDocument document = ouvrir(contenu)) {
            if (document.isEncrypted()) {
                return restreint();
            }
            Analyse.Signature signature = signature(document);
            Xmp xmp = Xmp.lire(document);
            fichiers(document);
            if (facture != null && !"3".equals(xmp.partiePdfA())) {
                constats.add(avertissement(
                        "CHORALE-PDF-A3",
                        "Le PDF ne s'annonce pas comme un PDF/A-3, que Factur-X demande.",
                        "Produisez un PDF/A-3."));
            }
            FormatDocument format = signature == null ? FormatDocument.PDF : FormatDocument.PDF_SIGNE;
            return new LecturePdf(format, facture, pieces, signature, xmp.niveau(), constats);
        } catch (InvalidPasswordException e) {
            return chiffre();
        } catch (IOException | RuntimeException | LinkageError e) {
            if (String.valueOf(e.getMessage()).contains("decryption material") || e instanceof LinkageError) {
                return chiffre();
            }
            throw illisible();
        }
    }

    private static Refus illisible() {
        return new Refus(Constat.de(
                        "CHORALE-PDF-ILLISIBLE",
                        Severite.FATALE,
                        Couche.CONTENEUR,
                        "Le PDF est abîmé et ne peut pas être lu.")
                .avecRemede("Produisez de nouveau le PDF, ou renvoyez le fichier : il a pu être coupé."));
    }

    static PDDocument ouvrir(Contenu contenu) throws IOException {
        if (contenu.taille() <= EN_MEMOIRE_MAX) {
            try (InputStream in = contenu.ouvrir()) {
                return Loader.loadPDF(new RandomAccessReadBuffer(in));
            }
        }
        Path copie = Files.createTempFile("chorale", ".pdf");
        try {
            try (InputStream in = contenu.ouvrir()) {
                Files.copy(in, copie, StandardCopyOption.REPLACE_EXISTING);
            }
            return Loader.loadPDF(new RandomAccessReadBufferedFile(copie.toFile()) {
                @Override
                public void close() throws IOException {
                    super.close();
                    Files.deleteIfExists(copie);
                }
            });
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copie);
            throw e;
        }
    }

    private static LecturePdf chiffre() {
        Constat c = Constat.de(
                        "CHORALE-PDF-CHIFFRE",
                        Severite.FATALE,
                        Couche.CONTENEUR,
                        "Le PDF est protégé par un mot de passe : personne ne pourrait le lire.")
                .avecRemede("Enregistrez le PDF sans mot de passe et déposez-le de nouveau.");
        return new LecturePdf(FormatDocument.PDF_CHIFFRE, null, List.of(), null, null, List.of(c));
    }

    /** Anybody can open it, but not everybody print or copy it, and its owner decides by a password who may. */
    private static LecturePdf restreint() {
        Constat c = Constat.de(
                        "CHORALE-PDF-RESTREINT",
                        Severite.FATALE,
                        Couche.CONTENEUR,
                        "Le PDF porte des restrictions (mot de passe du propriétaire) : il est chiffré, ce que ni le"
                                + " portail ni PDF/A n'admettent.")
                .avecRemede("Enregistrez le PDF sans restriction ni mot de passe et déposez-le de nouveau.");
        return new LecturePdf(FormatDocument.PDF_CHIFFRE, null, List.of(), null, null, List.of(c));
    }

    private Analyse.@Nullable Signature signature(PDDocument document) throws IOException {
        PDSignature derniere = null;
        for (PDSignature s : document.getSignatureDictionaries()) {
            if (s.getSubFilter() != null || s.getByteRange() != null) {
                derniere = s;
            }
        }
        if (derniere == null) {
            return null;
        }
        int[] plage = derniere.getByteRange();
        boolean toutLeFichier =
                plage != null && plage.length == 4 && plage[0] == 0 && (long) plage[2] + plage[3] == contenu.taille();
        String type = derniere.getSubFilter() == null ? "?" : derniere.getSubFilter();
        return new Analyse.Signature(type, derniere.getName(), toutLeFichier);
    }

    private void fichiers(PDDocument document) throws IOException, Refus {
        List<FichiersEmbarques.Fichier> fichiers = FichiersEmbarques.de(document);
        for (int i = 0; i < fichiers.size(); i++) {
            fichier(fichiers.get(i), i);
        }
    }

    private void fichier(FichiersEmbarques.Fichier f, int numero) throws IOException, Refus {
        MessageDigest empreinte = sha256();
        long reste = Limite.FACTURE.valeur() - inflates;
        long taille;
        byte[] debut;
        try (FluxBorne in = new FluxBorne(FluxPdf.ouvrir(f.fichier().getCOSObject()), reste)) {
            debut = in.readNBytes(Embarque.TENU_MAX);
            boolean xml = Magie.lire(Contenu.deOctets(debut)) == Magie.XML;
            empreinte.update(debut);
            byte[] tampon = new byte[1 << 16];
            for (int n = in.read(tampon); n >= 0; n = in.read(tampon)) {
                if (xml) {
                    empreinte.update(tampon, 0, n);
                }
            }
            taille = in.lus();
        } catch (FluxBorne.Depasse e) {
            throw new Refus(Constat.de(
                            "CHORALE-PDF-PIECES-TAILLE",
                            Severite.FATALE,
                            Couche.CONTENEUR,
                            "Les fichiers joints au PDF dépassent ensemble " + Limite.FACTURE.enClair() + ".")
                    .avecRemede("Réduisez les pièces jointes."));
        }
        inflates += taille;
        Embarque embarque = new Embarque(contenu, numero, taille, taille <= Embarque.TENU_MAX ? debut : null);
        if (!estFacture(embarque)) {
            pieces.add(new PieceJointe(
                    null, f.description(), null, f.nom(), f.fichier().getSubtype(), embarque));
            return;
        }
        if (!empreintes.add(java.util.HexFormat.of().formatHex(empreinte.digest()))) {
            return;
        }
        if (facture != null) {
            throw new Refus(Constat.de(
                            "CHORALE-PDF-PLUSIEURS-FACTURES",
                            Severite.FATALE,
                            Couche.CONTENEUR,
                            "Le PDF contient plusieurs factures différentes : rien ne dit laquelle est la bonne.")
                    .avecRemede("Ne joignez au PDF qu'un seul fichier de facture, factur-x.xml."));
        }
        facture = embarque;
        regles(f);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By its root. A file cut or with wrong bytes after its root is still the invoice: validation will say what is wrong. */
    private static boolean estFacture(Contenu fichier) throws IOException {
        try (InputStream in = fichier.ouvrir()) {
            XMLStreamReader2 r = XmlDurci.lecteur(in);
            while (r.hasNext()) {
                if (r.next() == XMLStreamConstants.START_ELEMENT) {
                    FormatDocument format = Vocabulaire.format(r.getName());
                    return format.estFactureStructuree()
                            || format == FormatDocument.ZUGFERD_1
                            || format == FormatDocument.CII_ANCIEN;
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            return false;
        }
        return false;
    }

    private void regles(FichiersEmbarques.Fichier f) {
        String nom = f.nom() == null ? "" : f.nom();
        if (!NOMS.contains(nom.toLowerCase(Locale.ROOT))) {
            constats.add(erreur(
                            "CHORALE-FX-NOM",
                            "Le fichier de facture joint au PDF se nomme « " + nom + " », ce que Factur-X n'admet pas.",
                            "Nommez-le factur-x.xml.")
                    .avecValeurs(nom, "factur-x.xml"));
        }
        String relation = f.relation();
        if (relation == null) {
            constats.add(erreur(
                            "CHORALE-FX-AFRELATIONSHIP",
                            "Le fichier de facture ne dit pas sa relation au PDF (AFRelationship), que PDF/A-3 exige.",
                            "Donnez la relation Alternative, ou Data pour les profils MINIMUM et BASIC WL.")
                    .avecValeurs(null, "Alternative ou Data"));
        } else if (!RELATIONS.contains(relation)) {
            constats.add(avertissement(
                            "CHORALE-FX-AFRELATIONSHIP",
                            "La relation du fichier de facture au PDF est « " + relation + " ».",
                            "Donnez la relation Alternative, ou Data pour les profils MINIMUM et BASIC WL.")
                    .avecValeurs(relation, "Alternative ou Data"));
        }
        if (!f.associe()) {
            constats.add(avertissement(
                    "CHORALE-FX-AF",
                    "Le fichier de facture n'est pas parmi les fichiers associés du PDF (/AF).",
                    "Ajoutez-le à l'entrée /AF du catalogue."));
        }
    }

    private static Constat erreur(String regle, String message, String remede) {
        return Constat.de(regle, Severite.ERREUR, Couche.CONTENEUR, message).avecRemede(remede);
    }

    private static Constat avertissement(String regle, String message, String remede) {
        return Constat.de(regle, Severite.AVERTISSEMENT, Couche.CONTENEUR, message)
                .avecRemede(remede);
    }
}
