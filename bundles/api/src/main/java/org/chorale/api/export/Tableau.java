package org.chorale.api.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Where the lines of an export go; by one thread. */
@ProviderType
public interface Tableau {
    /**
     * Begins it; once, before any line.
     *
     * @param feuille the name of the sheet, in the user's language
     * @param colonnes what the columns are called
     */
    void commencer(String feuille, List<String> colonnes) throws IOException;

    /**
     * Adds a line.
     *
     * @param cellules a {@code String}, {@code BigDecimal}, {@code LocalDate} or null for each column
     * @throws Interrompu where the user gave the export up
     */
    void ligne(List<@Nullable Object> cellules) throws IOException;

    /** The user gave the export up: whoever writes stops. */
    final class Interrompu extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** The one message. */
        public Interrompu() {
            super("Export abandonné", null, false, false);
        }
    }
}
