package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.api.planification.TraitementTache;
import org.chorale.socle.habilitations.internal.DepotDesLots.LotLu;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Carries lots out, a hundred lines a transaction: the act, its history, its mail and the line that says so commit together,
 * so what a cut interrupts is neither lost nor done twice. After a moment the job hands over to another one: it shares the
 * threads with everybody's jobs, and one that came on never counts as one that failed.
 */
@Component
public final class TraitementDuLot implements TraitementTache {
    /** The type of the job; its reference is the number of the lot. */
    static final String TYPE = "abonnements.lot";

    private static final int PAR_TRANSACTION = 100;
    private static final long TRANCHE_NS = 2_000_000_000L;

    private final JpaTemplate jpa;
    private final Habilitations habilitations;
    private final Execution execution;
    private final Noms noms;
    private final Taches taches;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public TraitementDuLot(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Habilitations habilitations,
            @Reference Annuaire annuaire,
            @Reference RegistreEspaces espaces,
            @Reference Annonces annonces,
            @Reference Lettres lettres,
            @Reference Noms noms,
            @Reference Taches taches,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.habilitations = habilitations;
        this.execution = new Execution(annuaire, espaces, annonces, lettres, horloge);
        this.noms = noms;
        this.taches = taches;
        this.horloge = horloge;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void traiter(Tache tache) {
        long lot = Long.parseLong(tache.reference());
        long debut = System.nanoTime();
        boolean encore = true;
        while (encore) {
            boolean derniere = System.nanoTime() - debut > TRANCHE_NS;
            encore = jpa.txExpr(Required, em -> avancer(em, lot, tache, derniere));
        }
    }

    /** Returns whether this job has more to do. */
    private boolean avancer(EntityManager em, long lot, Tache tache, boolean derniere) {
        DepotDesLots depot = new DepotDesLots(em);
        if (!depot.tenir(lot)) {
            tache.terminer();
            return false;
        }
        LotLu lu = depot.lire(lot).orElseThrow();
        boolean reste = execution.faire(em, lu, auteur(lu), PAR_TRANSACTION);
        if (!reste) {
            depot.finir(lot, horloge.instant());
            tache.terminer();
        } else if (derniere) {
            taches.planifier(TYPE, tache.reference(), Map.of());
            tache.terminer();
        }
        return reste && !derniere;
    }

    /** What the author manages now; nothing where their account cannot be used any more. */
    private Execution.Auteur auteur(LotLu lot) {
        UtilisateurId par = lot.par();
        Genre genre = noms.personnes(Set.of(par)).contains(par) ? Genre.PERSONNE : Genre.TECHNIQUE;
        Perimetre perimetre = habilitations.perimetre(
                new Appelant(par, genre, lot.parNom(), Set.of()), GestionDesDroitsService.ACTIVITES, Mode.MODIFICATION);
        return new Execution.Auteur(
                perimetre, noms.etat(par).filter(EtatDuCompte::estActif).isPresent());
    }

    @Override
    public void misEnIncident(String reference, String raison) {
        jpa.tx(Required, em -> new DepotDesLots(em).mettreEnIncident(Long.parseLong(reference)));
    }
}
