package org.chorale.socle.brouillons.internal;

import java.util.List;
import java.util.Optional;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FauteDeSaisie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Constat;
import org.jspecify.annotations.Nullable;

/** What rules found in the document that was made of what was typed, by the field it concerns. */
final class FautesDuDocument {
    private FautesDuDocument() {}

    static List<FauteDeSaisie> de(List<Constat> constats) {
        return constats.stream().map(FautesDuDocument::de).distinct().toList();
    }

    private static FauteDeSaisie de(Constat c) {
        Libelle message = new Libelle(c.message(), c.message());
        Libelle remede = c.remede() == null ? null : new Libelle(c.remede(), c.remede());
        String colonne = c.terme() == null ? null : colonne(c.terme());
        Optional<Integer> ligne = ligne(c.ligneFacture());
        if (colonne != null && ligne.isPresent()) {
            return new FauteDeSaisie(null, ligne.get(), colonne, message, remede);
        }
        return new FauteDeSaisie(champ(c), null, null, message, remede);
    }

    private static @Nullable ChampSaisi champ(Constat c) {
        if (c.terme() == null) {
            return null;
        }
        return switch (c.terme()) {
            case "BG-3" -> ChampSaisi.FACTURE_ORIGINE;
            case "BT-121" -> ChampSaisi.MOTIF_EXONERATION;
            case "BT-47", "BT-48", "BT-49", "BG-7" -> ChampSaisi.DESTINATAIRE;
            case "BT-106" -> ChampSaisi.MONTANT_HT;
            default -> ChampSaisi.deTerme(c.terme()).orElse(null);
        };
    }

    private static @Nullable String colonne(String terme) {
        return switch (terme) {
            case "BT-129" -> "quantite";
            case "BT-130" -> "unite";
            case "BT-136" -> "remise";
            case "BT-146", "BT-131" -> "prix";
            case "BT-151", "BT-152" -> "taux";
            case "BT-153" -> "designation";
            case "BT-155" -> "reference";
            default -> null;
        };
    }

    private static Optional<Integer> ligne(@Nullable String numero) {
        return numero != null && numero.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Integer.valueOf(numero))
                : Optional.empty();
    }
}
