package org.chorale.socle.exports.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chorale.api.export.Exports;
import org.chorale.api.export.Exports.Etat;
import org.chorale.api.export.Exports.Export;
import org.chorale.api.export.Exports.Format;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;

/** The page of exports with made-up ones. */
public final class ExportsDEssai {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:00:00Z");

    private ExportsDEssai() {}

    /** By the name of their view. */
    @SuppressWarnings("NullAway")
    public static Map<String, Function<ContextePage, Page>> pages(String hostile) {
        ExportsPages pages = new ExportsPages(null);
        List<Export> exports = List.of(
                export(4, "Factures reçues", Format.XLSX, Etat.EN_ATTENTE, 0, 0),
                export(3, "Factures reçues (résultat d'une recherche)", Format.CSV, Etat.EN_COURS, 38_000, 0),
                export(2, hostile, Format.CSV, Etat.PRET, 100_000, 23_456_789),
                export(1, "Factures émises", Format.XLSX, Etat.ECHOUE, 12, 0));
        Map<String, Function<ContextePage, Page>> vues = new LinkedHashMap<>();
        vues.put("/exports", c -> pages.page(exports, "demande", c));
        vues.put("/exports-aucun", c -> pages.page(List.of(), "supprime", c));
        return vues;
    }

    private static Export export(long id, String titre, Format format, Etat etat, long lignes, long taille) {
        CodeEspace espace = new CodeEspace("factures-recues");
        return new Export(id, espace, titre, format, etat, lignes, taille, QUAND, QUAND.plus(Exports.GARDE));
    }
}
