package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Options;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.socle.formats.internal.archive.Archives;
import org.chorale.socle.formats.internal.lecture.OctetFautif;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.pdf.AnalyseurPdf;
import org.chorale.socle.formats.internal.pdf.Embarque;
import org.chorale.socle.formats.internal.pdf.LecturePdf;
import org.chorale.socle.formats.internal.portail.ReglesPieces;
import org.chorale.socle.formats.internal.portail.ReglesPortail;
import org.chorale.socle.formats.internal.xml.Memoire;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.chorale.socle.formats.internal.xml.Refus;
import org.chorale.socle.formats.internal.xml.Releve;

/** One document, from its first bytes to its verdict. */
final class AnalyseDocument {
    private static final int CONSTATS_D_ARCHIVE = 1_000;

    private static final int ENSUITE_PAR_FICHIER = 2;

    private final Facture.Outils outils;
    private final DocumentRecu document;
    private final Options options;
    private final BooleanSupplier abandon;
    private final Etat etat;

    AnalyseDocument(Facture.Outils outils, DocumentRecu document, Options options, BooleanSupplier abandon, Etat etat) {
        this.outils = outils;
        this.document = document;
        this.options = options;
        this.abandon = abandon;
        this.etat = etat;
    }

    void analyser() throws IOException {
        etat.commencer(Couche.CONTENEUR);
        try {
            Contenu contenu = document.contenu();
            Magie magie = Magie.lire(contenu);
            Optional<Constat> deuxTypes = Polyglotte.chercher(contenu, magie);
            if (deuxTypes.isPresent()) {
                throw new Refus(deuxTypes.get());
            }
            switch (magie) {
                case XML -> {
                    etat.format(FormatDocument.XML_INCONNU);
                    etat.resultat(Couche.CONTENEUR, org.chorale.api.format.ResultatCouche.NON_APPLICABLE);
                    aSonTour(contenu, false);
                }
                case PDF -> pdf(contenu);
                case ZIP -> archive(FormatDocument.ZIP);
                case TAR_GZ -> archive(FormatDocument.TAR_GZ);
                case VIDE -> etat.refuser(refus("CHORALE-VIDE", "Le fichier est vide.", "Déposez le fichier entier."));
                case GZIP -> etat.refuser(Refusables.gzip());
                case AUTRE -> etat.refuser(Refusables.inconnu());
            }
        } catch (Refus refus) {
            if (etat.format() == FormatDocument.XML_INCONNU) {
                etat.format(Apercu.format(document.contenu())); // it was left before it could say
            }
            etat.refuser(refus.constat());
        }
        if (options.portail()) {
            ReglesPortail.syntaxeAnnoncee(document.syntaxeAnnoncee(), etat.format())
                    .ifPresent(etat::constater);
        }
    }

    private void aSonTour(Contenu contenu, boolean dansPdf) throws IOException, Refus {
        try (Memoire.Tour tour = Memoire.attendre(contenu.taille(), abandon)) {
            xml(contenu, dansPdf);
        }
    }

    private void xml(Contenu contenu, boolean dansPdf) throws IOException, Refus {
        etat.commencer(Couche.XML);
        Optional<Constat> page = Refusables.page(contenu);
        if (page.isPresent()) {
            throw new Refus(page.get());
        }
        Releve releve = new Releve();
        PrePasse.Resultat lu = PrePasse.parcourir(contenu, releve);
        Constat malForme = lu.malForme();
        FormatDocument format = lu.format();
        boolean reconnu = format != FormatDocument.XML_INCONNU;
        if (!dansPdf) {
            etat.format(format);
        }
        if (format.estFactureStructuree()) {
            if (dansPdf && format != FormatDocument.CII) {
                etat.refuser(refus(
                        "CHORALE-FX-SYNTAXE",
                        "Le PDF contient une facture " + format.libelle() + " : Factur-X n'admet que le CII.",
                        "Joignez au PDF une facture CII, ou déposez le fichier XML seul."));
                return;
            }
            PontSax document = new PontSax(contenu, lu.enveloppe(), releve);
            new Facture(outils, etat, options, abandon).juger(document, lu, dansPdf);
        } else if (malForme != null && !reconnu) {
            etat.conclure(Couche.XML, List.of(malForme));
        } else {
            etat.refuser(Refusables.format(format, lu.racine()));
        }
        if (malForme != null) {
            etat.preciser(malForme, OctetFautif.situer(malForme, contenu));
        }
    }

