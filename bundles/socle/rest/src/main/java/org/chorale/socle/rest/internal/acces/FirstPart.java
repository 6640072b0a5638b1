package org.chorale.socle.rest.internal.acces;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.chorale.socle.rest.internal.demande.BodyLimit;
import org.chorale.socle.rest.internal.demande.BodyRequest;

/**
 * The first part of a multipart form, read ahead of the files that follow it: a form without JavaScript carries its
 * token there, and no file has to be read to find out that it may not be sent.
 */
final class FirstPart {
    /** Longer than any token with its headers. */
    private static final int LONGEST = 4096;

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";,\\s]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"?([^\";\\r\\n]*)\"?");

    private final HttpServletRequest request;
    private final String text;
    private final String delimiter;

    private FirstPart(HttpServletRequest request, String text, String delimiter) {
        this.request = request;
        this.text = text;
        this.delimiter = delimiter;
    }

    static FirstPart read(HttpServletRequest request) throws IOException {
        Matcher boundary = BOUNDARY.matcher(request.getContentType());
        if (!boundary.find()) {
            return new FirstPart(request, "", "");
        }
        String delimiter = "--" + boundary.group(1);
        byte[] head = ahead(request.getInputStream(), delimiter);
        return new FirstPart(
                new BodyRequest(request, head, BodyLimit.NONE),
                new String(head, StandardCharsets.ISO_8859_1),
                delimiter);
    }

    /** Up to the second delimiter, the limit or the end, whichever comes first. */
    private static byte[] ahead(InputStream body, String delimiter) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] buffer = new byte[512];
        while (head.size() < LONGEST && occurrences(head, delimiter) < 2) {
            int read = body.read(buffer, 0, Math.min(buffer.length, LONGEST - head.size()));
            if (read < 0) {
                break;
            }
            head.write(buffer, 0, read);
        }
        return head.toByteArray();
    }

    private static int occurrences(ByteArrayOutputStream head, String delimiter) {
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int first = text.indexOf(delimiter);
        return first < 0 ? 0 : text.indexOf(delimiter, first + 1) < 0 ? 1 : 2;
    }

    /** The request, whose body begins where it began. */
    HttpServletRequest request() {
        return request;
    }

    /** The value of the first part, where it is the field of that name and whole. */
    Optional<String> valueOf(String field) {
        int headers = text.indexOf("\r\n");
        int body = text.indexOf("\r\n\r\n");
        int end = body < 0 ? -1 : text.indexOf("\r\n" + delimiter, body + 4);
        if (!text.startsWith(delimiter) || end < 0) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(text.substring(headers, body));
        return name.find() && name.group(1).equals(field)
                ? Optional.of(text.substring(body + 4, end))
                : Optional.empty();
    }
}
