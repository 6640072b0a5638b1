package org.chorale.socle.exports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chorale.api.export.Csv;
import org.jspecify.annotations.Nullable;

/** With a BOM and semicolons, as French spreadsheets open it; no cell is taken for a formula. */
final class EcrivainCsv implements Ecrivain {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Writer sortie;
    private final boolean anglais;

    EcrivainCsv(OutputStream sortie, Locale langue) throws IOException {
        this.sortie = new OutputStreamWriter(sortie, StandardCharsets.UTF_8);
        this.anglais = "en".equals(langue.getLanguage());
        this.sortie.write('\uFEFF');
    }

    @Override
    public void commencer(String feuille, List<String> colonnes) throws IOException {
        sortie.write(colonnes.stream().map(Csv::cellule).collect(Collectors.joining(";", "", "\r\n")));
    }

    @Override
    public void ligne(List<@Nullable Object> cellules) throws IOException {
        sortie.write(cellules.stream().map(this::cellule).collect(Collectors.joining(";", "", "\r\n")));
    }

    @Override
    public void close() throws IOException {
        sortie.close();
    }

    /** Figures and days as the language writes them: a spreadsheet of that language reads them as what they are. */
    private String cellule(@Nullable Object valeur) {
        if (valeur == null) {
            return "";
        }
        if (valeur instanceof BigDecimal nombre) {
            String texte = nombre.toPlainString();
            return Csv.nombre(anglais ? texte : texte.replace('.', ','));
        }
        if (valeur instanceof LocalDate jour) {
            return anglais ? jour.toString() : JOUR.format(jour);
        }
        return Csv.cellule(valeur.toString());
    }
}
