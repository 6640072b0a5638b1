package org.chorale.socle.formats.internal.xsd;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Compiles the carried schemas with the JDK's own factory; everything they import comes from the bundle. */
public final class Schemas {
    private static final String ADRESSE = "own:/";

    /** Imports that carry no usable location. */
    private static final Map<String, String> PAR_ESPACE = Map.of(
            "http://www.w3.org/2000/09/xmldsig#", "xsd/schemas/xmldsig-core-schema.xsd",
            "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
                    "xsd/schemas/CCTS_CCT_SchemaModule.xsd",
            "http://uri.etsi.org/01903/v1.3.2#", "xsd/schemas/XAdES01903v132-201601.xsd",
            "http://uri.etsi.org/01903/v1.4.1#", "xsd/schemas/XAdES01903v141-201601.xsd");

    private final Map<SchemaConnu, Schema> compiles = new EnumMap<>(SchemaConnu.class);

    /** The compiled schema; the first call for each compiles. */
    public synchronized Schema schema(SchemaConnu schema) throws IOException {
        Schema s = compiles.get(schema);
        if (s == null) {
            s = compiler(schema);
            compiles.put(schema, s);
        }
        return s;
    }

    private static Schema compiler(SchemaConnu schema) throws IOException {
        try (InputStream in = ouvrir(schema.ressource())) {
            SchemaFactory usine = SchemaFactory.newDefaultInstance();
            usine.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            usine.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            usine.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            usine.setResourceResolver((type, espace, publicId, systemId, base) -> importe(espace, systemId, base));
            return usine.newSchema(new StreamSource(in, ADRESSE + schema.ressource()));
        } catch (SAXException e) {
            throw new IOException("Schema " + schema + " does not compile: " + e.getMessage(), e);
        }
    }

    private static LSInput importe(@Nullable String espace, @Nullable String systemId, @Nullable String base) {
        String chemin = espace == null ? null : PAR_ESPACE.get(espace);
        if (chemin == null && systemId != null && base != null) {
            String resolu = URI.create(base).resolve(systemId).toString();
            chemin = resolu.startsWith(ADRESSE) ? resolu.substring(ADRESSE.length()) : null;
        }
        if (chemin == null) {
            // null would let the JDK fetch it
            throw new IllegalStateException("Schema outside the bundle: " + espace + " " + systemId);
        }
        try {
            return new EntreeLs(ouvrir(chemin), ADRESSE + chemin);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static InputStream ouvrir(String chemin) throws IOException {
        InputStream in = Schemas.class.getResourceAsStream("/" + chemin);
        if (in == null) {
            throw new IOException("Missing schema " + chemin);
        }
        return in;
    }
}
