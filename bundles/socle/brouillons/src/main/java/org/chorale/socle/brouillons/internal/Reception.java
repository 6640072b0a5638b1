package org.chorale.socle.brouillons.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.brouillon.FichierDeBrouillon.ConstatLu;
import org.chorale.api.brouillon.FichierDeBrouillon.Lecture;
import org.chorale.api.brouillon.FichierDeBrouillon.Resume;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.Antivirus;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.document.ExtensionsAdmises;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.redaction.LectureDePdf;
import org.chorale.api.redaction.LectureDePdf.Indices;
import org.chorale.api.redaction.Signatures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Takes a file in: its bytes are kept, examined by the antivirus, and then recognised. */
@Component(service = Reception.class)
public class Reception {
    private static final int NOM_MAX = 200;
    private static final Set<String> BUREAUTIQUE = Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp");

    private final Documents documents;
    private final Formats formats;
    private final Antivirus antivirus;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile LectureDePdf lecteur;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Signatures signatures;

    @Activate
    public Reception(@Reference Documents documents, @Reference Formats formats, @Reference Antivirus antivirus) {
        this.documents = documents;
        this.formats = formats;
        this.antivirus = antivirus;
    }

    /** With who reads PDFs; without them nothing is proposed. */
    Reception avec(LectureDePdf lecture, Signatures verification) {
        lecteur = lecture;
        signatures = verification;
        return this;
    }

    /** A file that was taken in. */
    record Recu(String nom, String typeMime, FormatDocument format, Document document, Lecture lecture) {
        /** Whether the document is an invoice, or an archive of some, whatever else is in the draft. */
        boolean structuree() {
            return format.estFactureStructuree() || format.estArchive() || !lecture.acceptable();
        }

        boolean pdf() {
            return format == FormatDocument.PDF || format == FormatDocument.PDF_SIGNE;
        }
    }

    Documents documents() {
        return documents;
    }

