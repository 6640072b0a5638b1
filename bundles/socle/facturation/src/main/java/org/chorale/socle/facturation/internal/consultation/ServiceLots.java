package org.chorale.socle.facturation.internal.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.LotsDeFactures;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.Refus;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.LigneDeLotEntity;
import org.chorale.socle.facturation.internal.donnees.LotEntity;
import org.chorale.socle.facturation.internal.donnees.RangDeLot;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Many invoices at once: each line and its move are written together, so that a batch cut short tells the truth. */
@Component(service = LotsDeFactures.class)
public class ServiceLots implements LotsDeFactures {
    private static final int MOTIF_MAX = 2000;
    private static final Libelle SUIVIE = new Libelle(
            "Elle a changé de statut depuis, ou la table ne permet pas ce retour.",
            "Its status has changed since, or the table does not let it go back.");

    private final JpaTemplate jpa;
    private final ServiceFactures factures;
    private final Rejets rejets;
    private final CyclesDeVie cycles;
    private final Clock horloge;

    @Activate
    public ServiceLots(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference ServiceFactures factures,
            @Reference Rejets rejets,
            @Reference CyclesDeVie cycles,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.factures = factures;
        this.rejets = rejets;
        this.cycles = cycles;
        this.horloge = horloge;
    }

    @Override
    public List<LigneDeLot> prevoir(
            Perimetre perimetre, Cote cote, List<FactureId> ids, StatutFacture vers, @Nullable String motif) {
        List<FactureId> demandees = bornees(ids);
        return jpa.txExpr(TransactionType.Required, em -> demandees.stream()
                .map(id -> prevoir(em, perimetre, cote, id, vers, propre(motif)))
                .toList());
    }

    @Override
    public Lot executer(
            Perimetre perimetre, Cote cote, List<FactureId> ids, StatutFacture vers, @Nullable String motif) {
        List<FactureId> demandees = bornees(ids);
        String raison = propre(motif);
        long lot = jpa.txExpr(TransactionType.Required, em -> {
            oublierLesAnciens(em, perimetre);
            LotEntity nouveau = new LotEntity(
                    perimetre.appelant().id().valeur(),
                    perimetre.espace().valeur(),
                    vers,
                    raison == null || raison.length() > MOTIF_MAX ? null : raison,
                    horloge.instant());
            em.persist(nouveau);
            return nouveau.id();
        });
        for (int i = 0; i < demandees.size(); i++) {
            executer(lot, i + 1, perimetre, cote, demandees.get(i), vers, raison);
        }
        return consulter(perimetre, lot).orElseThrow(RefusVie.LotInconnu::new);
    }

    @Override
    public Optional<Lot> consulter(Perimetre perimetre, long lot) {
        return jpa.txExpr(
                TransactionType.Required, em -> trouver(em, perimetre, lot).map(l -> enLot(em, perimetre, l)));
    }

    @Override
    public Lot annuler(Perimetre perimetre, Cote cote, long lot) {
        Lot fait = consulter(perimetre, lot).orElseThrow(RefusVie.LotInconnu::new);
        for (int i = 0; i < fait.lignes().size(); i++) {
            if (fait.lignes().get(i).annulable()) {
                annuler(perimetre, cote, lot, i + 1);
            }
        }
        return consulter(perimetre, lot).orElseThrow(RefusVie.LotInconnu::new);
    }

    private LigneDeLot prevoir(
            EntityManager em,
            Perimetre perimetre,
            Cote cote,
            FactureId id,
            StatutFacture vers,
            @Nullable String motif) {
        Optional<FactureEntity> trouvee = ServiceFactures.trouver(em, perimetre, cote, id);
        if (trouvee.isEmpty()) {
            return refusee(id, null, cote, new RefusFacture.Inconnue());
        }
        FactureEntity f = trouvee.get();
        try {
            if (motif != null && motif.length() > MOTIF_MAX) {
                throw new RefusFacture.MotifRequis(vers);
            }
            if (estPriseDActe(cote, vers)) {
                Rejets.exiger(perimetre, f);
            } else {
                factures.exiger(perimetre, f, vers, motif, false);
            }
            return ligne(f.enFacture(), cote, SortDeFacture.ACCEPTEE, null, revient(perimetre, vers, f.statut()));
        } catch (Refus refus) {
            return refusee(id, f.enFacture(), cote, refus);
        }
    }