    private void pdf(Contenu contenu) throws IOException, Refus {
        etat.format(FormatDocument.PDF);
        if (Limite.FACTURE.depassee(contenu.taille())) {
            throw new Refus(refus(
                    "CHORALE-PDF-TAILLE",
                    "Le PDF dépasse " + Limite.FACTURE.enClair() + ".",
                    "Réduisez les images ou les pièces jointes du PDF."));
        }
        LecturePdf pdf = AnalyseurPdf.lire(contenu);
        etat.signature(pdf.signature());
        etat.format(pdf.format());
        Embarque facture = pdf.facture();
        if (pdf.format() == FormatDocument.PDF_CHIFFRE) {
            pdf.constats().forEach(etat::refuser);
            return;
        }
        if (facture == null) {
            etat.conclure(Couche.CONTENEUR, filtrer(pdf.constats()));
            etat.conclure(Couche.CONTENEUR, List.of(Refusables.pdfSansFacture(pdf.niveauXmp())));
            if (options.portail() && Limite.PDF.depassee(contenu.taille())) {
                etat.conclure(Couche.PORTAIL, List.of(Refusables.pdfTropGrand()));
            }
            return;
        }
        etat.format(FormatDocument.FACTUR_X);
        etat.conclure(Couche.CONTENEUR, filtrer(pdf.constats()));
        aSonTour(facture, true);
        FactureLue lue = etat.facture();
        if (lue != null) {
            etat.facture(avecPieces(lue, pdf.pieces()));
            if (options.portail() && !pdf.pieces().isEmpty()) {
                etat.conclure(Couche.PORTAIL, ReglesPieces.juger(pdf.pieces(), Map.of()));
            }
            etat.conclure(Couche.CONTENEUR, filtrer(Refusables.niveau(pdf.niveauXmp(), lue.profil())));
        }
    }

    /** What hangs on the PDF beside the invoice goes with it, as if it were attached in the XML. */
    private static FactureLue avecPieces(FactureLue f, List<PieceJointe> autres) {
        if (autres.isEmpty()) {
            return f;
        }
        List<PieceJointe> toutes = PiecesDuPdf.reunir(f.piecesJointes(), autres);
        return new FactureLue(
                f.numero(),
                f.dateEmission(),
                f.typeCode(),
                f.devise(),
                f.deviseTva(),
                f.dateExigibiliteTva(),
                f.codeExigibiliteTva(),
                f.dateEcheance(),
                f.references(),
                f.conditionsPaiement(),
                f.notes(),
                f.cadreLu(),
                f.profilLu(),
                f.vendeur(),
                f.acheteur(),
                f.beneficiaire(),
                f.representantFiscal(),
                f.livraison(),
                f.paiement(),
                f.remisesEtCharges(),
                f.totaux(),
                f.ventilationTva(),
                toutes,
                f.lignes(),
                f.places());
    }

    private void archive(FormatDocument format) throws IOException, Refus {
        etat.format(format);
        Archives.parcourir(document.contenu(), this::entree, abandon);
        etat.conclure(Couche.CONTENEUR, List.of());
    }

    private void entree(DocumentRecu entree) throws IOException {
        Etat propre = new Etat();
        Verdict verdict = null;
        FormatDocument format;
        if (options.entrees()) {
            new AnalyseDocument(outils, entree, options, abandon, propre).analyser();
            Analyse analyse = propre.figer();
            verdict = analyse.verdict();
            format = analyse.format();
            analyse.regles().forEach(etat::paquet);
            constater(analyse.constats(), String.valueOf(entree.nomFichier()));
        } else {
            format = Apercu.format(entree.contenu());
        }
        etat.entree(new Analyse.EntreeArchive(
                String.valueOf(entree.nomFichier()), entree.contenu().taille(), format, verdict));
    }

    /** Where the files before said enough, the worst of this one's. */
    private void constater(List<Constat> constats, String fichier) {
        int place = Math.max(ENSUITE_PAR_FICHIER, CONSTATS_D_ARCHIVE - etat.nombreDeConstats());
        List<Constat> dits = constats.size() <= place
                ? constats
                : constats.stream()
                        .sorted(Comparator.comparing(Constat::severite))
                        .limit(place)
                        .toList();
        for (Constat c : dits) {
            etat.constater(c.avecChemin(c.chemin() == null ? fichier : fichier + "!" + c.chemin()));
        }
        int tus = constats.size() - dits.size();
        if (tus > 0) {
            etat.constater(Refusables.tus(tus).avecChemin(fichier));
        }
    }

    private List<Constat> filtrer(List<Constat> constats) {
        return options.avertissements()
                ? constats
                : constats.stream().filter(c -> c.severite().bloquante()).toList();
    }

    private static Constat refus(String regle, String message, String remede) {
        return Constat.de(regle, Severite.FATALE, Couche.CONTENEUR, message).avecRemede(remede);
    }
}
