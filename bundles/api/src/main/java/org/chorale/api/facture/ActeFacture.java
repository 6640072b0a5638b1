package org.chorale.api.facture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did with an invoice beside giving it another status.
 *
 * @param rang its place in the invoice's journal, from 1
 * @param action what
 * @param quand when
 * @param structure the name of the structure they did it for
 * @param qui who; null where they did it for a structure that the reader is not of, whose people are not theirs to know
 * @param detail which document, or what was changed; null where there is nothing to add
 */
public record ActeFacture(
        int rang,
        ActionFacture action,
        Instant quand,
        String structure,
        @Nullable String qui,
        @Nullable String detail) {}