    private void executer(
            long lot,
            int rang,
            Perimetre perimetre,
            Cote cote,
            FactureId id,
            StatutFacture vers,
            @Nullable String motif) {
        try {
            ServiceVie.ecrire(() -> jpa.txExpr(TransactionType.Required, em -> {
                FactureEntity f =
                        ServiceFactures.trouver(em, perimetre, cote, id).orElseThrow(RefusFacture.Inconnue::new);
                Facture avant = f.enFacture();
                Instant quand = estPriseDActe(cote, vers)
                        ? prendreActe(em, perimetre, f)
                        : factures.traiter(perimetre, cote, id, vers, motif).quand();
                em.persist(
                        new LigneDeLotEntity(lot, rang, ligne(avant, cote, SortDeFacture.TRAITEE, null, false), quand));
                em.flush();
                return rang;
            }));
        } catch (Refus refus) {
            jpa.tx(TransactionType.Required, em -> {
                Facture f = ServiceFactures.trouver(em, perimetre, cote, id)
                        .map(FactureEntity::enFacture)
                        .orElse(null);
                em.persist(new LigneDeLotEntity(lot, rang, refusee(id, f, cote, refus), null));
            });
        }
    }

    private Instant prendreActe(EntityManager em, Perimetre perimetre, FactureEntity f) {
        Rejets.exiger(perimetre, f);
        Instant maintenant = horloge.instant();
        rejets.traiter(em, perimetre, f, maintenant);
        return maintenant;
    }

    /** What no row of the table says: a supplier takes note, and the status stays. */
    private static boolean estPriseDActe(Cote cote, StatutFacture vers) {
        return cote == Cote.FOURNISSEUR && vers == StatutFacture.REJETEE;
    }

    private void annuler(Perimetre perimetre, Cote cote, long lot, int rang) {
        try {
            jpa.tx(TransactionType.Required, em -> {
                LigneDeLotEntity ligne = em.find(LigneDeLotEntity.class, new RangDeLot(lot, rang));
                FactureEntity f = ServiceFactures.trouver(em, perimetre, cote, ligne.facture())
                        .orElseThrow(RefusFacture.Inconnue::new);
                StatutFacture de = ligne.de();
                if (de == null
                        || ligne.sort() != SortDeFacture.TRAITEE
                        || !f.statutDepuis().equals(ligne.passe())) {
                    return;
                }
                factures.traiter(
                        perimetre, cote, ligne.facture(), de, "Annulation du traitement groupé %d".formatted(lot));
                ligne.annuler();
            });
        } catch (Refus suivie) {
            // Somebody was faster: the line stays as it is, and says why when it is read.
            return;
        }
    }

    private Lot enLot(EntityManager em, Perimetre perimetre, LotEntity lot) {
        List<LigneDeLotEntity> lignes = em.createQuery(
                        "SELECT l FROM LigneDeLotEntity l WHERE l.lot = :lot ORDER BY l.rang", LigneDeLotEntity.class)
                .setParameter("lot", lot.id())
                .getResultList();
        Map<FactureId, FactureEntity> actuelles = actuelles(em, lignes);
        List<LigneDeLot> lues = new ArrayList<>();
        for (LigneDeLotEntity l : lignes) {
            FactureEntity f = actuelles.get(l.facture());
            boolean annulable = l.sort() == SortDeFacture.TRAITEE
                    && f != null
                    && f.statut() == lot.vers()
                    && f.statutDepuis().equals(l.passe())
                    && l.de() != null
                    && revient(perimetre, lot.vers(), l.de());
            LigneDeLot lue = l.enLigne(annulable);
            boolean perdue = l.sort() == SortDeFacture.TRAITEE && !annulable;
            lues.add(
                    perdue
                            ? new LigneDeLot(
                                    lue.facture(), lue.numero(), lue.tiers(), lue.de(), lue.sort(), SUIVIE, false)
                            : lue);
        }
        return new Lot(lot.id(), lot.vers(), lot.motif(), lot.quand(), lues);
    }

