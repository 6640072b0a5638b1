package org.chorale.socle.annuaire.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceExistant;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceParDefaut;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Service;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.Refus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the directory, and tells of it. */
@Component
public final class AdministrationAnnuaireService implements AdministrationAnnuaire {
    private final JpaTemplate jpa;
    private final Evenements evenements;
    private final Clock horloge;
    private final ControleDesEntrees controle;

    /** Waits for its tables. */
    @Activate
    public AdministrationAnnuaireService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Evenements evenements,
            @Reference Clock horloge,
            @Reference ControleDesEntrees controle) {
        this.jpa = jpa;
        this.evenements = evenements;
        this.horloge = horloge;
        this.controle = controle;
    }

    @Override
    public StructureId creerStructure(NouvelleStructure structure) {
        controle.verifier(structure);
        return jpa.txExpr(Required, em -> {
            StructureEntity ligne = new StructureEntity(structure);
            inserer(
                    em,
                    ligne,
                    () -> new StructureExistante(structure.identifiant().valeur()));
            StructureId id = new StructureId(ligne.id());
            if (structure.categorie().nature() == NatureStructure.PUBLIQUE) {
                em.persist(new ServiceEntity(
                        id,
                        new NouveauService(
                                Service.FACTURES_PUBLIQUES, "Service des factures publiques", null, null, false)));
            }
            raconter("structure.creee", id);
            return id;
        });
    }

    @Override
    public ServiceId creerService(StructureId structure, NouveauService service) {
        controle.verifier(service);
        return jpa.txExpr(Required, em -> {
            Lignes.structure(em, structure);
            ServiceEntity ligne = new ServiceEntity(structure, service);
            inserer(em, ligne, () -> new ServiceExistant(service.code()));
            raconter("structure.modifiee", structure);
            return new ServiceId(ligne.id());
        });
    }

    @Override
    public void modifierService(ServiceId service, ReglagesService reglages) {
        controle.verifier(reglages);
        jpa.tx(Required, em -> {
            ServiceEntity ligne = Lignes.service(em, service);
            if (ligne.estParDefaut() && (reglages.debut() != null || reglages.fin() != null)) {
                throw new ServiceParDefaut();
            }
            ligne.regler(reglages);
            raconter("structure.modifiee", ligne.structure());
        });
    }

    @Override
    public void activerService(ServiceId service, boolean actif) {
        jpa.tx(Required, em -> {
            ServiceEntity ligne = Lignes.service(em, service);
            if (ligne.estParDefaut() && !actif) {
                throw new ServiceParDefaut();
            }
            ligne.activer(actif);
            raconter("structure.modifiee", ligne.structure());
        });
    }

    @Override
    public void parametrer(StructureId structure, ParametresStructure parametres) {
        jpa.tx(Required, em -> {
            Lignes.structure(em, structure).parametrer(parametres);
            raconter("structure.modifiee", structure);
        });
    }

    @Override
    public void activer(StructureId structure, boolean active) {
        jpa.tx(Required, em -> {
            Lignes.structure(em, structure).activer(active);
            raconter("structure.modifiee", structure);
        });
    }

    /** The unique constraint decides, two at once included; whoever comes second is told. */
    private static void inserer(EntityManager em, Object ligne, Supplier<? extends Refus> dejaLa) {
        try {
            em.persist(ligne);
            em.flush();
        } catch (PersistenceException echec) {
            throw Unicite.estEnCause(echec) ? dejaLa.get() : echec;
        }
    }

    private void raconter(String type, StructureId structure) {
        evenements.publier(
                new Evenement(type, "structure:" + structure, horloge.instant(), Set.of(structure), Map.of()));
    }
}
