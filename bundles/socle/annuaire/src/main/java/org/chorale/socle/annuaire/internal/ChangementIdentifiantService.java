package org.chorale.socle.annuaire.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.RefusAnnuaire.ChangementSurDemande;
import org.chorale.api.annuaire.RefusAnnuaire.SirenDifferent;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.annuaire.SuiteDeDuplication;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.socle.annuaire.internal.fiche.Carnet;
import org.chorale.socle.annuaire.internal.fiche.CopieDeFiche;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Copies a structure under its new SIRET and closes the old one; what other bundles hold of it follows, or nothing does. */
@Component
public final class ChangementIdentifiantService implements ChangementIdentifiant {
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    private final JpaTemplate jpa;
    private final Evenements evenements;
    private final Clock horloge;
    private final ControleDesEntrees controle;
    private final Carnet carnet;
    private final List<SuiteDeDuplication> suites = new CopyOnWriteArrayList<>();

    /** Waits for its tables. */
    @Activate
    public ChangementIdentifiantService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Evenements evenements,
            @Reference Clock horloge,
            @Reference ControleDesEntrees controle,
            @Reference Carnet carnet) {
        this.jpa = jpa;
        this.evenements = evenements;
        this.horloge = horloge;
        this.controle = controle;
        this.carnet = carnet;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "delier")
    void lier(SuiteDeDuplication suite) {
        suites.add(suite);
    }

    void delier(SuiteDeDuplication suite) {
        suites.remove(suite);
    }

    @Override
    public void verifier(Perimetre perimetre, StructureId structure, Identifiant nouveau) {
        exiger(perimetre, structure);
        jpa.tx(Required, em -> verifier(em, Lignes.structure(em, structure).enStructure(), nouveau, false));
    }

    @Override
    public void verifierSurDemande(StructureId structure, Identifiant nouveau) {
        jpa.tx(Required, em -> verifier(em, Lignes.structure(em, structure).enStructure(), nouveau, true));
    }

    private void verifier(EntityManager em, Structure avant, Identifiant nouveau, boolean surDemande) {
        if (!avant.active()) {
            throw new StructureInactive();
        }
        if (avant.categorie() == Categorie.COLLECTIVITE_LOCALE && !surDemande) {
            throw new ChangementSurDemande();
        }
        controle.verifier(nouveau);
        String siren = avant.identifiant().siren().orElse("");
        if (siren.isEmpty() || !nouveau.siren().equals(avant.identifiant().siren())) {
            throw new SirenDifferent(siren);
        }
        boolean connu = !em.createQuery("SELECT s.id FROM StructureEntity s WHERE s.identifiant = :identifiant "
                        + "AND s.typeIdentifiant = :type")
                .setParameter("identifiant", nouveau.valeur())
                .setParameter("type", nouveau.type())
                .getResultList()
                .isEmpty();
        if (connu) {
            throw new StructureExistante(nouveau.valeur());
        }
    }

    @Override
    public StructureId changer(Perimetre perimetre, StructureId structure, Identifiant nouveau) {
        exiger(perimetre, structure);
        return copier(perimetre.appelant().id(), structure, nouveau, false);
    }

    @Override
    public StructureId changerSurDemande(Appelant exploitant, StructureId structure, Identifiant nouveau) {
        if (!exploitant.a(Appelant.Role.EXPLOITANT)) {
            throw new HorsPerimetre();
        }
        return copier(exploitant.id(), structure, nouveau, true);
    }

    private StructureId copier(UtilisateurId par, StructureId structure, Identifiant nouveau, boolean surDemande) {
        return jpa.txExpr(Required, em -> {
            StructureEntity avant = Lignes.structure(em, structure);
            verifier(em, avant.enStructure(), nouveau, surDemande);
            StructureEntity copie = avant.sous(nouveau);
            try {
                em.persist(copie);
                em.flush();
            } catch (PersistenceException echec) {
                throw Unicite.estEnCause(echec) ? new StructureExistante(nouveau.valeur()) : echec;
            }
            StructureId nouvelle = new StructureId(copie.id());
            StructureDupliquee fait =
                    new StructureDupliquee(structure, nouvelle, copierLesServices(em, structure, nouvelle), par);
            String ancien = avant.enStructure().identifiant().valeur();
            CopieDeFiche.copier(em, carnet, fait, ancien, nouveau.valeur());
            avant.activer(false);
            em.flush();
            suites.forEach(suite -> suite.suivre(fait));
            raconter(fait);
            return nouvelle;
        });
    }

    private static Map<ServiceId, ServiceId> copierLesServices(
            EntityManager em, StructureId structure, StructureId nouvelle) {
        Map<ServiceId, ServiceId> copies = new HashMap<>();
        em.createQuery("SELECT s FROM ServiceEntity s WHERE s.structureId = :structure", ServiceEntity.class)
                .setParameter("structure", structure.valeur())
                .getResultList()
                .forEach(service -> {
                    ServiceEntity copie = service.dans(nouvelle);
                    em.persist(copie);
                    copies.put(new ServiceId(service.id()), new ServiceId(copie.id()));
                });
        return copies;
    }

    private void raconter(StructureDupliquee fait) {
        evenements.publier(new Evenement(
                "structure.dupliquee",
                "structure:" + fait.ancienne(),
                horloge.instant(),
                Set.of(fait.ancienne(), fait.nouvelle()),
                Map.of("nouvelle", fait.nouvelle().toString())));
    }

    private static void exiger(Perimetre perimetre, StructureId structure) {
        if (!perimetre.espace().equals(ACTIVITES) || !perimetre.mode().couvre(Mode.MODIFICATION)) {
            throw new HorsPerimetre();
        }
        if (!perimetre.contient(structure)) {
            throw new Introuvable(new Libelle("La structure " + structure, "Structure " + structure));
        }
    }
}
