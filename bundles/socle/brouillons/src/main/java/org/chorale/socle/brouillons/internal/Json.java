package org.chorale.socle.brouillons.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FichierDeBrouillon.Lecture;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.jspecify.annotations.Nullable;

/** How what was typed and what was read is kept. */
final class Json {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            // A newer node may have written more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private Json() {}

    static String ecrire(Object valeur) {
        try {
            return JSON.writeValueAsString(valeur);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Valeurs valeurs(@Nullable String json) {
        if (json == null || json.isEmpty()) {
            return Valeurs.VIDES;
        }
        Gardees lues = lire(json, Gardees.class);
        EnumMap<ChampSaisi, String> champs = new EnumMap<>(ChampSaisi.class);
        for (ChampSaisi champ : ChampSaisi.values()) {
            champs.put(champ, lues.champs().getOrDefault(champ.name(), ""));
        }
        return new Valeurs(champs, lues.lignes());
    }

    /** As written, by a version of this bundle that may have had other fields. */
    private record Gardees(Map<String, String> champs, List<LigneTypee> lignes) {}

    static Lecture lecture(@Nullable String json) {
        return json == null || json.isEmpty() ? Lecture.RIEN : lire(json, Lecture.class);
    }

    private static <T> T lire(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
