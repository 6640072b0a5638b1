package org.chorale.espace.gestionnaire.internal.masse;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chorale.api.commun.Resultats;
import org.chorale.espace.gestionnaire.internal.Entrees;

/**
 * A page of a long list in which one ticks: what is ticked on other pages travels along in the form, so that it works
 * without JavaScript.
 *
 * @param page what is seen
 * @param cochees the numbers ticked, on this page and on others
 * @param ailleurs those of them that are not seen
 */
public record Cochees<T>(Resultats<T> page, Set<Long> cochees, List<Long> ailleurs) {
    static <T> Cochees<T> de(Resultats<T> page, Set<Long> cochees, Function<T, Long> numero) {
        Set<Long> vues = page.elements().stream().map(numero).collect(Collectors.toSet());
        return new Cochees<>(
                page,
                cochees,
                cochees.stream().filter(n -> !vues.contains(n)).sorted().toList());
    }

    /** Those numbers that are numbers, each once. */
    static Set<Long> lire(Collection<String> valeurs) {
        Set<Long> numeros = new LinkedHashSet<>();
        valeurs.forEach(v -> Entrees.numero(v).ifPresent(numeros::add));
        return numeros;
    }
}
