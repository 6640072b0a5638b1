package org.chorale.socle.rest.internal.reponse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.Refus;
import org.chorale.socle.rest.internal.refus.RefusRequete;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body goes wrong; Jackson's own words name our classes and quote the body, so they stay here. */
final class BadJson {
    private BadJson() {}

    /** Empty where the fault is not in the body but in our classes. */
    static Optional<Refus> refusal(JsonProcessingException thrown) {
        if (thrown instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        String where = where(thrown.getLocation(), "ligne %d, colonne %d", "position inconnue");
        String place = where(thrown.getLocation(), "line %d, column %d", "unknown position");
        String field = field(thrown);
        return Optional.of(new RefusRequete.CorpsMalForme(sentence(thrown, field, where, place), field));
    }

    private static Libelle sentence(JsonProcessingException thrown, @Nullable String field, String fr, String en) {
        if (thrown instanceof StreamConstraintsException) {
            return new Libelle(
                    "Une valeur du corps JSON est trop longue ou trop imbriquée (%s).".formatted(fr),
                    "A value of the JSON body is too long or too deeply nested (%s).".formatted(en));
        }
        if (field != null) {
            return new Libelle(
                    "Le champ « %s » n'a pas la forme attendue (%s).".formatted(field, fr),
                    "The field “%s” is not of the expected form (%s).".formatted(field, en));
        }
        return new Libelle(
                "Le corps de la demande n'est pas du JSON lisible (%s).".formatted(fr),
                "The body of the request is not readable JSON (%s).".formatted(en));
    }

    private static String where(@Nullable JsonLocation location, String known, String unknown) {
        return location == null || location.getLineNr() < 1
                ? unknown
                : known.formatted(location.getLineNr(), location.getColumnNr());
    }

    private static @Nullable String field(JsonProcessingException thrown) {
        List<JsonMappingException.Reference> path =
                thrown instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        return path.isEmpty()
                ? null
                : path.stream().map(BadJson::step).collect(Collectors.joining()).substring(1);
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? ".[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }
}
