package org.chorale.socle.facturation.internal.recherche;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.chorale.api.facture.TriFactures;

/** What a list is sorted by: the column, and how its values travel in addresses. */
enum Ordre {
    DEPOT(
            "depot",
            "",
            v -> ((Timestamp) v).toLocalDateTime().toString(),
            t -> Timestamp.valueOf(LocalDateTime.parse(t))),
    DATE_FACTURE(
            "date_facture",
            "date",
            v -> (v instanceof Date d ? d.toLocalDate() : (LocalDate) v).toString(),
            t -> Date.valueOf(LocalDate.parse(t))),
    MONTANT_TTC("montant_ttc", "ttc", v -> ((BigDecimal) v).stripTrailingZeros().toPlainString(), Ordre::montant),
    NUMERO("cle_numero", "numero", v -> (String) v, t -> t);

    private final String colonne;
    private final String axe;
    private final Function<Object, String> ecrire;
    private final Function<String, Object> lire;

    Ordre(String colonne, String axe, Function<Object, String> ecrire, Function<String, Object> lire) {
        this.colonne = colonne;
        this.axe = axe;
        this.ecrire = ecrire;
        this.lire = lire;
    }

    static Ordre de(TriFactures tri) {
        return valueOf(tri.name());
    }

    String colonne() {
        return colonne;
    }

    /** The end of the name of its index. */
    String axe() {
        return axe;
    }

    String ecrire(Object valeur) {
        return ecrire.apply(valeur);
    }

    /** The value that an address carried; empty where it is none of this column's. */
    Optional<Object> lire(String texte) {
        try {
            return Optional.of(lire.apply(texte));
        } catch (DateTimeException | IllegalArgumentException etrange) {
            return Optional.empty();
        }
    }

    private static BigDecimal montant(String texte) {
        if (!texte.matches("-?[0-9]{1,13}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException(texte);
        }
        return new BigDecimal(texte);
    }
}
