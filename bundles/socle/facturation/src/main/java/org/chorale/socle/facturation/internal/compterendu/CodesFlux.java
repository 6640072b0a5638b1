package org.chorale.socle.facturation.internal.compterendu;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;

/** Codes and dates of flux as they are published. */
final class CodesFlux {
    private CodesFlux() {}

    /** The interface that a flux of that syntax comes by; null where none is known. */
    static @Nullable String codeInterface(CompteRendu.Entete entete) {
        String syntaxe = entete.syntaxe() != null ? entete.syntaxe() : entete.syntaxeDeclaree();
        if (syntaxe == null) {
            return null;
        }
        return switch (syntaxe) {
            case "IN_DP_E1_UBL_INVOICE" -> "FSO1100A";
            case "IN_DP_E1_CII_16B" -> "FSO1106A";
            case "IN_DP_E2_CII_FACTURX" -> "FSO1117A";
            default -> null;
        };
    }

    /** RFC 3339, in legal time. */
    static String date(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(HeureLegale.ZONE));
    }
}
