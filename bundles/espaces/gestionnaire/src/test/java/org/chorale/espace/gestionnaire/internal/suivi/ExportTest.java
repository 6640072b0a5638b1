package org.chorale.espace.gestionnaire.internal.suivi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.espace.gestionnaire.internal.Doubles.COMMUNE;
import static org.chorale.espace.gestionnaire.internal.Doubles.ECOLES;
import static org.chorale.espace.gestionnaire.internal.Doubles.MARIE;
import static org.chorale.espace.gestionnaire.internal.Doubles.NOE;
import static org.chorale.espace.gestionnaire.internal.Doubles.rattachement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.export.Csv;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.espace.gestionnaire.internal.Doubles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
    private static final String FORMULE = "=HYPERLINK(\"http://x\";\"y\")";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {"=1+1|'=1+1", "+33|'+33", "-5|'-5", "@x|'@x", "Dupont|Dupont", "a;b|\"a;b\"", "a-b|a-b"})
    void a_cell_that_a_spreadsheet_would_compute_is_a_text(String valeur, String cellule) {
        assertThat(Csv.cellule(valeur)).isEqualTo(cellule);
    }

    @Test
    void a_tab_first_a_quote_or_an_end_of_line_do_no_harm_either() {
        assertThat(Csv.cellule("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.cellule("=\"a\"\nb")).isEqualTo("\"'=\"\"a\"\"\nb\"");
    }

    @Test
    void the_csv_opens_in_a_french_spreadsheet_and_tells_each_subscription_once() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        export().csv(Doubles.perimetre(Mode.CONSULTATION), Locale.FRENCH, sortie);

        String texte = sortie.toString(StandardCharsets.UTF_8);
        assertThat(texte).startsWith("\uFEFFType d'identifiant;Identifiant;Structure;");
        List<String> lignes = texte.lines().toList();
        assertThat(lignes).hasSize(1 + 4);
        assertThat(lignes)
                .filteredOn(l -> l.contains("factures-emises"))
                .singleElement()
                .asString()
                .contains(";ECOLES – Écoles;\"'=HYPERLINK");
        assertThat(lignes)
                .filteredOn(l -> l.contains("factures-recues"))
                .singleElement()
                .asString()
                .contains("Commune de Valmont;;\"'=HYPERLINK");
        assertThat(lignes)
                .filteredOn(l -> l.contains("u21@"))
                .singleElement()
                .asString()
                .endsWith(";;;;;");
    }

    @Test
    void the_sheet_holds_texts_and_no_formula_whatever_one_is_called(@TempDir Path dossier) throws IOException {
        Path fichier = dossier.resolve("droits.xlsx");
        try (OutputStream sortie = Files.newOutputStream(fichier)) {
            export().xlsx(Doubles.perimetre(Mode.CONSULTATION), Locale.FRENCH, sortie);
        }

        StringBuilder contenu = new StringBuilder();
        // By its directory, as spreadsheets do: the library streams, and writes the sizes behind the entries.
        try (ZipFile classeur = new ZipFile(fichier.toFile())) {
            for (ZipEntry entree : Collections.list(classeur.entries())) {
                try (InputStream octets = classeur.getInputStream(entree)) {
                    contenu.append(new String(octets.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(contenu).contains("=HYPERLINK(").doesNotContain("<f>").doesNotContain("\u0001");
    }

    private static Export export() {
        List<Rattachement> rattachements =
                List.of(rattachement(1, MARIE, null), rattachement(2, MARIE, ECOLES), rattachement(3, NOE, null));
        List<Abonnement> abonnements = List.of(
                abonnement(1, null, "factures-recues"),
                abonnement(2, ECOLES, "factures-emises"),
                abonnement(3, new ServiceId(11), "mon-compte"));
        GestionDesDroits gestion = Doubles.faux(
                GestionDesDroits.class,
                Map.of(
                        "utilisateurs",
                        a -> new Resultats<>(rattachements, (Pagination) a[2], rattachements.size(), false),
                        "abonnements",
                        a -> abonnements));
        return new Export(gestion, Doubles.designations(FORMULE + "\u0001"));
    }

    private static Abonnement abonnement(long id, @Nullable ServiceId service, String espace) {
        return new Abonnement(
                id,
                MARIE,
                COMMUNE,
                service,
                new org.chorale.api.identifiant.CodeEspace(espace),
                Mode.CONSULTATION,
                Abonnement.Statut.VALIDEE,
                Instant.EPOCH,
                null);
    }
}
