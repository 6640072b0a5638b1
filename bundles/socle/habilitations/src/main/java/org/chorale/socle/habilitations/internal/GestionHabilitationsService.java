package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.StatutRattachement.SUPPRIMEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalExistant;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalObligatoire;
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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes rights, applies the opening rules, and tells. */
@Component(service = {GestionHabilitations.class, GestionHabilitationsService.class})
public final class GestionHabilitationsService implements GestionHabilitations {
    private final JpaTemplate jpa;
    private final Annuaire annuaire;
    private final Annonces annonces;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public GestionHabilitationsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Annuaire annuaire,
            @Reference Annonces annonces,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.annuaire = annuaire;
        this.annonces = annonces;
        this.horloge = horloge;
    }

    @Override
    public void rattacher(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, RoleStructure role) {
        jpa.tx(Required, em -> rattacher(em, utilisateur, structure, service, role));
    }

    /** Returns whether that changed anything. */
    boolean rattacher(
            EntityManager em,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            RoleStructure role) {
        Structure connue = exigee(structure, service);
        if (service != null && role.gere()) {
            throw new ParametreInvalide(
                    "role",
                    new Libelle("On gère une structure entière, pas un service.", "One manages a whole structure."),
                    new Libelle("Rattachez à la structure.", "Attach to the structure."));
        }
        Optional<RattachementEntity> avant = ligne(em, utilisateur, structure, service);
        if (avant.isPresent() && avant.get().estEn(role, VALIDEE)) {
            return false;
        }
        verifierLePrincipal(em, avant, structure, role);
        boolean geraitAvant = avant.isPresent() && avant.get().role().gere();
        RattachementEntity ligne = avant.orElseGet(() -> new RattachementEntity(utilisateur, structure, service));
        ligne.passerA(role, VALIDEE, horloge.instant());
        if (geraitAvant && !role.gere()) {
            ecriture(em).retirerAbonnementsDeGestionnaire(utilisateur, structure, service);
        }
        em.persist(ligne);
        appliquer(em, ligne, connue);
        return true;
    }

    /** What an attachment that has just become valid brings with it. */
    void appliquer(EntityManager em, RattachementEntity ligne, Structure structure) {
        try {
            em.flush();
        } catch (PersistenceException echec) {
            throw ligne.estPrincipal() && Unicite.estEnCause(echec) ? new PrincipalExistant() : traduire(echec);
        }
        uneFois(() -> {
            EcritureDesDroits droits = ecriture(em);
            droits.connaitre(structure.id(), structure.nature());
            droits.appliquerAuRattachement(ligne.id(), structure.id());
        });
        annonces.droitsDe(ligne.utilisateur(), structure.id());
    }

    @Override
    public void detacher(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
        jpa.tx(Required, em -> {
            ligne(em, utilisateur, structure, service).ifPresent(ligne -> terminer(em, ligne, SUPPRIMEE, null));
        });
    }

    /**
     * Ends or suspends an attachment; what hung on it goes with it, unless it is only suspended. Returns whether that
     * changed anything.
     */
    boolean terminer(
            EntityManager em, RattachementEntity ligne, StatutRattachement statut, @Nullable String commentaire) {
        if (ligne.statut() == statut) {
            return false;
        }
        if (ligne.estPrincipal()) {
            throw new PrincipalObligatoire();
        }
        ligne.passerA(statut, horloge.instant(), commentaire);
        uneFois(em::flush);
        ecriture(em).retirerAbonnementsOrphelins(ligne.utilisateur(), ligne.structure());
        annonces.droitsDe(ligne.utilisateur(), ligne.structure());
        return true;
    }

    @Override
    public void ouvrir(StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        jpa.tx(Required, em -> ouverture(em, structure, service, espace, true));
    }

    @Override
    public void fermer(StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        jpa.tx(Required, em -> ouverture(em, structure, service, espace, false));
    }

    /** Returns whether that changed anything. */
    boolean ouverture(
            EntityManager em, StructureId structure, @Nullable ServiceId service, CodeEspace espace, boolean active) {
        Structure connue = exigee(structure, service);
        AtomicBoolean change = new AtomicBoolean();
        uneFois(() -> {
            EcritureDesDroits droits = ecriture(em);
            droits.connaitre(structure, connue.nature());
            boolean services = service == null && !active && droits.fermerLesServices(structure, espace) > 0;
            change.set(droits.ouverture(structure, service, espace, active) || services);
        });
        if (change.get()) {
            annonces.ouverturesDe(structure, espace, new LectureDesDroits(em).utilisateursDe(structure));
        }
        return change.get();
    }

    @Override
    public void abonner(
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode) {
        jpa.tx(Required, em -> {
            exigee(structure, service);
            abonnement(em, utilisateur, structure, service, espace, mode, null);
        });
    }

    /** Subscribes, and settles the request for as much that may wait. Returns whether that changed anything. */
    boolean abonnement(
            EntityManager em,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode,
            @Nullable String commentaire) {
        AtomicBoolean change = new AtomicBoolean();
        uneFois(() -> {
            demande(em, utilisateur, structure, service, espace)
                    .filter(d -> d.attend() && mode.couvre(d.mode()))
                    .ifPresent(d -> d.passerA(Abonnement.Statut.VALIDEE, horloge.instant(), commentaire));
            em.flush();
            change.set(ecriture(em).abonnement(utilisateur, structure, service, espace, mode, commentaire));
        });
        if (change.get()) {
            annonces.droitsDe(utilisateur, structure);
        }
        return change.get();
    }

    @Override
    public void desabonner(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        jpa.tx(Required, em -> finAbonnement(em, utilisateur, structure, service, espace));
    }

    /** Returns whether that changed anything. */
    boolean finAbonnement(
            EntityManager em,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace) {
        boolean change = ecriture(em).finAbonnement(utilisateur, structure, service, espace);
        if (change) {
            annonces.droitsDe(utilisateur, structure);
        }
        return change;
    }

    /** The row of a request for that, whatever became of it. */
    static Optional<DemandeEntity> demande(
            EntityManager em,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace) {
        return em.createQuery(
                        "SELECT d FROM DemandeEntity d WHERE d.utilisateurId = :utilisateur AND d.espace = :espace "
                                + "AND d.structureId = :structure AND d.serviceId = :service",
                        DemandeEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("espace", espace.valeur())
                .setParameter("structure", structure.valeur())
                .setParameter("service", Cle.de(service))
                .getResultStream()
                .findFirst();
    }

    /** The structure, and that the service is one of its own. */
    Structure exigee(StructureId structure, @Nullable ServiceId service) {
        Structure connue = annuaire.structure(structure)
                .orElseThrow(() -> new Introuvable(new Libelle("La structure " + structure, "Structure " + structure)));
        if (service != null
                && annuaire.service(service)
                        .filter(s -> s.structure().equals(structure))
                        .isEmpty()) {
            throw new Introuvable(new Libelle("Le service " + service, "Service " + service));
        }
        return connue;
    }

    /** The constraint decides in the end; this makes the refusal a sentence where nobody races. */
    private static void verifierLePrincipal(
            EntityManager em, Optional<RattachementEntity> avant, StructureId structure, RoleStructure role) {
        boolean estPrincipal = avant.isPresent() && avant.get().estPrincipal();
        if (estPrincipal && role != RoleStructure.GESTIONNAIRE_PRINCIPAL) {
            throw new PrincipalObligatoire();
        }
        boolean prise = !em.createQuery("SELECT r.id FROM RattachementEntity r WHERE r.principalDe = :structure")
                .setParameter("structure", structure.valeur())
                .getResultList()
                .isEmpty();
        if (role == RoleStructure.GESTIONNAIRE_PRINCIPAL && prise) {
            throw new PrincipalExistant();
        }
    }

    /** Two at once on the same row: one wins, the other is told. */
    static void uneFois(Runnable ecriture) {
        try {
            ecriture.run();
        } catch (PersistenceException echec) {
            throw traduire(echec);
        }
    }

    private static RuntimeException traduire(PersistenceException echec) {
        return Unicite.unAutreEtaitPlusRapide(echec) ? new ModifieEntreTemps() : echec;
    }

    static Optional<RattachementEntity> ligne(
            EntityManager em, UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
        return em.createQuery(
                        "SELECT r FROM RattachementEntity r WHERE r.utilisateurId = :utilisateur "
                                + "AND r.structureId = :structure AND r.serviceId = :service",
                        RattachementEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("structure", structure.valeur())
                .setParameter("service", Cle.de(service))
                .getResultStream()
                .findFirst();
    }

    private EcritureDesDroits ecriture(EntityManager em) {
        return new EcritureDesDroits(em, horloge.instant());
    }
}
