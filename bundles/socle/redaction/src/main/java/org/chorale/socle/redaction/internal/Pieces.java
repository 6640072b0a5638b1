package org.chorale.socle.redaction.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.redaction.RefusRedaction;
import org.jspecify.annotations.Nullable;

/** The attachments of an invoice as they are written: each with a reference, each file with a name of its own. */
public final class Pieces {
    /** How a CII points at a file embedded in the same PDF, as Factur-X and ZUGFeRD have it. */
    private static final String DANS_LE_PDF = "#ef=";

    private static final int NOM_MAX = 200;

    private Pieces() {}

    /** Those of a CII that stands alone, their bytes inside it. */
    public static List<PieceJointe> incluses(FactureLue facture) {
        verifier(facture);
        Set<String> noms = new HashSet<>();
        List<PieceJointe> pieces = new ArrayList<>();
        for (PieceJointe p : facture.piecesJointes()) {
            String nom = p.contenu() == null ? p.nom() : nom(p.nom(), noms);
            pieces.add(new PieceJointe(
                    reference(p.reference(), nom), p.description(), p.adresse(), nom, p.mime(), p.contenu()));
        }
        return pieces;
    }

    /** Those that are embedded in a PDF: the files alone, under the names they get. */
    public static List<PieceJointe> embarquees(FactureLue facture) {
        verifier(facture);
        Set<String> noms = new HashSet<>(Set.of("factur-x.xml"));
        List<PieceJointe> pieces = new ArrayList<>();
        for (PieceJointe p : facture.piecesJointes()) {
            if (p.contenu() != null) {
                String nom = nom(p.nom(), noms);
                pieces.add(new PieceJointe(
                        reference(p.reference(), nom), p.description(), null, nom, p.mime(), p.contenu()));
            }
        }
        return pieces;
    }

    /** What the CII inside a PDF says: where the files are, and what is only referred to. */
    public static List<PieceJointe> referencees(FactureLue facture, List<PieceJointe> embarquees) {
        List<PieceJointe> pieces = new ArrayList<>();
        int rang = 0;
        for (PieceJointe p : facture.piecesJointes()) {
            if (p.contenu() == null) {
                pieces.add(p);
            } else {
                PieceJointe e = embarquees.get(rang++);
                pieces.add(new PieceJointe(e.reference(), e.description(), DANS_LE_PDF + e.nom(), null, null, null));
            }
        }
        return pieces;
    }

    private static void verifier(FactureLue facture) {
        long total = 0;
        for (PieceJointe p : facture.piecesJointes()) {
            if (Limite.PIECE_JOINTE.depassee(p.taille())) {
                throw new RefusRedaction.PiecesTropGrandes(Limite.PIECE_JOINTE);
            }
            total += p.taille();
        }
        if (Limite.FACTURE.depassee(total)) {
            throw new RefusRedaction.PiecesTropGrandes(Limite.FACTURE);
        }
    }

    /** A file that came beside the invoice has a name only; the standard wants a reference. */
    private static @Nullable String reference(@Nullable String reference, @Nullable String nom) {
        return reference == null || reference.isBlank() ? nom : reference;
    }

    /** No path, no control character, and no name twice, whatever the case. */
    private static String nom(@Nullable String donne, Set<String> pris) {
        String propre = donne == null
                ? ""
                : donne.replaceAll("[\\p{Cntrl}/\\\\:\"<>|?*]", "_").strip();
        if (propre.isEmpty() || propre.matches("[._]+")) {
            propre = "piece-jointe";
        }
        if (propre.length() > NOM_MAX) {
            propre = propre.substring(propre.length() - NOM_MAX);
        }
        int point = propre.lastIndexOf('.');
        String base = point > 0 ? propre.substring(0, point) : propre;
        String extension = point > 0 ? propre.substring(point) : "";
        String nom = propre;
        for (int i = 2; !pris.add(nom.toLowerCase(Locale.ROOT)); i++) {
            nom = base + "-" + i + extension;
        }
        return nom;
    }
}
