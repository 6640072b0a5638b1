package org.chorale.api.facture;

import java.util.List;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Searches that users gave a name to. Each sees their own; what one of them finds depends on the perimeter of whoever
 * opens it.
 */
@ProviderType
public interface RecherchesEnregistrees {
    /** How many one user may keep in one espace. */
    int MAXIMUM = 20;

    /** The longest name. */
    int NOM_MAX = 60;

    /** The longest query string. */
    int CRITERES_MAX = 2000;

    /** Those of one user in one espace, by name. */
    List<Enregistree> liste(Appelant appelant, CodeEspace espace);

    /**
     * Keeps one; one of the same name, whatever its case, is replaced.
     *
     * @param nom 1 to {@link #NOM_MAX} characters
     * @param criteres the query string of the search, without its question mark
     * @throws RefusRecherche.Nom where the name is not as it must be
     * @throws RefusRecherche.Trop where {@link #MAXIMUM} are kept already
     */
    Enregistree garder(Appelant appelant, CodeEspace espace, String nom, String criteres);

    /**
     * Gives one of one's own another name; nothing where there is none of that id.
     *
     * @param nom 1 to {@link #NOM_MAX} characters
     * @throws RefusRecherche.Nom where the name is not as it must be
     * @throws RefusRecherche.NomPris where another of theirs has it, whatever its case
     */
    void renommer(Appelant appelant, CodeEspace espace, long id, String nom);

    /** Forgets one of one's own; nothing where there is none of that id. */
    void oublier(Appelant appelant, CodeEspace espace, long id);

    /**
     * A search.
     *
     * @param id its id
     * @param nom what its owner calls it
     * @param criteres the query string
     */
    record Enregistree(long id, String nom, String criteres) {}
}
