package org.chorale.socle.portail.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.socle.portail.internal.Enseigne.Bandeau;
import org.chorale.socle.portail.internal.menu.Menu.Onglet;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param langue the user's language
 * @param portail the name of the portal
 * @param mode what the banner tells, or empty
 * @param titre the page's title
 * @param appelant who is signed in, or null
 * @param onglets their tabs
 * @param espace the espace of the page, or null
 * @param jetonCsrf for the sign-out form
 * @param cloche how many unread lines, empty where there is no bell
 */
public record Cadre(
        Locale langue,
        String portail,
        Optional<Bandeau> mode,
        String titre,
        @Nullable Appelant appelant,
        List<Onglet> onglets,
        @Nullable CodeEspace espace,
        String jetonCsrf,
        OptionalInt cloche) {

    /** Where the menu is fetched anew; names the page's espace, so that its tab stays the current one. */
    public String adresseMenu() {
        return espace == null ? "/menu" : "/menu?ici=" + espace;
    }

    /** The initials shown beside the user's name, two at most. */
    public String initiales() {
        if (appelant == null) {
            return "";
        }
        StringBuilder initiales = new StringBuilder();
        for (String mot : appelant.nom().strip().split("[\\s.@-]+")) {
            if (!mot.isEmpty() && initiales.codePointCount(0, initiales.length()) < 2) {
                initiales.appendCodePoint(Character.toUpperCase(mot.codePointAt(0)));
            }
        }
        return initiales.toString();
    }

    /** What the title bar says. */
    public String titreComplet() {
        return titre.equals(portail) ? portail : titre + " — " + portail;
    }
}
