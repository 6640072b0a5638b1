package org.chorale.api.document;

import java.util.Locale;
import java.util.Set;

/** The extensions of attachments that the portal takes, wherever they are attached. */
public final class ExtensionsAdmises {
    /** In lower case, without the dot. */
    public static final Set<String> TOUTES = Set.of(
            "bmp", "gif", "fax", "odt", "ppt", "tiff", "xls", "bz2", "gz", "jpeg", "p7s", "rtf", "txt", "xml", "csv",
            "gzip", "jpg", "pdf", "svg", "xhtml", "xlsx", "doc", "htm", "odp", "png", "tgz", "xlc", "zip", "docx",
            "html", "ods", "pps", "tif", "xlm", "pptx");

    private ExtensionsAdmises() {}

    /** What follows the last dot of a file's name, in lower case; empty where there is none. */
    public static String de(String nom) {
        int point = nom.lastIndexOf('.');
        return point < 0 ? "" : nom.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a file of that name may be attached. */
    public static boolean acceptent(String nom) {
        return TOUTES.contains(de(nom));
    }
}
