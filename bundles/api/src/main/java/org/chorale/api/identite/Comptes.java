package org.chorale.api.identite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts, read and written. Callers have checked who may; joins the caller's transaction. */
@ProviderType
public interface Comptes {
    /**
     * Creates a person's account, active at once.
     *
     * @throws RefusIdentite.AdresseConnexionPrise where the address is taken, case ignored
     * @throws RefusIdentite.MotDePasseFaible where the password is too weak
     */
    UtilisateurId creerPersonne(NouvellePersonne personne, String motDePasse);

    /**
     * Changes where a person's notifications go. Nothing, or blanks, is the adresse de connexion again.
     *
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide where it is no e-mail address
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where there is no such person
     */
    void changerAdresseContact(UtilisateurId personne, String adresseContact);

    /**
     * Creates several; the hashing of their passwords, which is slow on purpose, goes on on all processors.
     *
     * @param motsDePasse the password of each, in the order of the persons
     * @return their numbers, in that order
     */
    default List<UtilisateurId> creerPersonnes(List<NouvellePersonne> personnes, List<String> motsDePasse) {
        List<UtilisateurId> ids = new ArrayList<>();
        for (int i = 0; i < personnes.size(); i++) {
            ids.add(creerPersonne(personnes.get(i), motsDePasse.get(i)));
        }
        return ids;
    }

    /** Creates a compte technique of a structure; the password is made by the portal and shown this once. */
    Secret creerCompteTechnique(StructureId structure);

    /** Creates an OAuth2 client; the secret is made by the portal and shown this once. */
    Secret creerClient(String nom);

    /** The person whose adresse de connexion it is, case ignored. */
    Optional<Personne> personne(String adresseConnexion);

    /** The users of these numbers, those that exist; technical accounts by their login. */
    Map<UtilisateurId, Personne> utilisateurs(Collection<UtilisateurId> ids);

    /** Whether these accounts can be used, those that exist; callers have checked who may know. */
    default Map<UtilisateurId, EtatDuCompte> etats(Collection<UtilisateurId> ids) {
        return Map.of();
    }

    /**
     * What an account is created from.
     *
     * @param adresseConnexion unique, never changed afterwards
     * @param adresseContact where notifications go; may be shared; where blank, the adresse de connexion
     */
    record NouvellePersonne(
            String adresseConnexion, String adresseContact, String prenom, String nom, Set<Role> roles) {}

    /** A user as others may see them. */
    record Personne(UtilisateurId id, String adresseConnexion, String adresseContact, String prenom, String nom) {
        /** First name and name. */
        public String nomComplet() {
            return (prenom + " " + nom).strip();
        }
    }

    /**
     * A login and its secret, shown once.
     *
     * @param id the user behind it; for a client its own number
     */
    record Secret(long id, String login, String motDePasse) {}
}
