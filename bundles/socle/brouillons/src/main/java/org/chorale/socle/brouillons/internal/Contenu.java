package org.chorale.socle.brouillons.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.document.ExtensionsAdmises;

/** Tells by the first bytes of a file whether it is what its name says; what a sender declares is not believed. */
final class Contenu {
    /** How many bytes are looked at. */
    static final int DEBUT = 8 * 1024;

    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String GZIP = "\u001f\u008b";

    /** The first bytes of kinds that have a signature, by extension. */
    private static final Map<String, List<String>> SIGNATURES = Map.ofEntries(
            Map.entry("pdf", List.of("%PDF-")),
            Map.entry("png", List.of("\u0089PNG\r\n\u001a\n")),
            Map.entry("jpg", List.of("\u00ff\u00d8\u00ff")),
            Map.entry("jpeg", List.of("\u00ff\u00d8\u00ff")),
            Map.entry("gif", List.of("GIF87a", "GIF89a")),
            Map.entry("bmp", List.of("BM")),
            Map.entry("tif", List.of("II*\0", "MM\0*")),
            Map.entry("tiff", List.of("II*\0", "MM\0*")),
            Map.entry("zip", List.of(ZIP, "PK\u0005\u0006")),
            Map.entry("docx", List.of(ZIP)),
            Map.entry("xlsx", List.of(ZIP)),
            Map.entry("pptx", List.of(ZIP)),
            Map.entry("odt", List.of(ZIP)),
            Map.entry("ods", List.of(ZIP)),
            Map.entry("odp", List.of(ZIP)),
            Map.entry("gz", List.of(GZIP)),
            Map.entry("gzip", List.of(GZIP)),
            Map.entry("tgz", List.of(GZIP)),
            Map.entry("bz2", List.of("BZh")),
            Map.entry("doc", List.of(OLE)),
            Map.entry("ppt", List.of(OLE)),
            Map.entry("pps", List.of(OLE)),
            // Sheets and macros of the oldest Excel begin with a BIFF record instead.
            Map.entry("xls", List.of(OLE, "\t\b", "\t\2", "\t\4", "\t\0")),
            Map.entry("xlc", List.of(OLE, "\t\b", "\t\2", "\t\4", "\t\0")),
            Map.entry("xlm", List.of(OLE, "\t\b", "\t\2", "\t\4", "\t\0")),
            Map.entry("rtf", List.of("{\\rtf")),
            Map.entry("p7s", List.of("\u0030\u0082", "\u0030\u0083", "\u0030\u0080", "\u0030\u0081", "-----BEGIN ")));

    private static final Set<String> TEXTES = Set.of("txt", "csv", "xml", "svg", "htm", "html", "xhtml");

    /** What is never a document, whatever it is called. */
    private static final List<String> PROGRAMMES =
            List.of("MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe", "#!", "dex\n");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("gzip", "application/gzip"),
            Map.entry("tgz", "application/gzip"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("xml", "application/xml"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"));

    private Contenu() {}

    /** Whether the content may be what the name says. A fax has no form of its own: anything but a program. */
    static boolean convient(String nom, byte[] debut) {
        String extension = ExtensionsAdmises.de(nom);
        String texte = new String(debut, StandardCharsets.ISO_8859_1);
        if (PROGRAMMES.stream().anyMatch(texte::startsWith)) {
            return false;
        }
        List<String> signatures = SIGNATURES.get(extension);
        if (signatures != null) {
            return signatures.stream().anyMatch(texte::startsWith);
        }
        return !TEXTES.contains(extension) || estTexte(texte);
    }

    /** A text of any encoding: UTF-16 says so itself, in others there is no zero byte. */
    private static boolean estTexte(String debut) {
        return debut.startsWith("\u00ff\u00fe") || debut.startsWith("\u00fe\u00ff") || debut.indexOf('\0') < 0;
    }

    /** Whether it may be an invoice or an archive of some: PDF, XML, ZIP or gzip, by what it is. */
    static boolean peutEtreFacture(byte[] debut) {
        String texte = new String(debut, StandardCharsets.ISO_8859_1);
        return texte.startsWith(ZIP)
                || texte.startsWith(GZIP)
                || texte.substring(0, Math.min(1024, texte.length())).contains("%PDF-")
                || (estTexte(texte)
                        && texte.replaceAll("[\\x00\\s\\u00ef\\u00bb\\u00bf\\u00ff\\u00fe]", "")
                                .startsWith("<"));
    }

    /** The media type of what was found to be what its name says. */
    static String type(String nom) {
        return TYPES.getOrDefault(ExtensionsAdmises.de(nom), "application/octet-stream");
    }
}
