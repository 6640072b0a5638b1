package org.chorale.socle.habilitations.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.socle.habilitations.internal.DepotDesLots.LotLu;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.chorale.socle.habilitations.internal.LigneDeLot.Jugement;
import org.chorale.socle.habilitations.internal.LigneDeLot.Quoi;
import org.chorale.socle.habilitations.internal.LigneDeLot.Sujet;
import org.jspecify.annotations.Nullable;

/** Does the next lines of a lot, in the caller's transaction: judges each by the rights of now, acts, and tells. */
final class Execution {
    private final Annuaire annuaire;
    private final RegistreEspaces espaces;
    private final Annonces annonces;
    private final Lettres lettres;
    private final Clock horloge;

    Execution(Annuaire annuaire, RegistreEspaces espaces, Annonces annonces, Lettres lettres, Clock horloge) {
        this.annuaire = annuaire;
        this.espaces = espaces;
        this.annonces = annonces;
        this.lettres = lettres;
        this.horloge = horloge;
    }

    /** @param actif whether the account can be used */
    record Auteur(Perimetre perimetre, boolean actif) {}

    /** Whose rights on which structure have changed: told once, however many lines say so. */
    private record Change(UtilisateurId utilisateur, StructureId structure) {}

    /** Returns whether lines are left. */
    boolean faire(EntityManager em, LotLu lot, Auteur auteur, int combien) {
        DepotDesLots depot = new DepotDesLots(em);
        List<LigneDeLot> lues = depot.suite(lot.id(), combien + 1);
        List<LigneDeLot> lignes = lues.subList(0, Math.min(combien, lues.size()));
        if (lignes.isEmpty()) {
            return false;
        }
        DroitsLus droits = droits(em, lignes);
        Lieux lieux = lettres.lieux();
        lieux.connaitre(lignes.stream().map(l -> sujet(l).structure()).collect(Collectors.toSet()));
        JugeDesAbonnements juge = new JugeDesAbonnements(auteur.perimetre(), droits, lieux, espaces);
        Instant maintenant = horloge.instant();
        Journal journal = new Journal(em, maintenant);
        EcritureDesDroits ecriture = new EcritureDesDroits(em, maintenant);
        Map<Integer, Jugement> jugements = new LinkedHashMap<>();
        Set<Change> changes = new HashSet<>();
        List<Fait> faits = new ArrayList<>();
        for (LigneDeLot ligne : lignes) {
            Quoi quoi = Objects.requireNonNull(ligne.quoi());
            Jugement jugement = auteur.actif() ? juge.juger(quoi) : Jugement.refusee(Motifs.COMPTE_INACTIF);
            if (jugement.sort() == SortDeLigne.A_FAIRE) {
                regler(droits, quoi, maintenant);
                ecrire(ecriture, quoi);
                faits.add(fait(lot, quoi));
                changes.add(new Change(quoi.sujet().utilisateur(), quoi.sujet().structure()));
                jugement = Jugement.FAITE;
            }
            jugements.put(ligne.rang(), jugement);
        }
        em.flush();
        faits.forEach(f -> journal.ajouter(lot.par(), f));
        changes.forEach(c -> annonces.droitsDe(c.utilisateur(), c.structure()));
        // Before the marks: what earlier transactions did is read, and added to what this one does.
        ecrire(em, lot, lignes, lues.size() > combien ? lues.get(combien) : null, faits, lieux);
        depot.marquer(lot.id(), jugements);
        return lues.size() > combien;
    }

    private static Sujet sujet(LigneDeLot ligne) {
        return Objects.requireNonNull(ligne.quoi()).sujet();
    }

    private static DroitsLus droits(EntityManager em, List<LigneDeLot> lignes) {
        return DroitsLus.lire(
                em,
                lignes.stream().map(l -> sujet(l).utilisateur()).collect(Collectors.toSet()),
                lignes.stream().map(l -> sujet(l).structure()).collect(Collectors.toSet()));
    }

    /** A request for as much is settled by what is given. */
    private static void regler(DroitsLus droits, Quoi quoi, Instant maintenant) {
        Mode mode = quoi.mode();
        Sujet s = quoi.sujet();
        if (mode != null) {
            droits.attentes(s.utilisateur(), s.structure(), s.service(), s.espace())
                    .filter(d -> mode.couvre(d.mode()))
                    .forEach(d -> d.passerA(Abonnement.Statut.VALIDEE, maintenant, null));
        }
    }

    private static void ecrire(EcritureDesDroits ecriture, Quoi quoi) {
        Sujet s = quoi.sujet();
        if (quoi.mode() == null) {
            ecriture.finAbonnement(s.utilisateur(), s.structure(), Cle.enService(s.service()), s.espace());
        } else {
            ecriture.abonnement(
                    s.utilisateur(), s.structure(), Cle.enService(s.service()), s.espace(), quoi.mode(), null);
        }
    }

    private static Fait fait(LotLu lot, Quoi quoi) {
        Sujet s = quoi.sujet();
        return new Fait(
                quoi.mode() == null ? Nature.ABONNEMENT_RETIRE : Nature.ABONNEMENT_AJOUTE,
                s.utilisateur(),
                s.structure(),
                s.service(),
                s.espace(),
                quoi.mode() == null ? null : quoi.mode().name(),
                "Abonnements en masse, lot %d".formatted(lot.id()));
    }

    /** One letter to each user whose last line this is; lines come user by user. */
    private void ecrire(
            EntityManager em,
            LotLu lot,
            List<LigneDeLot> lignes,
            @Nullable LigneDeLot suivante,
            List<Fait> faits,
            Lieux lieux) {
        DepotDesLots depot = new DepotDesLots(em);
        Set<UtilisateurId> finis =
                lignes.stream().map(l -> sujet(l).utilisateur()).collect(Collectors.toSet());
        if (suivante != null) {
            finis.remove(sujet(suivante).utilisateur());
        }
        finis.remove(lot.par());
        UtilisateurId premier = sujet(lignes.get(0)).utilisateur();
        for (UtilisateurId fini : finis) {
            List<Fait> siens = new ArrayList<>();
            // Only the first of these may have been begun before.
            if (fini.equals(premier)) {
                depot.faites(lot.id(), fini).forEach(l -> siens.add(fait(lot, Objects.requireNonNull(l.quoi()))));
            }
            faits.stream().filter(f -> fini.equals(f.utilisateur())).forEach(siens::add);
            lettres.plusieurs(em, fini, lot.parNom(), siens, lieux);
        }
    }
}
