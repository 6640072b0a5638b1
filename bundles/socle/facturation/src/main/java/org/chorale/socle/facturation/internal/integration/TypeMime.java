package org.chorale.socle.facturation.internal.integration;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells media types by the first bytes; what a sender declares is not believed. */
final class TypeMime {
    static final String INCONNU = "application/octet-stream";

    /** How many bytes are enough. */
    static final int DEBUT = 16;

    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF", "application/pdf",
            "\u0089PNG", "image/png",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "GIF8", "image/gif",
            "PK\u0003\u0004", "application/zip",
            "\u001f\u008b", "application/gzip",
            "<?xml", "application/xml",
            "\u00ef\u00bb\u00bf<?xml", "application/xml");

    private TypeMime() {}

    static String deviner(byte[] debut) {
        String texte = new String(debut, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (texte.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return INCONNU;
    }

    static boolean estArchive(byte[] debut) {
        String type = deviner(debut);
        return type.equals("application/zip") || type.equals("application/gzip");
    }
}
