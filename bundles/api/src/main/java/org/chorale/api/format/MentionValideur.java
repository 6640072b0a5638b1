package org.chorale.api.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who validates an invoice before its recipient has it, as the invoice names them. EN 16931 has no term for it, so that
 * a note (BT-22) says it on a line of its own: {@code Valideur : 73282932000074}, or {@code Valideur : 73282932000074 /
 * SRV-1} where one service of the structure does. That can be written in UBL, CII and Factur-X alike, and read by people.
 *
 * @param identifiant the structure's identifier, without blanks
 * @param service the code of its service, or null
 */
public record MentionValideur(String identifiant, @Nullable String service) {
    private static final Pattern LIGNE = Pattern.compile(
            "^[ \\t]*valideur[ \\t\\u00a0]*:[ \\t\\u00a0]*(?:SIRET[ \\t\\u00a0:]*)?([0-9A-Z][0-9A-Z \\u00a0]{1,40}?)"
                    + "(?:[ \\t]*/[ \\t]*(\\S.{0,99}?))?[ \\t.]*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** The first one that the notes of an invoice hold. */
    public static Optional<MentionValideur> lire(FactureLue lue) {
        return lue.notes().stream()
                .map(n -> LIGNE.matcher(n.texte()))
                .filter(Matcher::find)
                .findFirst()
                .map(m -> new MentionValideur(m.group(1).replaceAll("[ \\u00a0]", ""), m.group(2)));
    }

    /** The note that says it. */
    public Note note() {
        return new Note(null, "Valideur : " + identifiant + (service == null ? "" : " / " + service));
    }
}
