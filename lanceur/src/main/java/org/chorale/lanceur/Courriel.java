package org.chorale.lanceur;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mail leaves the portal.
 *
 * @param serveur {@code smtp://}, {@code starttls://} or {@code smtps://} with host and port; empty: into a folder
 * @param expediteur who letters come from; empty: made from the portal's address
 */
record Courriel(String serveur, String expediteur) {

    static final String UTILISATEUR = "CHORALE_SMTP_UTILISATEUR";
    static final String MOT_DE_PASSE = "CHORALE_SMTP_MOTDEPASSE";

    private static final List<String> SCHEMAS = List.of("smtp", "starttls", "smtps");
    private static final List<String> ICI = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern EXPEDITEUR =
            Pattern.compile("[^<>@\\p{Cntrl}]*<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+");

    static Courriel lire(Optional<String> serveur, Optional<String> expediteur, Map<String, String> environnement) {
        serveur.ifPresent(s -> exigerServeur(s, environnement));
        expediteur.filter(e -> !EXPEDITEUR.matcher(e).matches()).ifPresent(e -> {
            throw RefusDeDemarrer.empechement("L'expéditeur des courriels « " + e + " » (" + Reglages.FICHIER
                    + ") n'est pas lisible : écrivez courrielExpediteur=Nom <adresse@exemple.fr>.");
        });
        return new Courriel(serveur.orElse(""), expediteur.orElse(""));
    }

    private static void exigerServeur(String texte, Map<String, String> environnement) {
        URI lu = uri(texte);
        boolean complet = lu.getScheme() != null
                && SCHEMAS.contains(lu.getScheme())
                && lu.getHost() != null
                && lu.getUserInfo() == null
                && (lu.getPath() == null
                        || lu.getPath().isEmpty()
                        || lu.getPath().equals("/"));
        if (!complet) {
            throw illisible(texte);
        }
        boolean secret = !environnement.getOrDefault(UTILISATEUR, "").isBlank();
        if (secret && lu.getScheme().equals("smtp") && !ICI.contains(lu.getHost())) {
            throw RefusDeDemarrer.empechement("Le mot de passe de " + UTILISATEUR + " partirait en clair vers "
                    + lu.getHost() + " : écrivez smtp=starttls://" + lu.getHost() + " ou smtp=smtps://" + lu.getHost()
                    + " dans " + Reglages.FICHIER + ".");
        }
    }

    private static URI uri(String texte) {
        try {
            return new URI(texte);
        } catch (URISyntaxException e) {
            throw illisible(texte);
        }
    }

    private static RefusDeDemarrer illisible(String texte) {
        return RefusDeDemarrer.empechement("Le serveur de courriel « " + texte + " » (" + Reglages.FICHIER
                + ") n'est pas lisible : écrivez smtp=smtp://hôte:port, starttls://hôte:port ou smtps://hôte:port ;"
                + " l'utilisateur et son mot de passe sont donnés par " + UTILISATEUR + " et " + MOT_DE_PASSE + ".");
    }
}
