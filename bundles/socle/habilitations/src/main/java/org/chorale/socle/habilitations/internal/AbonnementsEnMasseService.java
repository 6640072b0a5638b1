package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.RefusHabilitation.LotCommence;
import org.chorale.api.habilitation.RefusHabilitation.LotEnCours;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Taches;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.DepotDesLots.LotLu;
import org.chorale.socle.habilitations.internal.LigneDeLot.Jugement;
import org.chorale.socle.habilitations.internal.LigneDeLot.Quoi;
import org.chorale.socle.habilitations.internal.LigneDeLot.Sujet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps lots and foresees their lines; {@link TraitementDuLot} carries them out. */
@Component
public final class AbonnementsEnMasseService implements AbonnementsEnMasse {
    private static final int NOM_MAX = 200;

    /** Lines foreseen by the same reading of rights. */
    private static final int PAR_LECTURE = 500;

    private final JpaTemplate jpa;
    private final Annuaire annuaire;
    private final RegistreEspaces espaces;
    private final Taches taches;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public AbonnementsEnMasseService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Annuaire annuaire,
            @Reference RegistreEspaces espaces,
            @Reference Taches taches,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.annuaire = annuaire;
        this.espaces = espaces;
        this.taches = taches;
        this.horloge = horloge;
    }

    @Override
    public Lot preparer(Perimetre perimetre, String nom, List<Demandee> demandees) {
        GestionDesDroitsService.exigerModification(perimetre);
        if (demandees.isEmpty() || demandees.size() > LIGNES_MAX) {
            throw new ParametreInvalide(
                    "lignes",
                    new Libelle(
                            "Un lot a de 1 à %d lignes, et il y en a %d.".formatted(LIGNES_MAX, demandees.size()),
                            "A lot has 1 to %d lines, and there are %d.".formatted(LIGNES_MAX, demandees.size())),
                    new Libelle("Faites-en plusieurs lots.", "Make several lots of it."));
        }
        List<LigneDeLot> lignes = prevoir(perimetre, demandees);
        UtilisateurId par = perimetre.appelant().id();
        return jpa.txExpr(Required, em -> {
            DepotDesLots depot = new DepotDesLots(em);
            faireDeLaPlace(depot, par);
            long lot = depot.creer(
                    par, court(perimetre.appelant().nom(), 300), court(nom, NOM_MAX), lignes.size(), horloge.instant());
            depot.ajouter(lot, lignes);
            return exige(depot, perimetre, lot).avec(depot.compter(lot));
        });
    }

    private static String court(String texte, int longueur) {
        String propre = texte.strip().replace('\0', ' ');
        return propre.length() <= longueur ? propre : propre.substring(0, longueur);
    }

    private static void faireDeLaPlace(DepotDesLots depot, UtilisateurId par) {
        depot.de(par).stream()
                .skip(LOTS_GARDES - 1L)
                .filter(l -> l.etat() == Etat.TERMINE || l.etat() == Etat.PREPARE)
                .forEach(l -> depot.supprimer(l.id(), l.etat()));
    }

    private List<LigneDeLot> prevoir(Perimetre perimetre, List<Demandee> demandees) {
        List<LigneDeLot> lignes = new ArrayList<>();
        Map<Sujet, Demandee> dites = new HashMap<>();
        Lieux lieux = new Lieux(annuaire);
        for (int debut = 0; debut < demandees.size(); debut += PAR_LECTURE) {
            List<Demandee> suite = demandees.subList(debut, Math.min(demandees.size(), debut + PAR_LECTURE));
            lieux.connaitre(structures(suite));
            int premier = debut;
            jpa.tx(Required, em -> {
                JugeDesAbonnements juge = juge(em, perimetre, lieux, suite);
                for (int i = 0; i < suite.size(); i++) {
                    Demandee d = suite.get(i);
                    Quoi quoi = LigneDeLot.quoi(d);
                    lignes.add(new LigneDeLot(premier + i, d.numero(), d.dit(), quoi, juger(juge, d, quoi, dites)));
                }
            });
        }
        return lignes;
    }

    private static Jugement juger(
            JugeDesAbonnements juge, Demandee d, @Nullable Quoi quoi, Map<Sujet, Demandee> dites) {
        if (d.faute() != null || quoi == null) {
            return Jugement.refusee(Objects.requireNonNull(d.faute()));
        }
        Demandee avant = dites.putIfAbsent(quoi.sujet(), d);
        if (avant != null) {
            return avant.mode() == d.mode()
                    ? Jugement.deja(Motifs.repete(avant.numero()))
                    : Jugement.refusee(Motifs.contredit(avant.numero()));
        }
        return juge.juger(quoi);
    }

    private JugeDesAbonnements juge(EntityManager em, Perimetre perimetre, Lieux lieux, List<Demandee> lignes) {
        Set<UtilisateurId> qui = new HashSet<>();
        lignes.stream()
                .flatMap(l -> Optional.ofNullable(l.utilisateur()).stream())
                .forEach(qui::add);
        return new JugeDesAbonnements(perimetre, DroitsLus.lire(em, qui, structures(lignes)), lieux, espaces);
    }

    private static Set<StructureId> structures(List<Demandee> lignes) {
        Set<StructureId> ou = new HashSet<>();
        lignes.stream()
                .flatMap(l -> Optional.ofNullable(l.structure()).stream())
                .forEach(ou::add);
        return ou;
    }

    @Override
    public Lot executer(Perimetre perimetre, long lot) {
        GestionDesDroitsService.exigerModification(perimetre);
        return jpa.txExpr(Required, em -> {
            DepotDesLots depot = new DepotDesLots(em);
            LotLu lu = exige(depot, perimetre, lot);
            if (lu.etat() == Etat.PREPARE && commencer(depot, lu)) {
                taches.planifier(TraitementDuLot.TYPE, Long.toString(lot), Map.of());
            }
            return exige(depot, perimetre, lot).avec(depot.compter(lot));
        });
    }

    private boolean commencer(DepotDesLots depot, LotLu lot) {
        boolean autre = depot.de(lot.par()).stream().anyMatch(l -> l.etat() == Etat.EN_COURS && l.id() != lot.id());
        if (autre) {
            throw new LotEnCours();
        }
        try {
            return depot.commencer(lot.id(), lot.par(), horloge.instant());
        } catch (PersistenceException echec) {
            if (Unicite.estEnCause(echec)) {
                throw new LotEnCours();
            }
            throw echec;
        }
    }

    @Override
    public void abandonner(Perimetre perimetre, long lot) {
        GestionDesDroitsService.exigerModification(perimetre);
        jpa.tx(Required, em -> {
            DepotDesLots depot = new DepotDesLots(em);
            exige(depot, perimetre, lot);
            if (!depot.supprimer(lot, Etat.PREPARE)) {
                throw new LotCommence();
            }
        });
    }

    @Override
    public Lot lot(Perimetre perimetre, long lot) {
        return jpa.txExpr(Required, em -> {
            DepotDesLots depot = new DepotDesLots(em);
            return exige(depot, perimetre, lot).avec(depot.compter(lot));
        });
    }

    @Override
    public List<Lot> lots(Perimetre perimetre) {
        GestionDesDroitsService.exigerLEspace(perimetre);
        return jpa.txExpr(Required, em -> {
            DepotDesLots depot = new DepotDesLots(em);
            return depot.de(perimetre.appelant().id()).stream()
                    .map(l -> l.avec(depot.compter(l.id())))
                    .toList();
        });
    }

    @Override
    public Resultats<Ligne> lignes(Perimetre perimetre, long lot, @Nullable SortDeLigne sort, Pagination pagination) {
        return jpa.txExpr(Required, em -> {
            DepotDesLots depot = new DepotDesLots(em);
            LotLu lu = exige(depot, perimetre, lot);
            long total = sort == null ? lu.total() : depot.compter(lot).getOrDefault(sort, 0);
            List<Ligne> page = depot.page(lot, sort, pagination.decalage(), pagination.taille()).stream()
                    .map(LigneDeLot::enLigne)
                    .toList();
            return new Resultats<>(page, pagination, total, false);
        });
    }

    /** The author's own; numbers can be counted up. */
    private static LotLu exige(DepotDesLots depot, Perimetre perimetre, long lot) {
        GestionDesDroitsService.exigerLEspace(perimetre);
        return depot.lire(lot)
                .filter(l -> l.par().equals(perimetre.appelant().id()))
                .orElseThrow(() -> new Introuvable(new Libelle("Le lot " + lot, "Lot " + lot)));
    }
}
