package org.chorale.api.export;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.annotation.versioning.ProviderType;

/** The exports that users ask for; each sees their own. */
@ProviderType
public interface Exports {
    /** How many of one user may be under way at once. */
    int EN_COURS_MAX = 3;

    /** How many of one user are kept; the oldest give way. */
    int GARDES_MAX = 20;

    /** How long a file is kept. */
    Duration GARDE = Duration.ofDays(7);

    /** Where users find theirs. */
    String ADRESSE = "/exports";

    /**
     * Asks for one: it is written in the background, with the rights that the user holds then, and they are told when it
     * is ready.
     *
     * @param perimetre whose, and of which espace
     * @param type which {@link Exporteur}
     * @param titre what it is, in the user's language, at most 150 characters
     * @param donnees what the exporter needs besides, at most 6,000 characters
     * @return its number
     * @throws RefusExport.Trop where {@link #EN_COURS_MAX} of theirs are under way
     */
    long demander(
            Perimetre perimetre, String type, String titre, Format format, Locale langue, Map<String, String> donnees);

    /** One's own, the latest first. */
    List<Export> miens(Appelant appelant);

    /**
     * The file of one's own export that is ready; empty too where one holds the espace no longer where it was written
     * for.
     *
     * @throws IOException when it cannot be read
     */
    Optional<InputStream> ouvrir(Appelant appelant, long export) throws IOException;

    /** Deletes one's own, and stops it where it is under way; nothing where there is none of that number. */
    void supprimer(Appelant appelant, long export);

    /** The form of the file. */
    enum Format {
        /** UTF-8 with BOM, semicolons. */
        CSV,
        /** Workbooks; a further sheet where one is full. */
        XLSX;

        /** The media type. */
        public String typeMime() {
            return this == CSV
                    ? "text/csv; charset=UTF-8"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }

        /** What file names end with. */
        public String extension() {
            return this == CSV ? ".csv" : ".xlsx";
        }
    }

    /** How far an export is. */
    enum Etat {
        EN_ATTENTE,
        EN_COURS,
        PRET,
        ECHOUE
    }

    /**
     * An export.
     *
     * @param id its number
     * @param espace of which espace
     * @param titre what it is
     * @param format its form
     * @param etat how far it is
     * @param lignes how many lines are written
     * @param taille its size in bytes, 0 before it is ready
     * @param demande when it was asked for
     * @param expiration until when it is kept
     */
    record Export(
            long id,
            CodeEspace espace,
            String titre,
            Format format,
            Etat etat,
            long lignes,
            long taille,
            Instant demande,
            Instant expiration) {}
}
