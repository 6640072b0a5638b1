package org.chorale.socle.facturation.internal.integration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Severite;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.FichierEntity;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.chorale.socle.facturation.internal.donnees.IntervenantEntity;
import org.chorale.socle.facturation.internal.donnees.LigneEntity;
import org.chorale.socle.facturation.internal.donnees.PieceEntity;
import org.chorale.socle.facturation.internal.donnees.TaxeEntity;
import org.chorale.socle.facturation.internal.integration.Examine.PieceGardee;
import org.chorale.socle.facturation.internal.integration.Jugement.Acceptee;
import org.chorale.socle.facturation.internal.mouvement.Mouvements;

/** Writes a batch of examined files and what becomes of their flux, in the transaction it is called in. */
final class EcritureLot {
    private final Annuaire annuaire;
    private final CyclesDeVie cycles;
    private final Evenements evenements;
    private final Mouvements mouvements;
    private final Clock horloge;

    EcritureLot(Annuaire annuaire, CyclesDeVie cycles, Evenements evenements, Clock horloge) {
        this.annuaire = annuaire;
        this.cycles = cycles;
        this.evenements = evenements;
        this.mouvements = new Mouvements(cycles, evenements);
        this.horloge = horloge;
    }

    /** What begins once an invoice is written. */
    interface Vie {
        void commencer(FactureEntity facture);
    }

    /** Writes the files that no earlier run has written; their life begins now. */
    void ecrire(EntityManager em, FluxEntity flux, List<Examine> lot) {
        ecrire(
                em,
                flux,
                lot,
                HeureLegale.jour(horloge.instant()),
                facture -> mouvements.commencer(em, facture, flux.depot(), horloge.instant()));
    }

    /** The same, judged as of that day. */
    void ecrire(EntityManager em, FluxEntity flux, List<Examine> lot, LocalDate jour, Vie vie) {
        Set<Integer> faits = new HashSet<>(rangsFaits(em, flux.id()));
        Juge juge = new Juge(cycles, new AnnuaireDuLot(annuaire), flux.deposant(), jour);
        List<Jugement> jugements = lot.stream()
                .filter(e -> !faits.contains(e.rang()))
                .map(juge::juger)
                .toList();
        for (Jugement jugement : sansDoublons(em, jugements)) {
            Long facture = null;
            if (jugement.acceptee() != null) {
                facture = inscrire(em, flux, jugement.examine(), jugement.acceptee(), vie);
            }
            em.persist(new FichierEntity(
                    flux.id(),
                    jugement.examine().rang(),
                    jugement.examine().nom(),
                    facture,
                    jugement.numero(),
                    jugement.fournisseur(),
                    jugement.destinataire(),
                    jugement.constats()));
        }
    }

    /** The files of a flux that are written already. */
    static List<Integer> rangsFaits(EntityManager em, long flux) {
        return em.createQuery("SELECT f.rang FROM FichierEntity f WHERE f.flux = :flux", Integer.class)
                .setParameter("flux", flux)
                .getResultList();
    }

    /** Says what became of the flux, from what all runs have written. */
    void conclure(EntityManager em, FluxEntity flux) {
        passer(flux, etatFinal(em, flux));
    }

    /** What became of the flux, from what all runs have written. */
    static EtatFlux etatFinal(EntityManager em, FluxEntity flux) {
        em.flush();
        Object[] comptes = em.createQuery(
                        "SELECT COUNT(f.rang), COUNT(f.facture) FROM FichierEntity f WHERE f.flux = :flux",
                        Object[].class)
                .setParameter("flux", flux.id())
                .getSingleResult();
        long fichiers = ((Number) comptes[0]).longValue();
        long factures = ((Number) comptes[1]).longValue();
        return factures == 0
                ? EtatFlux.IN_REJETE
                : factures == fichiers ? EtatFlux.IN_INTEGRE : EtatFlux.IN_INTEGRE_PARTIEL;
    }

