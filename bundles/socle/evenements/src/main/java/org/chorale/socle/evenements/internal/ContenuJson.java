package org.chorale.socle.evenements.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.StructureId;

/** What an event says besides its type, subject and time, as JSON. */
record ContenuJson(List<Long> structures, Map<String, String> donnees) {
    static final int LONGUEUR_MAX = 32_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    static String ecrire(Evenement evenement) {
        ContenuJson contenu = new ContenuJson(
                evenement.structures().stream()
                        .map(StructureId::valeur)
                        .sorted()
                        .toList(),
                new TreeMap<>(evenement.donnees()));
        try {
            String texte = JSON.writeValueAsString(contenu);
            if (texte.length() > LONGUEUR_MAX) {
                throw new IllegalArgumentException(
                        "Un événement %s de plus de %d caractères : qu'il renvoie aux grandes choses."
                                .formatted(evenement.type(), LONGUEUR_MAX));
            }
            return texte;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Des textes s'écrivent toujours en JSON.", e);
        }
    }

    static Evenement lire(String type, String sujet, Instant quand, String texte) {
        try {
            ContenuJson contenu = JSON.readValue(texte, ContenuJson.class);
            return new Evenement(
                    type,
                    sujet,
                    quand,
                    contenu.structures().stream().map(StructureId::new).collect(Collectors.toUnmodifiableSet()),
                    contenu.donnees());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("L'événement %s n'est pas lisible.".formatted(sujet), e);
        }
    }
}
