package org.chorale.socle.facturation.internal.consultation;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity.Acteur;
import org.chorale.socle.facturation.internal.mouvement.Mouvements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes note of rejections, acknowledged and treated in one act; the recipient is told, as by a move. */
@Component(service = Rejets.class)
public class Rejets {
    private final Journal journal;
    private final Mouvements mouvements;

    @Activate
    public Rejets(@Reference Journal journal, @Reference CyclesDeVie cycles, @Reference Evenements evenements) {
        this.journal = journal;
        this.mouvements = new Mouvements(cycles, evenements);
    }

    /** Refuses what was not rejected; once treated it stays so, and is not told again. */
    void traiter(EntityManager em, Perimetre perimetre, FactureEntity f, Instant quand) {
        if (f.statut() != StatutFacture.REJETEE) {
            throw new RefusVie.PasRejetee(f.numero());
        }
        if (f.rejetTraite()) {
            return;
        }
        f.traiterRejet();
        Appelant appelant = perimetre.appelant();
        journal.noter(em, appelant, f.fournisseur(), f.id(), ActionFacture.ACQUITTEMENT_REJET, quand, null);
        journal.noter(em, appelant, f.fournisseur(), f.id(), ActionFacture.TRAITEMENT_REJET, quand, null);
        mouvements.annoncerRejetTraite(f, quand, new Acteur(appelant.id().valeur(), appelant.nom()));
    }

    /** Refuses what there is nothing to treat of, as a batch tells it. */
    static void exiger(Perimetre perimetre, FactureEntity f) {
        if (!ServiceFactures.peutEcrire(perimetre)) {
            throw new RefusCommun.HorsPerimetre();
        }
        if (f.statut() != StatutFacture.REJETEE) {
            throw new RefusVie.PasRejetee(f.numero());
        }
        if (f.rejetTraite()) {
            throw new RefusVie.RejetDejaTraite(f.numero());
        }
    }
}
