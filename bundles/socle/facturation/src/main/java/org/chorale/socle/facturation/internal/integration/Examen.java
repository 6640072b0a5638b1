package org.chorale.socle.facturation.internal.integration;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Severite;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.socle.facturation.internal.integration.Examine.PieceGardee;
import org.jspecify.annotations.Nullable;

/** Analyses one kept file and keeps its attachments. Thread-safe: files of a flux are examined in parallel. */
final class Examen {
    private final Formats formats;
    private final Documents documents;

    Examen(Formats formats, Documents documents) {
        this.formats = formats;
        this.documents = documents;
    }

    /**
     * Examines a file.
     *
     * @param annonce the syntaxeFlux that the depositor claims, or null
     */
    Examine examiner(int rang, String nom, Document document, @Nullable String annonce) throws IOException {
        Analyse analyse = formats.analyser(new DocumentRecu(contenu(document), nom, annonce));
        List<Constat> constats = new ArrayList<>();
        comparer(annonce, analyse, constats);
        List<PieceGardee> pieces = new ArrayList<>();
        if (analyse.depotAcceptable()) {
            for (PieceJointe piece :
                    analyse.factureLue().map(FactureLue::piecesJointes).orElse(List.of())) {
                garder(piece, pieces, constats);
            }
        }
        return new Examine(rang, nom, document, analyse, typeMime(analyse), List.copyOf(pieces), List.copyOf(constats));
    }

    /** The bytes of a kept document, to be read as often as wanted. */
    Contenu contenu(Document document) {
        return new Contenu() {
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

    /** Who claims something else than what it is gets told; what it is decides. */
    private static void comparer(@Nullable String annonce, Analyse analyse, List<Constat> constats) {
        SyntaxeFlux dite = SyntaxeFlux.deCode(annonce).orElse(null);
        if (dite == null || dite.convientA(analyse.format()) || dejaDit(analyse)) {
            return;
        }
        constats.add(Constat.de(
                        Regles.SYNTAXE,
                        Severite.AVERTISSEMENT,
                        Couche.CONTENEUR,
                        "Le dépôt annonce la syntaxe %s, mais ce fichier est au format %s : il est traité pour ce qu'il est."
                                .formatted(dite.code(), analyse.format().libelle()))
                .avecValeurs(
                        analyse.syntaxe() == null
                                ? analyse.format().libelle()
                                : analyse.syntaxe().code(),
                        dite.code())
                .avecRemede("Corrigez syntaxeFlux dans vos prochains dépôts, ou ne le donnez pas."));
    }

    private static boolean dejaDit(Analyse analyse) {
        return analyse.constats().stream().anyMatch(c -> c.regle().startsWith(Regles.SYNTAXE));
    }

    private void garder(PieceJointe piece, List<PieceGardee> pieces, List<Constat> constats) throws IOException {
        Contenu contenu = piece.contenu();
        if (contenu == null) {
            return;
        }
        String nom = piece.nom() != null ? piece.nom() : piece.reference() != null ? piece.reference() : "piece";
        try (InputStream flux = contenu.ouvrir()) {
            byte[] debut = flux.readNBytes(TypeMime.DEBUT);
            Document garde = documents.garder(
                    new SequenceInputStream(new ByteArrayInputStream(debut), flux), Limite.PIECE_JOINTE.valeur());
            pieces.add(new PieceGardee(nomSeul(nom), TypeMime.deviner(debut), garde));
        } catch (DocumentTropGrand e) {
            constats.add(Constat.de(
                            Regles.PIECE_TROP_GRANDE,
                            Severite.ERREUR,
                            Couche.PORTAIL,
                            "La pièce jointe « %s » dépasse %s.".formatted(nom, Limite.PIECE_JOINTE.enClair()))
                    .avecTerme("BT-125")
                    .avecRemede("Réduisez-la ou retirez-la."));
        }
    }

    /** Names of attachments are not paths. */
    private static String nomSeul(String nom) {
        return nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
    }

    private static String typeMime(Analyse analyse) {
        if (analyse.format().estPdf()) {
            return "application/pdf";
        }
        return analyse.format().estFactureStructuree() ? "application/xml" : TypeMime.INCONNU;
    }
}
