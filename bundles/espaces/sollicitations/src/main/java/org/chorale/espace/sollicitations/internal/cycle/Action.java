package org.chorale.espace.sollicitations.internal.cycle;

import java.util.Optional;
import org.chorale.api.espace.Libelle;
import org.chorale.espace.sollicitations.internal.Traduit;

/** What is done with a sollicitation. */
public enum Action implements Traduit {
    DEPOT("Déposer", "Ask", "a posé la question", "asked"),
    CONFIRMATION("Confirmer", "Confirm", "a confirmé son adresse", "confirmed the address"),
    REPONSE("Répondre", "Answer", "a répondu", "answered"),
    DEMANDE_COMPLEMENT("Demander un complément", "Ask for more", "demande un complément", "asks for more"),
    COMPLEMENT("Compléter", "Complete", "a complété", "completed"),
    RETOUR(
            "Retourner : la réponse ne convient pas",
            "Send back: the answer does not do",
            "a retourné la réponse",
            "sent the answer back"),
    TRANSFERT(
            "Transférer au support",
            "Transfer to the support",
            "a transféré au support",
            "transferred it to the support"),
    ACCEPTATION(
            "Accepter et changer le SIRET",
            "Accept and change the SIRET",
            "a accepté le changement de SIRET",
            "accepted the change of SIRET"),
    CLOTURE("Clôturer", "Close", "a clôturé", "closed"),
    CLOTURE_AUTOMATIQUE(
            "Clôture automatique",
            "Automatic closing",
            "a clôturé, sans suite de l'émetteur",
            "closed, the sender not having gone on"),
    CHANGEMENT_DE_STRUCTURE(
            "Changement de structure",
            "Change of structure",
            "a suivi le changement de SIRET de la structure",
            "followed the structure's change of SIRET");

    private final Libelle libelle;
    private final Libelle fait;

    Action(String fr, String en, String faitFr, String faitEn) {
        this.libelle = new Libelle(fr, en);
        this.fait = new Libelle(faitFr, faitEn);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** What the history says after the name of who did it. */
    public Libelle fait() {
        return fait;
    }

    /** The one of that name, if there is one. */
    public static Optional<Action> de(String nom) {
        for (Action action : values()) {
            if (action.name().equals(nom)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
