package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.Explications.Maillon;
import org.chorale.api.habilitation.Explications.Point;
import org.chorale.api.identite.EtatDuCompte;
import org.jspecify.annotations.Nullable;

/** The first link of the chain: whether the account can be used at all. */
final class LeCompte {
    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    private LeCompte() {}

    static Maillon maillon(Optional<EtatDuCompte> connu) {
        if (connu.isEmpty()) {
            return manque(
                    new Libelle("Ce compte n'existe pas.", "There is no such account."),
                    new Libelle("Vérifiez le numéro.", "Check the number."));
        }
        EtatDuCompte etat = connu.get();
        return switch (etat.etat()) {
            case ACTIF -> new Maillon(Point.COMPTE, true, actif(etat.retenuJusqua()), null);
            case EN_ATTENTE ->
                manque(
                        new Libelle("Le compte n'est pas activé.", "The account is not activated."),
                        new Libelle(
                                "Suivez le lien reçu par courriel, ou demandez-le de nouveau à la page de connexion.",
                                "Follow the link received by mail, or ask for it again on the sign-in page."));
            case INACTIF ->
                manque(
                        new Libelle("Le compte est suspendu.", "The account is suspended."),
                        new Libelle(
                                "Seul l'exploitant du portail peut le rétablir.",
                                "Only the portal's operator can take it back."));
            case EXPIRE ->
                manque(
                        new Libelle(
                                "Le mot de passe de ce compte technique a expiré.",
                                "The password of this technical account has expired."),
                        new Libelle(
                                "Le gestionnaire principal de la structure peut le renouveler.",
                                "The structure's gestionnaire principal can renew it."));
        };
    }

    private static Libelle actif(@Nullable Instant retenu) {
        return retenu == null
                ? new Libelle("Le compte est actif.", "The account is active.")
                : new Libelle(
                        "Le compte est actif. Trop d'essais manqués : jusqu'à %s, il ne se connecte que d'un poste d'où il s'est déjà connecté."
                                .formatted(HEURE.format(retenu)),
                        "The account is active. Too many failed attempts: until %s (Paris time), it signs in only from where it has before."
                                .formatted(HEURE.format(retenu)));
    }

    private static Maillon manque(Libelle constat, Libelle remede) {
        return new Maillon(Point.COMPTE, false, constat, remede);
    }
}
