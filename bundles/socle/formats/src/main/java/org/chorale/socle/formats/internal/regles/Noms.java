package org.chorale.socle.formats.internal.regles;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;

/**
 * The names that documents brought. The engine keeps each one for ever and has room for a million, so that what
 * strangers bring must end before: past the limit, a name that no rule speaks of is read as {@value #AUTRE}.
 */
final class Noms {
    static final int ETRANGERS_MAX = 50_000;
    private static final int ESPACES_MAX = 1_000;

    private static final String AUTRE = "_";
    private static final String AUTRE_ESPACE = "urn:chorale:autre";

    private final NamePool connus;
    private final Map<String, Set<String>> admis = new ConcurrentHashMap<>();
    private final AtomicInteger etrangers = new AtomicInteger();

    Noms(NamePool connus) {
        this.connus = connus;
    }

    /** The namespace, or the one that stands for too many. */
    String espace(String espace) {
        return admis.containsKey(espace) || admis.size() < ESPACES_MAX ? espace : AUTRE_ESPACE;
    }

    /** The name, or the one that stands for too many. */
    String nom(String espace, String local) {
        Set<String> siens = admis.computeIfAbsent(espace, e -> ConcurrentHashMap.newKeySet());
        if (siens.contains(local)) {
            return local;
        }
        boolean desRegles = connus.getFingerprint(NamespaceUri.of(espace), local) >= 0;
        if (!desRegles && etrangers.get() >= ETRANGERS_MAX) {
            return AUTRE;
        }
        if (siens.add(local) && !desRegles) {
            etrangers.incrementAndGet();
        }
        return local;
    }
}