    /** The name without path and characters that no name has; refused where nothing is left. */
    static String nom(String donne) {
        String seul = donne.substring(Math.max(donne.lastIndexOf('/'), donne.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\ufffe\\uffff]", "")
                .strip();
        if (seul.isEmpty() || seul.equals(".") || seul.equals("..") || seul.length() > NOM_MAX) {
            throw new RefusBrouillon.NomInvalide(seul);
        }
        return seul;
    }

    /** Whatever is dropped: an invoice if it is one, else what an attachment must be. */
    Recu recevoir(String donne, InputStream contenu, Set<String> fournisseurs) throws IOException {
        String nom = nom(donne);
        Document garde = documents.garder(contenu, Limite.FLUX_PORTAIL.valeur());
        byte[] debut = debut(garde);
        antivirus(nom, garde);
        if (Contenu.peutEtreFacture(debut) && !BUREAUTIQUE.contains(ExtensionsAdmises.de(nom))) {
            Optional<Recu> facture = facture(nom, garde, fournisseurs);
            if (facture.isPresent()) {
                return facture.get();
            }
        }
        return piece(nom, garde, debut);
    }

    /** An attachment and nothing else. */
    Recu recevoirPiece(String donne, InputStream contenu) throws IOException {
        String nom = nom(donne);
        exigerNomDePiece(nom);
        Document garde = documents.garder(contenu, Limite.PIECE_JOINTE.valeur());
        antivirus(nom, garde);
        return piece(nom, garde, debut(garde));
    }

    /** A PDF invoice and nothing else. */
    Recu recevoirPdf(String donne, InputStream contenu, Set<String> fournisseurs) throws IOException {
        String nom = nom(donne);
        Document garde = documents.garder(contenu, Limite.PDF.valeur());
        antivirus(nom, garde);
        if (garde.taille() == 0) {
            throw new RefusBrouillon.FichierVide(nom);
        }
        Analyse analyse = formats.analyser(new DocumentRecu(lisible(garde), nom));
        boolean factur = analyse.format() == FormatDocument.FACTUR_X;
        if (!factur && analyse.format() != FormatDocument.PDF && analyse.format() != FormatDocument.PDF_SIGNE) {
            throw new RefusBrouillon.PasUnPdf(nom);
        }
        return new Recu(nom, "application/pdf", analyse.format(), garde, lecture(garde, analyse, fournisseurs));
    }

    /** What an attachment must be, told of a file that is here already. */
    static void exigerPiece(String nom, Document document) {
        exigerNomDePiece(nom);
        if (Limite.PIECE_JOINTE.depassee(document.taille())) {
            throw new RefusBrouillon.FichierTropGrand(nom, Limite.PIECE_JOINTE);
        }
    }

    private static void exigerNomDePiece(String nom) {
        if (Limite.NOM_PIECE_JOINTE.depassee(nom.length())) {
            throw new RefusBrouillon.NomInvalide(nom);
        }
        if (!ExtensionsAdmises.acceptent(nom)) {
            throw new RefusBrouillon.ExtensionRefusee(nom);
        }
    }

    private Recu piece(String nom, Document garde, byte[] debut) {
        if (garde.taille() == 0) {
            throw new RefusBrouillon.FichierVide(nom);
        }
        exigerPiece(nom, garde);
        if (!Contenu.convient(nom, debut)) {
            throw new RefusBrouillon.ContenuTrompeur(nom);
        }
        return new Recu(nom, Contenu.type(nom), FormatDocument.INCONNU, garde, Lecture.RIEN);
    }

    /** Empty where the document is nothing that an invoice could be. */
    private Optional<Recu> facture(String nom, Document garde, Set<String> fournisseurs) throws IOException {
        Analyse analyse = formats.analyser(new DocumentRecu(lisible(garde), nom));
        FormatDocument format = analyse.format();
        boolean archive = format.estArchive()
                && (!analyse.depotAcceptable()
                        || analyse.entrees().stream()
                                .anyMatch(e -> e.format().estFactureStructuree()
                                        || e.format().syntaxe().isPresent()));
        boolean connu = format.estPdf() || format.syntaxe().isPresent() || archive;
        if (!connu) {
            return Optional.empty();
        }
        if ((format == FormatDocument.PDF || format == FormatDocument.PDF_SIGNE)
                && Limite.PDF.depassee(garde.taille())) {
            throw new RefusBrouillon.FichierTropGrand(nom, Limite.PDF);
        }
        String type = format.estPdf()
                ? "application/pdf"
                : format == FormatDocument.ZIP
                        ? "application/zip"
                        : format == FormatDocument.TAR_GZ ? "application/gzip" : "application/xml";
        return Optional.of(new Recu(nom, type, format, garde, lecture(garde, analyse, fournisseurs)));
    }

    private Lecture lecture(Document garde, Analyse analyse, Set<String> fournisseurs) throws IOException {
        boolean sansDonnees = analyse.format() == FormatDocument.PDF || analyse.format() == FormatDocument.PDF_SIGNE;
        LectureDePdf.Lecture texte = null;
        LectureDePdf lit = lecteur;
        if (sansDonnees && lit != null) {
            texte = lit.lire(lisible(garde), new Indices(fournisseurs));
        }
        Signatures verifie = signatures;
        List<Analyse.Signature> signees = analyse.signature() == null
                ? List.of()
                : verifie == null ? List.of(analyse.signature()) : verifie.verifier(lisible(garde));
        List<ConstatLu> constats = ConstatGroupe.regrouper(analyse.constats()).stream()
                .filter(g -> !sansDonnees)
                .limit(Lecture.CONSTATS_MAX)
                .map(Reception::constat)
                .toList();
        return new Lecture(
                sansDonnees || analyse.depotAcceptable(),
                analyse.factureLue().map(Reception::resume).orElse(null),
                constats,
                texte == null ? List.of() : texte.propositions(),
                signees,
                texte != null && texte.texte() == LectureDePdf.Texte.ABSENT);
    }

    /** A draft keeps no places: what is said of many is said once. */
    private static ConstatLu constat(ConstatGroupe g) {
        Constat c = g.commun();
        Constat autres = g.complement();
        String message = g.nombre() == 1 ? c.message() : c.message() + " (" + g.nombre() + " endroits)";
        return new ConstatLu(
                c.regle(),
                c.severite().bloquante(),
                autres == null ? message : message + " " + autres.message(),
                c.remede());
    }

    private static Resume resume(FactureLue lue) {
        BigDecimal ttc = lue.totaux().ttc();
        return new Resume(
                lue.numero(),
                lue.dateEmission() == null ? null : lue.dateEmission().toString(),
                lue.vendeur().nom(),
                lue.acheteur().siret().orElse(null),
                lue.acheteur().nom(),
                lue.codeService().orElse(null),
                lue.numeroEngagement().orElse(null),
                lue.cadre().cadre().code(),
                ttc == null ? null : ttc.toPlainString(),
                lue.devise());
    }

    private void antivirus(String nom, Document garde) {
        switch (antivirus.examiner(garde)) {
            case SAIN -> {}
            case INFECTE -> throw new RefusBrouillon.FichierInfecte(nom);
            case MUET -> throw new RefusBrouillon.AntivirusMuet();
        }
    }

    private byte[] debut(Document garde) throws IOException {
        try (InputStream contenu = lisible(garde).ouvrir()) {
            return contenu.readNBytes(Contenu.DEBUT);
        }
    }

    /** The bytes of a kept document, to be read as often as wanted. */
    org.chorale.api.format.Contenu lisible(Document document) {
        return new org.chorale.api.format.Contenu() {
            @Override
            public InputStream ouvrir() throws IOException {
                return documents
                        .ouvrir(document.empreinte())
                        .orElseThrow(() -> new FileNotFoundException("Document perdu : " + document.empreinte()));
            }

            @Override
            public long taille() {
                return document.taille();
            }
        };
    }

    /** The bytes of what must be there. */
    InputStream flux(Empreinte empreinte) {
        try {
            return documents
                    .ouvrir(empreinte)
                    .orElseThrow(() -> new FileNotFoundException("Document perdu : " + empreinte));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the bytes again, so that they are as young as what will refer to them. */
    void rafraichir(Document document) throws IOException {
        try (InputStream contenu = lisible(document).ouvrir()) {
            documents.garder(contenu, Limite.FLUX_PORTAIL.valeur());
        }
    }
}
