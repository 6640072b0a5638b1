package org.chorale.socle.habilitations.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.jspecify.annotations.Nullable;

/** What people write beside what they do. */
public final class Textes {
    private Textes() {}

    /** Without blanks around it; null where nothing is left. */
    public static @Nullable String lire(String champ, @Nullable String texte) {
        if (texte == null || texte.isBlank()) {
            return null;
        }
        String propre = texte.strip();
        if (propre.length() > MesHabilitations.COMMENTAIRE_MAX) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle(
                            "Ce texte a %d caractères, pour %d au plus."
                                    .formatted(propre.length(), MesHabilitations.COMMENTAIRE_MAX),
                            "This text has %d characters, for %d at most."
                                    .formatted(propre.length(), MesHabilitations.COMMENTAIRE_MAX)),
                    new Libelle("Raccourcissez-le.", "Shorten it."));
        }
        if (propre.indexOf('\0') >= 0) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle("Ce texte contient un caractère nul.", "This text contains a null character."),
                    new Libelle("Retirez-le.", "Remove it."));
        }
        return propre;
    }

    static String exiger(String champ, @Nullable String texte) {
        String lu = lire(champ, texte);
        if (lu == null) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle("Le commentaire manque.", "The comment is missing."),
                    new Libelle("Dites pourquoi, en une phrase.", "Say why, in one sentence."));
        }
        return lu;
    }
}
