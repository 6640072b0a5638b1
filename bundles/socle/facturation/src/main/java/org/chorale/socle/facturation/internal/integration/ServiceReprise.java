package org.chorale.socle.facturation.internal.integration;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.document.Documents;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Reprise;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Formats;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity.Acteur;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes over invoices with a past, through the same reading, judging and writing as deposits. */
@Component
public class ServiceReprise implements Reprise {
    private final JpaTemplate jpa;
    private final CyclesDeVie cycles;
    private final Examen examen;
    private final EcritureLot ecriture;

    @Activate
    public ServiceReprise(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Formats formats,
            @Reference Documents documents,
            @Reference Annuaire annuaire,
            @Reference CyclesDeVie cycles,
            @Reference Evenements evenements,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.cycles = cycles;
        this.examen = new Examen(formats, documents);
        this.ecriture = new EcritureLot(annuaire, cycles, evenements, horloge);
    }

    @Override
    public List<Repris> reprendre(List<Dossier> dossiers, Runnable avec) throws IOException {
        dossiers.forEach(this::verifier);
        // Before the transaction: reading takes long, and holds nothing.
        List<Examine> examines = new ArrayList<>();
        for (Dossier d : dossiers) {
            examines.add(examen.examiner(0, d.nomFichier(), d.contenu(), null));
        }
        return jpa.txExpr(TransactionType.Required, em -> {
            List<Repris> repris = new ArrayList<>();
            for (int i = 0; i < dossiers.size(); i++) {
                repris.add(ecrire(em, dossiers.get(i), examines.get(i)));
            }
            em.flush();
            avec.run();
            return repris;
        });
    }

    private Repris ecrire(EntityManager em, Dossier dossier, Examine examine) {
        FluxEntity flux = new FluxEntity(
                new Depots.Depot(dossier.deposant(), dossier.nomFichier(), null, dossier.contenu(), dossier.mode()),
                dossier.depositaire().id(),
                dossier.depositaire().nom(),
                dossier.depot());
        flux.reprendre();
        em.persist(flux);
        flux.numeroter();
        if (examine.analyse().syntaxe() != null) {
            flux.reconnu(examine.analyse().syntaxe().code());
        }
        ecriture.ecrire(
                em,
                flux,
                List.of(examine),
                HeureLegale.jour(dossier.depot()),
                facture -> raconter(em, facture, dossier.histoire()));
        EtatFlux etat = EcritureLot.etatFinal(em, flux);
        flux.passerA(etat, integration(dossier));
        return new Repris(flux.numero(), etat);
    }

    private static void raconter(EntityManager em, FactureEntity facture, List<Passage> histoire) {
        for (Passage p : histoire) {
            Acteur acteur = p.par() == null
                    ? Acteur.PORTAIL
                    : new Acteur(p.par().id().valeur(), p.par().nom());
            em.persist(facture.passer(p.statut(), p.quand(), p.motif(), acteur));
        }
    }

    /** When the portal had done with the flux: with the first thing that happened after the deposit. */
    private static Instant integration(Dossier dossier) {
        return dossier.histoire().size() > 1 ? dossier.histoire().get(1).quand() : dossier.depot();
    }

    /** A history that nobody could have lived is the caller's mistake. */
    private void verifier(Dossier dossier) {
        List<Passage> histoire = dossier.histoire();
        exiger(
                !histoire.isEmpty()
                        && histoire.get(0).statut() == StatutFacture.DEPOSEE
                        && histoire.get(0).quand().equals(dossier.depot()),
                dossier,
                "une histoire commence par DEPOSEE, au moment du dépôt");
        for (int i = 1; i < histoire.size(); i++) {
            Passage de = histoire.get(i - 1);
            Passage vers = histoire.get(i);
            Optional<Transition> transition = cycles.transition(
                    CyclesDeVie.FACTURE, de.statut().name(), vers.statut().name());
            String passage = de.statut() + " → " + vers.statut();
            exiger(transition.isPresent(), dossier, passage + " n'est pas dans la table des transitions");
            exiger(!vers.quand().isBefore(de.quand()), dossier, passage + " remonte le temps");
            exiger(
                    vers.motif() != null || transition.get().exigences().isEmpty(),
                    dossier,
                    passage + " demande un motif");
        }
    }

    private static void exiger(boolean vrai, Dossier dossier, String quoi) {
        if (!vrai) {
            throw new IllegalArgumentException(dossier.nomFichier() + " : " + quoi);
        }
    }
}
