package org.chorale.socle.evenements.internal;

import org.chorale.api.evenement.Evenement;

/**
 * An event to be delivered to one listener.
 *
 * @param id the number of its row; whoever deletes the row has the right to deliver
 * @param essais how often it failed
 */
record Livraison(long id, String ecouteur, int essais, Evenement evenement) {}
