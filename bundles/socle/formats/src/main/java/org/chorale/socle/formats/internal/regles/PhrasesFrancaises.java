package org.chorale.socle.formats.internal.regles;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The French rules say in French what is wrong, and name their term in their id; how to mend it is added. */
final class PhrasesFrancaises {
    /** {@code BR-FR-01_BT-25}: the rule, then where it looks. */
    private static final Pattern ID = Pattern.compile("(BR-FR-(?:[A-Z]+-)?\\d+)(?:_.*)?");

    /** {@code [BR-FR-01/BT-1] : }, with or without its brackets. */
    static final Pattern PREFIXE = Pattern.compile("^\\[?BR-FR-[\\w/, -]+?\\]?\\s*[:—-]\\s+");

    private static final Pattern TERME = Pattern.compile("(?<![A-Z])B[TG]-\\d+");

    private final Map<String, String> remedes;

    /** @param remedes by rule, with where it looks or without */
    PhrasesFrancaises(Map<String, String> remedes) {
        this.remedes = remedes;
    }

    /** Whether a rule has a remedy. */
    boolean connait(String regle) {
        return remede(regle) != null;
    }

    /** What to say of a rule; empty if it has no remedy. */
    Optional<Phrases.Phrase> dire(String regle, String officiel) {
        String remede = remede(regle);
        if (remede == null) {
            return Optional.empty();
        }
        Matcher terme = TERME.matcher(regle);
        return Optional.of(new Phrases.Phrase(
                regle,
                terme.find() ? terme.group() : Phrases.termeDe(officiel),
                PREFIXE.matcher(officiel).replaceFirst(""),
                remede));
    }

    private @Nullable String remede(String regle) {
        Matcher m = ID.matcher(regle);
        return m.matches() ? remedes.getOrDefault(regle, remedes.get(m.group(1))) : null;
    }
}
