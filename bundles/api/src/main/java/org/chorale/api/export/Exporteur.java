package org.chorale.api.export;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.chorale.api.acces.Perimetre;
import org.osgi.annotation.versioning.ConsumerType;

/** Says the lines of one kind of export. Publish it as a service; while it is away, its exports wait some minutes. */
@ConsumerType
public interface Exporteur {
    /** The kind, such as {@code factures.recherche}; one exporter each. */
    String type();

    /** Writes them all, the oldest at hand let go: nothing grows with their number. */
    void ecrire(Demande demande, Tableau tableau) throws IOException;

    /**
     * What is asked for.
     *
     * @param perimetre where the user holds the espace when it is written
     * @param langue French or English
     * @param donnees what was given with it
     */
    record Demande(Perimetre perimetre, Locale langue, Map<String, String> donnees) {
        /** Keeps its own copy. */
        public Demande {
            donnees = Map.copyOf(donnees);
        }
    }
}
