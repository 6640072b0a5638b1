package org.chorale.socle.facturation.internal.recherche;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Repere;
import org.jspecify.annotations.Nullable;

/**
 * A slice of what was found.
 *
 * @param lignes its rows, in the list's order
 * @param precedente where it begins, where something comes before
 * @param suivante where it ends, where something comes after
 */
record Extrait(
        List<Ligne> lignes,
        @Nullable Repere precedente,
        @Nullable Repere suivante) {
    static Extrait de(Chercheur chercheur, Parcours p, Ordre ordre) {
        return de(chercheur, p, ordre, depuis(ordre, p.repere()));
    }

    private static Extrait de(Chercheur chercheur, Parcours p, Ordre ordre, @Nullable Ligne depuis) {
        boolean descendant = p.sens() == Pagination.Sens.DESCENDANT;
        if (depuis != null && p.avant()) {
            List<Ligne> trouvees = new ArrayList<>(chercheur.trouver(!descendant, depuis, p.taille() + 1));
            if (trouvees.size() > p.taille()) {
                trouvees.remove(p.taille());
                Collections.reverse(trouvees);
                return de(trouvees, ordre, true, true);
            }
            // Nothing more before: the beginning, whole.
            return de(chercheur, Parcours.debut(p.taille(), p.sens()), ordre, null);
        }
        List<Ligne> trouvees = chercheur.trouver(descendant, depuis, p.taille() + 1);
        boolean encore = trouvees.size() > p.taille();
        return de(encore ? trouvees.subList(0, p.taille()) : trouvees, ordre, depuis != null, encore);
    }

    private static Extrait de(List<Ligne> lignes, Ordre ordre, boolean avant, boolean apres) {
        return lignes.isEmpty()
                ? new Extrait(lignes, null, null)
                : new Extrait(
                        lignes,
                        avant ? repere(ordre, lignes.get(0)) : null,
                        apres ? repere(ordre, lignes.get(lignes.size() - 1)) : null);
    }

    private static @Nullable Ligne depuis(Ordre ordre, @Nullable Repere repere) {
        return repere == null
                ? null
                : ordre.lire(repere.cle())
                        .map(cle -> new Ligne(repere.id(), cle))
                        .orElse(null);
    }

    private static Repere repere(Ordre ordre, Ligne ligne) {
        return new Repere(ordre.ecrire(ligne.cle()), ligne.id());
    }
}