    private static Map<FactureId, FactureEntity> actuelles(EntityManager em, List<LigneDeLotEntity> lignes) {
        Map<FactureId, FactureEntity> actuelles = new HashMap<>();
        if (!lignes.isEmpty()) {
            em.createQuery("SELECT f FROM FactureEntity f WHERE f.id IN :ids", FactureEntity.class)
                    .setParameter(
                            "ids",
                            lignes.stream().map(l -> l.facture().valeur()).toList())
                    .getResultList()
                    .forEach(f -> actuelles.put(f.factureId(), f));
        }
        return actuelles;
    }

    /** Whether the table lets the caller's espace lead back without asking for anything. */
    private boolean revient(Perimetre perimetre, StatutFacture vers, StatutFacture de) {
        return cycles.depuis(CyclesDeVie.FACTURE, vers.name()).stream()
                .anyMatch(t -> t.vers().equals(de.name()) && perimetre.espace().equals(t.acteur()));
    }

    private static Optional<LotEntity> trouver(EntityManager em, Perimetre perimetre, long lot) {
        return Optional.ofNullable(em.find(LotEntity.class, lot))
                .filter(l -> l.utilisateur() == perimetre.appelant().id().valeur()
                        && l.espace().equals(perimetre.espace().valeur()));
    }

    private static void oublierLesAnciens(EntityManager em, Perimetre perimetre) {
        List<Long> siens = em.createQuery(
                        "SELECT l.id FROM LotEntity l WHERE l.utilisateur = :utilisateur ORDER BY l.id DESC",
                        Long.class)
                .setParameter("utilisateur", perimetre.appelant().id().valeur())
                .getResultList();
        if (siens.size() >= LOTS_GARDES) {
            List<Long> anciens = siens.subList(LOTS_GARDES - 1, siens.size());
            em.createQuery("DELETE FROM LigneDeLotEntity l WHERE l.lot IN :lots")
                    .setParameter("lots", anciens)
                    .executeUpdate();
            em.createQuery("DELETE FROM LotEntity l WHERE l.id IN :lots")
                    .setParameter("lots", anciens)
                    .executeUpdate();
        }
    }

    private static List<FactureId> bornees(List<FactureId> ids) {
        List<FactureId> demandees = List.copyOf(new LinkedHashSet<>(ids));
        if (demandees.isEmpty() || demandees.size() > FACTURES_MAX) {
            throw new RefusVie.NombreDeFactures(FACTURES_MAX);
        }
        return demandees;
    }

    private static LigneDeLot refusee(FactureId id, @Nullable Facture f, Cote cote, Refus refus) {
        Libelle raison = refus.motif().message();
        return f == null
                ? new LigneDeLot(id, "", "", null, SortDeFacture.REFUSEE, raison, false)
                : ligne(f, cote, SortDeFacture.REFUSEE, raison, false);
    }

    private static LigneDeLot ligne(
            Facture f, Cote cote, SortDeFacture sort, @Nullable Libelle raison, boolean annulable) {
        Facture.Partie tiers = cote == Cote.FOURNISSEUR ? f.destinataire() : f.fournisseur();
        return new LigneDeLot(f.id(), f.numero(), tiers.designation(), f.statut(), sort, raison, annulable);
    }

    private static @Nullable String propre(@Nullable String motif) {
        return motif == null || motif.isBlank() ? null : motif.strip();
    }
}
