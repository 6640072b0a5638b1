package org.chorale.espace.gestionnaire.internal;

import java.util.Arrays;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.jspecify.annotations.Nullable;

/** Reads what addresses and forms carry; nothing that is typed there makes more than a refusal. */
public final class Entrees {
    static final int PAR_PAGE = 25;

    private Entrees() {}

    /** The structure, if it is wholly within reach; one of others' answers as one that does not exist. */
    public static StructureId structure(Perimetre perimetre, String texte) {
        return numero(texte)
                .map(StructureId::new)
                .filter(perimetre::contient)
                .orElseThrow(() -> new Introuvable(new Libelle("Cette structure", "This structure")));
    }

    /** The same for a filter, where nothing means all. */
    public static @Nullable StructureId filtre(Perimetre perimetre, String texte) {
        return texte.isBlank() ? null : structure(perimetre, texte);
    }

    /** A number, if it is one that something may have. */
    public static Optional<Long> numero(String texte) {
        return texte.strip().matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(texte.strip())) : Optional.empty();
    }

    /** That page of 25; the first where it is none. */
    public static Pagination pagination(String page) {
        int numero = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return new Pagination(numero, PAR_PAGE, null, Pagination.Sens.ASCENDANT);
    }

    /** The code of an espace, if it has the form of one. */
    public static Optional<CodeEspace> espace(String texte) {
        try {
            return Optional.of(new CodeEspace(texte.strip()));
        } catch (IllegalArgumentException forme) {
            return Optional.empty();
        }
    }

    /** A mode, by its very name. */
    public static Optional<Mode> mode(String texte) {
        return Arrays.stream(Mode.values()).filter(m -> m.name().equals(texte)).findFirst();
    }
}
