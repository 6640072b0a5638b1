package org.chorale.socle.formats.internal.portail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chorale.api.document.ExtensionsAdmises;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.jspecify.annotations.Nullable;

/** What the portal requires of attachments, whether they stand in the XML or hang on a PDF beside it. */
public final class ReglesPieces {
    private final Map<String, Place> places;
    private final List<Constat> constats = new ArrayList<>();

    private ReglesPieces(Map<String, Place> places) {
        this.places = places;
    }

    /** What there is to say against them; those that are only referred to are not looked at. */
    public static List<Constat> juger(List<PieceJointe> pieces, Map<String, Place> places) {
        ReglesPieces regles = new ReglesPieces(places);
        pieces.stream().filter(p -> p.octets().isPresent()).forEach(regles::piece);
        return regles.constats;
    }

    private void piece(PieceJointe p) {
        String nom = p.nom() == null ? "" : p.nom();
        if (nom.isEmpty()) {
            refuser(
                    "CHORALE-PIECE-NOM",
                    "Une pièce jointe n'a pas de nom de fichier.",
                    null,
                    "un nom avec son extension",
                    "Donnez un nom à la pièce jointe.");
            return;
        }
        if (Limite.NOM_PIECE_JOINTE.depassee(nom.length())) {
            refuser(
                    "CHORALE-PIECE-NOM",
                    "Le nom d'une pièce jointe dépasse " + Limite.NOM_PIECE_JOINTE.enClair() + ".",
                    nom,
                    "au plus " + Limite.NOM_PIECE_JOINTE.enClair(),
                    "Raccourcissez le nom de la pièce jointe.");
        }
        String extension = ExtensionsAdmises.de(nom);
        if (!ExtensionsAdmises.acceptent(nom)) {
            refuser(
                    "CHORALE-PIECE-EXTENSION",
                    "La pièce jointe « " + nom + " » a une extension qui n'est pas admise.",
                    extension,
                    "pdf, csv, txt, xml, png, jpg, docx, xlsx, odt, ods, zip…",
                    "Joignez la pièce dans un format admis, de préférence PDF.");
        }
        if (p.taille() == 0) {
            refuser(
                    "CHORALE-PIECE-TAILLE",
                    "La pièce jointe « " + nom + " » est vide.",
                    "0 octet",
                    "une pièce qui contient quelque chose",
                    "Joignez la pièce de nouveau.");
        } else if (Limite.PIECE_JOINTE.depassee(p.taille())) {
            refuser(
                    "CHORALE-PIECE-TAILLE",
                    "La pièce jointe « " + nom + " » dépasse " + Limite.PIECE_JOINTE.enClair() + ".",
                    p.taille() + " octets",
                    "au plus " + Limite.PIECE_JOINTE.enClair(),
                    "Réduisez ou divisez la pièce jointe.");
        }
    }

    private void refuser(String regle, String message, @Nullable String trouve, String attendu, String remede) {
        constats.add(Constat.de(regle, Severite.ERREUR, Couche.PORTAIL, message)
                .avecTerme("BT-125")
                .avecPlace(places.get("BT-125"))
                .avecValeurs(trouve, attendu)
                .avecRemede(remede));
    }
}
