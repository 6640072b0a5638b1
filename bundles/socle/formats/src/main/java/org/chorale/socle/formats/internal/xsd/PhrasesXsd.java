package org.chorale.socle.formats.internal.xsd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sentence and the remedy of each kind of schema fault. They are data, in {@code messages/xsd.fr.txt}. */
final class PhrasesXsd {
    private static final Map<String, Phrase> PHRASES = lire();

    private PhrasesXsd() {}

    /** Both with their blanks: {e}, {a}, {v}, {x}, {s}. */
    record Phrase(String message, String remede) {}

    static Optional<Phrase> de(String cle) {
        return Optional.ofNullable(PHRASES.get(cle));
    }

    private static Map<String, Phrase> lire() {
        Map<String, Phrase> phrases = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(PhrasesXsd.class.getResourceAsStream("/messages/xsd.fr.txt"));
                BufferedReader r = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            r.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
                String[] morceaux = l.split("¦", -1);
                phrases.put(morceaux[0], new Phrase(morceaux[1], morceaux[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
