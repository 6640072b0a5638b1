package org.chorale.socle.identite.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.planification.Echeances;

/** Deadlines that nobody carries out, by type and reference. */
final class AgendaDEssai implements Echeances {
    final Map<String, Instant> posees = new HashMap<>();

    static String cle(String type, Object reference) {
        return type + " " + reference;
    }

    @Override
    public void poser(String type, String reference, Instant quand, Map<String, String> donnees) {
        posees.put(cle(type, reference), quand);
    }

    @Override
    public boolean poserSiAbsente(String type, String reference, Instant quand, Map<String, String> donnees) {
        return posees.putIfAbsent(cle(type, reference), quand) == null;
    }

    @Override
    public boolean annuler(String type, String reference) {
        return posees.remove(cle(type, reference)) != null;
    }

    @Override
    public Optional<Instant> quand(String type, String reference) {
        return Optional.ofNullable(posees.get(cle(type, reference)));
    }
}
