package org.chorale.espace.factures.internal.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.Lot;
import org.chorale.api.facture.StatutFacture;

/** A batch as a spreadsheet reads it: UTF-8 with its mark, semicolons, and no cell that is taken for a formula. */
final class CsvDeLot {
    private static final String FORMULES = "=+-@\t\r";

    private CsvDeLot() {}

    static byte[] ecrire(Face face, Lot lot) {
        StringBuilder csv = new StringBuilder("\ufeff");
        ligne(
                csv,
                List.of("idFacture", "numeroFacture", "tiers", "statutAvant", "statutDemande", "resultat", "raison"));
        for (LigneDeLot l : lot.lignes()) {
            ligne(
                    csv,
                    Stream.of(
                                    l.facture(),
                                    l.numero(),
                                    l.tiers(),
                                    l.de() == null ? "" : l.de(),
                                    demande(face, lot.vers()),
                                    l.sort(),
                                    l.raison() == null ? "" : l.raison().fr())
                            .map(Object::toString)
                            .toList());
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String demande(Face face, StatutFacture vers) {
        return face == Face.EMISES && vers == StatutFacture.REJETEE ? "REJET_TRAITE" : vers.name();
    }

    private static void ligne(StringBuilder csv, List<String> cellules) {
        csv.append(cellules.stream().map(CsvDeLot::cellule).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String cellule(String texte) {
        String sure = !texte.isEmpty() && FORMULES.indexOf(texte.charAt(0)) >= 0 ? "'" + texte : texte;
        return "\"" + sure.replace("\"", "\"\"") + "\"";
    }
}
