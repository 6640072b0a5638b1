package org.chorale.socle.formats.internal.regles;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.saxon.om.FingerprintedQName;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;

/**
 * The names that documents brought. The engine keeps each one for ever and has room for a million, so that what
 * strangers bring must end before: past the limit, a name that no rule speaks of is read as {@value #AUTRE}.
 */
final class Noms {
    static final int ETRANGERS_MAX = 50_000;
    private static final int ESPACES_MAX = 1_000;

    private static final String AUTRE = "_";
    private static final String AUTRE_ESPACE = "urn:chorale:autre";

    /** More than invoices have, by the ways they are written. */
    private static final int ECRITS_MAX = 4_000;

    private final NamePool connus;
    private final Map<String, Set<String>> admis = new ConcurrentHashMap<>();
    private final AtomicInteger etrangers = new AtomicInteger();
    private final Map<String, Ecrit> ecrits = new ConcurrentHashMap<>();

    Noms(NamePool connus) {
        this.connus = connus;
    }

    /**
     * A qualified name as a document writes it.
     *
     * @param espace the namespace that it was met in
     * @param nom what it is for the engine
     */
    record Ecrit(String espace, NodeName nom) {}

    /** What a qualified name is in a namespace. */
    Ecrit ecrit(String espace, String local, String qualifie) {
        Ecrit connu = ecrits.get(qualifie);
        if (connu != null && connu.espace().equals(espace)) {
            return connu;
        }
        String lEspace = espace(espace);
        Ecrit nouveau = new Ecrit(espace, nom(lEspace, nom(lEspace, local), local, qualifie));
        if (ecrits.size() < ECRITS_MAX) {
            ecrits.putIfAbsent(qualifie, nouveau);
        }
        return nouveau;
    }

    /** @param ecrit the local part of the qualified name, which may have been changed for another */
    NodeName nom(String espace, String local, String ecrit, String qualifie) {
        int avant = qualifie.length() - ecrit.length();
        return new FingerprintedQName(
                avant == 0 ? "" : qualifie.substring(0, avant - 1), NamespaceUri.of(espace), local, connus);
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
