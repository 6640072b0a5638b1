package org.chorale.socle.formats.internal.regles;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The names that documents brought. The engine keeps each one for ever and has room for a million, so that what
 * strangers bring must end before: past the limit, a name that no rule speaks of is read as {@value #AUTRE}.
 */
final class Noms {
    static final int ETRANGERS_MAX = 50_000;
    private static final int ESPACES_MAX = 1_000;

    /** More than an invoice has names. */
    private static final int TELS_QUELS_MAX = 1_000;

    private static final String AUTRE = "_";
    private static final String AUTRE_ESPACE = "urn:chorale:autre";

    private final NamePool connus;
    private final Map<String, Set<String>> admis = new ConcurrentHashMap<>();
    private final AtomicInteger etrangers = new AtomicInteger();

    Noms(NamePool connus) {
        this.connus = connus;
    }

    private String espace(String espace) {
        return admis.containsKey(espace) || admis.size() < ESPACES_MAX ? espace : AUTRE_ESPACE;
    }

    private String nom(String espace, String local) {
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

    /** Stands before whoever builds a tree. */
    XMLFilterImpl filtre() {
        return new Filtre();
    }

    private final class Filtre extends XMLFilterImpl {
        /** The namespace that an element of a qualified name had when it was last admitted as it is. */
        private final Map<String, String> admisTelsQuels = new HashMap<>();

        @Override
        public void startPrefixMapping(String prefixe, String uri) throws SAXException {
            super.startPrefixMapping(prefixe, espace(uri));
        }

        @Override
        public void startElement(String uri, String local, String qualifie, Attributes a) throws SAXException {
            if (uri.equals(admisTelsQuels.get(qualifie))) {
                super.startElement(uri, local, qualifie, attributs(a));
                return;
            }
            String espace = espace(uri);
            String nom = nom(espace, local);
            if (espace.equals(uri) && nom.equals(local) && admisTelsQuels.size() < TELS_QUELS_MAX) {
                admisTelsQuels.put(qualifie, uri);
            }
            super.startElement(espace, nom, nom.equals(local) ? qualifie : renomme(qualifie, nom), attributs(a));
        }

        @Override
        public void endElement(String uri, String local, String qualifie) throws SAXException {
            if (uri.equals(admisTelsQuels.get(qualifie))) {
                super.endElement(uri, local, qualifie);
                return;
            }
            String espace = espace(uri);
            String nom = nom(espace, local);
            super.endElement(espace, nom, nom.equals(local) ? qualifie : renomme(qualifie, nom));
        }

        private Attributes attributs(Attributes a) {
            AttributesImpl autres = null;
            for (int i = 0; i < a.getLength(); i++) {
                String espace = espace(a.getURI(i));
                String nom = nom(espace, a.getLocalName(i));
                if (!nom.equals(a.getLocalName(i)) || !espace.equals(a.getURI(i))) {
                    autres = autres == null ? new AttributesImpl(a) : autres;
                    // By its place too, or two of them would be one.
                    String propre = nom.equals(AUTRE) ? AUTRE + i : nom;
                    autres.setAttribute(i, espace, propre, renomme(a.getQName(i), propre), "CDATA", a.getValue(i));
                }
            }
            return autres == null ? a : autres;
        }

        private static String renomme(String qualifie, String nom) {
            return qualifie.substring(0, qualifie.indexOf(':') + 1) + nom;
        }
    }
}
