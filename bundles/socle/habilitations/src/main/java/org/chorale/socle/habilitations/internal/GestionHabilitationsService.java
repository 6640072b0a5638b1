package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.StatutRattachement.SUPPRIMEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalExistant;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalObligatoire;
import org.chorale.api.habilitation.RoleStructure;
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
@Component
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
        jpa.tx(Required, em -> {
            Structure connue = exigee(structure, service);
            if (service != null && role.gere()) {
                throw new ParametreInvalide(
                        "role",
                        new Libelle("On gère une structure entière, pas un service.", "One manages a whole structure."),
                        new Libelle("Rattachez à la structure.", "Attach to the structure."));
            }
            Optional<RattachementEntity> avant = ligne(em, utilisateur, structure, service);
            if (avant.isPresent() && avant.get().estEn(role, VALIDEE)) {
                return;
            }
            verifierLePrincipal(em, avant, structure, role);
            boolean geraitAvant = avant.isPresent() && avant.get().role().gere();
            RattachementEntity ligne = avant.orElseGet(() -> new RattachementEntity(utilisateur, structure, service));
            ligne.passerA(role, VALIDEE, horloge.instant());
            EcritureDesDroits droits = ecriture(em);
            if (geraitAvant && !role.gere()) {
                droits.retirerAbonnementsDeGestionnaire(utilisateur, structure, service);
            }
            enregistrer(em, ligne, role, () -> {
                droits.connaitre(structure, connue.nature());
                droits.appliquerAuRattachement(ligne.id(), structure);
            });
            annonces.droitsDe(utilisateur, structure);
        });
    }

    @Override
    public void detacher(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
        jpa.tx(Required, em -> {
            Optional<RattachementEntity> ligne =
                    ligne(em, utilisateur, structure, service).filter(l -> !l.estEn(l.role(), SUPPRIMEE));
            if (ligne.isEmpty()) {
                return;
            }
            if (ligne.get().estPrincipal()) {
                throw new PrincipalObligatoire();
            }
            ligne.get().passerA(ligne.get().role(), SUPPRIMEE, horloge.instant());
            em.flush();
            ecriture(em).retirerAbonnementsOrphelins(utilisateur, structure);
            annonces.droitsDe(utilisateur, structure);
        });
    }

    @Override
    public void ouvrir(StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        ouverture(structure, service, espace, true);
    }

    @Override
    public void fermer(StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        ouverture(structure, service, espace, false);
    }

    private void ouverture(StructureId structure, @Nullable ServiceId service, CodeEspace espace, boolean active) {
        jpa.tx(Required, em -> {
            Structure connue = exigee(structure, service);
            uneFois(() -> {
                EcritureDesDroits droits = ecriture(em);
                droits.connaitre(structure, connue.nature());
                if (droits.ouverture(structure, service, espace, active)) {
                    annonces.ouverturesDe(structure, espace, new LectureDesDroits(em).utilisateursDe(structure));
                }
            });
        });
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
            uneFois(() -> {
                if (ecriture(em).abonnement(utilisateur, structure, service, espace, mode)) {
                    annonces.droitsDe(utilisateur, structure);
                }
            });
        });
    }

    @Override
    public void desabonner(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        jpa.tx(Required, em -> {
            if (ecriture(em).finAbonnement(utilisateur, structure, service, espace)) {
                annonces.droitsDe(utilisateur, structure);
            }
        });
    }

    private Structure exigee(StructureId structure, @Nullable ServiceId service) {
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

    private static void enregistrer(EntityManager em, RattachementEntity ligne, RoleStructure role, Runnable suite) {
        try {
            em.persist(ligne);
            em.flush();
        } catch (PersistenceException echec) {
            if (!Unicite.estEnCause(echec)) {
                throw echec;
            }
            throw role == RoleStructure.GESTIONNAIRE_PRINCIPAL ? new PrincipalExistant() : new ModifieEntreTemps();
        }
        uneFois(suite);
    }

    /** Two at once on the same row: one wins, the other is told. */
    private static void uneFois(Runnable ecriture) {
        try {
            ecriture.run();
        } catch (PersistenceException echec) {
            throw Unicite.estEnCause(echec) ? new ModifieEntreTemps() : echec;
        }
    }

    private static Optional<RattachementEntity> ligne(
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
