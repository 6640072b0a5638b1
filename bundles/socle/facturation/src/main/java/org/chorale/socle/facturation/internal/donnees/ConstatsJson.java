package org.chorale.socle.facturation.internal.donnees;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.chorale.api.format.Constat;
import org.jspecify.annotations.Nullable;

/** Findings as the text of one column: they are read together and never searched by. */
public final class ConstatsJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();
    private static final TypeReference<List<Constat>> LISTE = new TypeReference<>() {};

    private ConstatsJson() {}

    static @Nullable String ecrire(List<Constat> constats) {
        if (constats.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(constats);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Constat> lire(@Nullable String texte) {
        if (texte == null || texte.isEmpty()) {
            return List.of();
        }
        try {
            return JSON.readValue(texte, LISTE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
