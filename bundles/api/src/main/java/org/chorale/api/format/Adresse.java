package org.chorale.api.format;

import org.jspecify.annotations.Nullable;

/** A postal address (BG-5, BG-8, BG-12, BG-15). Every part may be missing. {@code pays} is ISO 3166-1 alpha-2. */
public record Adresse(
        @Nullable String ligne1,
        @Nullable String ligne2,
        @Nullable String ligne3,
        @Nullable String ville,
        @Nullable String codePostal,
        @Nullable String subdivision,
        @Nullable String pays) {}
