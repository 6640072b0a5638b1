package org.chorale.socle.formats.internal.xsd;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chorale.socle.formats.internal.xml.XmlDurci;
import org.jspecify.annotations.Nullable;

/**
 * Which elements a profile of Factur-X has, and inside which others: the validator tells what may come next, not whether
 * an element could come at all. The schemas of the profiles name every type that has elements, and no two alike.
 */
final class ModeleDeProfil {
    private static final String RACINE = "";

    private static final Map<SchemaConnu, ModeleDeProfil> LUS = new ConcurrentHashMap<>();

    /** Of each type, its elements and their types. */
    private final Map<String, Map<String, String>> types = new HashMap<>();

    private ModeleDeProfil() {}

    /** Whether an element can stand there at all; also true where the place itself is none of the profile. */
    static boolean admet(SchemaConnu profil, List<String> ancetres, String nom) {
        return LUS.computeIfAbsent(profil, ModeleDeProfil::lire).admet(ancetres, nom);
    }

    private boolean admet(List<String> ancetres, String nom) {
        Map<String, String> ici = types.get(RACINE);
        for (String ancetre : ancetres) {
            String type = ici == null ? null : ici.get(ancetre);
            ici = type == null ? null : types.get(type);
        }
        return ici == null || ici.containsKey(nom);
    }

    private static ModeleDeProfil lire(SchemaConnu profil) {
        ModeleDeProfil modele = new ModeleDeProfil();
        try {
            modele.lire(profil.ressource());
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("Schema " + profil + " cannot be read", e);
        }
        return modele;
    }

    private void lire(String ressource) throws IOException, XMLStreamException {
        try (InputStream in = Schemas.ouvrir(ressource)) {
            XMLStreamReader r = XmlDurci.lecteur(in);
            String type = RACINE;
            while (r.hasNext()) {
                if (r.next() == XMLStreamConstants.START_ELEMENT) {
                    type = element(r, type, ressource);
                }
            }
            r.close();
        }
    }

    private String element(XMLStreamReader r, String type, String ressource) throws IOException, XMLStreamException {
        switch (r.getLocalName()) {
            case "import" -> {
                String lieu = r.getAttributeValue(null, "schemaLocation");
                lire(ressource.substring(0, ressource.lastIndexOf('/') + 1) + lieu);
            }
            case "complexType" -> {
                String nom = r.getAttributeValue(null, "name");
                if (nom != null) { // those without one are of single values
                    types.computeIfAbsent(nom, t -> new HashMap<>());
                    return nom;
                }
            }
            case "element" ->
                types.computeIfAbsent(type, t -> new HashMap<>())
                        .put(r.getAttributeValue(null, "name"), local(r.getAttributeValue(null, "type")));
            default -> {}
        }
        return type;
    }

    private static String local(@Nullable String qualifie) {
        return qualifie == null ? "?" : qualifie.substring(qualifie.indexOf(':') + 1);
    }
}
