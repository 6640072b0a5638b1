package org.chorale.socle.brouillons.internal;

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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.RefusCommun;

/**
 * Reads the body of ajouter/fichier as it comes: the file is decoded into a temporary one while it is read, so that nothing
 * large is ever one text in memory. Fields may come in any order.
 */
final class LectureFichier implements AutoCloseable {
    private static final String CHAMP = "pieceJointeFichier";
    private static final Base64Variant BASE64 =
            Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);
    private static final Set<String> LUS = Set.of("pieceJointeNom", "pieceJointeExtension");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .build())
            .build();

    private final Path fichier;
    private final Map<String, String> textes = new HashMap<>();

    private LectureFichier(Path fichier) {
        this.fichier = fichier;
    }

    /**
     * Reads it.
     *
     * @throws JsonProcessingException where it is no JSON object; the platform answers 400
     * @throws DocumentTropGrand where the file is larger than an attachment may be
     */
    static LectureFichier lire(InputStream corps) throws IOException {
        LectureFichier lecture = new LectureFichier(Files.createTempFile("chorale-piece-", ".tmp"));
        try (OutputStream sortie = new Borne(Files.newOutputStream(lecture.fichier), Limite.PIECE_JOINTE.valeur())) {
            lecture.parcourir(corps, sortie);
            return lecture;
        } catch (IOException | RuntimeException e) {
            lecture.close();
            throw e;
        }
    }

    private void parcourir(InputStream corps, OutputStream sortie) throws IOException {
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
                if (nom.equals(CHAMP)) {
                    decoder(json, sortie);
                } else if (LUS.contains(nom) && json.currentToken().isScalarValue()) {
                    String texte = json.getText();
                    textes.put(nom, json.currentToken() == JsonToken.VALUE_NULL ? "" : texte.strip());
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new JsonParseException(json, "unfinished object");
            }
        }
    }

    private static void decoder(JsonParser json, OutputStream sortie) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw pasDuBase64();
        }
        try {
            json.readBinaryValue(BASE64, sortie);
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

    private static RefusCommun.ParametreInvalide pasDuBase64() {
        return new RefusCommun.ParametreInvalide(
                CHAMP,
                new Libelle(
                        "Le paramètre pieceJointeFichier n'est pas du base 64.",
                        "The parameter pieceJointeFichier is not base 64."),
                new Libelle(
                        "Donnez le contenu du fichier, encodé en base 64 (RFC 4648, sans préfixe « data: »).",
                        "Give the content of the file in base 64 (RFC 4648, without a “data:” prefix)."));
    }

    /** The name with its extension, which some clients give apart. */
    String nom() {
        String nom = textes.getOrDefault("pieceJointeNom", "");
        String extension = textes.getOrDefault("pieceJointeExtension", "").replaceFirst("^\\.", "");
        boolean dejaLa =
                extension.isEmpty() || nom.toLowerCase(Locale.ROOT).endsWith("." + extension.toLowerCase(Locale.ROOT));
        return dejaLa || nom.isEmpty() ? nom : nom + "." + extension;
    }

    InputStream contenu() throws IOException {
        return Files.newInputStream(fichier);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(fichier);
    }

    /** Refuses what goes beyond a limit. */
    private static final class Borne extends OutputStream {
        private final OutputStream sortie;
        private final long limite;
        private long ecrits;

        Borne(OutputStream sortie, long limite) {
            this.sortie = sortie;
            this.limite = limite;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int debut, int longueur) throws IOException {
            ecrits += longueur;
            if (ecrits > limite) {
                throw new DocumentTropGrand(limite);
            }
            sortie.write(octets, debut, longueur);
        }

        @Override
        public void close() throws IOException {
            sortie.close();
        }
    }
}
