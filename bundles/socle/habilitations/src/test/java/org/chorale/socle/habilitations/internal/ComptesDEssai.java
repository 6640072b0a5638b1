package org.chorale.socle.habilitations.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.EtatDuCompte;

/** Accounts: whoever is asked for exists, under a name made of the number, but those said not to. */
public final class ComptesDEssai implements Comptes {
    private static final Pattern ADRESSE = Pattern.compile("connexion-([0-9]+)@exemple\\.fr");

    public final Set<UtilisateurId> inconnus = ConcurrentHashMap.newKeySet();
    public final Set<UtilisateurId> programmes = ConcurrentHashMap.newKeySet();

    /** Those that are not as good as any. */
    public final Map<UtilisateurId, EtatDuCompte> etats = new ConcurrentHashMap<>();

    @Override
    public Map<UtilisateurId, EtatDuCompte> etats(Collection<UtilisateurId> ids) {
        return ids.stream()
                .filter(id -> !inconnus.contains(id))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> etats.getOrDefault(id, EtatDuCompte.ACTIF)));
    }

    @Override
    public UtilisateurId creerPersonne(NouvellePersonne personne, String motDePasse) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Secret creerCompteTechnique(StructureId structure) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Secret creerClient(String nom) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changerAdresseContact(UtilisateurId utilisateur, String adresse) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Personne> personne(String adresseConnexion) {
        return Optional.of(ADRESSE.matcher(adresseConnexion))
                .filter(Matcher::matches)
                .map(m -> new UtilisateurId(Long.parseLong(m.group(1))))
                .filter(id -> !inconnus.contains(id))
                .map(ComptesDEssai::personne);
    }

    @Override
    public Map<UtilisateurId, Personne> utilisateurs(Collection<UtilisateurId> ids) {
        return ids.stream()
                .filter(id -> !inconnus.contains(id))
                .distinct()
                .collect(Collectors.toMap(id -> id, ComptesDEssai::personne));
    }

    @Override
    public Set<UtilisateurId> personnes(Collection<UtilisateurId> ids) {
        return ids.stream()
                .filter(id -> !inconnus.contains(id) && !programmes.contains(id))
                .collect(Collectors.toSet());
    }

    private static Personne personne(UtilisateurId id) {
        return new Personne(
                id, "connexion-" + id + "@exemple.fr", "contact-" + id + "@exemple.fr", "Prénom", "Nom" + id);
    }
}
