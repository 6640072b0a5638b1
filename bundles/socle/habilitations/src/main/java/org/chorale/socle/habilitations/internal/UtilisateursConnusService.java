package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one place that decides whom a gestionnaire may name. */
@Component
public final class UtilisateursConnusService implements UtilisateursConnus {
    private static final Set<StatutRattachement> TENUS =
            Set.of(StatutRattachement.VALIDEE, StatutRattachement.DESACTIVEE);
    private static final int ADRESSE_MAX = 254;

    private final JpaTemplate jpa;
    private final Noms noms;

    /** Waits for its tables. */
    @Activate
    public UtilisateursConnusService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Noms noms) {
        this.jpa = jpa;
        this.noms = noms;
    }

    @Override
    public Resultats<Personne> rechercher(Perimetre perimetre, String texte, Pagination pagination) {
        String cherche = simple(texte);
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        List<Personne> trouves = noms.de(tous(perimetre)).values().stream()
                .filter(p -> simple(p.nomComplet() + " " + p.nom() + " " + p.adresseConnexion())
                        .contains(cherche))
                .sorted(Comparator.comparing((Personne p) -> p.nom() + " " + p.prenom(), alphabet)
                        .thenComparing(p -> p.id().valeur()))
                .toList();
        int debut = Math.min(trouves.size(), pagination.decalage());
        int fin = Math.min(trouves.size(), debut + pagination.taille());
        return new Resultats<>(trouves.subList(debut, fin), pagination, trouves.size(), false);
    }

    @Override
    public Set<UtilisateurId> parmi(Perimetre perimetre, Collection<UtilisateurId> utilisateurs) {
        List<Long> structures = GestionDesDroitsService.structures(perimetre, null);
        Set<UtilisateurId> connus = new HashSet<>();
        jpa.tx(Required, em -> Sql.parQuestion(structures)
                .forEach(ou -> Sql.parQuestion(utilisateurs).forEach(qui -> em.createQuery(
                                "SELECT DISTINCT r.utilisateurId FROM RattachementEntity r "
                                        + "WHERE r.utilisateurId IN :qui AND r.structureId IN :ou AND r.statut IN :tenus",
                                Long.class)
                        .setParameter(
                                "qui", qui.stream().map(UtilisateurId::valeur).toList())
                        .setParameter("ou", ou)
                        .setParameter("tenus", TENUS)
                        .getResultStream()
                        .map(UtilisateurId::new)
                        .forEach(connus::add))));
        return connus;
    }

    @Override
    public UtilisateurId designer(Perimetre perimetre, @Nullable Long numero, @Nullable String adresse) {
        if (numero != null && numero > 0) {
            UtilisateurId cherche = new UtilisateurId(numero);
            if (!cherche.equals(perimetre.appelant().id())
                    && parmi(perimetre, List.of(cherche)).isEmpty()) {
                throw inconnu("L'utilisateur " + cherche, "User " + cherche);
            }
            return cherche;
        }
        if (adresse == null || adresse.isBlank()) {
            throw new ParametreInvalide(
                    "utilisateur",
                    new Libelle(
                            "Ni numéro ni adresse de connexion d'un utilisateur.",
                            "Neither number nor sign-in address of a user."),
                    new Libelle(
                            "Donnez son adresse de connexion, ou son numéro s'il est d'une de vos structures.",
                            "Give their sign-in address, or their number where they are of one of your structures."));
        }
        String propre = adresse.strip();
        return (propre.length() > ADRESSE_MAX ? Optional.<Personne>empty() : noms.parAdresse(propre))
                .map(Personne::id)
                .orElseThrow(() -> inconnu("Cet utilisateur", "This user"));
    }

    private static Introuvable inconnu(String fr, String en) {
        return new Introuvable(new Libelle(fr, en));
    }

    private Set<UtilisateurId> tous(Perimetre perimetre) {
        List<Long> structures = GestionDesDroitsService.structures(perimetre, null);
        List<Rattachement> places =
                jpa.txExpr(Required, em -> new ListesDeGestion(em).rattachements(structures, TENUS));
        return places.stream().map(Rattachement::utilisateur).collect(Collectors.toSet());
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
