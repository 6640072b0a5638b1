package org.chorale.espace.sollicitations.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.refus.Refus;
import org.chorale.espace.sollicitations.internal.service.Saisies;
import org.chorale.espace.sollicitations.internal.service.Salle;
import org.junit.jupiter.api.Test;

/** Forms with files, as browsers and others send them. */
class EnvoiTest {
    private static final String BORNE = "limite";

    private final List<String> gardees = new ArrayList<>();
    private final PiecesDeposees depot = Salle.faux(
            PiecesDeposees.class,
            Map.of(
                    "ajouter",
                    a -> {
                        String nom = (String) a[1];
                        if (nom.startsWith("enorme")) {
                            throw trop();
                        }
                        gardees.add(nom);
                        return piece(gardees.size(), nom);
                    },
                    "consulter",
                    a -> (long) a[1] == 41 ? Optional.of(piece(41, "avant.txt")) : Optional.empty()));

    @Test
    void fields_and_files_are_kept_and_those_of_an_earlier_try_once() {
        Envoi envoi = lire(champ("texte", "  Bonjour\r\nà vous ")
                + fichier("journal.txt", "abc")
                + fichier("", "")
                + champ("piece", "41")
                + champ("piece", "41")
                + champ("piece", "42")
                + champ("piece", "'; DROP")
                + champ("version", "3"));
        assertThat(envoi.texte("texte")).isEqualTo("Bonjour\r\nà vous");
        assertThat(envoi.texte("version")).isEqualTo("3");
        assertThat(envoi.texte("absent")).isEmpty();
        assertThat(envoi.numeros()).containsExactly(1L, 41L);
        assertThat(envoi.refus()).isEmpty();
    }

    @Test
    void a_file_that_is_too_big_is_told_by_its_name_and_the_others_stay() {
        Envoi envoi = lire(champ("texte", "t") + fichier("enorme.pdf", "x") + fichier("petit.txt", "x"));
        assertThat(envoi.pieces()).extracting(FichierDeBrouillon::nom).containsExactly("petit.txt");
        assertThat(envoi.refus()).singleElement().satisfies(r -> {
            assertThat(r.champ()).contains(Envoi.FICHIER);
            assertThat(r.motif().message().fr()).contains("enorme.pdf", "10");
        });
    }

    @Test
    void one_file_too_many_is_not_kept() {
        StringBuilder corps = new StringBuilder();
        for (int i = 0; i <= Saisies.PIECES_MAX; i++) {
            corps.append(fichier("f" + i + ".txt", "x"));
        }
        Envoi envoi = lire(corps.toString());
        assertThat(gardees).hasSize(Saisies.PIECES_MAX);
        assertThat(envoi.refus()).hasSize(1);
    }

    @Test
    void a_field_is_cut_where_it_is_longer_than_any_and_parts_without_end_are_given_up() {
        assertThat(lire(champ("texte", "x".repeat(100_000))).texte("texte"))
                .hasSizeBetween(Saisies.TEXTE_MAX + 1, 30_000);
        Envoi envoi = lire(champ("a", "1").repeat(61));
        assertThat(envoi.refus()).extracting(r -> r.champ().orElse("")).containsExactly(Envoi.FICHIER);
    }

    @Test
    void what_breaks_off_or_is_no_form_is_refused_and_keeps_what_was_typed() {
        String entier = champ("texte", "gardé") + champ("action", "REPONSE");
        Envoi coupe = lire(entier.substring(0, entier.length() - 12), "multipart/form-data; boundary=" + BORNE, false);
        assertThat(coupe.texte("texte")).isEqualTo("gardé");
        assertThat(coupe.refus()).hasSize(1);
        Envoi autre = lire("texte=x", "application/x-www-form-urlencoded", false);
        assertThat(autre.refus()).extracting(Refus::champ).containsExactly(Optional.of(Envoi.FICHIER));
    }

    private static String champ(String nom, String valeur) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BORNE, nom, valeur);
    }

    private static String fichier(String nom, String contenu) {
        return ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n%s\r\n")
                .formatted(BORNE, Envoi.FICHIER, nom, contenu);
    }

    private Envoi lire(String parties) {
        return lire(parties, "multipart/form-data; boundary=" + BORNE, true);
    }

    private Envoi lire(String parties, String type, boolean entier) {
        String corps = entier ? parties + "--" + BORNE + "--\r\n" : parties;
        Flux flux = new Flux(new ByteArrayInputStream(corps.getBytes(StandardCharsets.UTF_8)));
        HttpServletRequest requete =
                Salle.faux(HttpServletRequest.class, Map.of("getContentType", a -> type, "getInputStream", a -> flux));
        return Envoi.lire(requete, Salle.CAMILLE, depot);
    }

    private static FichierDeBrouillon piece(long id, String nom) {
        return new FichierDeBrouillon(
                id,
                FichierDeBrouillon.Role.PIECE,
                nom,
                "text/plain",
                FormatDocument.INCONNU,
                new Documents.Document(new Empreinte("ab".repeat(32)), 3),
                FichierDeBrouillon.Lecture.RIEN);
    }

    private static RuntimeException trop() {
        return EnvoiTest.<RuntimeException>jeter(new DocumentTropGrand(10 << 20));
    }

    /** A fake cannot say that it throws this one. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException jeter(Throwable t) throws E {
        throw (E) t;
    }

    /** A body. */
    private static final class Flux extends ServletInputStream {
        private final InputStream source;

        Flux(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws java.io.IOException {
            return source.read();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener lecteur) {
            throw new UnsupportedOperationException();
        }
    }
}
