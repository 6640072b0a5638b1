package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of text one below the other, measured before they are drawn. */
final class Bloc {
    private record Ligne(String texte, Style style) {}

    private final Feuille feuille;
    private final float largeur;
    private final List<Ligne> lignes = new ArrayList<>();

    Bloc(Feuille feuille, float largeur) {
        this.feuille = feuille;
        this.largeur = largeur;
    }

    /** A text; nothing if it is null or blank. */
    Bloc texte(@Nullable String texte, Style style) throws IOException {
        if (texte != null && !texte.isBlank()) {
            for (String l : feuille.plier(texte, style, largeur)) {
                lignes.add(new Ligne(l, style));
            }
        }
        return this;
    }

    /** A value behind its name; nothing if there is none. */
    Bloc valeur(String nom, @Nullable String valeur) throws IOException {
        return valeur == null || valeur.isBlank() ? this : texte(nom + " : " + valeur, Style.CORPS);
    }

    Bloc rubrique(String titre) throws IOException {
        return texte(titre.toUpperCase(java.util.Locale.FRENCH), Style.RUBRIQUE);
    }

    /** The lines of another block of the same width after these. */
    Bloc suivi(Bloc autre) {
        lignes.addAll(autre.lignes);
        return this;
    }

    boolean vide() {
        return lignes.isEmpty();
    }

    float hauteur() {
        float h = 0;
        for (Ligne l : lignes) {
            h += l.style().interligne();
        }
        return h;
    }

    /** Draws it whole from {@code haut} on; the page is not looked at. */
    void dessiner(float x, float haut) throws IOException {
        float y = haut;
        for (Ligne l : lignes) {
            feuille.texte(x, y, l.style(), l.texte());
            y -= l.style().interligne();
        }
    }

    /** Draws it where the page is, over as many pages as it needs. */
    void couler(float x) throws IOException {
        for (Ligne l : lignes) {
            if (!feuille.place(l.style().interligne())) {
                feuille.nouvellePage();
            }
            feuille.texte(x, feuille.y, l.style(), l.texte());
            feuille.y -= l.style().interligne();
        }
    }
}
