package org.chorale.espace.gestionnaire.internal.masse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.format.Limite;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.espace.gestionnaire.internal.StructuresGerees;
import org.chorale.espace.gestionnaire.internal.masse.LectureCsv.Rangee;
import org.chorale.espace.gestionnaire.internal.masse.Repertoire.Mots;
import org.chorale.espace.gestionnaire.internal.suivi.TexteSuivi;

/**
 * The lines of a CSV file. Its columns are found by their names, in any order, others are passed over: what the export of
 * rights and the result of a lot are made of can be changed and sent again.
 */
public final class FichierDeLignes {
    /** The columns, by the names of the export and by those of the API. */
    enum Colonne {
        ADRESSE(true, TexteSuivi.COL_ADRESSE, "adresseConnexion", "adresse"),
        TYPE(false, TexteSuivi.COL_TYPE, "type"),
        IDENTIFIANT(true, TexteSuivi.COL_IDENTIFIANT, "siret"),
        SERVICE(false, TexteSuivi.COL_SERVICE_ABONNEMENT, "codeService", "service"),
        ESPACE(true, TexteSuivi.COL_ESPACE, "espace"),
        MODE(true, TexteSuivi.COL_MODE, "mode");

        private final boolean requise;
        private final TexteSuivi nom;
        private final Set<String> noms;

        Colonne(boolean requise, TexteSuivi nom, String... autres) {
            this.requise = requise;
            this.nom = nom;
            this.noms = Stream.concat(
                            Stream.of(nom.libelle().fr(), nom.libelle().en()), Stream.of(autres))
                    .map(Colonne::simple)
                    .collect(Collectors.toSet());
        }

        static Optional<Colonne> de(String titre) {
            return Stream.of(values())
                    .filter(c -> c.noms.contains(simple(titre)))
                    .findFirst();
        }

        private static String simple(String titre) {
            return StructuresGerees.sansAccents(titre).replaceAll("[^a-z0-9]", "");
        }
    }

    private FichierDeLignes() {}

    /**
     * Each line as it is understood.
     *
     * @throws CsvIllisible where the file is too large, has no lines, or lacks a column
     */
    public static List<Demandee> lire(byte[] octets, Repertoire repertoire) {
        if (Limite.FICHIER_EN_MASSE.depassee(octets.length)) {
            throw new CsvIllisible(TexteMasse.CSV_TROP_GRAND, Limite.FICHIER_EN_MASSE.enClair());
        }
        List<Rangee> rangees = LectureCsv.lire(octets, (int) Limite.LIGNES_EN_MASSE.valeur() + 1);
        if (rangees.isEmpty()) {
            throw new CsvIllisible(TexteMasse.CSV_VIDE);
        }
        Map<Colonne, Integer> colonnes = colonnes(rangees.get(0));
        if (rangees.size() == 1) {
            throw new CsvIllisible(TexteMasse.CSV_VIDE);
        }
        List<Demandee> lignes = new ArrayList<>();
        rangees.subList(1, rangees.size())
                .forEach(r -> lignes.add(repertoire.comprendre(r.ligne(), mots(r, colonnes))));
        return lignes;
    }

    private static Map<Colonne, Integer> colonnes(Rangee titres) {
        Map<Colonne, Integer> colonnes = new EnumMap<>(Colonne.class);
        for (int i = 0; i < titres.cellules().size(); i++) {
            int rang = i;
            Colonne.de(titres.cellule(i)).ifPresent(c -> colonnes.putIfAbsent(c, rang));
        }
        List<Colonne> manquent = Stream.of(Colonne.values())
                .filter(c -> c.requise && !colonnes.containsKey(c))
                .toList();
        if (!manquent.isEmpty()) {
            throw new CsvIllisible(
                    TexteMasse.CSV_COLONNES,
                    manquent.stream().map(c -> c.nom.libelle().fr()).collect(Collectors.joining(", ")));
        }
        return colonnes;
    }

    private static Mots mots(Rangee r, Map<Colonne, Integer> colonnes) {
        return new Mots(
                null,
                cellule(r, colonnes, Colonne.ADRESSE),
                null,
                cellule(r, colonnes, Colonne.TYPE),
                cellule(r, colonnes, Colonne.IDENTIFIANT),
                null,
                cellule(r, colonnes, Colonne.SERVICE),
                cellule(r, colonnes, Colonne.ESPACE),
                cellule(r, colonnes, Colonne.MODE));
    }

    private static String cellule(Rangee rangee, Map<Colonne, Integer> colonnes, Colonne colonne) {
        return rangee.cellule(colonnes.getOrDefault(colonne, -1));
    }

    /** The columns of a file to fill in, as this portal writes them. */
    static List<String> titres(Locale langue) {
        return Stream.of(Colonne.values())
                .filter(c -> c != Colonne.TYPE)
                .map(c -> c.nom.en(langue))
                .toList();
    }
}
