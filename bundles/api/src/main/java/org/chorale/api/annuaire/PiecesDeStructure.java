package org.chorale.api.annuaire;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.osgi.annotation.versioning.ProviderType;

/** The attachments of a structure's sheet; the rules are those of {@link FichesDeStructures}. */
@ProviderType
public interface PiecesDeStructure {
    /** How many a structure may have. */
    int MAXIMUM = 50;

    /** All of them, latest first. */
    List<Piece> lister(Perimetre perimetre, StructureId structure);

    /**
     * Adds one whose bytes are kept already.
     *
     * @throws RefusAnnuaire.SaisieInvalide fields {@code genre}, {@code fichier}: its name has more than 50 characters, its
     *     extension is not among those accepted, it is empty or has more than 10 Mo, or there are too many
     * @throws org.chorale.api.document.RefusDocument where the antivirus does not let it pass
     */
    Piece ajouter(Perimetre perimetre, StructureId structure, Genre genre, String nom, Document contenu);

    /** Refuses as {@link #ajouter} would, before any byte is kept. */
    void verifier(Perimetre perimetre, StructureId structure, String nom);

    /**
     * Its bytes.
     *
     * @throws IOException when they cannot be read
     */
    InputStream ouvrir(Perimetre perimetre, StructureId structure, long piece) throws IOException;

    /** Takes one away; of an INACTIVE structure too. */
    void retirer(Perimetre perimetre, StructureId structure, long piece);

    /** What an attachment is. */
    enum Genre {
        /** Extrait Kbis, or what stands for it. */
        IMMATRICULATION,
        RIB,
        /** Who may sign for the structure. */
        POUVOIR,
        AFFACTURAGE,
        RACCORDEMENT,
        AUTRE
    }

    /**
     * An attachment.
     *
     * @param nom the file's name, extension included
     * @param taille bytes
     */
    record Piece(long id, Genre genre, String nom, long taille, Instant ajouteeLe, UtilisateurId ajouteePar) {}
}
