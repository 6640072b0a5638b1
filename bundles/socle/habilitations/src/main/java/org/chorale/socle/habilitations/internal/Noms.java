package org.chorale.socle.habilitations.internal;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.EtatDuCompte;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Who the numbers are, where accounts are there to say: rights stand without names. */
@Component(service = Noms.class)
public final class Noms {
    private final AtomicReference<@Nullable Comptes> comptes = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "delier")
    void lier(Comptes arrives) {
        comptes.set(arrives);
    }

    void delier(Comptes partis) {
        comptes.compareAndSet(partis, null);
    }

    Map<UtilisateurId, Personne> de(Collection<UtilisateurId> utilisateurs) {
        Comptes presents = comptes.get();
        return presents == null || utilisateurs.isEmpty() ? Map.of() : presents.utilisateurs(utilisateurs);
    }

    Map<UtilisateurId, EtatDuCompte> etats(Collection<UtilisateurId> utilisateurs) {
        Comptes presents = comptes.get();
        return presents == null || utilisateurs.isEmpty() ? Map.of() : presents.etats(utilisateurs);
    }

    /** The state of an account, empty where there is none; active where nobody can tell. */
    Optional<EtatDuCompte> etat(UtilisateurId utilisateur) {
        return comptes.get() == null
                ? Optional.of(EtatDuCompte.ACTIF)
                : Optional.ofNullable(etats(Set.of(utilisateur)).get(utilisateur));
    }

    /** The person of exactly that adresse de connexion. */
    Optional<Personne> parAdresse(String adresse) {
        Comptes presents = comptes.get();
        return presents == null ? Optional.empty() : presents.personne(adresse);
    }

    /** Whether there is such an account; yes where nobody can tell. */
    boolean existe(UtilisateurId utilisateur) {
        return comptes.get() == null || de(Set.of(utilisateur)).containsKey(utilisateur);
    }

    /** Those of these that are persons; all of them where nobody can tell. */
    Set<UtilisateurId> personnes(Collection<UtilisateurId> utilisateurs) {
        Comptes presents = comptes.get();
        return presents == null ? Set.copyOf(utilisateurs) : presents.personnes(utilisateurs);
    }

    /** Whether it is a person who can sign in; no where nobody can tell. */
    boolean estUnePersonneActive(UtilisateurId utilisateur) {
        EtatDuCompte etat = etats(Set.of(utilisateur)).get(utilisateur);
        return etat != null && etat.estActif() && personnes(Set.of(utilisateur)).contains(utilisateur);
    }

    /** How others read of them. */
    String nom(UtilisateurId utilisateur) {
        Personne personne = de(Set.of(utilisateur)).get(utilisateur);
        return personne == null ? "n° " + utilisateur : personne.nomComplet();
    }

    /** By name, then by first name, as a French list is. */
    List<Rattachement> trier(List<Rattachement> rattachements) {
        Map<UtilisateurId, Personne> personnes =
                de(rattachements.stream().map(Rattachement::utilisateur).collect(Collectors.toSet()));
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        return rattachements.stream()
                .sorted(Comparator.comparing((Rattachement r) -> cle(personnes.get(r.utilisateur())), alphabet)
                        .thenComparing(Rattachement::id))
                .toList();
    }

    private static String cle(@Nullable Personne personne) {
        return personne == null ? "" : personne.nom() + " " + personne.prenom();
    }
}
