package org.chorale.socle.annuaire.internal.fiche;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change changes, field by field, as the history tells it. */
final class Ecarts {
    /** As wide as its columns. */
    private static final int CHAMP_MAX = 160;

    private static final int VALEUR_MAX = 500;

    private final String prefixe;
    private final List<Ecart> ecarts = new ArrayList<>();

    /** @param prefixe where the fields stand: empty, or such as {@code services/VENTES/} */
    Ecarts(String prefixe) {
        this.prefixe = prefixe;
    }

    /** A field that had one value and has another. */
    record Ecart(
            String champ, @Nullable String avant, @Nullable String apres) {}

    Ecarts entre(String champ, @Nullable Object avant, @Nullable Object apres) {
        String ancien = texte(avant);
        String nouveau = texte(apres);
        if (!Objects.equals(ancien, nouveau)) {
            ecarts.add(new Ecart(abrege(prefixe + champ, CHAMP_MAX), borne(ancien), borne(nouveau)));
        }
        return this;
    }

    /** With those of another part. */
    void et(Ecarts autres) {
        ecarts.addAll(autres.ecarts);
    }

    boolean aucun() {
        return ecarts.isEmpty();
    }

    List<Ecart> tous() {
        return List.copyOf(ecarts);
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        if (valeur == null) {
            return null;
        }
        String texte = valeur instanceof Boolean oui ? (oui ? "oui" : "non") : valeur.toString();
        return texte.isEmpty() ? null : texte;
    }

    private static @Nullable String borne(@Nullable String texte) {
        return texte == null ? null : abrege(texte, VALEUR_MAX);
    }

    private static String abrege(String texte, int maximum) {
        return texte.length() <= maximum ? texte : texte.substring(0, maximum - 1) + "…";
    }
}
