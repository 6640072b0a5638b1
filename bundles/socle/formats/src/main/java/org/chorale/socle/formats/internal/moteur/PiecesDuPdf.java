package org.chorale.socle.formats.internal.moteur;

import java.util.ArrayList;
import java.util.List;
import org.chorale.api.format.PieceJointe;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the XML says of a file and the file itself, where it hangs on the PDF: Factur-X and ZUGFeRD point
 * at it by {@code #ef=name} in BT-124.
 */
final class PiecesDuPdf {
    private static final String RENVOI = "#ef=";

    private PiecesDuPdf() {}

    /** Those of the XML in their order, each with its file if it has one; then the files the XML does not speak of. */
    static List<PieceJointe> reunir(List<PieceJointe> duXml, List<PieceJointe> duPdf) {
        List<PieceJointe> restantes = new ArrayList<>(duPdf);
        List<PieceJointe> toutes = new ArrayList<>();
        for (PieceJointe p : duXml) {
            PieceJointe fichier = p.contenu() == null ? prendre(restantes, p.adresse()) : null;
            toutes.add(
                    fichier == null
                            ? p
                            : new PieceJointe(
                                    p.reference(),
                                    p.description(),
                                    null,
                                    fichier.nom(),
                                    fichier.mime(),
                                    fichier.contenu()));
        }
        toutes.addAll(restantes);
        return toutes;
    }

    private static @Nullable PieceJointe prendre(List<PieceJointe> fichiers, @Nullable String adresse) {
        if (adresse == null || !adresse.startsWith(RENVOI)) {
            return null;
        }
        String nom = adresse.substring(RENVOI.length());
        for (PieceJointe f : fichiers) {
            if (nom.equals(f.nom())) {
                fichiers.remove(f);
                return f;
            }
        }
        return null;
    }
}
