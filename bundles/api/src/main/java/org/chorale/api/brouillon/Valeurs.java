package org.chorale.api.brouillon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed, as typed: nothing is checked but its length, so that a draft keeps what is not right yet.
 *
 * @param champs the fields that are not empty
 * @param lignes the lines, empty ones too
 */
public record Valeurs(Map<ChampSaisi, String> champs, List<LigneTypee> lignes) {
    /** Nothing typed. */
    public static final Valeurs VIDES = new Valeurs(Map.of(), List.of());

    /** Keeps its own copies, without blanks around values and without empty ones. */
    public Valeurs {
        EnumMap<ChampSaisi, String> propres = new EnumMap<>(ChampSaisi.class);
        champs.forEach((champ, valeur) -> {
            if (!valeur.isBlank()) {
                propres.put(champ, valeur.strip());
            }
        });
        champs = Map.copyOf(propres);
        lignes = List.copyOf(lignes);
    }

    /** The value of a field, empty where there is none. */
    public String de(ChampSaisi champ) {
        return champs.getOrDefault(champ, "");
    }

    /** The same with that value. */
    public Valeurs avec(ChampSaisi champ, String valeur) {
        EnumMap<ChampSaisi, String> autres = new EnumMap<>(ChampSaisi.class);
        autres.putAll(champs);
        autres.put(champ, valeur);
        return new Valeurs(autres, lignes);
    }

    /**
     * A line as typed.
     *
     * @param reference the supplier's reference
     * @param designation what it is
     * @param quantite how many
     * @param unite unit code
     * @param prix price of one
     * @param remise rebate
     * @param taux VAT rate
     */
    public record LigneTypee(
            String reference,
            String designation,
            String quantite,
            String unite,
            String prix,
            String remise,
            String taux) {
        /** A line in which nothing was typed. */
        public static final LigneTypee VIDE = new LigneTypee("", "", "", "", "", "", "");

        /** Whether nothing that counts was typed: unit and rate are chosen beforehand. */
        public boolean estVide() {
            return (reference + designation + quantite + prix + remise).isBlank();
        }
    }
}
