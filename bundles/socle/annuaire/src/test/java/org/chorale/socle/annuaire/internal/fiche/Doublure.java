package org.chorale.socle.annuaire.internal.fiche;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stands in for a service of which a few methods matter; the others answer null. */
final class Doublure {
    private Doublure() {}

    static <T> T de(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.getOrDefault(
                                methode.getName(), a -> null)
                        .apply(valeurs)));
    }
}
