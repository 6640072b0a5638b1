package org.chorale.api.identite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The comptes techniques of structures. Callers have checked who may; joins the caller's transaction. Created by
 * {@link Comptes#creerCompteTechnique}.
 */
@ProviderType
public interface ComptesTechniques {
    /**
     * The type of the deadline that falls due when a password comes near its end: its reference is the account's number,
     * and {@code structure} in its data that of the structure. Set when a password is made, moved when it is renewed,
     * cancelled when the account is closed.
     */
    String EXPIRATION_PROCHE = "compte.technique.expiration";

    /** How long before its end that is. */
    Duration PREAVIS = Duration.ofDays(30);

    /** Those of a structure, by number. */
    List<CompteTechnique> de(StructureId structure);

    /**
     * Makes another password, shown this once; the former one is good no longer (on other nodes, within seconds).
     *
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where the structure has no such account, or it is closed
     */
    Secret renouveler(StructureId structure, UtilisateurId compte);

    /**
     * Closes it for good.
     *
     * @throws org.chorale.api.refus.RefusCommun.Introuvable where the structure has no such account, or it is closed
     */
    void fermer(StructureId structure, UtilisateurId compte);

    /**
     * A compte technique.
     *
     * @param login what it is called by
     * @param etat ACTIF, EXPIRE, or INACTIF once closed
     * @param cree when it was made
     * @param depuis when its password was made
     * @param expiration when its password ends, or null for never
     */
    record CompteTechnique(
            UtilisateurId id,
            String login,
            EtatDuCompte.Etat etat,
            Instant cree,
            Instant depuis,
            @Nullable Instant expiration) {
        /** Whether it was closed. */
        public boolean estFerme() {
            return etat == EtatDuCompte.Etat.INACTIF;
        }

        /** Whether its password ends within {@link ComptesTechniques#PREAVIS}, or has ended. */
        public boolean expireBientot(Instant maintenant) {
            return !estFerme() && expiration != null && !maintenant.isBefore(expiration.minus(PREAVIS));
        }
    }
}
