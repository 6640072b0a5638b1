package org.chorale.socle.notifications.internal;

import java.time.Instant;

/**
 * A line of the bell as its owner reads it.
 *
 * @param texte more of it, or empty
 * @param combien how many notices it stands for
 * @param chemin where it leads
 */
public record Ligne(long id, String titre, String texte, Instant quand, boolean lue, int combien, String chemin) {}
