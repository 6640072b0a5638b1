package org.chorale.socle.facturation.internal.integration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Verdict;
import org.chorale.api.soumission.Soumissions.Piece;

/** Makes of what was submitted what a file of a flux is after its analysis. */
final class Soumis {
    private Soumis() {}

    /** The same with what goes with it beside the document. */
    static Examine avecPieces(Examine examine, List<Piece> pieces) {
        List<Examine.PieceGardee> toutes = new ArrayList<>(examine.pieces());
        pieces.forEach(p -> toutes.add(new Examine.PieceGardee(p.nom(), p.typeMime(), p.document())));
        return new Examine(
                examine.rang(),
                examine.nom(),
                examine.document(),
                examine.analyse(),
                examine.typeMime(),
                List.copyOf(toutes),
                examine.constats());
    }

    /** A PDF, whose values were typed: there is no data in it to be judged. */
    static Examine pdf(String nom, Document document, Analyse pdf, FactureLue valeurs) {
        Map<Couche, ResultatCouche> couches = new EnumMap<>(Couche.class);
        for (Couche couche : Couche.values()) {
            couches.put(couche, ResultatCouche.NON_APPLICABLE);
        }
        couches.put(Couche.PORTAIL, ResultatCouche.VALIDE);
        Analyse analyse = new Analyse(
                pdf.format(),
                null,
                null,
                Verdict.VALIDE,
                couches,
                List.of(),
                List.of(),
                valeurs,
                pdf.signature(),
                List.of());
        return new Examine(0, nom, document, analyse, "application/pdf", List.of(), List.of());
    }
}
