package org.chorale.socle.redaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Verdict;
import org.chorale.api.redaction.Redaction;
import org.chorale.api.redaction.RefusRedaction;
import org.junit.jupiter.api.Test;

class RedactionServiceTest {
    private static final Instant DATE = Instant.parse("2026-11-03T10:00:00Z");
    private final Redaction redaction = new RedactionService(2);

    private byte[] cii(FactureLue facture) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        redaction.ecrireCii(facture, sortie);
        return sortie.toByteArray();
    }

    @Test
    void aCiiCarriesTheBytesOfItsAttachments() throws IOException {
        FactureLue facture = Exemples.riche().facture();

        FactureLue relue = Juge.analyser(cii(facture)).factureLue().orElseThrow();

        assertThat(Modele.differences(facture, relue)).allMatch(e -> e.startsWith("profilLu: null"));
    }

    @Test
    void everyExampleIsAValidCii() throws IOException {
        for (Exemples e : Exemples.tous().values()) {
            assertThat(Juge.fautes(Juge.analyser(cii(e.facture())))).isEmpty();
            assertThat(Juge.analyser(cii(e.facture())).verdict()).isEqualTo(Verdict.VALIDE);
        }
    }

    @Test
    void anInvoiceWithoutADeliveryIsNotWarnedOfWhatTheSchemaWants() throws IOException {
        Exemples sansLivraison = Exemples.simple();
        sansLivraison.livraison = Livraison.VIDE;
        FactureLue facture = sansLivraison.facture();
        byte[] ecrit = cii(facture);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        redaction.ecrireFacturX(facture, DATE, pdf);

        assertThat(new String(ecrit, StandardCharsets.UTF_8)).contains("ram:ApplicableHeaderTradeDelivery");
        for (byte[] document : List.of(ecrit, pdf.toByteArray())) {
            assertThat(Juge.analyser(document).constats())
                    .extracting(c -> c.regle() + " " + c.chemin())
                    .noneMatch(c -> c.contains("FX-SCH-A-000372") || c.contains("R008"));
        }
    }

    @Test
    void whatIsOverALimitIsRefusedBeforeTheFirstByte() {
        OutputStream rien = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("written");
            }
        };
        Exemples lignes = Exemples.longue(Redaction.LIGNES_MAX_PDF);
        Exemples textes = Exemples.simple();
        textes.notes.add(new Note(null, "é".repeat(26 << 20)));
        Exemples pages = Exemples.simple();
        pages.notes.add(new Note(null, "a\n".repeat(100_000)));
        Exemples piece = Exemples.simple();
        piece.pieces.add(piece("grande.pdf", Limite.PIECE_JOINTE.valeur() + 1));
        Exemples pieces = Exemples.simple();
        for (int i = 0; i < 13; i++) {
            pieces.pieces.add(piece("p.pdf", Limite.PIECE_JOINTE.valeur()));
        }

        assertThatThrownBy(() -> redaction.ecrireFacturX(lignes.facture(), DATE, rien))
                .isInstanceOf(RefusRedaction.TropDeLignes.class);
        assertThatThrownBy(() -> redaction.ecrireCii(textes.facture(), rien))
                .isInstanceOf(RefusRedaction.TexteTropLong.class);
        assertThatThrownBy(() -> redaction.ecrireFacturX(pages.facture(), DATE, rien))
                .isInstanceOf(RefusRedaction.TexteTropLong.class);
        assertThatThrownBy(() -> redaction.ecrireCii(piece.facture(), rien))
                .isInstanceOf(RefusRedaction.PiecesTropGrandes.class);
        assertThatThrownBy(() -> redaction.ecrireFacturX(pieces.facture(), DATE, rien))
                .isInstanceOf(RefusRedaction.PiecesTropGrandes.class);
    }

    @Test
    void anOutputThatFailsIsAnIOException() {
        OutputStream plein = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disque plein");
            }
        };

        assertThatThrownBy(() -> redaction.ecrireCii(Exemples.simple().facture(), plein))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("disque plein");
        assertThatThrownBy(() -> redaction.ecrireFacturX(Exemples.simple().facture(), DATE, plein))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("disque plein");
    }

    @Test
    void anOutputIsLeftOpen() throws IOException {
        boolean[] ferme = new boolean[1];
        OutputStream sortie = new ByteArrayOutputStream() {
            @Override
            public void close() {
                ferme[0] = true;
            }
        };

        redaction.ecrireCii(Exemples.simple().facture(), sortie);
        redaction.ecrireFacturX(Exemples.simple().facture(), DATE, sortie);

        assertThat(ferme[0]).isFalse();
    }

    @Test
    void filesOfOneNameKeepApartAndNoneLeavesItsFolder() {
        Exemples e = Exemples.simple();
        e.pieces.addAll(List.of(
                fichier("plan.pdf"),
                fichier("PLAN.pdf"),
                fichier("../../etc/passwd"),
                fichier(null),
                fichier("factur-x.xml")));

        assertThat(Pieces.embarquees(e.facture()))
                .extracting(PieceJointe::nom)
                .containsExactly("plan.pdf", "PLAN-2.pdf", ".._.._etc_passwd", "piece-jointe", "factur-x-2.xml");
    }

    private static PieceJointe fichier(@org.jspecify.annotations.Nullable String nom) {
        Contenu octets = Contenu.deOctets("x".getBytes(StandardCharsets.UTF_8));
        return new PieceJointe("R", null, null, nom, "text/plain", octets);
    }

    private static PieceJointe piece(String nom, long taille) {
        return new PieceJointe("R", null, null, nom, "application/pdf", new Contenu() {
            @Override
            public InputStream ouvrir() {
                throw new AssertionError("opened");
            }

            @Override
            public long taille() {
                return taille;
            }
        });
    }
}
