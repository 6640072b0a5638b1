package org.chorale.testkit.contrat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The committed list of known deviations of the real service from its contract. */
public final class Ecarts {
    private static final String LISTE = "ecarts-contrat.json";

    private final List<Ecart> ecarts;

    private Ecarts(List<Ecart> ecarts) {
        this.ecarts = ecarts;
    }

    /** The list. */
    public static Ecarts connus() {
        try (InputStream liste = Ecarts.class.getResourceAsStream(LISTE)) {
            JsonNode lue = new ObjectMapper().readTree(Objects.requireNonNull(liste));
            return new Ecarts(StreamSupport.stream(lue.path("ecarts").spliterator(), false)
                    .map(Ecart::lire)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kind of deviation. */
    public enum Nature {
        DATE,
        EN_PLUS,
        NOMBRE_POUR_ENTIER,
        TABLEAU_POUR_OBJET,
        TEXTE_VIDE_POUR_BOOLEEN
    }

    /** In whose words. */
    public enum Sens {
        DEMANDE,
        REPONSE
    }

    /**
     * One deviation.
     *
     * @param propriete the property
     * @param dans the definition of the contract it is limited to, or null
     * @param type for {@link Nature#EN_PLUS}, the type it has
     * @param forme of a date: JOUR, MINUTE or RFC3339; null for what is no date
     */
    public record Ecart(
            String propriete,
            @Nullable String dans,
            Sens sens,
            Nature nature,
            @Nullable String type,
            @Nullable String forme) {
        private static Ecart lire(JsonNode n) {
            return new Ecart(
                    n.required("propriete").asText(),
                    n.hasNonNull("dans") ? n.path("dans").asText() : null,
                    Sens.valueOf(n.path("sens").asText("REPONSE")),
                    Nature.valueOf(n.required("nature").asText()),
                    n.hasNonNull("type") ? n.path("type").asText() : null,
                    n.hasNonNull("forme") ? n.path("forme").asText() : null);
        }
    }

    /** Those of requests: what a server must take although the contract does not have it. */
    public Stream<Ecart> demandes() {
        return ecarts.stream().filter(e -> e.sens() == Sens.DEMANDE);
    }

    Optional<Ecart> reponse(String propriete, String dans, Nature nature) {
        return ecarts.stream()
                .filter(e -> e.sens() == Sens.REPONSE)
                .filter(e -> e.nature() == nature && e.propriete().equals(propriete))
                .filter(e -> e.dans() == null || e.dans().equals(dans))
                .findFirst();
    }
}
