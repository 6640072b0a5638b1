package org.chorale.socle.habilitations.internal.cpro;

import java.util.Locale;
import java.util.stream.Stream;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits;
import org.jspecify.annotations.Nullable;

/** The fields of requests, read strictly: what is missing or not of its kind is refused with its name. */
final class Champs {
    private Champs() {}

    static long numero(String champ, @Nullable Long numero, String fr, String en) {
        if (numero == null || numero <= 0) {
            throw manque(champ, fr, en);
        }
        return numero;
    }

    static StructureId structure(@Nullable Long numero) {
        return new StructureId(numero("idStructure", numero, "le numéro de la structure", "the structure's number"));
    }

    static UtilisateurId utilisateur(@Nullable Long numero) {
        return new UtilisateurId(numero("idUtilisateur", numero, "le numéro de l'utilisateur", "the user's number"));
    }

    /** Clients send 0 for what they do not mean. */
    static @Nullable ServiceId service(@Nullable Long numero) {
        return numero == null || numero <= 0 ? null : new ServiceId(numero);
    }

    /** Clients send empty texts for what they do not mean. */
    static @Nullable String texte(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }

    /** By our code, or by the number that the published search for espaces answers. */
    static CodeEspace espace(ConnaissanceDesDroits droits, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw manque("codeEspace", "l'espace", "the espace");
        }
        String propre = code.strip();
        try {
            return propre.chars().allMatch(Character::isDigit)
                    ? droits.parNumero(Integer.parseInt(propre)).orElseThrow(() -> inconnu(propre))
                    : new CodeEspace(propre);
        } catch (IllegalArgumentException forme) {
            throw inconnu(propre);
        }
    }

    private static Introuvable inconnu(String code) {
        String court = code.length() <= 40 ? code : code.substring(0, 40) + "…";
        return new Introuvable(new Libelle("L'espace " + court, "Espace " + court));
    }

    static Mode mode(@Nullable String nom) {
        if (nom == null || nom.isBlank()) {
            return Mode.CONSULTATION;
        }
        String propre = nom.strip().toUpperCase(Locale.ROOT);
        return Stream.of(Mode.values())
                .filter(m -> m.name().equals(propre) || (m.name() + "_UNIQUEMENT").equals(propre))
                .findFirst()
                .orElseThrow(() -> new ParametreInvalide(
                        "typeHabilitation",
                        new Libelle("Ce mode n'existe pas.", "There is no such mode."),
                        new Libelle(
                                "CONSULTATION_UNIQUEMENT ou MODIFICATION.",
                                "CONSULTATION_UNIQUEMENT or MODIFICATION.")));
    }

    /** As the published contract writes it. */
    static String ecrire(Mode mode) {
        return mode == Mode.MODIFICATION ? "MODIFICATION" : "CONSULTATION_UNIQUEMENT";
    }

    static ParametreInvalide manque(String champ, String fr, String en) {
        return new ParametreInvalide(
                champ,
                new Libelle("Il manque " + fr + ".", "Missing: " + en + "."),
                new Libelle("Donnez « " + champ + " ».", "Give “" + champ + "”."));
    }
}
