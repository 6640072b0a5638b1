package org.chorale.espace.gestionnaire.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.jspecify.annotations.Nullable;

/** A town, its manager and the services around them, as far as the pages of this espace need them. */
public final class Doubles {
    public static final StructureId COMMUNE = new StructureId(1);
    public static final ServiceId ECOLES = new ServiceId(10);
    public static final UtilisateurId MARIE = new UtilisateurId(20);
    public static final UtilisateurId NOE = new UtilisateurId(21);

    private Doubles() {}

    public static Perimetre perimetre(Mode mode) {
        return perimetre(mode, Set.of(COMMUNE));
    }

    public static Perimetre perimetre(Mode mode, Set<StructureId> structures) {
        return new Perimetre(
                new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Paul Renard", Set.of()),
                EspaceGestionnaire.CODE,
                mode,
                structures.stream().map(Portee::entiere).collect(Collectors.toSet()));
    }

    public static ContextePage contexte() {
        return new ContextePage(
                java.util.Locale.FRENCH, perimetre(Mode.CONSULTATION).appelant(), "jeton", "REF", false);
    }

    public static Designations designations(String nomDeMarie) {
        Structure commune = new Structure(
                COMMUNE,
                Identifiant.siret("21760694600010"),
                "Commune de Valmont",
                Categorie.COLLECTIVITE_LOCALE,
                true,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
        Annuaire annuaire = faux(
                Annuaire.class,
                Map.of(
                        "structures",
                        a -> Map.of(COMMUNE, commune),
                        "service",
                        a -> Optional.of(new Service(ECOLES, COMMUNE, "ECOLES", "Écoles", true, null, null, false))));
        Comptes comptes = faux(
                Comptes.class,
                Map.of(
                        "utilisateurs",
                        a -> LongStream.of(20, 21)
                                .mapToObj(UtilisateurId::new)
                                .collect(Collectors.toMap(
                                        id -> id,
                                        id -> new Personne(
                                                id,
                                                "u" + id + "@valmont.example",
                                                "",
                                                "Marie",
                                                id.equals(MARIE) ? nomDeMarie : "Noël"))),
                        "personnes",
                        a -> a[0]));
        return new Designations(annuaire, comptes, () -> List.of(new EspaceGestionnaire()));
    }

    /** Marie and Noé are known by number, Marie by her address too. */
    public static UtilisateursConnus connus() {
        return faux(
                UtilisateursConnus.class,
                Map.of(
                        "designer",
                        a -> {
                            if (a[1] instanceof Long numero && numero > 0) {
                                UtilisateurId qui = new UtilisateurId(numero);
                                if (!Set.of(MARIE, NOE).contains(qui)) {
                                    throw new Introuvable(new Libelle("Cet utilisateur", "This user"));
                                }
                                return qui;
                            }
                            String adresse = a[2] == null ? "" : ((String) a[2]).strip();
                            if (adresse.isEmpty()) {
                                throw new ParametreInvalide("utilisateur", new Libelle("", ""), new Libelle("", ""));
                            }
                            if (!adresse.equals("marie@valmont.example")) {
                                throw new Introuvable(new Libelle("Cet utilisateur", "This user"));
                            }
                            return MARIE;
                        },
                        "rechercher",
                        a -> new Resultats<>(
                                List.of(
                                        new Personne(MARIE, "marie@valmont.example", "", "Marie", "Durand"),
                                        new Personne(NOE, "noe@valmont.example", "", "Noé", "Roy")),
                                (Pagination) a[2],
                                2,
                                false),
                        "parmi",
                        a -> Set.copyOf((Collection<UtilisateurId>) a[1])));
    }

    public static Rattachement rattachement(long id, UtilisateurId qui, @Nullable ServiceId service) {
        return new Rattachement(
                id, qui, COMMUNE, service, RoleStructure.UTILISATEUR, StatutRattachement.VALIDEE, Instant.EPOCH);
    }

    /** The methods that are not named throw: nothing may be called that a test does not expect. */
    public static <T> T faux(Class<T> type, Map<String, Function<Object[], @Nullable Object>> reponses) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> {
                    Function<Object[], @Nullable Object> reponse = reponses.get(methode.getName());
                    if (reponse == null) {
                        throw new AssertionError("Not expected: " + methode.getName());
                    }
                    return reponse.apply(valeurs);
                }));
    }
}
