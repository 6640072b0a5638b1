package org.chorale.socle.exports.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines in one form; {@link #close} ends the file well. */
interface Ecrivain extends Closeable {
    void commencer(String feuille, List<String> colonnes) throws IOException;

    void ligne(List<@Nullable Object> cellules) throws IOException;
}
