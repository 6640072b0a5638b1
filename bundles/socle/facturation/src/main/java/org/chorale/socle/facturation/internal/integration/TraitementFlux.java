package org.chorale.socle.facturation.internal.integration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.document.Documents;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Formats;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.TraitementTache;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Integrates a flux. Its job may run again after a crash: what a committed transaction wrote is not done twice, because
 * a row of each file says so, and the end of the job commits together with the last of them.
 */
@Component
public class TraitementFlux implements TraitementTache {
    /** The type of the job; its reference is the number of the flux. */
    public static final String TYPE = "flux.integrer";

    private static final Logger LOG = LoggerFactory.getLogger(TraitementFlux.class);
    private static final int TENTATIVES = 5;

    private final JpaTemplate jpa;
    private final EcritureLot ecriture;
    private final Examen examen;
    private final LectureArchive archives;

    @Activate
    public TraitementFlux(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Formats formats,
            @Reference Documents documents,
            @Reference Annuaire annuaire,
            @Reference CyclesDeVie cycles,
            @Reference Evenements evenements,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.ecriture = new EcritureLot(annuaire, cycles, evenements, horloge);
        this.examen = new Examen(formats, documents);
        this.archives = new LectureArchive(formats, documents, examen);
    }

    @Deactivate
    void arreter() {
        archives.arreter();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int tentatives() {
        return TENTATIVES;
    }

    @Override
    public void traiter(Tache tache) throws Exception {
        integrer(tache);
    }

    @Override
    public void misEnIncident(String numero, String raison) {
        jpa.tx(TransactionType.Required, em -> parNumero(em, numero)
                .filter(flux -> !flux.etat().termine())
                .ifPresent(flux -> ecriture.passer(flux, EtatFlux.IN_INCIDENTE)));
    }

    private void integrer(Tache tache) throws IOException, InterruptedException {
        Optional<FluxEntity> trouve = jpa.txExpr(TransactionType.Required, em -> parNumero(em, tache.reference()));
        if (trouve.isEmpty()) {
            LOG.warn("Tâche {} : le flux {} n'existe pas.", tache.id(), tache.reference());
            return;
        }
        FluxEntity flux = trouve.get();
        if (flux.etat().termine()) {
            return;
        }
        if (flux.etat() == EtatFlux.IN_INCIDENTE) {
            // Replayed; so that nobody reads « incident » while attempts go on.
            changer(tache, (em, f) -> ecriture.passer(f, EtatFlux.IN_EN_ATTENTE_RETRAITEMENT_CPP));
        }
        byte[] debut;
        try (InputStream contenu = examen.contenu(flux.document()).ouvrir()) {
            debut = contenu.readNBytes(TypeMime.DEBUT);
        }
        if (TypeMime.estArchive(debut)) {
            integrerArchive(tache, flux);
        } else {
            Examine seul = examen.examiner(0, flux.nomFichier(), flux.document(), flux.syntaxeDeclaree());
            changer(tache, (em, f) -> {
                if (seul.analyse().syntaxe() != null) {
                    f.reconnu(seul.analyse().syntaxe().code());
                }
                ecriture.ecrire(em, f, List.of(seul));
                ecriture.conclure(em, f);
                tache.terminer();
            });
        }
    }

    private void integrerArchive(Tache tache, FluxEntity flux) throws IOException, InterruptedException {
        List<Constat> refus = archives.verifier(flux);
        if (!refus.isEmpty()) {
            changer(tache, (em, f) -> {
                f.constater(refus);
                ecriture.passer(f, EtatFlux.IN_REJETE);
                tache.terminer();
            });
            return;
        }
        Set<Integer> faits =
                jpa.txExpr(TransactionType.Required, em -> new TreeSet<>(EcritureLot.rangsFaits(em, flux.id())));
        archives.parLots(
                flux,
                faits,
                lot -> changer(tache, (em, f) -> {
                    ecriture.passer(f, EtatFlux.IN_EN_COURS_TRAITEMENT_CPP);
                    ecriture.ecrire(em, f, lot);
                }));
        changer(tache, (em, f) -> {
            ecriture.conclure(em, f);
            tache.terminer();
        });
    }

    /** One transaction on the flux, tried again where it collides with another one's. */
    private void changer(Tache tache, BiConsumer<EntityManager, FluxEntity> travail) {
        ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.Required, em -> {
            FluxEntity flux = parNumero(em, tache.reference()).orElseThrow();
            travail.accept(em, flux);
            em.flush();
            return true;
        }));
    }

    private static Optional<FluxEntity> parNumero(EntityManager em, String numero) {
        return em.createQuery("SELECT f FROM FluxEntity f WHERE f.numero = :numero", FluxEntity.class)
                .setParameter("numero", numero)
                .getResultStream()
                .findFirst();
    }
}
