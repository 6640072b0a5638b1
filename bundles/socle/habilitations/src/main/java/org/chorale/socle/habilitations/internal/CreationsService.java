package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.StatutRattachement.EN_COURS_DE_VALIDATION;
import static org.chorale.api.habilitation.StatutRattachement.REFUSEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.habilitation.CreationsDeStructures;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the operator decides on private structures that users created. */
@Component
public final class CreationsService implements CreationsDeStructures {
    private final JpaTemplate jpa;
    private final GestionHabilitationsService gestion;
    private final AdministrationAnnuaire administration;
    private final Annonces annonces;
    private final Lettres lettres;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public CreationsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference GestionHabilitationsService gestion,
            @Reference AdministrationAnnuaire administration,
            @Reference Annonces annonces,
            @Reference Lettres lettres,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.gestion = gestion;
        this.administration = administration;
        this.annonces = annonces;
        this.lettres = lettres;
        this.horloge = horloge;
    }

    @Override
    public Resultats<EnAttente> enAttente(Pagination pagination) {
        return jpa.txExpr(Required, em -> {
            List<EnAttente> page = em.createQuery(
                            "SELECT c FROM CreationEntity c WHERE c.statut = :attend ORDER BY c.depuis, c.structureId",
                            CreationEntity.class)
                    .setParameter("attend", EN_COURS_DE_VALIDATION)
                    .setFirstResult(pagination.decalage())
                    .setMaxResults(pagination.taille())
                    .getResultStream()
                    .map(CreationEntity::vue)
                    .toList();
            long total = em.createQuery("SELECT COUNT(c) FROM CreationEntity c WHERE c.statut = :attend", Long.class)
                    .setParameter("attend", EN_COURS_DE_VALIDATION)
                    .getSingleResult();
            return new Resultats<>(page, pagination, total, false);
        });
    }

    @Override
    public Optional<EnAttente> enAttente(StructureId structure) {
        return jpa.txExpr(Required, em -> ligne(em, structure))
                .filter(CreationEntity::attend)
                .map(CreationEntity::vue);
    }

    @Override
    public void valider(StructureId structure, @Nullable String commentaire) {
        String texte = Textes.lire("commentaire", commentaire);
        jpa.tx(Required, em -> {
            CreationEntity creation = exigee(em, structure);
            creation.decider(VALIDEE, texte, horloge.instant());
            GestionHabilitationsService.uneFois(em::flush);
            administration.activer(structure, true);
            gestion.rattacher(em, creation.utilisateur(), structure, null, RoleStructure.GESTIONNAIRE_PRINCIPAL);
            annonces.demandeDe(creation.utilisateur(), structure, null, VALIDEE.name());
            lettres.creation(creation.utilisateur(), structure, VALIDEE, texte);
        });
    }

    @Override
    public void refuser(StructureId structure, String commentaire) {
        String texte = Textes.exiger("commentaire", commentaire);
        jpa.tx(Required, em -> {
            exigee(em, structure).decider(REFUSEE, texte, horloge.instant());
            // Nobody would ever answer those who asked to be attached meanwhile.
            List<RattachementEntity> attendent = em.createQuery(
                            "SELECT r FROM RattachementEntity r WHERE r.structureId = :structure AND r.statut = :attend",
                            RattachementEntity.class)
                    .setParameter("structure", structure.valeur())
                    .setParameter("attend", EN_COURS_DE_VALIDATION)
                    .getResultList();
            attendent.forEach(r -> r.passerA(REFUSEE, horloge.instant(), texte));
            GestionHabilitationsService.uneFois(em::flush);
            attendent.forEach(r -> {
                annonces.demandeDe(r.utilisateur(), structure, null, REFUSEE.name());
                lettres.creation(r.utilisateur(), structure, REFUSEE, texte);
            });
        });
    }

    static Optional<CreationEntity> ligne(EntityManager em, StructureId structure) {
        return Optional.ofNullable(em.find(CreationEntity.class, structure.valeur()));
    }

    private static CreationEntity exigee(EntityManager em, StructureId structure) {
        return ligne(em, structure).filter(CreationEntity::attend).orElseThrow(DemandeDejaTraitee::new);
    }
}
