package org.chorale.socle.notifications.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Rythme;
import org.jspecify.annotations.Nullable;

/**
 * What one person chose.
 *
 * @param rythmes by the code of the espace; {@link #PERSONNE} for what is addressed to the person
 * @param langue the language of their letters
 */
public record Choix(Map<String, Rythme> rythmes, Locale langue) {
    /** Where the choice about what is addressed to the person stands; no code of an espace. */
    static final String PERSONNE = "-";

    static final Choix AUCUN = new Choix(Map.of(), Locale.FRENCH);

    private static final String LANGUE = "langue.";

    /** Keeps its own copy. */
    public Choix {
        rythmes = Map.copyOf(rythmes);
    }

    /** What was chosen for the espace, if anything. */
    Optional<Rythme> pour(@Nullable String espace) {
        return Optional.ofNullable(rythmes.get(espace == null ? PERSONNE : espace));
    }

    static Choix de(EntityManager em, UtilisateurId utilisateur) {
        return de(em, List.of(utilisateur)).getOrDefault(utilisateur, AUCUN);
    }

    /** What each of these people chose; who chose nothing is absent. */
    static Map<UtilisateurId, Choix> de(EntityManager em, Collection<UtilisateurId> utilisateurs) {
        return em.createQuery("SELECT c FROM ChoixEntity c WHERE c.utilisateur IN :utilisateurs", ChoixEntity.class)
                .setParameter(
                        "utilisateurs",
                        utilisateurs.stream().map(UtilisateurId::valeur).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        c -> new UtilisateurId(c.utilisateur()),
                        Collectors.collectingAndThen(Collectors.toList(), Choix::lire)));
    }

    private static Choix lire(List<ChoixEntity> lignes) {
        Map<String, Rythme> rythmes = new HashMap<>();
        Locale langue = Locale.FRENCH;
        for (ChoixEntity c : lignes) {
            if (c.sujet().equals(LANGUE)) {
                langue = Locale.forLanguageTag(c.choix());
            } else {
                rythmes.put(c.sujet(), Rythme.valueOf(c.choix()));
            }
        }
        return new Choix(rythmes, langue);
    }

    /** In the place of what was chosen before on these subjects; others stay: an espace may be away for a while. */
    void garder(EntityManager em, UtilisateurId utilisateur, Collection<String> sujets) {
        em.createQuery("DELETE FROM ChoixEntity c WHERE c.utilisateur = :utilisateur AND c.sujet IN :sujets")
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("sujets", sujets)
                .executeUpdate();
        rythmes.forEach((sujet, rythme) -> em.merge(new ChoixEntity(utilisateur.valeur(), sujet, rythme.name())));
        em.merge(new ChoixEntity(utilisateur.valeur(), LANGUE, langue.getLanguage()));
    }
}
