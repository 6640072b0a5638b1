package org.chorale.espace.gestionnaire.internal.masse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.AbonnementsEnMasse.Dit;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.espace.gestionnaire.internal.Doubles;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.junit.jupiter.api.Test;

/** The files that gestionnaires send: what they mean, and what is said of those that mean nothing. */
class FichierDeLignesTest {
    private static final String TITRES = "Adresse de connexion;Identifiant;Service de l'abonnement;Espace;Mode\r\n";

    @Test
    void a_line_is_understood_by_the_names_of_its_columns_in_any_order() {
        List<Demandee> lignes = lire("\uFEFFMode;Nom;Espace;Adresse de connexion;Identifiant\r\n"
                + "MODIFICATION;Durand;activites-gestionnaire;MARIE@valmont.example;217 606 946 00010\r\n");

        assertThat(lignes).singleElement().satisfies(l -> {
            assertThat(l.faute()).isNull();
            assertThat(l.numero()).isEqualTo(2);
            assertThat(l.utilisateur()).isEqualTo(Doubles.MARIE);
            assertThat(l.structure()).isEqualTo(Doubles.COMMUNE);
            assertThat(l.service()).isNull();
            assertThat(l.espace()).isEqualTo(EspaceGestionnaire.CODE);
            assertThat(l.mode()).isEqualTo(Mode.MODIFICATION);
        });
    }

    @Test
    void the_export_of_rights_can_be_sent_again() {
        List<Demandee> lignes = lire("Type d'identifiant;Identifiant;Structure;Adresse de connexion;Espace;"
                + "Service de l'abonnement;Mode\r\n"
                + "SIRET;21760694600010;Commune;noe@valmont.example;Activités du gestionnaire;"
                + "ECOLES – Écoles;CONSULTATION\r\n"
                + "SIRET;21760694600010;Commune;noe@valmont.example;Manager's activities;;AUCUN\r\n");

        assertThat(lignes).extracting(Demandee::faute).containsOnlyNulls();
        assertThat(lignes.get(0).service()).isEqualTo(Doubles.ECOLES);
        assertThat(lignes.get(1).mode()).isNull();
    }

    @Test
    void every_wrong_line_keeps_its_number_and_has_its_sentence() {
        List<Demandee> lignes = lire(TITRES
                + ";21760694600010;;activites-gestionnaire;CONSULTATION\r\n"
                + "inconnu@ailleurs.example;21760694600010;;activites-gestionnaire;CONSULTATION\r\n"
                + "\r\n"
                + "marie@valmont.example;;;activites-gestionnaire;CONSULTATION\n"
                + "\"marie@valmont.example\";99999999999999;;activites-gestionnaire;CONSULTATION\n"
                + "marie@valmont.example;21760694600010;NULLE;activites-gestionnaire;CONSULTATION\n"
                + "marie@valmont.example;21760694600010;;;CONSULTATION\n"
                + "marie@valmont.example;21760694600010;;\"un\nespace\";CONSULTATION\n"
                + "marie@valmont.example;21760694600010;;activites-gestionnaire\n"
                + "marie@valmont.example;21760694600010;;activites-gestionnaire;ECRITURE\n"
                + "marie@valmont.example;SOSIE;;activites-gestionnaire;CONSULTATION");

        assertThat(lignes).extracting(Demandee::numero).containsExactly(2, 3, 5, 6, 7, 8, 9, 11, 12, 13);
        assertThat(lignes)
                .extracting(Demandee::faute)
                .containsExactly(
                        TexteMasse.QUI_MANQUE.libelle(),
                        TexteMasse.QUI_INCONNU.libelle(),
                        TexteMasse.OU_MANQUE.libelle(),
                        TexteMasse.OU_INCONNU.libelle(),
                        TexteMasse.SERVICE_FAUX.libelle(),
                        TexteMasse.ESPACE_MANQUE.libelle(),
                        TexteMasse.ESPACE_INCONNU.libelle(),
                        TexteMasse.MODE_MANQUE.libelle(),
                        TexteMasse.MODE_INCONNU.libelle(),
                        TexteMasse.OU_PLUSIEURS.libelle());
    }

