package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.StatutRattachement.DESACTIVEE;
import static org.chorale.api.habilitation.StatutRattachement.EN_COURS_DE_VALIDATION;
import static org.chorale.api.habilitation.StatutRattachement.REFUSEE;
import static org.chorale.api.habilitation.StatutRattachement.SUPPRIMEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.habilitation.RefusHabilitation.EspaceFerme;
import org.chorale.api.habilitation.RefusHabilitation.NonRattache;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What gestionnaires do: each act is written, kept in the history, and told, in one transaction. */
@Component(service = {GestionDesDroits.class, GestionDesDroitsService.class})
public final class GestionDesDroitsService implements GestionDesDroits {
    /** The espace that this is. */
    static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    /** Everybody's, whatever their structures. */
    private static final CodeEspace MON_COMPTE = new CodeEspace("mon-compte");

    /** Requests decided at once. */
    private static final int DEMANDES_MAX = 1000;

    private final JpaTemplate jpa;
    private final GestionHabilitationsService gestion;
    private final RegistreEspaces espaces;
    private final Annonces annonces;
    private final Lettres lettres;
    private final Noms noms;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public GestionDesDroitsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference GestionHabilitationsService gestion,
            @Reference RegistreEspaces espaces,
            @Reference Annonces annonces,
            @Reference Lettres lettres,
            @Reference Noms noms,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.gestion = gestion;
        this.espaces = espaces;
        this.annonces = annonces;
        this.lettres = lettres;
        this.noms = noms;
        this.horloge = horloge;
    }

    // What waits

    @Override
    public Resultats<Demande> demandes(Perimetre perimetre, Filtre filtre, Pagination pagination) {
        List<Long> structures = structures(perimetre, filtre.structure());
        return jpa.txExpr(
                Required, em -> new ListesDeGestion(em).demandes(structures, filtre.rattachements(), pagination));
    }

    @Override
    public void valider(Perimetre perimetre, Collection<Long> demandes, @Nullable String commentaire) {
        String texte = Textes.lire("commentaire", commentaire);
        decider(perimetre, demandes, (em, demande) -> {
            if (demande.abonnement() != null) {
                validerAbonnement(em, perimetre, demande.abonnement(), texte);
            } else if (demande.rattachement() != null) {
                validerRattachement(em, perimetre, demande.rattachement(), texte);
            }
        });
    }

    @Override
    public void refuser(Perimetre perimetre, Collection<Long> demandes, String commentaire) {
        String texte = Textes.exiger("commentaire", commentaire);
        decider(perimetre, demandes, (em, demande) -> {
            if (demande.abonnement() != null) {
                refuserAbonnement(em, perimetre, demande.abonnement(), texte);
            } else if (demande.rattachement() != null) {
                refuserRattachement(em, perimetre, demande.rattachement(), texte);
            }
        });
    }

    private interface Decision {
        void prendre(EntityManager em, Attente demande);
    }

    /** One of the two. */
    private record Attente(
            @Nullable RattachementEntity rattachement,
            @Nullable DemandeEntity abonnement) {
        StructureId structure() {
            return rattachement != null
                    ? rattachement.structure()
                    : Objects.requireNonNull(abonnement).structure();
        }

        boolean attend() {
            return rattachement != null
                    ? rattachement.statut() == EN_COURS_DE_VALIDATION
                    : Objects.requireNonNull(abonnement).attend();
        }
    }

    /** All or none: the first refusal undoes the rest. In the order of numbers, so that two never wait for each other. */
    private void decider(Perimetre perimetre, Collection<Long> demandes, Decision decision) {
        exigerModification(perimetre);
        if (demandes.isEmpty() || demandes.size() > DEMANDES_MAX) {
            throw new ParametreInvalide(
                    "demandes",
                    new Libelle(
                            "On décide de 1 à %d demandes à la fois.".formatted(DEMANDES_MAX),
                            "One decides on 1 to %d requests at once.".formatted(DEMANDES_MAX)),
                    new Libelle("Cochez-en au moins une.", "Tick at least one."));
        }
        jpa.tx(Required, em -> {
            List<Attente> lues = new TreeSet<>(demandes)
                    .stream().map(id -> lire(em, perimetre, id)).toList();
            if (!lues.stream().allMatch(Attente::attend)) {
                throw new DemandeDejaTraitee();
            }
            lues.forEach(demande -> decision.prendre(em, demande));
        });
    }

    private static Attente lire(EntityManager em, Perimetre perimetre, long id) {
        Attente lue = id >= DemandeEntity.PREMIERE
                ? new Attente(null, em.find(DemandeEntity.class, id))
                : new Attente(em.find(RattachementEntity.class, id), null);
        boolean visible =
                (lue.rattachement() != null || lue.abonnement() != null) && perimetre.contient(lue.structure());
        if (!visible) {
            throw new Introuvable(new Libelle("La demande " + id, "Request " + id));
        }
        return lue;
    }

    private void validerRattachement(
            EntityManager em, Perimetre perimetre, RattachementEntity ligne, @Nullable String texte) {
        Structure structure = active(ligne.structure());
        ligne.passerA(VALIDEE, horloge.instant(), texte);
        gestion.appliquer(em, ligne, structure);
        annonces.demandeDe(ligne.utilisateur(), ligne.structure(), null, VALIDEE.name());
        noter(em, perimetre, fait(Nature.RATTACHEMENT_VALIDE, ligne, texte));
    }

    private void refuserRattachement(EntityManager em, Perimetre perimetre, RattachementEntity ligne, String texte) {
        ligne.passerA(REFUSEE, horloge.instant(), texte);
        GestionHabilitationsService.uneFois(em::flush);
        annonces.demandeDe(ligne.utilisateur(), ligne.structure(), null, REFUSEE.name());
        noter(em, perimetre, fait(Nature.RATTACHEMENT_REFUSE, ligne, texte));
    }

    private void validerAbonnement(
            EntityManager em, Perimetre perimetre, DemandeEntity demande, @Nullable String texte) {
        verifierLAbonnement(
                em, perimetre, demande.utilisateur(), demande.structure(), demande.service(), demande.espace());
        demande.passerA(Abonnement.Statut.VALIDEE, horloge.instant(), texte);
        GestionHabilitationsService.uneFois(em::flush);
        gestion.abonnement(
                em,
                demande.utilisateur(),
                demande.structure(),
                Cle.enService(demande.service()),
                demande.espace(),
                demande.mode(),
                texte);
        annonces.demandeDe(demande.utilisateur(), demande.structure(), demande.espace(), VALIDEE.name());
        noter(em, perimetre, fait(Nature.ABONNEMENT_VALIDE, demande, texte));
    }

    private void refuserAbonnement(EntityManager em, Perimetre perimetre, DemandeEntity demande, String texte) {
        demande.passerA(Abonnement.Statut.REFUSEE, horloge.instant(), texte);
        GestionHabilitationsService.uneFois(em::flush);
        annonces.demandeDe(demande.utilisateur(), demande.structure(), demande.espace(), REFUSEE.name());
        noter(em, perimetre, fait(Nature.ABONNEMENT_REFUSE, demande, texte));
    }

    // Users

    @Override
    public Resultats<Rattachement> utilisateurs(Perimetre perimetre, StructureId structure, Pagination pagination) {
        exiger(perimetre, structure);
        List<Rattachement> tous = jpa.txExpr(Required, em -> new ListesDeGestion(em).utilisateurs(structure));
        List<Rattachement> tries = noms.trier(tous);
        int debut = Math.min(tries.size(), pagination.decalage());
        int fin = Math.min(tries.size(), debut + pagination.taille());
        return new Resultats<>(tries.subList(debut, fin), pagination, tries.size(), false);
    }

    @Override
    public void rattacher(
            Perimetre perimetre,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            RoleStructure role) {
        exigerEcriture(perimetre, structure);
        if (role == RoleStructure.GESTIONNAIRE_PRINCIPAL) {
            throw new ParametreInvalide(
                    "role",
                    new Libelle(
                            "Le rôle de gestionnaire principal se transmet, il ne se donne pas.",
                            "The role of gestionnaire principal is handed over, not given."),
                    new Libelle(
                            "Choisissez utilisateur ou gestionnaire secondaire.",
                            "Choose user or gestionnaire secondaire."));
        }
        if (utilisateur.equals(perimetre.appelant().id())) {
            throw new ParametreInvalide(
                    "utilisateur",
                    new Libelle(
                            "On ne se rattache pas soi-même à une structure que l'on gère déjà.",
                            "One does not attach oneself to a structure one manages already."),
                    new Libelle(
                            "Pour ne plus la gérer, quittez-la dans « Mon compte ».",
                            "To manage it no longer, leave it in “My account”."));
        }
        if (!noms.existe(utilisateur)) {
            throw new Introuvable(new Libelle("L'utilisateur " + utilisateur, "User " + utilisateur));
        }
        jpa.tx(Required, em -> {
            active(structure);
            if (gestion.rattacher(em, utilisateur, structure, service, role)) {
                noter(
                        em,
                        perimetre,
                        new Fait(
                                Nature.RATTACHEMENT_AJOUTE,
                                utilisateur,
                                structure,
                                Cle.de(service),
                                null,
                                role.name(),
                                null));
            }
        });
    }

    @Override
    public void suspendre(Perimetre perimetre, long rattachement, boolean suspendu, @Nullable String commentaire) {
        String texte = Textes.lire("commentaire", commentaire);
        exigerModification(perimetre);
        jpa.tx(
                Required,
                em -> suspendre(
                        em,
                        perimetre,
                        rattachement(em, perimetre, rattachement),
                        suspendu ? DESACTIVEE : VALIDEE,
                        texte));
    }

    /**
     * Suspends all that a user is validly attached to of a structure, or takes all back that is suspended; all or none.
     *
     * @return how many changed
     */
    public int suspendre(
            Perimetre perimetre,
            UtilisateurId utilisateur,
            StructureId structure,
            boolean suspendu,
            @Nullable String commentaire) {
        String texte = Textes.lire("commentaire", commentaire);
        exigerEcriture(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            List<RattachementEntity> lignes = new LectureDesDroits(em).lignes(utilisateur, structure);
            if (lignes.stream().noneMatch(l -> l.statut() == VALIDEE || l.statut() == DESACTIVEE)) {
                throw new NonRattache();
            }
            List<RattachementEntity> concernees = lignes.stream()
                    .filter(l -> l.statut() == (suspendu ? VALIDEE : DESACTIVEE))
                    .toList();
            concernees.forEach(l -> suspendre(em, perimetre, l, suspendu ? DESACTIVEE : VALIDEE, texte));
            return concernees.size();
        });
    }

    private void suspendre(
            EntityManager em,
            Perimetre perimetre,
            RattachementEntity ligne,
            StatutRattachement voulu,
            @Nullable String texte) {
        if (ligne.statut() == voulu) {
            return;
        }
        boolean suspendu = voulu == DESACTIVEE;
        if (ligne.statut() != (suspendu ? VALIDEE : DESACTIVEE)) {
            throw new ModifieEntreTemps();
        }
        if (suspendu) {
            gestion.terminer(em, ligne, DESACTIVEE, texte);
        } else {
            ligne.passerA(VALIDEE, horloge.instant(), texte);
            gestion.appliquer(em, ligne, gestion.exigee(ligne.structure(), null));
        }
        noter(em, perimetre, fait(suspendu ? Nature.RATTACHEMENT_SUSPENDU : Nature.RATTACHEMENT_REPRIS, ligne, texte));
    }

    @Override
    public void retirer(Perimetre perimetre, long rattachement, @Nullable String commentaire) {
        String texte = Textes.lire("commentaire", commentaire);
        exigerModification(perimetre);
        jpa.tx(Required, em -> {
            RattachementEntity ligne = rattachement(em, perimetre, rattachement);
            if (gestion.terminer(em, ligne, SUPPRIMEE, texte)) {
                noter(em, perimetre, fait(Nature.RATTACHEMENT_RETIRE, ligne, texte));
            }
        });
    }

    private static RattachementEntity rattachement(EntityManager em, Perimetre perimetre, long id) {
        return Optional.ofNullable(em.find(RattachementEntity.class, id))
                .filter(r -> perimetre.contient(r.structure()))
                .orElseThrow(() -> new Introuvable(new Libelle("Le rattachement " + id, "Attachment " + id)));
    }

    // Subscriptions

    @Override
    public List<Abonnement> abonnements(Perimetre perimetre, StructureId structure) {
        exiger(perimetre, structure);
        return jpa.txExpr(Required, em -> Stream.concat(
                        new LectureDesDroits(em)
                                .abonnementsSur(structure).stream().map(LigneAbonnement::enAbonnement),
                        new ListesDeGestion(em).demandesSur(structure).stream().map(DemandeEntity::enAbonnement))
                .toList());
    }

    @Override
    public void abonner(
            Perimetre perimetre,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode) {
        exigerEcriture(perimetre, structure);
        espaces.verifierLeMode(espace, mode);
        jpa.tx(Required, em -> {
            gestion.exigee(structure, service);
            if (espace.equals(ACTIVITES) && estPrincipal(em, perimetre, structure)) {
                // Its rule opens it for gestionnaires alone; for whoever the principal gives it to, it is opened now.
                ouverture(em, perimetre, structure, espace, true);
            }
            verifierLAbonnement(em, perimetre, utilisateur, structure, Cle.de(service), espace);
            if (gestion.abonnement(em, utilisateur, structure, service, espace, mode, null)) {
                noter(
                        em,
                        perimetre,
                        new Fait(
                                Nature.ABONNEMENT_AJOUTE,
                                utilisateur,
                                structure,
                                Cle.de(service),
                                espace,
                                mode.name(),
                                null));
            }
        });
    }

    /** What must be so before anybody is subscribed to anything. */
    private static void verifierLAbonnement(
            EntityManager em,
            Perimetre perimetre,
            UtilisateurId utilisateur,
            StructureId structure,
            long service,
            CodeEspace espace) {
        Situation situation = Situation.lire(em, utilisateur, espace, structure);
        if (!situation.rattacheA(service)) {
            throw new NonRattache();
        }
        if (!situation.accepteAbonnement(service)) {
            throw new EspaceFerme();
        }
        if (espace.equals(ACTIVITES) && !situation.gere() && !estPrincipal(em, perimetre, structure)) {
            throw new HorsPerimetre();
        }
    }

    static boolean estPrincipal(EntityManager em, Perimetre perimetre, StructureId structure) {
        return new LectureDesDroits(em)
                .lignes(perimetre.appelant().id(), structure).stream().anyMatch(RattachementEntity::estPrincipal);
    }

    @Override
    public void desabonner(Perimetre perimetre, long abonnement) {
        exigerModification(perimetre);
        jpa.tx(Required, em -> {
            if (abonnement >= DemandeEntity.PREMIERE) {
                DemandeEntity demande = Optional.ofNullable(em.find(DemandeEntity.class, abonnement))
                        .filter(d -> perimetre.contient(d.structure()))
                        .orElseThrow(() -> inconnu(abonnement));
                if (demande.attend()) {
                    demande.passerA(Abonnement.Statut.SUPPRIMEE, horloge.instant(), null);
                    GestionHabilitationsService.uneFois(em::flush);
                    annonces.demandeDe(demande.utilisateur(), demande.structure(), demande.espace(), SUPPRIMEE.name());
                    noter(em, perimetre, fait(Nature.ABONNEMENT_RETIRE, demande, null));
                }
            } else {
                LigneAbonnement ligne = new LectureDesDroits(em)
                        .abonnement(abonnement)
                        .filter(a -> perimetre.contient(a.structure()))
                        .orElseThrow(() -> inconnu(abonnement));
                if (gestion.finAbonnement(
                        em, ligne.utilisateur(), ligne.structure(), Cle.enService(ligne.service()), ligne.espace())) {
                    noter(
                            em,
                            perimetre,
                            new Fait(
                                    Nature.ABONNEMENT_RETIRE,
                                    ligne.utilisateur(),
                                    ligne.structure(),
                                    ligne.service(),
                                    ligne.espace(),
                                    ligne.mode().name(),
                                    null));
                }
            }
        });
    }

    private static Introuvable inconnu(long abonnement) {
        return new Introuvable(new Libelle("L'abonnement " + abonnement, "Subscription " + abonnement));
    }

    // Espaces

    @Override
    public void ouvrir(Perimetre perimetre, StructureId structure, Collection<CodeEspace> voulus) {
        exigerEcriture(perimetre, structure);
        jpa.tx(Required, em -> new TreeSet<>(voulus).forEach(espace -> {
            if (em.find(EspaceConnu.class, espace.valeur()) == null) {
                throw new Introuvable(new Libelle("L'espace " + espace, "Espace " + espace));
            }
            ouverture(em, perimetre, structure, espace, true);
        }));
    }

    @Override
    public void fermer(Perimetre perimetre, StructureId structure, CodeEspace espace) {
        exigerEcriture(perimetre, structure);
        if (espace.equals(ACTIVITES)) {
            throw new ParametreInvalide(
                    "espace",
                    new Libelle(
                            "Activités du gestionnaire ne se ferme pas : plus personne ne pourrait gérer cette structure.",
                            "Manager's activities cannot be closed: nobody could manage this structure any more."),
                    new Libelle(
                            "Retirez plutôt l'abonnement de qui ne doit plus l'avoir.",
                            "Rather end the subscription of whoever should not hold it."));
        }
        if (espace.equals(MON_COMPTE)) {
            throw new ParametreInvalide(
                    "espace",
                    new Libelle(
                            "Mon compte ne se ferme pas : chacun l'a avec son compte, quelles que soient ses structures.",
                            "My account cannot be closed: everybody has it with their account, whatever their structures."),
                    new Libelle("Choisissez un autre espace.", "Choose another espace."));
        }
        jpa.tx(Required, em -> {
            if (em.find(EspaceConnu.class, espace.valeur()) == null) {
                throw new Introuvable(new Libelle("L'espace " + espace, "Espace " + espace));
            }
            ouverture(em, perimetre, structure, espace, false);
        });
    }

    private void ouverture(
            EntityManager em, Perimetre perimetre, StructureId structure, CodeEspace espace, boolean active) {
        if (gestion.ouverture(em, structure, null, espace, active)) {
            Nature nature = active ? Nature.ESPACE_OUVERT : Nature.ESPACE_FERME;
            noter(em, perimetre, new Fait(nature, null, structure, 0, espace, null, null));
        }
    }

    @Override
    public Resultats<Acte> historique(Perimetre perimetre, @Nullable StructureId structure, Pagination pagination) {
        List<Long> structures = structures(perimetre, structure);
        return jpa.txExpr(Required, em -> new ListesDeGestion(em).historique(structures, pagination));
    }

    // What every act has in common

    private void noter(EntityManager em, Perimetre perimetre, Fait fait) {
        UtilisateurId par = perimetre.appelant().id();
        new Journal(em, horloge.instant()).ajouter(par, fait);
        lettres.decider(em, par, perimetre.appelant().nom(), fait);
    }

    private static Fait fait(Nature nature, RattachementEntity ligne, @Nullable String texte) {
        return new Fait(
                nature,
                ligne.utilisateur(),
                ligne.structure(),
                ligne.service(),
                null,
                ligne.role().name(),
                texte);
    }

    private static Fait fait(Nature nature, DemandeEntity demande, @Nullable String texte) {
        return new Fait(
                nature,
                demande.utilisateur(),
                demande.structure(),
                demande.service(),
                demande.espace(),
                demande.mode().name(),
                texte);
    }

    private Structure active(StructureId structure) {
        Structure connue = gestion.exigee(structure, null);
        if (!connue.active()) {
            throw new StructureInactive();
        }
        return connue;
    }

    private static void exigerEcriture(Perimetre perimetre, StructureId structure) {
        exigerModification(perimetre);
        exiger(perimetre, structure);
    }

    static void exigerModification(Perimetre perimetre) {
        exigerLEspace(perimetre);
        if (!perimetre.mode().couvre(Mode.MODIFICATION)) {
            throw new HorsPerimetre();
        }
    }

    static void exiger(Perimetre perimetre, StructureId structure) {
        exigerLEspace(perimetre);
        if (!perimetre.contient(structure)) {
            throw new Introuvable(new Libelle("La structure " + structure, "Structure " + structure));
        }
    }

    /** A perimeter of another espace would let its holders manage. */
    static void exigerLEspace(Perimetre perimetre) {
        if (!perimetre.espace().equals(ACTIVITES)) {
            throw new HorsPerimetre();
        }
    }

    /** The whole structures of a gestionnaire's perimeter, or the one of them. */
    static List<Long> structures(Perimetre perimetre, @Nullable StructureId seule) {
        if (seule != null) {
            exiger(perimetre, seule);
            return List.of(seule.valeur());
        }
        exigerLEspace(perimetre);
        return perimetre.portees().stream()
                .filter(p -> p.service() == null)
                .map(p -> p.structure().valeur())
                .sorted()
                .toList();
    }
}
