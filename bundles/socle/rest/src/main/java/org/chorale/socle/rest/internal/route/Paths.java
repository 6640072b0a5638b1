package org.chorale.socle.rest.internal.route;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chorale.api.rest.Prefixes;

/**
 * The one form in which a path is looked up. Whatever has a second spelling is refused, so that nothing before the
 * portal (a proxy's rule, a log) reads a path otherwise than the table does.
 */
public final class Paths {
    /** Empty and dot segments, parameters, backslashes and characters that have no place in an address. */
    private static final Pattern ODD = Pattern.compile("//|/\\.\\.?(/|$)|[;\\\\\\x00-\\x20\\x7f-\\uffff\"<>^`{|}]");

    /** An escape that is cut short, or of a character that needs none, or of a slash, backslash or control. */
    private static final Pattern ODD_ESCAPE = Pattern.compile(
            "%(?![0-9A-Fa-f]{2})|%(?i:[01][0-9A-F]|2[DEF]|3[0-9]|4[1-9A-F]|5[0-9ACF]|6[1-9A-F]" + "|7[0-9AEF])");

    private Paths() {}

    /**
     * The path to look up.
     *
     * @param uri the path of the request as it came, undecoded
     * @return empty where it is refused
     */
    public static Optional<String> canonical(String uri) {
        if (!uri.startsWith("/")
                || ODD.matcher(uri).find()
                || ODD_ESCAPE.matcher(uri).find()) {
            return Optional.empty();
        }
        if (uri.length() > 1 && uri.endsWith("/")) {
            return isApi(uri) ? Optional.empty() : Optional.of(uri.substring(0, uri.length() - 1));
        }
        return Optional.of(uri);
    }

    private static boolean isApi(String uri) {
        return isUnder(uri, Prefixes.CPRO) || isUnder(uri, "/api") || isUnder(uri, "/service");
    }

    /** Whether the path is the prefix or goes on below it. */
    public static boolean isUnder(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
