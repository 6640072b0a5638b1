package org.chorale.socle.exports.internal;

import java.io.IOException;
import java.util.List;
import org.chorale.api.export.Tableau;
import org.jspecify.annotations.Nullable;

/** Counts the lines, and tells how far it is now and then. */
final class Suivi implements Tableau {
    /** Lines from one telling to the next. */
    static final int PAS = 2_000;

    private final Ecrivain ecrivain;
    private final Avance avance;
    private long lignes;

    Suivi(Ecrivain ecrivain, Avance avance) {
        this.ecrivain = ecrivain;
        this.avance = avance;
    }

    /** Where it is told. */
    @FunctionalInterface
    interface Avance {
        /** @return whether it is still wanted */
        boolean dire(long lignes);
    }

    @Override
    public void commencer(String feuille, List<String> colonnes) throws IOException {
        ecrivain.commencer(feuille, colonnes);
    }

    @Override
    public void ligne(List<@Nullable Object> cellules) throws IOException {
        ecrivain.ligne(cellules);
        if (++lignes % PAS == 0 && !avance.dire(lignes)) {
            throw new Interrompu();
        }
    }

    long lignes() {
        return lignes;
    }
}
