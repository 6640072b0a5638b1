package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.StatutRattachement.DESACTIVEE;
import static org.chorale.api.habilitation.StatutRattachement.EN_COURS_DE_VALIDATION;
import static org.chorale.api.habilitation.StatutRattachement.SUPPRIMEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RefusHabilitation.EspaceFerme;
import org.chorale.api.habilitation.RefusHabilitation.NonRattache;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.habilitation.RefusHabilitation.TropDeDemandes;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What users do about their own rights: what they may take is theirs at once, the rest waits for a gestionnaire. */
@Component
public final class MesHabilitationsService implements MesHabilitations {
    private final JpaTemplate jpa;
    private final GestionHabilitationsService gestion;
    private final Annuaire annuaire;
    private final AdministrationAnnuaire administration;
    private final RegistreEspaces espaces;
    private final Annonces annonces;
    private final Lettres lettres;
    private final ReglageDesCreations creations;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public MesHabilitationsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference GestionHabilitationsService gestion,
            @Reference Annuaire annuaire,
            @Reference AdministrationAnnuaire administration,
            @Reference RegistreEspaces espaces,
            @Reference Annonces annonces,
            @Reference Lettres lettres,
            @Reference ReglageDesCreations creations,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.gestion = gestion;
        this.annuaire = annuaire;
        this.administration = administration;
        this.espaces = espaces;
        this.annonces = annonces;
        this.lettres = lettres;
        this.creations = creations;
        this.horloge = horloge;
    }

    @Override
    public Rattachement demanderRattachement(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, @Nullable String message) {
        String texte = Textes.lire("message", message);
        return jpa.txExpr(Required, em -> {
            boolean active = gestion.exigee(structure, service).active();
            Optional<RattachementEntity> deja = deja(em, utilisateur, structure, Cle.de(service));
            if (deja.isPresent()) {
                return deja.get().enRattachement();
            }
            if (!active && !attend(em, structure)) {
                throw new StructureInactive();
            }
            exigerPlace(em, utilisateur);
            RattachementEntity ligne = GestionHabilitationsService.ligne(em, utilisateur, structure, service)
                    .orElseGet(() -> new RattachementEntity(utilisateur, structure, service));
            ligne.demander(texte, horloge.instant());
            GestionHabilitationsService.uneFois(() -> {
                em.persist(ligne);
                em.flush();
            });
            annonces.demandeDe(utilisateur, structure, null, ligne.statut().name());
            lettres.demander(
                    em,
                    new Fait(Nature.RATTACHEMENT_VALIDE, utilisateur, structure, Cle.de(service), null, null, texte));
            return ligne.enRattachement();
        });
    }

    /** Each request writes to gestionnaires: nobody may flood them. */
    private static void exigerPlace(EntityManager em, UtilisateurId utilisateur) {
        if (new LectureDesDroits(em).enAttente(utilisateur) >= DEMANDES_MAX) {
            throw new TropDeDemandes(DEMANDES_MAX);
        }
    }

    /** What makes a request pointless: what covers it already, or the same asked for or suspended. */
    private static Optional<RattachementEntity> deja(
            EntityManager em, UtilisateurId utilisateur, StructureId structure, long service) {
        return new LectureDesDroits(em)
                .lignes(utilisateur, structure).stream()
                        .filter(r -> (r.statut() == VALIDEE && r.couvre(service))
                                || (r.service() == service
                                        && (r.statut() == EN_COURS_DE_VALIDATION || r.statut() == DESACTIVEE)))
                        .findFirst();
    }

    @Override
    public Creation creerStructure(UtilisateurId utilisateur, NouvelleStructure structure, @Nullable String message) {
        if (structure.categorie() != Categorie.PRIVEE) {
            throw new ParametreInvalide(
                    "categorie",
                    new Libelle(
                            "Seul l'exploitant du portail crée une structure publique.",
                            "Only the portal's operator creates a public structure."),
                    new Libelle("Demandez-la-lui.", "Ask them for it."));
        }
        String texte = Textes.lire("message", message);
        try {
            return jpa.txExpr(Required, em -> {
                Optional<StructureId> existante =
                        annuaire.parIdentifiant(structure.identifiant()).map(Structure::id);
                if (existante.isEmpty()) {
                    return creer(em, utilisateur, structure, texte);
                }
                return CreationsService.ligne(em, existante.get())
                        .filter(CreationEntity::estRefusee)
                        .filter(c -> !active(existante.get()))
                        .map(refusee -> attendre(em, refusee, utilisateur, existante.get(), texte))
                        .orElseGet(() ->
                                new Creation(false, demanderRattachement(utilisateur, existante.get(), null, texte)));
            });
        } catch (StructureExistante entreTemps) {
            // Somebody created it at the same moment, and what was begun here is undone.
            StructureId existante = annuaire.parIdentifiant(structure.identifiant())
                    .map(Structure::id)
                    .orElseThrow(() -> entreTemps);
            return new Creation(false, demanderRattachement(utilisateur, existante, null, texte));
        }
    }

    private boolean active(StructureId structure) {
        return gestion.exigee(structure, null).active();
    }

    /** Whether it is inactive only because the operator has not decided yet. */
    private static boolean attend(EntityManager em, StructureId structure) {
        return CreationsService.ligne(em, structure)
                .filter(CreationEntity::attend)
                .isPresent();
    }

    /** The creation waits for the operator; what there is of the structure is inactive meanwhile. */
    private Creation attendre(
            EntityManager em,
            CreationEntity creation,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable String texte) {
        exigerPlace(em, utilisateur);
        creation.demander(utilisateur, texte, horloge.instant());
        RattachementEntity ligne = GestionHabilitationsService.ligne(em, utilisateur, structure, null)
                .orElseGet(() -> new RattachementEntity(utilisateur, structure, null));
        ligne.demander(texte, horloge.instant());
        GestionHabilitationsService.uneFois(() -> {
            em.persist(creation);
            em.persist(ligne);
            em.flush();
        });
        annonces.demandeDe(utilisateur, structure, null, EN_COURS_DE_VALIDATION.name());
        lettres.creation(utilisateur, structure, EN_COURS_DE_VALIDATION, null);
        return new Creation(true, ligne.enRattachement());
    }

    private Creation creer(
            EntityManager em, UtilisateurId utilisateur, NouvelleStructure structure, @Nullable String texte) {
        StructureId nouvelle = administration.creerStructure(structure);
        if (creations.validees()) {
            administration.activer(nouvelle, false);
            return attendre(em, new CreationEntity(nouvelle), utilisateur, nouvelle, texte);
        }
        gestion.rattacher(em, utilisateur, nouvelle, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
        return new Creation(
                true,
                GestionHabilitationsService.ligne(em, utilisateur, nouvelle, null)
                        .orElseThrow(ModifieEntreTemps::new)
                        .enRattachement());
    }

    @Override
    public void quitter(UtilisateurId utilisateur, long rattachement) {
        jpa.tx(Required, em -> {
            RattachementEntity ligne = Optional.ofNullable(em.find(RattachementEntity.class, rattachement))
                    .filter(r -> r.utilisateur().equals(utilisateur))
                    .orElseThrow(() -> new Introuvable(
                            new Libelle("Le rattachement " + rattachement, "Attachment " + rattachement)));
            StatutRattachement avant = ligne.statut();
            if (gestion.terminer(em, ligne, SUPPRIMEE, null) && avant == VALIDEE) {
                lettres.quitter(em, utilisateur, ligne.structure(), ligne.service());
            }
        });
    }

    @Override
    public List<Abonnement> abonnements(UtilisateurId utilisateur) {
        return jpa.txExpr(Required, em -> {
            Stream<Abonnement> tenus =
                    new LectureDesDroits(em).abonnements(utilisateur).stream().map(LigneAbonnement::enAbonnement);
            Stream<Abonnement> demandes = em.createQuery(
                            "SELECT d FROM DemandeEntity d WHERE d.utilisateurId = :utilisateur AND d.statut <> :valide",
                            DemandeEntity.class)
                    .setParameter("utilisateur", utilisateur.valeur())
                    .setParameter("valide", Abonnement.Statut.VALIDEE)
                    .getResultStream()
                    .map(DemandeEntity::enAbonnement);
            return Stream.concat(tenus, demandes)
                    .sorted(Comparator.comparing(Abonnement::depuis)
                            .thenComparing(Abonnement::id)
                            .reversed())
                    .toList();
        });
    }

    @Override
    public List<Proposition> propositions(UtilisateurId utilisateur, StructureId structure) {
        return jpa.txExpr(Required, em -> espaces.parOrdre().stream()
                .flatMap(e -> proposer(em, utilisateur, structure, e).stream())
                .toList());
    }

    private static Optional<Proposition> proposer(
            EntityManager em, UtilisateurId utilisateur, StructureId structure, Espace espace) {
        Situation situation = Situation.lire(em, utilisateur, espace.code(), structure);
        boolean quelquePart = situation.valides().anyMatch(r -> situation.accepteAbonnement(r.service()));
        return quelquePart
                ? Optional.of(new Proposition(espace.code(), modes(espace), situation.immediat()))
                : Optional.empty();
    }

    private static EnumSet<Mode> modes(Espace espace) {
        return EnumSet.copyOf(espace.modes());
    }

    @Override
    public Abonnement sAbonner(
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode,
            @Nullable String message) {
        String texte = Textes.lire("message", message);
        espaces.verifierLeMode(espace, mode);
        return jpa.txExpr(Required, em -> {
            gestion.exigee(structure, service);
            long cible = Cle.de(service);
            Situation situation = Situation.lire(em, utilisateur, espace, structure);
            if (!situation.rattacheA(cible)) {
                throw new NonRattache();
            }
            if (!situation.accepteAbonnement(cible)) {
                throw new EspaceFerme();
            }
            boolean enPossession = situation.abonnementsA(cible, mode).anyMatch(a -> situation.rattacheA(a.service()));
            if (situation.immediat() || enPossession) {
                gestion.abonnement(em, utilisateur, structure, service, espace, mode, null);
                return new LectureDesDroits(em)
                        .abonnements(utilisateur, structure).stream()
                                .filter(a -> a.espace().equals(espace) && a.service() == cible)
                                .findFirst()
                                .orElseThrow(ModifieEntreTemps::new)
                                .enAbonnement();
            }
            return demander(em, utilisateur, structure, service, espace, mode, texte);
        });
    }

    private Abonnement demander(
            EntityManager em,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode,
            @Nullable String texte) {
        DemandeEntity demande = GestionHabilitationsService.demande(em, utilisateur, structure, service, espace)
                .orElseGet(() -> new DemandeEntity(utilisateur, structure, Cle.de(service), espace));
        if (demande.attend() && demande.mode() == mode) {
            return demande.enAbonnement();
        }
        if (!demande.attend()) {
            exigerPlace(em, utilisateur);
        }
        demande.demander(mode, texte, horloge.instant());
        GestionHabilitationsService.uneFois(() -> {
            em.persist(demande);
            em.flush();
        });
        annonces.demandeDe(utilisateur, structure, espace, Abonnement.Statut.EN_COURS_DE_VALIDATION.name());
        lettres.demander(
                em,
                new Fait(
                        Nature.ABONNEMENT_VALIDE, utilisateur, structure, Cle.de(service), espace, mode.name(), texte));
        return demande.enAbonnement();
    }

    @Override
    public void seDesabonner(UtilisateurId utilisateur, long abonnement) {
        jpa.tx(Required, em -> {
            if (abonnement >= DemandeEntity.PREMIERE) {
                DemandeEntity demande = Optional.ofNullable(em.find(DemandeEntity.class, abonnement))
                        .filter(d -> d.utilisateur().equals(utilisateur))
                        .orElseThrow(() -> inconnu(abonnement));
                if (demande.attend()) {
                    demande.passerA(Abonnement.Statut.SUPPRIMEE, horloge.instant(), null);
                    GestionHabilitationsService.uneFois(em::flush);
                    annonces.demandeDe(
                            utilisateur, demande.structure(), demande.espace(), Abonnement.Statut.SUPPRIMEE.name());
                }
            } else {
                LigneAbonnement ligne = new LectureDesDroits(em)
                        .abonnement(abonnement)
                        .filter(a -> a.utilisateur().equals(utilisateur))
                        .orElseThrow(() -> inconnu(abonnement));
                gestion.finAbonnement(
                        em, utilisateur, ligne.structure(), Cle.enService(ligne.service()), ligne.espace());
            }
        });
    }

    private static Introuvable inconnu(long abonnement) {
        return new Introuvable(new Libelle("L'abonnement " + abonnement, "Subscription " + abonnement));
    }
}
