package org.chorale.socle.demonstration.internal.factures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says.
 *
 * @param dejaPayee cadre A2: nothing is left to pay
 * @param corrigee the number of the invoice that a credit note corrects, or null
 * @param ecart what its total is wrong by: 0 but for the faulty ones
 */
record FactureFictive(
        String numero,
        Genre genre,
        boolean dejaPayee,
        LocalDate date,
        LocalDate echeance,
        Fournisseur vendeur,
        Participant emetteur,
        Participant acheteur,
        @Nullable String service,
        @Nullable String engagement,
        @Nullable String marche,
        @Nullable String corrigee,
        String objet,
        List<Ligne> lignes,
        BigDecimal ecart) {

    /** The kinds, with their code. */
    enum Genre {
        FACTURE("380"),
        ACOMPTE("386"),
        AVOIR("381");

        private final String code;

        Genre(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** A party as an invoice names it. */
    record Participant(String siret, String nom, String rue, String codePostal, String ville) {
        String siren() {
            return siret.substring(0, 9);
        }

        String tva() {
            return "FR%02d%s".formatted((12 + 3 * (Long.parseLong(siren()) % 97)) % 97, siren());
        }
    }

    /** A line. */
    record Ligne(Article article, BigDecimal quantite) {
        BigDecimal montant() {
            return quantite.multiply(article.prix()).setScale(2, RoundingMode.HALF_UP);
        }
    }

    String cadre() {
        return dejaPayee ? "A2" : "A1";
    }

    BigDecimal horsTaxe() {
        return lignes.stream().map(Ligne::montant).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Base by rate. */
    Map<BigDecimal, BigDecimal> bases() {
        Map<BigDecimal, BigDecimal> bases = new TreeMap<>();
        lignes.forEach(l -> bases.merge(l.article().taux(), l.montant(), BigDecimal::add));
        return bases;
    }

    static BigDecimal taxe(BigDecimal base, BigDecimal taux) {
        return base.multiply(taux).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal tva() {
        return bases().entrySet().stream()
                .map(e -> taxe(e.getValue(), e.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal ttc() {
        return horsTaxe().add(tva()).add(ecart);
    }

    BigDecimal dejaVerse() {
        return dejaPayee ? ttc() : BigDecimal.ZERO.setScale(2);
    }

    BigDecimal aPayer() {
        return ttc().subtract(dejaVerse());
    }
}
