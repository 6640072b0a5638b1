package org.chorale.socle.habilitations.internal;

import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.StructureId;
import org.chorale.socle.habilitations.internal.LigneDeLot.Jugement;
import org.chorale.socle.habilitations.internal.LigneDeLot.Quoi;
import org.chorale.socle.habilitations.internal.LigneDeLot.Sujet;

/**
 * What a line would do, by the rights of one moment. The same rules as for one subscription at a time, and nothing that its
 * author may not know: a structure of others, and a user who is not of the structure, are told of like ones that do not
 * exist.
 */
final class JugeDesAbonnements {
    private final Perimetre perimetre;
    private final DroitsLus droits;
    private final Lieux lieux;
    private final RegistreEspaces espaces;

    JugeDesAbonnements(Perimetre perimetre, DroitsLus droits, Lieux lieux, RegistreEspaces espaces) {
        this.perimetre = perimetre;
        this.droits = droits;
        this.lieux = lieux;
        this.espaces = espaces;
    }

    Jugement juger(Quoi quoi) {
        Sujet s = quoi.sujet();
        if (!perimetre.contient(s.structure())) {
            return Jugement.refusee(Motifs.HORS_PERIMETRE);
        }
        if (s.espace().equals(GestionDesDroitsService.ACTIVITES)) {
            return Jugement.refusee(Motifs.UN_PAR_UN);
        }
        if (s.service() != 0 && !estDe(s.structure(), s.service())) {
            return Jugement.refusee(Motifs.SERVICE_INCONNU);
        }
        Situation situation = droits.situation(s.utilisateur(), s.structure(), s.espace());
        return quoi.mode() == null ? finir(situation, s) : donner(situation, s, quoi.mode());
    }

    private boolean estDe(StructureId structure, long service) {
        return lieux.service(service)
                .filter(s -> s.structure().equals(structure))
                .isPresent();
    }

    /** Also of an espace that is away, and on a structure that is inactive: what is to end may end. */
    private static Jugement finir(Situation situation, Sujet s) {
        if (situation.rattachements().stream().noneMatch(r -> tenu(r.statut()))) {
            return Jugement.refusee(Motifs.NON_RATTACHE);
        }
        boolean tient = situation
                .abonnementExact(s.service())
                .filter(LigneAbonnement::tient)
                .isPresent();
        return tient ? Jugement.A_FAIRE : Jugement.deja(Motifs.DEJA_SANS);
    }

    private static boolean tenu(StatutRattachement statut) {
        return statut == StatutRattachement.VALIDEE || statut == StatutRattachement.DESACTIVEE;
    }

    private Jugement donner(Situation situation, Sujet s, Mode mode) {
        Espace present = espaces.present(s.espace()).orElse(null);
        if (present == null) {
            return Jugement.refusee(Motifs.ESPACE_ABSENT);
        }
        if (!present.modes().contains(mode)) {
            return Jugement.refusee(Motifs.MODE_ABSENT);
        }
        if (!lieux.structure(s.structure()).map(Structure::active).orElse(false)) {
            return Jugement.refusee(Motifs.INACTIVE);
        }
        if (!situation.rattacheA(s.service())) {
            return Jugement.refusee(nonRattache(situation, s.service()));
        }
        if (!situation.accepteAbonnement(s.service())) {
            return Jugement.refusee(Motifs.FERME);
        }
        return dejaTenu(situation, s, mode);
    }

    private static Libelle nonRattache(Situation situation, long service) {
        if (situation.rattachements().stream()
                .anyMatch(r -> r.statut() == StatutRattachement.DESACTIVEE && r.couvre(service))) {
            return Motifs.SUSPENDU;
        }
        return situation.valides().findAny().isPresent() ? Motifs.NON_RATTACHE_SERVICE : Motifs.NON_RATTACHE;
    }

    private static Jugement dejaTenu(Situation situation, Sujet s, Mode mode) {
        boolean exactement = situation
                .abonnementExact(s.service())
                .filter(a -> a.tient() && a.mode() == mode)
                .isPresent();
        if (exactement) {
            return Jugement.deja(Motifs.DEJA);
        }
        boolean partout = s.service() != 0
                && situation
                        .abonnementExact(0)
                        .filter(a -> a.tient() && a.mode().couvre(mode))
                        .isPresent();
        return partout ? Jugement.deja(Motifs.DEJA_PARTOUT) : Jugement.A_FAIRE;
    }
}
