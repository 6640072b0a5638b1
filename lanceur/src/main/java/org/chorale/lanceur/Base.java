package org.chorale.lanceur;

import java.net.URI;
import java.net.URISyntaxException;

/** The database that was asked for: Derby in the data folder, or a PostgreSQL server. */
sealed interface Base {

    /** What the bundles see as {@code base} in {@code org.chorale.portail.cfg}. */
    String nom();

    record Derby() implements Base {
        @Override
        public String nom() {
            return "derby";
        }
    }

    /** {@code parametres} is what follows {@code ?} (sslmode=require …), or empty. */
    record PostgreSql(String hote, int port, String base, String parametres) implements Base {
        @Override
        public String nom() {
            return "postgresql";
        }

        String urlJdbc() {
            String h = hote.contains(":") && !hote.startsWith("[") ? "[" + hote + "]" : hote;
            return "jdbc:postgresql://" + h + ":" + port + "/" + base + (parametres.isEmpty() ? "" : "?" + parametres);
        }
    }

    private static RefusDeDemarrer illisible(String texte) {
        return RefusDeDemarrer.usage("La base « " + texte
                + " » n'est pas lisible : écrivez postgresql://hote:port/base (sans nom ni mot de passe, ils viennent de"
                + " CHORALE_BASE_UTILISATEUR et CHORALE_BASE_MOTDEPASSE), ou « derby ».");
    }

    static Base lire(String texte) {
        if (texte.equals("derby")) {
            return new Derby();
        }
        URI uri;
        try {
            uri = new URI(texte);
        } catch (URISyntaxException e) {
            throw illisible(texte);
        }
        String chemin = uri.getPath() == null ? "" : uri.getPath();
        boolean schema = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!schema || uri.getHost() == null || chemin.length() < 2 || chemin.indexOf('/', 1) > 0) {
            throw illisible(texte);
        }
        if (uri.getUserInfo() != null) {
            throw RefusDeDemarrer.usage("N'écrivez ni nom ni mot de passe dans --base, tout le monde les lirait dans la"
                    + " liste des processus : donnez CHORALE_BASE_UTILISATEUR et CHORALE_BASE_MOTDEPASSE dans"
                    + " l'environnement.");
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String parametres = uri.getQuery() == null ? "" : uri.getQuery();
        return new PostgreSql(uri.getHost(), port, chemin.substring(1), parametres);
    }
}
