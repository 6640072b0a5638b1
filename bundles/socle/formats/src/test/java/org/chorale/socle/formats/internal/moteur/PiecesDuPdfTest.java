package org.chorale.socle.formats.internal.moteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.PieceJointe;
import org.junit.jupiter.api.Test;

class PiecesDuPdfTest {
    private static final Contenu OCTETS = Contenu.deOctets(new byte[] {1});

    @Test
    void whatTheXmlPointsAtIsOnePieceWithItsFile() {
        PieceJointe renvoi = new PieceJointe("PV-1", "Procès-verbal", "#ef=pv.pdf", null, null, null);
        PieceJointe ailleurs = new PieceJointe("CGV", null, "https://durand.example/cgv", null, null, null);
        PieceJointe perdue = new PieceJointe("X", null, "#ef=perdu.pdf", null, null, null);
        PieceJointe pv = new PieceJointe(null, "fichier", null, "pv.pdf", "application/pdf", OCTETS);
        PieceJointe autre = new PieceJointe(null, null, null, "autre.csv", "text/csv", OCTETS);

        assertThat(PiecesDuPdf.reunir(List.of(ailleurs, renvoi, perdue), List.of(autre, pv)))
                .containsExactly(
                        ailleurs,
                        new PieceJointe("PV-1", "Procès-verbal", null, "pv.pdf", "application/pdf", OCTETS),
                        perdue,
                        autre);
    }

    @Test
    void aFilePointedAtTwiceIsGivenOnce() {
        PieceJointe renvoi = new PieceJointe("A", null, "#ef=a.pdf", null, null, null);
        PieceJointe fichier = new PieceJointe(null, null, null, "a.pdf", "application/pdf", OCTETS);

        List<PieceJointe> reunies = PiecesDuPdf.reunir(List.of(renvoi, renvoi), List.of(fichier));

        assertThat(reunies).extracting(PieceJointe::contenu).containsExactly(OCTETS, null);
    }
}
