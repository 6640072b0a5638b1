package org.chorale.api.page;

import java.util.Locale;
import java.util.Optional;
import org.chorale.api.acces.Appelant;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to know of the request it answers; injectable by {@code @Context}.
 *
 * @param langue French or English
 * @param utilisateur who looks, or null
 * @param jetonCsrf the value of the hidden field {@code _csrf} that every form carries
 * @param reference the number of the request, for error pages and the log
 * @param fragment whether only the body is wanted (an htmx request)
 */
public record ContextePage(
        Locale langue, @Nullable Appelant utilisateur, String jetonCsrf, String reference, boolean fragment) {
    /** Who looks, if anybody is signed in. */
    public Optional<Appelant> appelant() {
        return Optional.ofNullable(utilisateur);
    }
}
