package org.chorale.socle.habilitations.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.AbonnementsEnMasse.Dit;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * A row of hab_lot_ligne.
 *
 * @param rang its place in the lot, from 0
 * @param quoi what it is about; null where that was not understood
 */
record LigneDeLot(int rang, int numero, Dit dit, @Nullable Quoi quoi, Jugement jugement) {
    /**
     * Who, where, what. Two lines about the same speak of the same.
     *
     * @param service 0 for the whole structure
     */
    record Sujet(UtilisateurId utilisateur, StructureId structure, long service, CodeEspace espace) {}

    /** @param mode in which to hold it; null to end it */
    record Quoi(Sujet sujet, @Nullable Mode mode) {}

    /** @param raison null where there is nothing to explain */
    record Jugement(SortDeLigne sort, @Nullable Libelle raison) {
        static final Jugement A_FAIRE = new Jugement(SortDeLigne.A_FAIRE, null);
        static final Jugement FAITE = new Jugement(SortDeLigne.FAITE, null);

        static Jugement deja(Libelle raison) {
            return new Jugement(SortDeLigne.DEJA, raison);
        }

        static Jugement refusee(Libelle raison) {
            return new Jugement(SortDeLigne.REFUSEE, raison);
        }
    }

    static @Nullable Quoi quoi(Demandee d) {
        return d.utilisateur() == null || d.structure() == null || d.espace() == null
                ? null
                : new Quoi(new Sujet(d.utilisateur(), d.structure(), Cle.de(d.service()), d.espace()), d.mode());
    }

    Ligne enLigne() {
        return new Ligne(numero, dit, jugement.sort(), jugement.raison());
    }
}
