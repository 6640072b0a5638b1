package org.chorale.socle.redaction.internal.page;

/** How a text looks: weight, size in points, colour. */
record Style(boolean gras, float corps, Couleur couleur) {
    static final Style TITRE = new Style(true, 21, Couleur.ACCENT);
    static final Style NOM = new Style(true, 12.5f, Couleur.ENCRE);
    static final Style RUBRIQUE = new Style(true, 8.5f, Couleur.ACCENT);
    static final Style CORPS = new Style(false, 9, Couleur.ENCRE);
    static final Style FORT = new Style(true, 9, Couleur.ENCRE);
    static final Style DISCRET = new Style(false, 8, Couleur.GRIS);
    static final Style PIED = new Style(false, 7.5f, Couleur.GRIS);
    static final Style COLONNE = new Style(true, 8, Couleur.BLANC);
    static final Style TOTAL = new Style(true, 11, Couleur.BLANC);

    /** From one line of text to the next. */
    float interligne() {
        return corps * 1.32f;
    }

    /** Colours of the screen (sRGB), as the output intent says. Greys keep a contrast of 4.5 to 1 on white. */
    enum Couleur {
        ENCRE(0x1D2733),
        GRIS(0x56616B),
        ACCENT(0x1B4B7A),
        FILET(0xC6CFD8),
        FOND(0xEEF3F8),
        BLANC(0xFFFFFF);

        private final int rvb;

        Couleur(int rvb) {
            this.rvb = rvb;
        }

        float rouge() {
            return (rvb >> 16 & 0xFF) / 255f;
        }

        float vert() {
            return (rvb >> 8 & 0xFF) / 255f;
        }

        float bleu() {
            return (rvb & 0xFF) / 255f;
        }
    }
}
