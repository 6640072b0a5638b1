package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.StatutRattachement.DESACTIVEE;
import static org.chorale.api.habilitation.StatutRattachement.EN_COURS_DE_VALIDATION;
import static org.chorale.api.habilitation.StatutRattachement.SUPPRIMEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.annuaire.SuiteDeDuplication;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The rights on a structure that takes another identifier: people keep on the new one what they have on the old one, and
 * keep that too, to treat what is left there. A compte technique is made anew by the principal: it does not follow.
 */
@Component
public final class SuiteDesDroits implements SuiteDeDuplication {
    private final JpaTemplate jpa;
    private final Annonces annonces;
    private final Noms noms;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public SuiteDesDroits(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Annonces annonces,
            @Reference Noms noms,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.annonces = annonces;
        this.noms = noms;
        this.horloge = horloge;
    }

    @Override
    public void suivre(StructureDupliquee fait) {
        jpa.tx(Required, em -> {
            Map<Long, Long> services = new HashMap<>(Map.of(0L, 0L));
            fait.services().forEach((ancien, nouveau) -> services.put(ancien.valeur(), nouveau.valeur()));
            List<RattachementEntity> copies = rattachements(em, fait, services);
            demandes(em, fait, services);
            em.flush();
            CopieDesDroits copie = new CopieDesDroits(em, fait.ancienne(), fait.nouvelle());
            copie.connaitre();
            Set<Long> personnes =
                    copies.stream().map(r -> r.utilisateur().valeur()).collect(Collectors.toSet());
            services.forEach((ancien, nouveau) -> {
                copie.ouvertures(ancien, nouveau);
                copie.abonnements(ancien, nouveau, personnes);
            });
            Journal journal = new Journal(em, horloge.instant());
            for (StructureId structure : List.of(fait.ancienne(), fait.nouvelle())) {
                journal.ajouter(fait.par(), new Fait(Nature.IDENTIFIANT_CHANGE, null, structure, 0, null, null, null));
            }
            copies.stream()
                    .map(RattachementEntity::utilisateur)
                    .distinct()
                    .forEach(u -> annonces.droitsDe(u, fait.nouvelle()));
        });
    }

    private List<RattachementEntity> rattachements(
            EntityManager em, StructureDupliquee fait, Map<Long, Long> services) {
        List<RattachementEntity> anciens = em.createQuery(
                        "SELECT r FROM RattachementEntity r WHERE r.structureId = :structure "
                                + "AND r.statut IN :statuts ORDER BY r.id",
                        RattachementEntity.class)
                .setParameter("structure", fait.ancienne().valeur())
                .setParameter("statuts", List.of(VALIDEE, DESACTIVEE, EN_COURS_DE_VALIDATION))
                .getResultList();
        Set<UtilisateurId> personnes = noms.personnes(
                anciens.stream().map(RattachementEntity::utilisateur).collect(Collectors.toSet()));
        return anciens.stream()
                .filter(r -> personnes.contains(r.utilisateur()))
                .filter(r -> services.containsKey(r.service()))
                .map(r -> {
                    ServiceId service = Cle.enService(services.get(r.service()));
                    RattachementEntity copie = r.sur(fait.nouvelle(), service, horloge.instant());
                    em.persist(copie);
                    if (r.statut() == EN_COURS_DE_VALIDATION) {
                        r.passerA(SUPPRIMEE, horloge.instant(), null);
                    }
                    return copie;
                })
                .toList();
    }

    /** What waits is decided on where the structure goes on. */
    private void demandes(EntityManager em, StructureDupliquee fait, Map<Long, Long> services) {
        List<DemandeEntity> attendent = em.createQuery(
                        "SELECT d FROM DemandeEntity d WHERE d.structureId = :structure AND d.statut = :attend",
                        DemandeEntity.class)
                .setParameter("structure", fait.ancienne().valeur())
                .setParameter("attend", Abonnement.Statut.EN_COURS_DE_VALIDATION)
                .getResultList();
        for (DemandeEntity demande : attendent) {
            Long service = services.get(demande.service());
            if (service != null) {
                em.persist(demande.sur(fait.nouvelle(), service, horloge.instant()));
                demande.passerA(Abonnement.Statut.SUPPRIMEE, horloge.instant(), null);
            }
        }
    }
}
