package org.chorale.api.notification;

import java.util.Set;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/** Whom an {@link Avis} is for. Programs and closed accounts among them are told nothing. */
public sealed interface Destinataires {
    /**
     * These users, whatever rights they hold.
     *
     * @param utilisateurs at most 1,000
     */
    record Personnes(Set<UtilisateurId> utilisateurs) implements Destinataires {
        /** The most that may be named. */
        public static final int MAX = 1_000;

        /** Keeps its own copy; refuses more than {@link #MAX} ({@link IllegalArgumentException}). */
        public Personnes {
            utilisateurs = Set.copyOf(utilisateurs);
            if (utilisateurs.size() > MAX) {
                throw new IllegalArgumentException("utilisateurs: at most " + MAX);
            }
        }
    }

    /**
     * Whoever holds an espace, in reading mode at least, on the structure or on the one service: when it is told, and
     * still when they read it.
     *
     * @param service the service, or null for what belongs to none
     */
    record Titulaires(
            CodeEspace espace,
            StructureId structure,
            @Nullable ServiceId service) implements Destinataires {}
}
