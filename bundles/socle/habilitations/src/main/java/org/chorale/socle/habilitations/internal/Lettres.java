package org.chorale.socle.habilitations.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters about rights, posted in the transaction of what they tell. Rights do not wait for mail: where it is not there,
 * nothing is posted, and the pages still tell.
 */
@Component(service = Lettres.class)
public final class Lettres {
    /** Acts told one by one in a letter. */
    static final int LIGNES_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Lettres.class);
    private static final Action MON_COMPTE = new Action("Voir mes habilitations", "/espaces/mon-compte");
    private static final Action GESTION = new Action("Voir les demandes", "/espaces/activites-gestionnaire");

    private final Annuaire annuaire;
    private final Noms noms;
    private final AtomicReference<@Nullable Courriers> courriers = new AtomicReference<>();

    /** Needs to know of whom and of what it writes. */
    @Activate
    public Lettres(@Reference Annuaire annuaire, @Reference Noms noms) {
        this.annuaire = annuaire;
        this.noms = noms;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "sansCourriers")
    void avecCourriers(Courriers arrives) {
        courriers.set(arrives);
    }

    void sansCourriers(Courriers partis) {
        courriers.compareAndSet(partis, null);
    }

    /** To the user whom an act of a gestionnaire concerns; not to themselves. */
    void decider(EntityManager em, UtilisateurId par, String nomDuGestionnaire, Fait fait) {
        if (fait.utilisateur() == null || fait.utilisateur().equals(par)) {
            return;
        }
        List<String> paragraphes = new ArrayList<>();
        paragraphes.add(phrase(fait.nature()) + " : " + ou(em, fait) + ".");
        if (fait.commentaire() != null && !fait.commentaire().isBlank()) {
            paragraphes.add("Commentaire : « " + fait.commentaire() + " »");
        }
        paragraphes.add("Décision de " + nomDuGestionnaire + ", gestionnaire de la structure.");
        poster(Set.of(fait.utilisateur()), objet(fait), paragraphes, MON_COMPTE);
    }

    /** To the gestionnaires of a structure, about a request. */
    void demander(EntityManager em, Fait demande) {
        String qui = nom(demande.utilisateur());
        List<String> paragraphes = new ArrayList<>();
        boolean rattachement = demande.espace() == null;
        paragraphes.add(qui
                + (rattachement ? " demande son rattachement : " : " demande un abonnement : ")
                + ou(em, demande)
                + ".");
        if (demande.commentaire() != null && !demande.commentaire().isBlank()) {
            paragraphes.add("Message : « " + demande.commentaire() + " »");
        }
        paragraphes.add("Validez ou refusez cette demande dans l'espace « Activités du gestionnaire ».");
        poster(
                new LectureDesDroits(em).gestionnaires(demande.structure()),
                (rattachement ? "Demande de rattachement à " : "Demande d'abonnement sur ")
                        + structure(demande.structure()),
                paragraphes,
                GESTION);
    }

    /** To the gestionnaires of a structure that one of its users leaves. */
    void quitter(EntityManager em, UtilisateurId utilisateur, StructureId structure, long service) {
        Fait fait = new Fait(Nature.RATTACHEMENT_RETIRE, utilisateur, structure, service, null, null, null);
        poster(
                new LectureDesDroits(em)
                        .gestionnaires(structure).stream()
                                .filter(g -> !g.equals(utilisateur))
                                .toList(),
                nom(utilisateur) + " quitte " + structure(structure),
                List.of(nom(utilisateur) + " a mis fin à son rattachement : " + ou(em, fait) + "."),
                GESTION);
    }

    /** To whoever handed the role of gestionnaire principal over. */
    void transmettre(EntityManager em, UtilisateurId ancien, UtilisateurId nouveau, Fait fait) {
        poster(
                Set.of(ancien),
                "Rôle de gestionnaire principal transmis — " + structure(fait.structure()),
                List.of(
                        "Vous avez transmis à " + nom(nouveau) + " le rôle de gestionnaire principal : " + ou(em, fait)
                                + ".",
                        "Vous en êtes désormais gestionnaire secondaire."),
                MON_COMPTE);
    }

    /**
     * To whoever is concerned by several acts at once: one letter for all of them.
     *
     * @param faits all of them
     * @param lieux what was looked up of structures already
     */
    void plusieurs(EntityManager em, UtilisateurId vers, String nomDuGestionnaire, List<Fait> faits, Lieux lieux) {
        if (faits.isEmpty()) {
            return;
        }
        List<String> paragraphes = new ArrayList<>();
        faits.stream()
                .limit(LIGNES_MAX)
                .forEach(f -> paragraphes.add(phrase(f.nature()) + " : " + ou(em, f, lieux) + "."));
        if (faits.size() > paragraphes.size()) {
            paragraphes.add("Et %d autres : voyez Mon compte.".formatted(faits.size() - paragraphes.size()));
        }
        paragraphes.add("Décision de " + nomDuGestionnaire + ", gestionnaire.");
        boolean donnes = faits.stream().noneMatch(f -> f.nature() == Nature.ABONNEMENT_RETIRE);
        poster(
                Set.of(vers),
                donnes ? "De nouveaux droits vous sont donnés" : "Vos droits ont changé",
                paragraphes,
                MON_COMPTE);
    }

    /** For letters about the same structures. */
    Lieux lieux() {
        return new Lieux(annuaire);
    }

    /** To a user about a structure they created, or wanted to join, and on which the operator decides. */
    void creation(
            UtilisateurId utilisateur, StructureId structure, StatutRattachement statut, @Nullable String commentaire) {
        String nom = structure(structure);
        String phrase =
                switch (statut) {
                    case EN_COURS_DE_VALIDATION ->
                        "La création de la structure « %s » attend la validation de l'exploitant du portail. Vous serez averti de sa décision."
                                .formatted(nom);
                    case VALIDEE ->
                        "La structure « %s » est validée par l'exploitant du portail : vous en êtes le gestionnaire principal."
                                .formatted(nom);
                    default ->
                        "La création de la structure « %s » est refusée par l'exploitant du portail.".formatted(nom);
                };
        List<String> paragraphes = new ArrayList<>(List.of(phrase));
        if (commentaire != null) {
            paragraphes.add("Commentaire : « " + commentaire + " »");
        }
        poster(Set.of(utilisateur), "Création de la structure " + nom, paragraphes, MON_COMPTE);
    }

    private String ou(EntityManager em, Fait fait) {
        return ou(em, fait, lieux());
    }

    private static String ou(EntityManager em, Fait fait, Lieux lieux) {
        StringBuilder texte = new StringBuilder();
        if (fait.espace() != null) {
            EspaceConnu espace = em.find(EspaceConnu.class, fait.espace().valeur());
            texte.append("espace « ")
                    .append(espace == null ? fait.espace() : espace.libelle().fr())
                    .append(" »");
            if (fait.detail() != null) {
                texte.append(fait.detail().equals(Mode.CONSULTATION.name()) ? " en consultation" : " en modification");
            }
            texte.append(", ");
        }
        Optional<Structure> structure = lieux.structure(fait.structure());
        texte.append("structure ").append(structure.map(Structure::designation).orElse("n° " + fait.structure()));
        structure
                .map(Structure::identifiant)
                .ifPresent(i -> texte.append(" (").append(i.valeur()).append(')'));
        lieux.service(fait.service()).map(Service::libelle).ifPresent(s -> texte.append(", service ")
                .append(s));
        return texte.toString();
    }

    private String structure(StructureId structure) {
        return annuaire.structure(structure).map(Structure::designation).orElse("n° " + structure);
    }

    private String nom(@Nullable UtilisateurId utilisateur) {
        Personne personne =
                utilisateur == null ? null : noms.de(Set.of(utilisateur)).get(utilisateur);
        return personne == null ? "Un utilisateur" : personne.nomComplet() + " (" + personne.adresseConnexion() + ")";
    }

    private static String phrase(Nature nature) {
        return switch (nature) {
            case RATTACHEMENT_VALIDE -> "Votre demande de rattachement est validée";
            case RATTACHEMENT_REFUSE -> "Votre demande de rattachement est refusée";
            case RATTACHEMENT_AJOUTE -> "Un gestionnaire vous a rattaché";
            case RATTACHEMENT_SUSPENDU -> "Votre rattachement est suspendu";
            case RATTACHEMENT_REPRIS -> "Votre rattachement est rétabli";
            case RATTACHEMENT_RETIRE -> "Votre rattachement a pris fin";
            case ABONNEMENT_VALIDE -> "Votre demande d'abonnement est validée";
            case ABONNEMENT_REFUSE -> "Votre demande d'abonnement est refusée";
            case ABONNEMENT_AJOUTE -> "Un gestionnaire vous a abonné";
            case ABONNEMENT_RETIRE -> "Votre abonnement a pris fin";
            case ESPACE_OUVERT -> "Un espace est ouvert";
            case ESPACE_FERME -> "Un espace est fermé";
            case ROLE_TRANSMIS -> "Le rôle de gestionnaire principal vous est transmis";
            case IDENTIFIANT_CHANGE -> "La structure change d'identifiant";
        };
    }

    private String objet(Fait fait) {
        return phrase(fait.nature()) + " — " + structure(fait.structure());
    }

    /** Colleagues who share an adresse de contact get one letter. */
    private void poster(
            Collection<UtilisateurId> destinataires, String objet, List<String> paragraphes, Action action) {
        Courriers boite = courriers.get();
        if (boite == null) {
            return;
        }
        Set<String> adresses = noms.de(destinataires).values().stream()
                .map(Personne::adresseContact)
                .filter(a -> a.indexOf('@') > 0)
                .collect(Collectors.toSet());
        for (String adresse : adresses) {
            try {
                boite.poster(new Courrier(adresse, Locale.FRENCH, uneLigne(objet), paragraphes, action));
            } catch (IllegalArgumentException | IllegalStateException echec) {
                LOG.warn("Une lettre sur des habilitations n'a pas pu être postée : {}", echec.getMessage());
            }
        }
    }

    private static String uneLigne(String texte) {
        String propre = texte.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return propre.length() <= Courrier.OBJET_MAX ? propre : propre.substring(0, Courrier.OBJET_MAX - 1) + "…";
    }
}
