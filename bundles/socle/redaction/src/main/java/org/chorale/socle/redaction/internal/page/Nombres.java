package org.chorale.socle.redaction.internal.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as they are written in French. */
final class Nombres {
    private static final char INSECABLE = '\u00a0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private Nombres() {}

    /** {@code 1 234,50 €}; nothing for null. */
    static String montant(@Nullable BigDecimal valeur, @Nullable String devise) {
        if (valeur == null) {
            return "";
        }
        String nombre = nombre(valeur.scale() < 2 ? valeur.setScale(2) : valeur);
        return devise == null ? nombre : nombre + INSECABLE + (devise.equals("EUR") ? "€" : devise);
    }

    /** With the decimals it has, those that say nothing left out beyond the second. */
    static String prix(@Nullable BigDecimal valeur) {
        if (valeur == null) {
            return "";
        }
        BigDecimal court = valeur.stripTrailingZeros();
        return nombre(court.scale() < 2 ? court.setScale(2) : court);
    }

    /** With the decimals that say something. */
    static String quantite(@Nullable BigDecimal valeur) {
        if (valeur == null) {
            return "";
        }
        BigDecimal court = valeur.stripTrailingZeros();
        return nombre(court.scale() < 0 ? court.setScale(0) : court);
    }

    static String pourcentage(@Nullable BigDecimal valeur) {
        return valeur == null ? "" : quantite(valeur) + INSECABLE + "%";
    }

    private static String nombre(BigDecimal valeur) {
        String chiffres = valeur.abs().toPlainString();
        int point = chiffres.indexOf('.');
        String entier = point < 0 ? chiffres : chiffres.substring(0, point);
        StringBuilder s = new StringBuilder(valeur.signum() < 0 ? "−" : "");
        for (int i = 0; i < entier.length(); i++) {
            if (i > 0 && (entier.length() - i) % 3 == 0) {
                s.append(INSECABLE);
            }
            s.append(entier.charAt(i));
        }
        if (point >= 0) {
            s.append(',').append(chiffres, point + 1, chiffres.length());
        }
        return s.toString();
    }

    static String date(@Nullable LocalDate jour) {
        return jour == null ? "" : DATE.format(jour);
    }

    /** Digits of a SIRET or an IBAN in groups, as people read them. */
    static String groupes(String identifiant) {
        String nu = identifiant.replaceAll("\\s", "");
        if (nu.matches("\\d{14}")) {
            return nu.substring(0, 3)
                    + INSECABLE
                    + nu.substring(3, 6)
                    + INSECABLE
                    + nu.substring(6, 9)
                    + INSECABLE
                    + nu.substring(9);
        }
        if (nu.matches("\\d{9}")) {
            return nu.substring(0, 3) + INSECABLE + nu.substring(3, 6) + INSECABLE + nu.substring(6);
        }
        return nu.matches("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}")
                ? nu.replaceAll("(.{4})(?=.)", "$1" + INSECABLE)
                : identifiant;
    }
}
