package org.chorale.socle.portail.internal.actifs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The static files. Each is read once; its address carries the beginning of its hash, so that it may be kept for ever. */
public enum Actif {
    THEME("designsystemet-theme.css", "text/css;charset=utf-8"),
    COMPOSANTS("designsystemet.css", "text/css;charset=utf-8"),
    PORTAIL_CSS("portail.css", "text/css;charset=utf-8"),
    HTMX("htmx.min.js", "text/javascript;charset=utf-8"),
    HTMX_SSE("htmx-sse.js", "text/javascript;charset=utf-8"),
    PORTAIL_JS("portail.js", "text/javascript;charset=utf-8"),
    OPERATIONS_CSS("operations.css", "text/css;charset=utf-8"),
    OPERATIONS_JS("operations.js", "text/javascript;charset=utf-8"),
    DEPOT_JS("depot.js", "text/javascript;charset=utf-8"),
    PREUVE_JS("preuve.js", "text/javascript;charset=utf-8"),
    LOGO("logo.svg", "image/svg+xml"),
    FAVICON("favicon.svg", "image/svg+xml");

    /** Where the servlet stands. */
    public static final String PREFIXE = "/assets/";

    private static final int LONGUEUR_EMPREINTE = 12;

    private final String nom;
    private final String type;
    private final byte[] contenu;
    private final String empreinte;

    Actif(String nom, String type) {
        this.nom = nom;
        this.type = type;
        this.contenu = lire(nom);
        this.empreinte = condenser(contenu).substring(0, LONGUEUR_EMPREINTE);
    }

    /** The file of that name. */
    public static Optional<Actif> deNom(String nom) {
        return Arrays.stream(values()).filter(a -> a.nom.equals(nom)).findFirst();
    }

    /** Its address, which changes with its content. */
    public String adresse() {
        return PREFIXE + empreinte + "/" + nom;
    }

    /** Its name, without fingerprint. */
    public String nom() {
        return nom;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The beginning of its SHA-256, twelve hexadecimal digits. */
    public String empreinte() {
        return empreinte;
    }

    /** Its bytes, a copy. */
    public byte[] contenu() {
        return contenu.clone();
    }

    private static byte[] lire(String nom) {
        try (InputStream flux = Actif.class.getResourceAsStream(nom)) {
            if (flux == null) {
                throw new IllegalStateException("Asset missing from the bundle: " + nom);
            }
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String condenser(byte[] contenu) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
        } catch (NoSuchAlgorithmException jamais) {
            throw new IllegalStateException(jamais);
        }
    }
}