    @Test
    void a_file_of_a_spreadsheet_of_old_is_read_too() {
        byte[] octets = (TITRES + "marie@valmont.example;21760694600010;ECOLES;Activités du gestionnaire;Consultation")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(FichierDeLignes.lire(octets, repertoire()))
                .extracting(Demandee::faute)
                .containsOnlyNulls();
    }

    @Test
    void a_file_that_cannot_be_told_line_from_line_is_refused_as_a_whole() {
        refuse("", "aucune ligne");
        refuse(TITRES, "aucune ligne");
        refuse("Nom;Prénom\r\nDurand;Marie\r\n", "Adresse de connexion, Identifiant, Espace, Mode");
        refuse(TITRES + "\"marie", "Ligne 2 : un guillemet");
        refuse(TITRES + "a;b;c;d;e\n".repeat((int) Limite.LIGNES_EN_MASSE.valeur() + 1), "plus de 10");
        assertThatThrownBy(
                        () -> FichierDeLignes.lire(new byte[(int) Limite.FICHIER_EN_MASSE.valeur() + 1], repertoire()))
                .hasMessageContaining("dépasse");
        assertThat(Limite.LIGNES_EN_MASSE.valeur()).isEqualTo(AbonnementsEnMasse.LIGNES_MAX);
    }

    @Test
    void results_are_no_formulas_and_can_be_sent_again() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        Ligne ligne = new Ligne(
                7,
                new Dit("=cmd|' /C calc'!A0", "-1+1", "@service", "\"x\";y\nz", "+CONSULTATION"),
                SortDeLigne.REFUSEE,
                new Libelle("=Non", "No"));
        LotCsv.ecrire(page -> new Resultats<>(List.of(ligne), Pagination.premiere(), 1, false), Locale.FRENCH, sortie);
        String texte = sortie.toString(StandardCharsets.UTF_8);

        assertThat(texte).startsWith("\uFEFFAdresse de connexion;Identifiant;");
        assertThat(texte.lines().skip(1).findFirst().orElseThrow())
                .startsWith("'=cmd|' /C calc'!A0;'-1+1;'@service;\"\"\"x\"\"");
        assertThat(texte).contains(";'=Non;7");
        assertThat(LectureCsv.lire(sortie.toByteArray(), 10).get(1).cellules().subList(0, 5))
                .containsExactly("=cmd|' /C calc'!A0", "-1+1", "@service", "\"x\";y\nz", "+CONSULTATION");
    }

    private static void refuse(String fichier, String phrase) {
        assertThatThrownBy(() -> lire(fichier))
                .isInstanceOfSatisfying(
                        CsvIllisible.class, f -> assertThat(f.phrase().fr()).contains(phrase));
    }

    private static List<Demandee> lire(String fichier) {
        return FichierDeLignes.lire(fichier.getBytes(StandardCharsets.UTF_8), repertoire());
    }

    /** The town, and two structures of others' registers that share an identifier. */
    private static Repertoire repertoire() {
        Annuaire annuaire = Doubles.faux(
                Annuaire.class,
                Map.of(
                        "structures",
                        a -> Map.of(
                                Doubles.COMMUNE,
                                structure(Doubles.COMMUNE, Identifiant.siret("21760694600010")),
                                new StructureId(8),
                                structure(new StructureId(8), autre(TypeIdentifiant.AUTRE)),
                                new StructureId(9),
                                structure(new StructureId(9), autre(TypeIdentifiant.PARTICULIER))),
                        "services",
                        a -> new Resultats<>(
                                a[0].equals(Doubles.COMMUNE)
                                        ? List.of(new Service(
                                                Doubles.ECOLES,
                                                Doubles.COMMUNE,
                                                "ECOLES",
                                                "Écoles",
                                                true,
                                                null,
                                                null,
                                                false))
                                        : List.of(),
                                (Pagination) a[1],
                                1,
                                false)));
        return new Repertoire(
                Doubles.perimetre(Mode.MODIFICATION, Set.of(Doubles.COMMUNE, new StructureId(8), new StructureId(9))),
                annuaire,
                Doubles.connus(),
                () -> List.of(new EspaceGestionnaire()));
    }

    private static Identifiant autre(TypeIdentifiant type) {
        return new Identifiant(type, "SOSIE");
    }

    private static Structure structure(StructureId id, Identifiant identifiant) {
        return new Structure(
                id,
                identifiant,
                "Structure " + id,
                Categorie.PRIVEE,
                true,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
    }
}
