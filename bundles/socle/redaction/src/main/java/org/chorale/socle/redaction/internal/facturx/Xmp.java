package org.chorale.socle.redaction.internal.facturx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.chorale.api.format.Profil;

/** The metadata of the PDF: PDF/A-3B, Factur-X 1.0 with the description of its schema, title and dates. */
final class Xmp {
    private static final String GABARIT = lire();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private Xmp() {}

    static byte[] ecrire(String titre, ZonedDateTime date, String niveau) {
        return GABARIT.replace("@DATE@", DATE.format(date))
                .replace("@PROFIL@", niveau)
                .replace(
                        "@TITRE@",
                        titre.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The profile as the metadata of Factur-X name it. */
    static String niveau(Profil profil) {
        return switch (profil.connu()) {
            case FACTURX_MINIMUM -> "MINIMUM";
            case FACTURX_BASIC_WL -> "BASIC WL";
            case FACTURX_BASIC -> "BASIC";
            case FACTURX_EXTENDED, EXTENDED_CTC_FR -> "EXTENDED";
            case XRECHNUNG -> "XRECHNUNG";
            default -> "EN 16931";
        };
    }

    private static String lire() {
        try (InputStream in = Objects.requireNonNull(Xmp.class.getResourceAsStream("/facturx/xmp.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
