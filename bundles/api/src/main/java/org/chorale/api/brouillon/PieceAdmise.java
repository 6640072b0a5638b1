package org.chorale.api.brouillon;

import java.util.Locale;
import java.util.Set;

/** What may be attached to an invoice, by its name: the published list. */
public final class PieceAdmise {
    /** The extensions, lower case. */
    public static final Set<String> EXTENSIONS = Set.of(
            "bmp", "gif", "fax", "odt", "ppt", "tiff", "xls", "bz2", "gz", "jpeg", "p7s", "rtf", "txt", "xml", "csv",
            "gzip", "jpg", "pdf", "svg", "xhtml", "xlsx", "doc", "htm", "odp", "png", "tgz", "xlc", "zip", "docx",
            "html", "ods", "pps", "tif", "xlm", "pptx");

    private PieceAdmise() {}

    /** The extension of a name, lower case; empty where it has none. */
    public static String extension(String nom) {
        int point = nom.lastIndexOf('.');
        return point < 0 ? "" : nom.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
