package org.chorale.socle.verification.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.socle.verification.internal.RefusVerification.Manque;
import org.jspecify.annotations.Nullable;

/** A file on its way. */
@FunctionalInterface
interface Envoi {
    /** The name of the box and of the parameter that ask for all layers. */
    String COUCHES = "couches";

    /** Its value. */
    String TOUTES = "toutes";

    /**
     * Reads up to the file's first byte.
     *
     * @throws Manque where there is no file
     */
    Fichier ouvrir() throws IOException;

    /**
     * The file.
     *
     * @param contenu its bytes, read once
     * @param nom the name its sender gave, for messages alone
     * @param toutes whether all layers are asked for
     */
    record Fichier(InputStream contenu, @Nullable String nom, boolean toutes) {}

    /** The body of a request: the file itself, or a form that holds it. */
    static Envoi de(HttpServletRequest requete, @Nullable String couches) {
        boolean toutes = TOUTES.equals(couches);
        String type = requete.getContentType();
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            return () -> new Fichier(requete.getInputStream(), null, toutes);
        }
        return () -> formulaire(LecteurMultipart.de(type, requete.getInputStream()), toutes);
    }

    private static Fichier formulaire(LecteurMultipart formulaire, boolean demandees) throws IOException {
        boolean toutes = demandees;
        for (Optional<LecteurMultipart.Partie> p = formulaire.suivante(); p.isPresent(); p = formulaire.suivante()) {
            LecteurMultipart.Partie partie = p.get();
            String fichier = partie.fichier();
            if (fichier != null) {
                if (fichier.isBlank()) {
                    throw new Manque();
                }
                return new Fichier(partie.contenu(), fichier.strip(), toutes);
            }
            if (partie.nom().equals(COUCHES)) {
                toutes = TOUTES.equals(partie.valeur().strip());
            }
        }
        throw new Manque();
    }
}
