package org.chorale.api.format;

import org.jspecify.annotations.Nullable;

/** A note (BG-1): subject code BT-21, text BT-22. */
public record Note(@Nullable String sujet, String texte) {}
