package org.chorale.socle.portail.internal.menu;

import java.util.List;
import org.chorale.api.page.LienVisiteur;

/** What bundles offer to whoever is not signed in. */
@FunctionalInterface
public interface LiensVisiteur {
    /** Those present, in their order. */
    List<LienVisiteur> liensVisiteur();
}
