package org.chorale.espace.sollicitations.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.ws.rs.core.MultivaluedHashMap;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.export.Exporteur;
import org.chorale.api.export.Tableau;
import org.chorale.api.persistance.TypeBase;
import org.chorale.espace.sollicitations.internal.service.Critere;
import org.chorale.espace.sollicitations.internal.service.Demande;
import org.chorale.espace.sollicitations.internal.service.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a search finds, as a file: at once for the operator, in the background for all others. */
@SurLesDeuxBases
class ExportsTest {
    private final Salle salle;
    private final Noms noms;

    ExportsTest(TypeBase type) {
        salle = new Salle(type);
        noms = new Noms(Salle.annuaire(), salle.categories);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void everything_found_is_written_once_though_more_arrives_while_it_is() throws IOException {
        for (int i = 1; i <= 120; i++) {
            poser("Question " + i);
        }
        Feuille feuille = new Feuille();
        feuille.apres(50, () -> poser("Arrivée entre-temps"));

        exporter(feuille, emet(), Map.of(ExportDeRecherche.FACE, "EMISES", "q", "question"), Locale.FRENCH);

        assertThat(feuille.nom).isEqualTo("Sollicitations émises");
        assertThat(feuille.colonnes).hasSize(9).startsWith("Numéro");
        assertThat(feuille.lignes).hasSize(120);
        assertThat(feuille.lignes.get(0)).contains("Question 120", "Menuiserie Lemaire", "Commune de Valmont");
        assertThat(feuille.lignes.get(119)).contains("Question 1", LocalDate.of(2026, 3, 2));
        assertThat(feuille.lignes).extracting(l -> l.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void each_side_exports_what_it_sees_and_in_its_language() throws IOException {
        poser("Pour Valmont");
        Feuille recue = new Feuille();
        exporter(
                recue,
                Salle.recoit(Mode.CONSULTATION, null),
                Map.of(ExportDeRecherche.FACE, "RECUES", "etat", "NOUVELLE"),
                Locale.ENGLISH);
        assertThat(recue.colonnes).startsWith("Number");
        assertThat(recue.lignes).singleElement().satisfies(l -> assertThat(l).contains("New"));

        Feuille deLAutre = new Feuille();
        exporter(deLAutre, Salle.emetPourValmont(), Map.of(ExportDeRecherche.FACE, "EMISES"), Locale.FRENCH);
        assertThat(deLAutre.lignes).isEmpty();
        Feuille support = new Feuille();
        assertThatThrownBy(() -> exporter(support, emet(), Map.of(ExportDeRecherche.FACE, "SUPPORT"), Locale.FRENCH))
                .as("whoever puts that name in gets nothing of the operator's")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_search_is_asked_for_as_it_is_typed_and_one_with_a_fault_goes_back() {
        List<Object[]> demandes = new ArrayList<>();
        PagesExport pages = new PagesExport(Salle.faux(org.chorale.api.export.Exports.class, Map.of("demander", a -> {
            demandes.add(a);
            return 1L;
        })));
        var champs = new MultivaluedHashMap<String, String>(
                Map.of("q", " jeton ", "du", "2026-03-01", "format", "XLSX", "autre", "x"));
        assertThat(pages.demander(Face.EMISES, champs, emet(), Locale.FRENCH).getHeaderString("Location"))
                .isEqualTo("/exports?fait=demande");
        assertThat(demandes.get(0)[1]).isEqualTo(ExportDeRecherche.TYPE);
        assertThat(demandes.get(0)[3]).hasToString("XLSX");
        assertThat(demandes.get(0)[5])
                .isEqualTo(Map.of(ExportDeRecherche.FACE, "EMISES", "q", "jeton", "du", "2026-03-01"));

        champs.putSingle("du", "hier");
        assertThat(pages.demander(Face.EMISES, champs, emet(), Locale.FRENCH).getHeaderString("Location"))
                .isEqualTo("/espaces/sollicitations-emises/recherche?du=hier&q=jeton");
        pages.demander(Face.RECUES, null, emet(), Locale.FRENCH);
        assertThat(demandes).hasSize(2);
        assertThat(demandes.get(1)[3]).hasToString("CSV");
    }

    @Test
    void the_operator_s_file_opens_in_a_french_spreadsheet_and_no_cell_is_a_formula() throws IOException {
        Demande d = Salle.auSupport();
        salle.questions.poser(
                Salle.emet(Mode.MODIFICATION),
                new Demande(d.pour(), d.sousCategorie(), "=1+1;\"x\"", "t", "", "", "", "", List.of(), Locale.FRENCH));
        Exports exports = new Exports(salle.lectures, noms);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        exports.csv(Salle.SUPPORT, Critere.tout(), Locale.FRENCH, csv);
        List<String> lignes = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lignes).hasSize(2);
        assertThat(lignes.get(0)).startsWith("\uFEFF").contains("Numéro;");
        assertThat(lignes.get(1)).contains("\"'=1+1;\"\"x\"\"\"");

        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        exports.xlsx(Salle.SUPPORT, Critere.tout(), Locale.FRENCH, xlsx);
        String feuille = feuille(xlsx.toByteArray());
        assertThat(feuille).contains("=1+1;").doesNotContain("<f>");
    }

    /** Its directory is at its end: it is no stream to be read through. */
    private static String feuille(byte[] classeur) throws IOException {
        Path fichier = Files.write(Files.createTempFile("classeur", ".xlsx"), classeur);
        try (ZipFile zip = new ZipFile(fichier.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(fichier);
        }
    }

    private void exporter(Feuille feuille, Perimetre perimetre, Map<String, String> donnees, Locale langue)
            throws IOException {
        new ExportDeRecherche(salle.lectures, noms).ecrire(new Exporteur.Demande(perimetre, langue, donnees), feuille);
    }

    private static Perimetre emet() {
        return Salle.emet(Mode.CONSULTATION);
    }

    /** Half an hour later than the last: one account asks for so much a day. */
    private void poser(String objet) {
        Demande d = Salle.aValmont();
        salle.horloge.avancer(Duration.ofMinutes(30));
        salle.questions.poser(
                Salle.emet(Mode.MODIFICATION),
                new Demande(
                        d.pour(),
                        d.sousCategorie(),
                        objet,
                        d.texte(),
                        d.siretDestinataire(),
                        "",
                        "",
                        "",
                        List.of(),
                        Locale.FRENCH));
    }

    /** Keeps what is written. */
    private static final class Feuille implements Tableau {
        private String nom = "";
        private List<String> colonnes = List.of();
        private final List<List<@Nullable Object>> lignes = new ArrayList<>();
        private int quand = -1;
        private Runnable quoi = () -> {};

        void apres(int combien, Runnable faire) {
            quand = combien;
            quoi = faire;
        }

        @Override
        public void commencer(String feuille, List<String> noms) {
            nom = feuille;
            colonnes = noms;
        }

        @Override
        public void ligne(List<@Nullable Object> cellules) {
            lignes.add(cellules);
            if (lignes.size() == quand) {
                quoi.run();
            }
        }
    }
}
