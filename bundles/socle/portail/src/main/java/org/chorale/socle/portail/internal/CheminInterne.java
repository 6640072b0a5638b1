package org.chorale.socle.portail.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of this portal that a request may ask to be led to. Whatever a browser could read as another site ("//x",
 * "/\x", "https:…", control characters that browsers drop) leads home instead, or else a link to the sign-in page could
 * send a user who has just typed a password to a copy of it.
 *
 * @param adresse an absolute path, with its query
 */
public record CheminInterne(String adresse) {
    /** The home page. */
    public static final CheminInterne ACCUEIL = new CheminInterne("/");

    private static final int LONGUEUR_MAX = 2000;
    private static final Pattern SUR = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>^`{|}#]]*");
    /** Pages that make no sense to be led to after a sign-in. */
    private static final Set<String> SANS_RETOUR =
            Set.of("/connexion", "/deconnexion", "/langue", "/evenements", "/menu");

    /** The address asked for where it is one of ours, home otherwise: where to go after a sign-in. */
    public static CheminInterne de(@Nullable String demande) {
        return sur(demande).sauf(SANS_RETOUR);
    }

    /** The page that the browser comes from, where it is one of ours at that host; home otherwise. */
    public static CheminInterne duReferent(@Nullable String referent, @Nullable String hote) {
        if (referent == null || hote == null) {
            return ACCUEIL;
        }
        try {
            URI uri = new URI(referent);
            String requete = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return hote.equals(uri.getRawAuthority())
                    ? sur(uri.getRawPath() + requete).sauf(Set.of("/langue"))
                    : ACCUEIL;
        } catch (URISyntaxException malForme) {
            return ACCUEIL;
        }
    }

    private static CheminInterne sur(@Nullable String demande) {
        if (demande == null
                || demande.length() > LONGUEUR_MAX
                || !SUR.matcher(demande).matches()) {
            return ACCUEIL;
        }
        try {
            URI uri = new URI(demande);
            boolean notre = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            return notre ? new CheminInterne(demande) : ACCUEIL;
        } catch (URISyntaxException malForme) {
            return ACCUEIL;
        }
    }

    private CheminInterne sauf(Set<String> chemins) {
        return chemins.contains(URI.create(adresse).getRawPath()) ? ACCUEIL : this;
    }

    /** Whether it is the home page. */
    public boolean estAccueil() {
        return equals(ACCUEIL);
    }
}
