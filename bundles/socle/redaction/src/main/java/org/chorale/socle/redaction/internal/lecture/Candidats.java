package org.chorale.socle.redaction.internal.lecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.LectureDePdf;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;

/** What was found for each field, each value once, with its best reason. */
final class Candidats {
    private static final int VALEUR_MAX = 100;
    private static final int EXTRAIT_MAX = 120;

    private final Map<Champ, List<Proposition>> parChamp = new EnumMap<>(Champ.class);

    void ajouter(Champ champ, String valeur, double confiance, Raison raison, Ligne ligne) {
        if (valeur.isEmpty() || valeur.length() > VALEUR_MAX) {
            return;
        }
        String extrait = ligne.texte().replace('\t', ' ');
        if (extrait.length() > EXTRAIT_MAX) {
            extrait = extrait.substring(0, EXTRAIT_MAX - 1) + "…";
        }
        Proposition nouvelle = new Proposition(champ, valeur, confiance, raison, ligne.page(), extrait);
        List<Proposition> siennes = parChamp.computeIfAbsent(champ, c -> new ArrayList<>());
        for (int i = 0; i < siennes.size(); i++) {
            Proposition p = siennes.get(i);
            if (p.valeur().equals(valeur)) {
                if (p.confiance() < confiance) {
                    siennes.set(i, nouvelle);
                }
                return;
            }
        }
        siennes.add(nouvelle);
    }

    List<Proposition> de(Champ champ) {
        return parChamp.getOrDefault(champ, List.of());
    }

    /** The best first; of two alike the one that came first. */
    List<Proposition> propositions() {
        List<Proposition> toutes = new ArrayList<>();
        parChamp.values().forEach(siennes -> siennes.stream()
                .sorted(Comparator.comparingDouble(Proposition::confiance).reversed())
                .limit(LectureDePdf.PROPOSITIONS_MAX)
                .forEach(toutes::add));
        return toutes;
    }
}
