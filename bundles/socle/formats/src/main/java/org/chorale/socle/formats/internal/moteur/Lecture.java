package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.Optional;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.pdf.AnalyseurPdf;
import org.chorale.socle.formats.internal.pdf.Embarque;
import org.chorale.socle.formats.internal.xml.Refus;

/** What an invoice says, without a judgement: the first walk of an analysis and no more. */
final class Lecture {
    private Lecture() {}

    static Optional<FactureLue> de(Contenu contenu) throws IOException {
        try {
            return switch (Magie.lire(contenu)) {
                case XML -> xml(contenu);
                case PDF -> {
                    Embarque facture = AnalyseurPdf.lire(contenu).facture();
                    yield facture == null ? Optional.empty() : xml(facture);
                }
                default -> Optional.empty();
            };
        } catch (Refus e) {
            return Optional.empty();
        }
    }

    private static Optional<FactureLue> xml(Contenu contenu) throws IOException, Refus {
        return Optional.ofNullable(PrePasse.parcourir(contenu).facture());
    }
}
