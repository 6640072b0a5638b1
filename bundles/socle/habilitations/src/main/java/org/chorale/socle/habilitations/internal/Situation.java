package org.chorale.socle.habilitations.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture.AuCompte;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * All that bears on one user, one espace and one structure. Says link by link what {@link LectureDesDroits} decides in
 * one statement; a test holds the two together over all combinations. A service of 0 is the whole structure.
 */
record Situation(
        @Nullable EspaceConnu espace,
        List<RattachementEntity> rattachements,
        List<OuvertureEspace> ouvertures,
        List<LigneAbonnement> abonnements) {

    static Situation lire(EntityManager em, UtilisateurId utilisateur, CodeEspace espace, StructureId structure) {
        LectureDesDroits droits = new LectureDesDroits(em);
        return new Situation(
                em.find(EspaceConnu.class, espace.valeur()),
                droits.lignes(utilisateur, structure),
                droits.ouvertures(structure).stream()
                        .filter(o -> o.espace().equals(espace))
                        .toList(),
                droits.abonnements(utilisateur, structure).stream()
                        .filter(a -> a.espace().equals(espace))
                        .toList());
    }

    /** Attached to it, or to the whole structure. */
    boolean rattacheA(long service) {
        return valides().anyMatch(r -> r.couvre(service));
    }

    /** Manages the structure. */
    boolean gere() {
        return valides().anyMatch(r -> r.role().gere());
    }

    /** Whether somebody closed it on the structure, and nobody opened it again. */
    boolean estFerme() {
        return surLaStructure().filter(o -> !o.active()).isPresent();
    }

    boolean estLibre() {
        return espace != null && espace.estLibre();
    }

    /** Whether the account holds it by its rule, as long as nobody closes it. */
    boolean estDonneParRegle() {
        return espace != null
                && (espace.auCompte() == AuCompte.TOUS || (espace.auCompte() == AuCompte.GESTIONNAIRES && gere()));
    }

    /** Whether anybody may subscribe to it there; on the whole structure also where only services have it open. */
    boolean accepteAbonnement(long service) {
        return estOuvert(service)
                || (!estFerme()
                        && estDonneParRegle()
                        && abonnementExact(service)
                                .filter(LigneAbonnement::parRegle)
                                .isPresent())
                || (service == 0 && ouvertures.stream().anyMatch(OuvertureEspace::active));
    }

    /** Whether a subscription needs nobody's validation. */
    boolean immediat() {
        return estLibre() || gere() || estDonneParRegle();
    }

    /** Open there, or needs no opening. */
    boolean estOuvert(long service) {
        return surLaStructure().map(OuvertureEspace::active).orElseGet(this::estLibre)
                || estOuvertSurLeService(service);
    }

    /** The same, for what one subscription asks for. */
    boolean estOuvert(long service, LigneAbonnement abonnement) {
        return estOuvert(service) || (surLaStructure().isEmpty() && abonnement.parRegle());
    }

    /** The subscriptions that would reach it in that mode, whatever else is missing. */
    Stream<LigneAbonnement> abonnementsA(long service, Mode mode) {
        return abonnements.stream()
                .filter(a -> a.tient()
                        && (a.service() == 0 || a.service() == service)
                        && a.mode().couvre(mode));
    }

    /** The subscription row of exactly that service. */
    Optional<LigneAbonnement> abonnementExact(long service) {
        return abonnements.stream().filter(a -> a.service() == service).findFirst();
    }

    Stream<RattachementEntity> valides() {
        return rattachements.stream().filter(r -> r.statut() == StatutRattachement.VALIDEE);
    }

    private Optional<OuvertureEspace> surLaStructure() {
        return ouvertures.stream().filter(o -> o.service() == null).findFirst();
    }

    private boolean estOuvertSurLeService(long service) {
        return service != 0
                && ouvertures.stream()
                        .anyMatch(o -> o.active() && o.service() != null && Cle.de(o.service()) == service);
    }
}
