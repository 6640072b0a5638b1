package org.chorale.espace.soustraitance.internal.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Cadre;
import org.chorale.api.refus.RefusCommun;
import org.jspecify.annotations.Nullable;

/** What an answer must hold. */
final class Exigences {
    private Exigences() {}

    /** As what they answer; null where they say that it is not theirs. */
    static @Nullable Qualite juger(Cadre cadre, int rang, Reponse r) {
        if (r.complement() == null) {
            throw invalide(
                    "complement",
                    "Le complément d'information est obligatoire : l'acheteur le lira.",
                    "The additional information is required: the buyer will read it.",
                    "Dites en une phrase ce que vous décidez, et pourquoi.",
                    "Say in a sentence what you decide, and why.");
        }
        if (r.complement().length() > Reponse.COMPLEMENT_MAX) {
            throw invalide(
                    "complement",
                    "Le complément d'information a %d caractères au plus.".formatted(Reponse.COMPLEMENT_MAX),
                    "The additional information has at most %d characters.".formatted(Reponse.COMPLEMENT_MAX),
                    "Raccourcissez-le.",
                    "Make it shorter.");
        }
        if (r.action() == Action.REFUS && (r.motif() == null || r.motif() == MotifDeRefus.ERR_VALIDEUR)) {
            throw invalide(
                    "motifRefus",
                    "Un refus a un motif.",
                    "A refusal has a reason.",
                    "Choisissez-le dans la liste.",
                    "Choose it from the list.");
        }
        return r.action() == Action.MAUVAIS_VALIDEUR ? null : qualite(cadre, rang, r);
    }

    private static Qualite qualite(Cadre cadre, int rang, Reponse r) {
        List<Qualite> possibles = Qualite.possibles(cadre, rang);
        if (r.qualite() != null && possibles.contains(r.qualite())) {
            return r.qualite();
        }
        if (r.qualite() == null && r.action() == Action.REFUS) {
            return possibles.get(0);
        }
        String noms = possibles.stream().map(Enum::name).collect(Collectors.joining(" ou "));
        throw invalide(
                "qualite",
                "Dites en quelle qualité vous validez.",
                "Say in what capacity you validate.",
                "Attendu : %s.".formatted(noms),
                "Expected: %s.".formatted(noms.replace(" ou ", " or ")));
    }

    private static RefusCommun.ParametreInvalide invalide(
            String champ, String fr, String en, String remede, String remedy) {
        return new RefusCommun.ParametreInvalide(champ, new Libelle(fr, en), new Libelle(remede, remedy));
    }
}
