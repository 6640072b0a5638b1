package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.ReglagesService;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceExistant;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceParDefaut;
import org.chorale.api.annuaire.ServicesDeStructure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.socle.annuaire.internal.Lignes;
import org.chorale.socle.annuaire.internal.ServiceEntity;
import org.chorale.socle.annuaire.internal.Unicite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services of a structure, as its managers see and change them. */
@Component
public final class ServicesDeStructureService implements ServicesDeStructure {
    private final JpaTemplate jpa;
    private final Carnet carnet;

    /** Waits for its tables. */
    @Activate
    public ServicesDeStructureService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Carnet carnet) {
        this.jpa = jpa;
        this.carnet = carnet;
    }

    @Override
    public Resultats<ServiceDeFiche> lister(Perimetre perimetre, StructureId structure, Pagination pagination) {
        Garde.lire(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            List<ServiceDeFiche> page = em
                    .createQuery(
                            "SELECT s FROM ServiceEntity s WHERE s.structureId = :structure "
                                    + "ORDER BY s.codeRecherche, s.id",
                            ServiceEntity.class)
                    .setParameter("structure", structure.valeur())
                    .setFirstResult(pagination.decalage())
                    .setMaxResults(pagination.taille())
                    .getResultList()
                    .stream()
                    .map(ServicesDeStructureService::vue)
                    .toList();
            return new Resultats<>(page, pagination, nombre(em, structure), false);
        });
    }

    private static long nombre(EntityManager em, StructureId structure) {
        return em.createQuery("SELECT COUNT(s) FROM ServiceEntity s WHERE s.structureId = :structure", Long.class)
                .setParameter("structure", structure.valeur())
                .getSingleResult();
    }

    private static ServiceDeFiche vue(ServiceEntity s) {
        return new ServiceDeFiche(s.enService(), s.miseEnPaiement(), s.version());
    }

    @Override
    public ServiceDeFiche lire(Perimetre perimetre, ServiceId service) {
        return jpa.txExpr(Required, em -> {
            ServiceEntity ligne = em.find(ServiceEntity.class, service.valeur());
            if (ligne == null || !perimetre.contient(ligne.structure())) {
                throw inconnu();
            }
            Garde.lire(perimetre, ligne.structure());
            return vue(ligne);
        });
    }

    private static Introuvable inconnu() {
        return new Introuvable(new Libelle("Ce service", "This service"));
    }

    @Override
    public ServiceId creer(Perimetre perimetre, StructureId structure, String code, Reglages reglages) {
        Garde.ecrire(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            Dossier.ecrire(em, structure);
            String propre = Saisies.codeDeService(code);
            Reglages propres = Saisies.service(reglages);
            new Controle()
                    .si(
                            nombre(em, structure) >= MAXIMUM,
                            "code",
                            new Libelle(
                                    "Une structure a au plus %d services.".formatted(MAXIMUM),
                                    "A structure has at most %d services.".formatted(MAXIMUM)),
                            new Libelle(
                                    "Modifiez un service qui ne sert plus.", "Change one that is of no use any more."))
                    .exiger();
            ServiceEntity ligne = new ServiceEntity(
                    structure,
                    new NouveauService(
                            propre,
                            propres.libelle(),
                            propres.debut(),
                            propres.fin(),
                            propres.engagementObligatoire()));
            ligne.direLaMiseEnPaiement(propres.miseEnPaiement());
            ligne.activer(propres.actif());
            try {
                em.persist(ligne);
                em.flush();
            } catch (PersistenceException echec) {
                throw Unicite.estEnCause(echec) ? new ServiceExistant(propre) : echec;
            }
            carnet.noter(em, structure, perimetre.appelant().id(), Differences.service(propre, null, propres));
            return new ServiceId(ligne.id());
        });
    }

    @Override
    public void modifier(Perimetre perimetre, ServiceId service, long version, Reglages reglages) {
        StructureId structure = lire(perimetre, service).service().structure();
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.ecrire(em, structure);
            ServiceEntity ligne = Lignes.service(em, service);
            Garde.version(ligne.version(), version);
            Reglages propres = Saisies.service(reglages);
            if (ligne.estParDefaut() && (propres.debut() != null || propres.fin() != null || !propres.actif())) {
                throw new ServiceParDefaut();
            }
            Ecarts ecarts =
                    Differences.service(ligne.enService().code(), vue(ligne).reglages(), propres);
            if (ecarts.aucun()) {
                return;
            }
            ligne.regler(new ReglagesService(
                    propres.libelle(), propres.debut(), propres.fin(), propres.engagementObligatoire()));
            ligne.direLaMiseEnPaiement(propres.miseEnPaiement());
            ligne.activer(propres.actif());
            carnet.noter(em, structure, perimetre.appelant().id(), ecarts);
        });
    }
}