    /** Moves the flux and tells so. */
    void passer(FluxEntity flux, EtatFlux etat) {
        if (flux.etat() == etat) {
            return;
        }
        Instant maintenant = horloge.instant();
        flux.passerA(etat, maintenant);
        evenements.publier(new Evenement(
                "flux.etat",
                "flux:" + flux.numero(),
                maintenant,
                Set.of(flux.deposant()),
                Map.of("etat", etat.name(), "nomFichier", flux.nomFichier())));
    }

    /**
     * Refuses what is in the portal already, and all but the first of equal ones in the batch. Two batches at once both
     * see nothing; the unique key then makes one of them start again, and look again.
     */
    private static List<Jugement> sansDoublons(EntityManager em, List<Jugement> jugements) {
        Map<String, Instant> presentes = presentes(em, jugements);
        List<Jugement> tous = new ArrayList<>(jugements.size());
        Set<String> duLot = new HashSet<>();
        for (Jugement j : jugements) {
            String cle = j.accepteeOuRien().map(a -> a.entete().cleUnicite()).orElse(null);
            if (cle == null) {
                tous.add(j);
            } else if (presentes.containsKey(cle)) {
                tous.add(j.refuse(doublon(j, "déposée le " + HeureLegale.jour(presentes.get(cle)))));
            } else if (!duLot.add(cle)) {
                tous.add(j.refuse(doublon(j, "donnée plus haut dans ce flux")));
            } else {
                tous.add(j);
            }
        }
        return tous;
    }

    private static Map<String, Instant> presentes(EntityManager em, List<Jugement> jugements) {
        List<String> cles = jugements.stream()
                .flatMap(j -> j.accepteeOuRien().stream())
                .map(a -> a.entete().cleUnicite())
                .filter(c -> c != null)
                .distinct()
                .toList();
        Map<String, Instant> presentes = new HashMap<>();
        if (!cles.isEmpty()) {
            em.createQuery(
                            "SELECT f.cleUnicite, f.depot FROM FactureEntity f WHERE f.cleUnicite IN :cles",
                            Object[].class)
                    .setParameter("cles", cles)
                    .getResultList()
                    .forEach(l -> presentes.put((String) l[0], (Instant) l[1]));
        }
        return presentes;
    }

    private static Constat doublon(Jugement j, String quand) {
        FactureLue lue = j.examine().analyse().facture();
        return Constat.de(
                        Regles.DOUBLON,
                        Severite.ERREUR,
                        Couche.PORTAIL,
                        "La facture %s de ce fournisseur et de cette année existe déjà : elle a été %s."
                                .formatted(j.numero(), quand))
                .avecTerme("BT-1")
                .avecPlace(lue == null ? null : lue.place("BT-1").orElse(null))
                .avecValeurs(j.numero(), "un numéro que ce fournisseur n'a pas encore employé cette année")
                .avecRemede("Ne la déposez pas de nouveau ; si c'est une autre facture, donnez-lui un autre numéro.");
    }

    private static Long inscrire(EntityManager em, FluxEntity flux, Examine examine, Acceptee acceptee, Vie vie) {
        FactureEntity facture = new FactureEntity(flux, acceptee.entete());
        facture.de(acceptee.fournisseur());
        facture.vers(acceptee.destinataire(), acceptee.service());
        FactureLue lue = examine.analyse().factureLue().orElseThrow();
        facture.origines(lue.references().facturesAnterieures());
        em.persist(facture);
        long id = facture.id();
        for (int i = 0; i < lue.lignes().size(); i++) {
            em.persist(new LigneEntity(id, i + 1, lue.lignes().get(i)));
        }
        for (int i = 0; i < lue.ventilationTva().size(); i++) {
            em.persist(new TaxeEntity(id, i + 1, lue.ventilationTva().get(i)));
        }
        em.persist(new PieceEntity(id, true, examine.nom(), examine.typeMime(), examine.document()));
        for (PieceGardee piece : examine.pieces()) {
            em.persist(new PieceEntity(id, false, piece.nom(), piece.typeMime(), piece.document()));
        }
        acceptee.intervenants().forEach(i -> em.persist(new IntervenantEntity(id, i)));
        vie.commencer(facture);
        return id;
    }
}
