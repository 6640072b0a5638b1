package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.RefusAnnuaire.MandatAbsent;
import org.chorale.api.annuaire.RefusAnnuaire.MandatEnVigueur;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mandats de facturation: a row for each that was ever signed, one at most in force. */
@Component
public final class MandatsService implements MandatsDeFacturation {
    private final JpaTemplate jpa;
    private final Carnet carnet;

    /** Waits for its tables. */
    @Activate
    public MandatsService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Carnet carnet) {
        this.jpa = jpa;
        this.carnet = carnet;
    }

    @Override
    public boolean enVigueur(StructureId structure) {
        return jpa.txExpr(Required, em -> presente(em, structure).isPresent());
    }

    private static Optional<MandatEntity> presente(EntityManager em, StructureId structure) {
        return em.createQuery("SELECT m FROM MandatEntity m WHERE m.enVigueurDe = :structure", MandatEntity.class)
                .setParameter("structure", structure.valeur())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Mandat> lister(Perimetre perimetre, StructureId structure) {
        Garde.lire(perimetre, structure);
        return jpa.txExpr(Required, em -> em
                .createQuery(
                        "SELECT m FROM MandatEntity m WHERE m.structureId = :structure ORDER BY m.id DESC",
                        MandatEntity.class)
                .setParameter("structure", structure.valeur())
                .setMaxResults(100)
                .getResultList()
                .stream()
                .map(MandatEntity::enMandat)
                .toList());
    }

    @Override
    public void signer(Perimetre perimetre, StructureId structure) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.ecrire(em, structure);
            if (presente(em, structure).isPresent()) {
                throw new MandatEnVigueur();
            }
            em.persist(new MandatEntity(structure, perimetre.appelant().id(), carnet.maintenant()));
            carnet.noter(em, structure, perimetre.appelant().id(), new Ecarts("").entre("mandat", null, "signé"));
        });
    }

    @Override
    public void revoquer(Perimetre perimetre, StructureId structure) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.tenir(em, structure);
            presente(em, structure)
                    .orElseThrow(MandatAbsent::new)
                    .revoquer(perimetre.appelant().id(), carnet.maintenant());
            carnet.noter(em, structure, perimetre.appelant().id(), new Ecarts("").entre("mandat", "signé", "révoqué"));
        });
    }
}
