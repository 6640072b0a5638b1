package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a deposit as it comes: the file is decoded while it is read, so that nothing large is ever one text in
 * memory. Fields may come in any order.
 */
final class LectureDepot implements AutoCloseable {
    private static final Base64Variant BASE64 =
            Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);
    private static final Set<String> LUS = Set.of("nomFichier", "syntaxeFlux", "formatDepot");
    private static final int TEXTE_MAX = 10_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(TEXTE_MAX)
                    .build())
            .build();

    private final String champ;
    private final Limite limite;
    private final Map<String, String> textes = new HashMap<>();
    private @Nullable Contenu64 contenu;

    private LectureDepot(String champ, Limite limite) {
        this.champ = champ;
        this.limite = limite;
    }

    /**
     * Reads the body of deposer/flux.
     *
     * @throws JsonProcessingException where it is no JSON object; the platform answers 400
     * @throws RefusFacture.FluxTropGrand where the file is larger than the limit
     */
    static LectureDepot lire(InputStream corps) throws IOException {
        try {
            return lire(corps, "fichierFlux", Limite.FLUX_API);
        } catch (DocumentTropGrand e) {
            throw new RefusFacture.FluxTropGrand(Limite.FLUX_API.valeur() >> 20);
        }
    }

    /**
     * Reads a body whose file is in that field.
     *
     * @throws DocumentTropGrand where the file is larger than the limit
     */
    static LectureDepot lire(InputStream corps, String champ, Limite limite) throws IOException {
        LectureDepot lecture = new LectureDepot(champ, limite);
        try {
            lecture.parcourir(corps);
            return lecture;
        } catch (IOException | RuntimeException e) {
            lecture.close();
            throw e;
        }
    }

    private void parcourir(InputStream corps) throws IOException {
        try (JsonParser json = JSON.createParser(corps)) {
            JsonToken premier = json.nextToken();
            if (premier == null || premier == JsonToken.VALUE_NULL) {
                return;
            }
            if (premier != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "not an object");
            }
            for (String nom = json.nextFieldName(); nom != null; nom = json.nextFieldName()) {
                json.nextToken();
                if (nom.equals(champ)) {
                    decoder(json);
                } else if (LUS.contains(nom)) {
                    textes.put(nom, texte(json, nom));
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new JsonParseException(json, "unfinished object");
            }
        }
    }

    private void decoder(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw Champs.invalide(champ, "n'est pas un texte", "is not a text", "le contenu du fichier, en base 64");
        }
        if (contenu != null) {
            contenu.close();
        }
        contenu = new Contenu64(limite.valeur());
        try {
            json.readBinaryValue(BASE64, contenu);
        } catch (IllegalArgumentException e) {
            throw pasDuBase64();
        } catch (JsonProcessingException e) {
            if (e.getMessage() != null
                    && e.getMessage().toLowerCase(Locale.ROOT).contains("base64")) {
                throw pasDuBase64();
            }
            throw e;
        }
    }

    private RuntimeException pasDuBase64() {
        return Champs.invalide(
                champ,
                "n'est pas du base 64 : un caractère ou une longueur ne convient pas",
                "is not base 64: a character or the length does not fit",
                "le contenu du fichier, encodé en base 64 (RFC 4648, sans préfixe « data: »)");
    }

    private static @Nullable String texte(JsonParser json, String champ) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!json.currentToken().isScalarValue()) {
            throw Champs.invalide(champ, "n'est pas un texte", "is not a text", "un texte");
        }
        return json.getText();
    }

    /** The file; refused where there is none. */
    Contenu64 contenu() {
        if (contenu == null || contenu.taille() == 0) {
            throw new RefusFacture.FluxVide();
        }
        return contenu;
    }

    String nomFichier() {
        String nom = textes.get("nomFichier");
        return nom == null ? "" : nom.strip();
    }

    @Nullable
    String syntaxe() {
        return Champs.texte(textes.get("syntaxeFlux"));
    }

    @Nullable
    String formatDepot() {
        return Champs.texte(textes.get("formatDepot"));
    }

    @Override
    public void close() throws IOException {
        if (contenu != null) {
            contenu.close();
        }
    }
}
