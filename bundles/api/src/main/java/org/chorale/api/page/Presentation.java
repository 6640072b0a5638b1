package org.chorale.api.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * How pages show dates, times, amounts and sizes, so that all bundles show them alike. Times are those of Paris. The
 * answers are plain text, to be escaped like any other; blanks inside a figure do not break.
 */
public final class Presentation {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long KILO = 1024;
    private static final int DECIMALES = 10;

    private Presentation() {}

    /** A day: 24/11/2026, or 24 Nov 2026. */
    public static String jour(LocalDate jour, Locale langue) {
        return DateTimeFormatter.ofPattern(anglais(langue) ? "d MMM yyyy" : "dd/MM/yyyy", regional(langue))
                .format(jour);
    }

    /** A time of Paris to the minute: 24/11/2026 à 10:42, or 24 Nov 2026, 10:42. */
    public static String moment(Instant quand, Locale langue) {
        String heure = DateTimeFormatter.ofPattern("HH:mm").withZone(PARIS).format(quand);
        return jour(quand.atZone(PARIS).toLocalDate(), langue) + (anglais(langue) ? ", " : " à ") + heure;
    }

    /** The same time for the {@code datetime} attribute of a {@code <time>} element. */
    public static String horodatage(Instant quand) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(quand.atZone(PARIS).withNano(0));
    }

    /**
     * An amount or a price with two decimals at least, and all that it has up to ten, and its currency: 1 234,56 €, or
     * €1,234.56; 0,00101 €.
     *
     * @param devise ISO 4217; a code that is not known is written as it is
     */
    public static String montant(BigDecimal montant, String devise, Locale langue) {
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(regional(langue));
            format.setCurrency(Currency.getInstance(devise));
            format.setMinimumFractionDigits(2);
            format.setMaximumFractionDigits(DECIMALES);
            return format.format(montant);
        } catch (IllegalArgumentException inconnue) {
            return decimal(montant, 2, langue) + "\u00a0" + devise;
        }
    }

    /** A figure with as many decimals as it has, up to ten: 1 234,5. */
    public static String nombre(BigDecimal nombre, Locale langue) {
        return decimal(nombre, 0, langue);
    }

    /** A count: 12 345. */
    public static String nombre(long nombre, Locale langue) {
        return NumberFormat.getIntegerInstance(regional(langue)).format(nombre);
    }

    /** A size in bytes as people read it: 12 ko, 3,4 Mo; 12 kB, 3.4 MB. */
    public static String taille(long octets, Locale langue) {
        String unite = anglais(langue) ? "B" : "o";
        if (octets < KILO) {
            return octets + "\u00a0" + unite;
        }
        boolean kilo = octets < KILO * KILO;
        NumberFormat format = NumberFormat.getNumberInstance(regional(langue));
        format.setMaximumFractionDigits(kilo ? 0 : 1);
        return format.format(octets / (double) (kilo ? KILO : KILO * KILO)) + "\u00a0" + (kilo ? "k" : "M") + unite;
    }

    /** A French text with the blanks bound that typography wants bound: inside guillemets and before ; : ! and ?. */
    public static String texte(String texte) {
        return texte.replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
                .replace(" ;", "\u00a0;")
                .replace(" :", "\u00a0:")
                .replace(" !", "\u00a0!")
                .replace(" ?", "\u00a0?");
    }

    private static String decimal(BigDecimal nombre, int decimales, Locale langue) {
        NumberFormat format = NumberFormat.getNumberInstance(regional(langue));
        format.setMinimumFractionDigits(decimales);
        format.setMaximumFractionDigits(DECIMALES);
        return format.format(nombre);
    }

    private static boolean anglais(Locale langue) {
        return "en".equals(langue.getLanguage());
    }

    private static Locale regional(Locale langue) {
        return anglais(langue) ? Locale.UK : Locale.FRANCE;
    }
}
