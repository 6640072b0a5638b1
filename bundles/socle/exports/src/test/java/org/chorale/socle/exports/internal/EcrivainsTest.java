package org.chorale.socle.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EcrivainsTest {
    private static final List<String> COLONNES = List.of("Numéro", "Montant", "Date");

    @Test
    void csv_opens_in_a_french_spreadsheet_and_no_text_is_a_formula_there() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Ecrivain csv = new EcrivainCsv(sortie, Locale.FRENCH)) {
            csv.commencer("Feuille", COLONNES);
            csv.ligne(Arrays.asList("=HYPERLINK(\"x\")", new BigDecimal("-1234.50"), LocalDate.of(2026, 3, 2)));
            csv.ligne(Arrays.asList("a;b\nc", null, null));
        }

        assertThat(sortie.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFNuméro;Montant;Date\r\n" + "\"'=HYPERLINK(\"\"x\"\")\";-1234,50;02/03/2026\r\n"
                        + "\"a;b\nc\";;\r\n");
    }

    @Test
    void csv_in_english_has_its_own_figures_and_days() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Ecrivain csv = new EcrivainCsv(sortie, Locale.ENGLISH)) {
            csv.commencer("Sheet", COLONNES);
            csv.ligne(Arrays.asList("x", new BigDecimal("1234.50"), LocalDate.of(2026, 3, 2)));
        }

        assertThat(sortie.toString(StandardCharsets.UTF_8)).endsWith("x;1234.50;2026-03-02\r\n");
    }

    @Test
    void xlsx_goes_on_to_a_further_sheet_where_one_is_full_with_its_head_on_each() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Ecrivain xlsx = new EcrivainXlsx(sortie, 4)) {
            xlsx.commencer("Factures", COLONNES);
            for (int i = 1; i <= 7; i++) {
                xlsx.ligne(Arrays.asList("F-" + i, BigDecimal.valueOf(i), LocalDate.of(2026, 3, i)));
            }
        }

        Map<String, String> parties = parties(sortie.toByteArray());
        assertThat(parties.get("xl/workbook.xml")).contains("Factures", "Factures (2)", "Factures (3)");
        assertThat(parties.get("xl/worksheets/sheet1.xml"))
                .contains("Num", "F-1", "F-3")
                .doesNotContain("F-4");
        assertThat(parties.get("xl/worksheets/sheet3.xml")).contains("Num", "F-7");
    }

    @Test
    void xlsx_takes_texts_as_texts_whatever_they_hold() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Ecrivain xlsx = new EcrivainXlsx(sortie)) {
            xlsx.commencer("Factures", COLONNES);
            xlsx.ligne(Arrays.asList("=1+1\u0000<b>\ud800", new BigDecimal("-1.5"), null));
        }

        assertThat(parties(sortie.toByteArray()).get("xl/worksheets/sheet1.xml"))
                .contains("=1+1&lt;b&gt;", "<v>-1.5</v>")
                .doesNotContain("<f>");
    }

    @Test
    void a_hundred_thousand_lines_are_never_held_together() throws IOException {
        for (boolean csv : new boolean[] {true, false}) {
            OutputStream nulle = OutputStream.nullOutputStream();
            System.gc();
            long avant = occupee();
            long debut = System.nanoTime();
            long plus = 0;
            try (Ecrivain ecrivain = csv ? new EcrivainCsv(nulle, Locale.FRENCH) : new EcrivainXlsx(nulle)) {
                ecrivain.commencer("Factures", COLONNES);
                for (int i = 1; i <= 100_000; i++) {
                    ecrivain.ligne(ligne(i));
                    if (i % 25_000 == 0) {
                        System.gc();
                        plus = Math.max(plus, occupee() - avant);
                    }
                }
            }
            System.out.printf(
                    "export %s : %d lignes/s, %d ko de plus%n",
                    csv ? "csv" : "xlsx", 100_000L * 1_000_000_000L / (System.nanoTime() - debut), plus / 1024);
            assertThat(plus).isLessThan(20L * 1024 * 1024);
        }
    }

    private static List<@Nullable Object> ligne(int i) {
        List<@Nullable Object> cellules = new ArrayList<>();
        for (int c = 0; c < 15; c++) {
            cellules.add("cellule " + c + " de la facture " + i);
        }
        for (int c = 0; c < 4; c++) {
            cellules.add(new BigDecimal(i + "." + (10 + c)));
        }
        cellules.add(LocalDate.of(2026, 3, 1 + i % 28));
        return cellules;
    }

    private static long occupee() {
        Runtime r = Runtime.getRuntime();
        return r.totalMemory() - r.freeMemory();
    }

    private static Map<String, String> parties(byte[] classeur) throws IOException {
        Path fichier = Files.write(Files.createTempFile("classeur", ".xlsx"), classeur);
        Map<String, String> parties = new TreeMap<>();
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                parties.put(e.getName(), new String(zip.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(fichier);
        }
        return parties;
    }
}
