package org.chorale.socle.habilitations.internal;

import java.util.ArrayList;
import java.util.List;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.RattachementsDirects.Abonne;
import org.chorale.api.habilitation.RattachementsDirects.Ligne;
import org.chorale.api.habilitation.RattachementsDirects.Place;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.socle.habilitations.internal.LigneDeLot.Jugement;
import org.jspecify.annotations.Nullable;

/** What a place would give to one user, right by right, by the rights of one moment. */
final class JugeDesPlaces {
    private final UtilisateurId utilisateur;
    private final DroitsLus droits;
    private final Lieux lieux;
    private final RegistreEspaces espaces;

    JugeDesPlaces(UtilisateurId utilisateur, DroitsLus droits, Lieux lieux, RegistreEspaces espaces) {
        this.utilisateur = utilisateur;
        this.droits = droits;
        this.lieux = lieux;
        this.espaces = espaces;
    }

    /** The attachment, then its espaces. */
    List<Ligne> juger(Place place) {
        List<Ligne> lignes = new ArrayList<>();
        Jugement rattachement = rattachement(place);
        lignes.add(new Ligne(
                place.structure(),
                place.service(),
                place.role(),
                null,
                null,
                rattachement.sort(),
                rattachement.raison()));
        if (rattachement.sort() != SortDeLigne.REFUSEE) {
            boolean arrive = rattachement.sort() == SortDeLigne.A_FAIRE;
            place.abonnements().forEach(a -> lignes.add(ligne(place, a, arrive)));
        }
        return lignes;
    }

    private Ligne ligne(Place place, Abonne abonne, boolean arrive) {
        Jugement jugement = abonnement(place, abonne, arrive);
        return new Ligne(
                place.structure(),
                place.service(),
                null,
                abonne.espace(),
                abonne.mode(),
                jugement.sort(),
                jugement.raison());
    }

    private Jugement rattachement(Place place) {
        long service = Cle.de(place.service());
        List<RattachementEntity> siens = droits.rattachements(utilisateur, place.structure());
        if (!lieux.structure(place.structure()).map(Structure::active).orElse(false)) {
            return Jugement.refusee(Motifs.INACTIVE);
        }
        if (siens.stream().anyMatch(r -> r.statut() == StatutRattachement.DESACTIVEE && r.couvre(service))) {
            return Jugement.refusee(Motifs.SUSPENDU);
        }
        List<RattachementEntity> tenus = siens.stream()
                .filter(r -> r.statut() == StatutRattachement.VALIDEE && r.couvre(service))
                .toList();
        boolean gere = tenus.stream().anyMatch(r -> r.role().gere());
        if (gere) {
            return Jugement.deja(place.role().gere() ? Motifs.DEJA : Motifs.GERE_DEJA);
        }
        return !tenus.isEmpty() && !place.role().gere() ? Jugement.deja(Motifs.DEJA_RATTACHE) : Jugement.A_FAIRE;
    }

    /**
     * As if they were attached already.
     *
     * @param arrive whether they are about to be: only then rules give anything
     */
    private Jugement abonnement(Place place, Abonne abonne, boolean arrive) {
        long service = Cle.de(place.service());
        Situation situation = droits.situation(utilisateur, place.structure(), abonne.espace());
        boolean gerera = place.role().gere() || situation.gere();
        Espace present = espaces.present(abonne.espace()).orElse(null);
        Libelle refus = refus(present, abonne, gerera);
        if (refus != null) {
            return Jugement.refusee(refus);
        }
        if (situation.abonnementsA(service, abonne.mode()).findAny().isPresent()) {
            return Jugement.deja(Motifs.DEJA);
        }
        boolean jamaisEu = situation.abonnementExact(service).isEmpty();
        if (arrive && jamaisEu && !situation.estFerme() && parRegle(situation, gerera)) {
            return Jugement.deja(Motifs.PAR_REGLE);
        }
        return situation.accepteAbonnement(service) ? Jugement.A_FAIRE : Jugement.refusee(Motifs.FERME);
    }

    private static @Nullable Libelle refus(@Nullable Espace present, Abonne abonne, boolean gerera) {
        if (present == null) {
            return Motifs.ESPACE_ABSENT;
        }
        if (!present.modes().contains(abonne.mode())) {
            return Motifs.MODE_ABSENT;
        }
        return abonne.espace().equals(GestionDesDroitsService.ACTIVITES) && !gerera ? Motifs.POUR_GESTIONNAIRES : null;
    }

    private static boolean parRegle(Situation situation, boolean gerera) {
        EspaceConnu espace = situation.espace();
        return espace != null
                && switch (espace.auCompte()) {
                    case TOUS -> true;
                    case GESTIONNAIRES -> gerera;
                    case PERSONNE -> false;
                };
    }
}
