package org.chorale.espace.factures.internal.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.facture.Dossiers.Forme;
import org.chorale.api.facture.Dossiers.Mesure;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * Many invoices on their way to be downloaded.
 *
 * @param face in which espace
 * @param factures those that were chosen
 * @param mesure what they weigh, or null where none can be taken
 * @param contenu what was asked for, or null before that
 * @param fautes what is wrong
 */
public record VueTelechargement(
        Face face,
        List<FactureId> factures,
        @Nullable Mesure mesure,
        @Nullable Contenu contenu,
        List<Faute> fautes) {

    /** What may be in the file, lightest first; attachments are offered where there are any. */
    public List<Contenu> offerts() {
        return mesure == null
                ? List.of()
                : Arrays.stream(Contenu.values())
                        .filter(c -> !c.avecPieces() || mesure.pieces() > 0)
                        .toList();
    }

    /** Whether anything at all is below the limit. */
    public boolean possible() {
        return offerts().stream().anyMatch(this::tient);
    }

    /** Whether that is below the limit. */
    public boolean tient(Contenu c) {
        return mesure != null && mesure.tient(c.forme(), c.avecPieces());
    }

    /** What is ticked: what was asked for, else the first that can be had. */
    public boolean coche(Contenu c) {
        return c
                == Optional.ofNullable(contenu).filter(this::tient).orElseGet(() -> offerts().stream()
                        .filter(this::tient)
                        .findFirst()
                        .orElse(null));
    }

    /** What it weighs, as people read it. */
    public String poids(Contenu c, Locale langue) {
        return mesure == null ? "" : Presentation.taille(mesure.taille(c.forme(), c.avecPieces()), langue);
    }

    /** What is wrong with a field, or null. */
    public @Nullable Faute faute(String champ) {
        return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst().orElse(null);
    }

    VueTelechargement avec(Faute faute) {
        return new VueTelechargement(face, factures, mesure, contenu, List.of(faute));
    }

    /** What can be asked for. */
    public enum Contenu {
        PDF(Forme.PDF, false, TexteTelechargement.PDF),
        PDF_PIECES(Forme.PDF, true, TexteTelechargement.PDF_PIECES),
        PIVOT(Forme.PIVOT, false, TexteTelechargement.PIVOT),
        PIVOT_PIECES(Forme.PIVOT, true, TexteTelechargement.PIVOT_PIECES);

        private final Forme forme;
        private final boolean avecPieces;
        private final TexteTelechargement texte;

        Contenu(Forme forme, boolean avecPieces, TexteTelechargement texte) {
            this.forme = forme;
            this.avecPieces = avecPieces;
            this.texte = texte;
        }

        static @Nullable Contenu lire(String nom) {
            return Arrays.stream(values())
                    .filter(c -> c.name().equals(nom))
                    .findFirst()
                    .orElse(null);
        }

        Forme forme() {
            return forme;
        }

        boolean avecPieces() {
            return avecPieces;
        }

        /** What users call it. */
        public TexteTelechargement texte() {
            return texte;
        }
    }
}
