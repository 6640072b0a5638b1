package org.chorale.api.habilitation;

import java.util.Collection;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whom a gestionnaire may find: the users of the structures of their perimeter, suspended ones included, and beyond them
 * whoever they know the exact adresse de connexion of. Numbers can be counted up: the number of anybody else is answered
 * like one that does not exist.
 */
@ProviderType
public interface UtilisateursConnus {
    /**
     * The users of the perimeter, each once, by name; comptes techniques by their login.
     *
     * @param texte part of a name or of an adresse de connexion, case and accents ignored; blank for all
     */
    Resultats<Personne> rechercher(Perimetre perimetre, String texte, Pagination pagination);

    /** Those of these that are users of the perimeter. */
    Set<UtilisateurId> parmi(Perimetre perimetre, Collection<UtilisateurId> utilisateurs);

    /**
     * The one whom a gestionnaire names: by number, or else by the exact adresse de connexion.
     *
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where the number is not of a user of the perimeter, or nobody
     *     has the address
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide where neither is given; field {@code utilisateur}
     */
    UtilisateurId designer(Perimetre perimetre, @Nullable Long numero, @Nullable String adresseConnexion);
}
