package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.chorale.testkit.contrat.ContratPublie;

/** Bodies as they go over the wire. */
final class Conforme {
    static final ObjectMapper JSON = new ObjectMapper();

    private Conforme() {}

    /** The answer, held against its contract where the contracts are there. */
    static JsonNode reponse(String operation, Object reponse) {
        return ContratPublie.trouver()
                .map(c -> c.verifier("/cpro/" + operation, reponse))
                .orElseGet(() -> JSON.valueToTree(reponse));
    }

    static <T> T lire(String demande, Class<T> type) {
        try {
            return JSON.readValue(demande, type);
        } catch (JsonProcessingException illisible) {
            throw new IllegalArgumentException(demande, illisible);
        }
    }
}
