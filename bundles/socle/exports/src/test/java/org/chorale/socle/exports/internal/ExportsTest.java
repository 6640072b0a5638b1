package org.chorale.socle.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.document.Documents;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.espace.Mode;
import org.chorale.api.export.Exporteur;
import org.chorale.api.export.Exports;
import org.chorale.api.export.Exports.Etat;
import org.chorale.api.export.Exports.Export;
import org.chorale.api.export.Exports.Format;
import org.chorale.api.export.RefusExport;
import org.chorale.api.export.Tableau;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Notifications;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.EchecDefinitif;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class ExportsTest {
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");
    private static final StructureId VILLE = new StructureId(2);
    private static final Appelant LEA = new Appelant(new UtilisateurId(11), Appelant.Genre.PERSONNE, "Léa", Set.of());
    private static final Appelant PAUL = new Appelant(new UtilisateurId(12), Appelant.Genre.PERSONNE, "Paul", Set.of());

    private static final ContextePage CONTEXTE = new ContextePage(Locale.FRENCH, LEA, "jeton", "REF", false);

    private final BaseDEssai base;
    private final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    private final List<String> taches = new ArrayList<>();
    private final List<Avis> avis = new ArrayList<>();
    private final Set<Portee> tenues = new HashSet<>(Set.of(Portee.entiere(VILLE)));
    private final Tiroir tiroir = new Tiroir();
    private final Registre registre = new Registre();
    private final ExportsService exports;
    private final Travail travail;
    private final Entretien entretien;
    private int lignes = 3;

    ExportsTest(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "exports", "xpt_");
        Habilitations habilitations = doublure(
                Habilitations.class, a -> new Perimetre((Appelant) a[0], (CodeEspace) a[1], (Mode) a[2], tenues));
        Taches planification = doublure(Taches.class, a -> {
            taches.add((String) a[1]);
            return 1L;
        });
        exports = new ExportsService(base.jpa(), base.schema(), planification, tiroir, habilitations, horloge);
        Notifications notifications = doublure(Notifications.class, a -> avis.add((Avis) a[0]) ? null : null);
        travail = new Travail(
                base.jpa(), base.schema(), registre, tiroir, habilitations, new Nouvelles(notifications, horloge));
        entretien = new Entretien(base.jpa(), base.schema(), doublure(Echeances.class, a -> true), horloge);
        registre.ajouter(new Lignes());
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void what_is_asked_for_is_written_kept_told_and_given_to_its_owner_alone() throws Exception {
        long id = demander(Format.CSV);
        assertThat(miens()).singleElement().extracting(Export::etat).isEqualTo(Etat.EN_ATTENTE);
        assertThat(exports.ouvrir(LEA, id)).isEmpty();

        travailler();

        Export pret = miens().get(0);
        assertThat(pret.etat()).isEqualTo(Etat.PRET);
        assertThat(pret.lignes()).isEqualTo(3);
        assertThat(contenu(LEA, id)).isEqualTo("\uFEFFquoi\r\nE=mc2 1\r\nE=mc2 2\r\nE=mc2 3\r\n");
        assertThat(pret.taille()).isEqualTo(contenu(LEA, id).getBytes(StandardCharsets.UTF_8).length);
        assertThat(avis).singleElement().satisfies(a -> {
            assertThat(a.titre().fr()).isEqualTo("Votre export est prêt\u00a0: Factures reçues");
            assertThat(a.chemin()).isEqualTo("/exports");
        });
        assertThat(exports.miens(PAUL)).isEmpty();
        assertThat(exports.ouvrir(PAUL, id)).isEmpty();
        exports.supprimer(PAUL, id);
        assertThat(miens()).hasSize(1);
    }

    @Test
    void a_job_that_comes_again_writes_nothing_again() throws Exception {
        demander(Format.CSV);
        travailler();
        lignes = 9;
        travailler();

        assertThat(miens().get(0).lignes()).isEqualTo(3);
        assertThat(avis).hasSize(1);
    }

    @Test
    void who_lost_the_right_meanwhile_gets_neither_the_lines_nor_a_file_that_is_there() throws Exception {
        long ecrit = demander(Format.CSV);
        travailler();
        long attend = demander(Format.CSV);
        tenues.clear();

        assertThat(exports.ouvrir(LEA, ecrit)).isEmpty();
        assertThatThrownBy(() -> travail.traiter(tache(attend))).isInstanceOf(EchecDefinitif.class);

        tenues.add(Portee.entiere(VILLE));
        tenues.add(Portee.entiere(new StructureId(9)));
        assertThat(exports.ouvrir(LEA, ecrit)).isPresent();
    }

    @Test
    void a_fourth_one_at_once_is_refused_and_says_what_to_do() {
        for (int i = 0; i < Exports.EN_COURS_MAX; i++) {
            demander(Format.XLSX);
        }

        assertThatThrownBy(() -> demander(Format.XLSX)).isInstanceOfSatisfying(RefusExport.Trop.class, r -> assertThat(
                        r.motif().statutHttp())
                .isEqualTo(429));
        exports.supprimer(LEA, miens().get(0).id());
        demander(Format.XLSX);
    }

    @Test
    void twenty_are_kept_and_the_oldest_give_way() throws Exception {
        for (int i = 0; i < 23; i++) {
            demander(Format.CSV);
            travailler();
        }

        assertThat(miens()).hasSize(Exports.GARDES_MAX);
    }

    @Test
    void one_that_is_given_up_stops_and_leaves_nothing() throws Exception {
        long id = demander(Format.CSV);
        lignes = 50_000;
        registre.ajouter(new Lignes() {
            @Override
            public String type() {
                return "autre";
            }
        });
        tiroir.pendant = () -> exports.supprimer(LEA, id);

        travail.traiter(tache(id));

        assertThat(miens()).isEmpty();
        assertThat(tiroir.gardes).isEmpty();
        assertThat(avis).isEmpty();
    }

    @Test
    void while_its_exporter_is_away_it_waits_and_in_the_end_its_owner_is_told() {
        long id = exports.demander(perimetre(), "parti", "Factures", Format.CSV, Locale.FRENCH, Map.of());

        assertThatThrownBy(() -> travail.traiter(tache(id))).isInstanceOf(IllegalStateException.class);
        assertThat(miens().get(0).etat()).isEqualTo(Etat.EN_ATTENTE);
        travail.misEnIncident(Long.toString(id), "raison");

        assertThat(miens().get(0).etat()).isEqualTo(Etat.ECHOUE);
        assertThat(avis).singleElement().extracting(Avis::type).isEqualTo("export.echoue");
    }

    @Test
    void a_disk_that_is_full_refuses_it_before_anything_is_written() {
        tiroir.plein = true;

        assertThatThrownBy(() -> demander(Format.CSV)).isInstanceOf(RefusDocument.PlusDePlace.class);
        assertThat(miens()).isEmpty();
    }

    @Test
    void after_seven_days_it_is_away_and_its_document_is_referred_to_no_longer() throws Exception {
        long id = demander(Format.CSV);
        travailler();
        Set<Empreinte> gardes = Set.copyOf(tiroir.gardes.keySet());
        assertThat(entretien.parmi(gardes)).isEqualTo(gardes);

        horloge.avancer(Exports.GARDE);
        assertThat(exports.ouvrir(LEA, id)).isEmpty();
        assertThat(miens()).isEmpty();
        entretien.echoir(new Echeance(Entretien.TYPE, "", Instant.EPOCH, Map.of()));

        assertThat(entretien.parmi(gardes)).isEmpty();
    }

    @Test
    void what_was_given_with_it_comes_back_whole() throws Exception {
        Map<String, String> donnees = Map.of("criteres", "q=a%26b&statut=X", "é=&", "\"'\n", "vide", "");
        Map<String, String> lues = new HashMap<>();
        registre.ajouter(new Lignes() {
            @Override
            public String type() {
                return "lecteur";
            }

            @Override
            public void ecrire(Demande demande, Tableau tableau) throws IOException {
                lues.putAll(demande.donnees());
                tableau.commencer("x", List.of());
            }
        });
        exports.demander(perimetre(), "lecteur", "t".repeat(300), Format.XLSX, Locale.ENGLISH, donnees);
        travailler();

        assertThat(lues).isEqualTo(donnees);
        assertThat(miens().get(0).titre()).hasSize(150);
    }

    @Test
    void the_pages_show_ones_own_give_the_file_and_delete_it_and_nobody_elses() throws Exception {
        ExportsPages pages = new ExportsPages(exports);
        long id = demander(Format.CSV);
        assertThat(html(pages.page(null, LEA, CONTEXTE)))
                .contains("Factures reçues", "/exports/" + id + "/suppression")
                .doesNotContain("/fichier");
        assertThatThrownBy(() -> pages.fichier(id, LEA)).isInstanceOf(RefusExport.Introuvable.class);
        travailler();

        assertThat(html(pages.liste(LEA, CONTEXTE))).contains("/exports/" + id + "/fichier", "value=\"jeton\"");
        assertThat(html(pages.liste(PAUL, CONTEXTE))).doesNotContain("/exports/" + id);
        Response fichier = pages.fichier(id, LEA);
        assertThat(fichier.getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"export-" + id + ".csv\"");
        assertThat(fichier.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
        ByteArrayOutputStream recu = new ByteArrayOutputStream();
        ((StreamingOutput) fichier.getEntity()).write(recu);
        assertThat(recu.toString(StandardCharsets.UTF_8)).isEqualTo(contenu(LEA, id));
        assertThat(fichier.getHeaderString("Content-Length")).isEqualTo(Integer.toString(recu.size()));
        assertThatThrownBy(() -> pages.fichier(id, PAUL)).isInstanceOf(RefusExport.Introuvable.class);

        pages.supprimer(id, PAUL);
        assertThat(miens()).hasSize(1);
        assertThat(pages.supprimer(id, LEA).getHeaderString("Location")).isEqualTo("/exports?fait=supprime");
        assertThat(html(pages.page("supprime", LEA, CONTEXTE)))
                .contains(Texte.SUPPRIME.en(Locale.FRENCH))
                .doesNotContain("/exports/" + id);
    }

    private static String html(Page page) throws IOException {
        StringWriter html = new StringWriter();
        page.contenu().ecrire(html);
        return html.toString();
    }

    private long demander(Format format) {
        return exports.demander(perimetre(), "lignes", "Factures reçues", format, Locale.FRENCH, Map.of());
    }

    private Perimetre perimetre() {
        return new Perimetre(LEA, RECUES, Mode.CONSULTATION, tenues);
    }

    private List<Export> miens() {
        return exports.miens(LEA);
    }

    private void travailler() throws Exception {
        travail.traiter(tache(Long.parseLong(taches.get(taches.size() - 1))));
    }

    private String contenu(Appelant appelant, long id) throws IOException {
        try (InputStream contenu = exports.ouvrir(appelant, id).orElseThrow()) {
            return new String(contenu.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Tache tache(long id) {
        return (Tache) Proxy.newProxyInstance(
                Tache.class.getClassLoader(),
                new Class<?>[] {Tache.class},
                (p, m, a) -> m.getName().equals("reference") ? Long.toString(id) : null);
    }

    private interface Reponse {
        Object a(Object[] arguments);
    }

    private static <T> T doublure(Class<T> type, Reponse reponse) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (p, m, a) -> m.getReturnType() == void.class && a.length > 1 ? null : reponse.a(a)));
    }

    private class Lignes implements Exporteur {
        @Override
        public String type() {
            return "lignes";
        }

        @Override
        public void ecrire(Demande demande, Tableau tableau) throws IOException {
            tableau.commencer("Feuille", List.of("quoi"));
            for (int i = 1; i <= lignes; i++) {
                tableau.ligne(List.of("E=mc2 " + i));
            }
        }
    }

    /** Documents in memory. */
    private static final class Tiroir implements Documents {
        private final Map<Empreinte, byte[]> gardes = new HashMap<>();
        private boolean plein;
        private Runnable pendant = () -> {};
        private int demandes;

        @Override
        public Document garder(InputStream contenu, long limite) throws IOException {
            byte[] octets = contenu.readAllBytes();
            try {
                Empreinte empreinte =
                        Empreinte.de(MessageDigest.getInstance("SHA-256").digest(octets));
                gardes.put(empreinte, octets);
                return new Document(empreinte, octets.length);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IOException(e);
            }
        }

        @Override
        public Optional<InputStream> ouvrir(Empreinte empreinte) {
            return Optional.ofNullable(gardes.get(empreinte)).map(ByteArrayInputStream::new);
        }

        @Override
        public void exigerPlace() {
            if (plein) {
                throw new RefusDocument.PlusDePlace();
            }
            if (++demandes > 3) {
                pendant.run();
            }
        }
    }
}
