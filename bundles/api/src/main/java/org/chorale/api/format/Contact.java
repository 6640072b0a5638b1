package org.chorale.api.format;

import org.jspecify.annotations.Nullable;

/** A contact (BG-6: BT-41, BT-42, BT-43; BG-9: BT-56, BT-57, BT-58). */
public record Contact(
        @Nullable String nom,
        @Nullable String telephone,
        @Nullable String courriel) {}
