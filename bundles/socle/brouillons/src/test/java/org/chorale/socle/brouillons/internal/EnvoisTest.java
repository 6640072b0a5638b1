package org.chorale.socle.brouillons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.brouillons.internal.Salle.DURAND;
import static org.chorale.socle.brouillons.internal.Salle.EMET;
import static org.chorale.socle.brouillons.internal.Salle.flux;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.brouillon.Envois.Envoi;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.Antivirus.Avis;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads that are cut, go on, are given up, on both databases. */
@SurLesDeuxBases
class EnvoisTest {
    private final Salle salle;
    private final Brouillon b;

    EnvoisTest(TypeBase type) {
        salle = new Salle(type);
        b = salle.brouillons.ouvrir(EMET, DURAND, Brouillon.Genre.DEPOT);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void pieces_make_the_file_once_the_last_one_is_here() throws IOException {
        long envoi = commencer("f.pdf", Salle.PDF.length);
        assertThat(envoyer(envoi, 0, partie(Salle.PDF, 0, 7)).recu()).isEqualTo(7);
        assertThat(lire().fichiers()).as("nothing half done").isEmpty();
        assertThat(lire().envois()).extracting(Envoi::recu).containsExactly(7L);

        Envoi fini = envoyer(envoi, 7, partie(Salle.PDF, 7, Salle.PDF.length));
        assertThat(fini.fichier()).isNotNull();
        assertThat(lire().envois()).isEmpty();
        assertThat(lire().fichiers().get(0).role()).isEqualTo(Role.FACTURE);
        assertThat(salle.documents.gardes.get(
                        lire().fichiers().get(0).document().empreinte()))
                .isEqualTo(Salle.PDF);
        assertThat(envoyer(envoi, 7, new byte[0]).fichier())
                .as("the answer that was lost is had again")
                .isEqualTo(fini.fichier());
        assertThat(lire().fichiers()).hasSize(1);
    }

    @Test
    void nothing_of_an_infected_file_is_kept_and_a_mute_antivirus_lets_an_upload_go_on_later() throws IOException {
        salle.avis = Avis.INFECTE;
        assertThatThrownBy(() -> salle.brouillons.ajouter(EMET, b.id(), "e.txt", flux(Salle.octets("abc"))))
                .isInstanceOf(RefusBrouillon.FichierInfecte.class)
                .hasMessageContaining("e.txt");
        assertThatThrownBy(() -> salle.pieces.ajouter(EMET.appelant(), "e.txt", flux(Salle.octets("abc"))))
                .isInstanceOf(RefusBrouillon.FichierInfecte.class);
        assertThatThrownBy(() ->
                        salle.pieces.ajouterPdf(EMET.appelant(), "e.pdf", flux(Salle.PDF), Set.of("73282932000074")))
                .isInstanceOf(RefusBrouillon.FichierInfecte.class);

        salle.avis = Avis.MUET;
        long envoi = commencer("f.txt", 3);
        assertThatThrownBy(() -> envoyer(envoi, 0, Salle.octets("abc")))
                .isInstanceOf(RefusBrouillon.AntivirusMuet.class);
        assertThat(lire().fichiers()).isEmpty();
        salle.avis = Avis.SAIN;
        assertThat(envoyer(envoi, 3, new byte[0]).fichier()).isNotNull();
    }

    @Test
    void a_piece_that_does_not_follow_is_told_where_to_go_on() throws IOException {
        long envoi = commencer("f.txt", 10);
        envoyer(envoi, 0, Salle.octets("12345"));
        for (long position : List.of(0L, 4L, 6L)) {
            assertThatThrownBy(() -> envoyer(envoi, position, Salle.octets("x")))
                    .isInstanceOfSatisfying(RefusBrouillon.PositionFausse.class, r -> assertThat(r.recu())
                            .isEqualTo(5));
        }
        assertThatThrownBy(() -> envoyer(envoi, 5, Salle.octets("678901")))
                .as("more than was announced")
                .isInstanceOf(RefusBrouillon.PositionFausse.class);
        assertThat(envoyer(envoi, 5, Salle.octets("67890")).fichier()).isNotNull();
    }

    @Test
    void a_piece_is_bounded() throws IOException {
        long envoi = commencer("f.txt", 9 << 20);
        assertThatThrownBy(() -> envoyer(envoi, 0, Salle.grand(Envois.MORCEAU_MAX + 1)))
                .isInstanceOf(RefusBrouillon.PositionFausse.class);
        assertThat(envoyer(envoi, 0, Salle.grand(Envois.MORCEAU_MAX)).recu()).isEqualTo(Envois.MORCEAU_MAX);
    }

    @Test
    void a_process_that_dies_while_it_receives_leaves_what_was_acknowledged_and_no_more() throws IOException {
        long envoi = commencer("f.txt", 10);
        envoyer(envoi, 0, Salle.octets("12345"));
        salle.documents.mort = true;
        assertThatThrownBy(() -> envoyer(envoi, 5, Salle.octets("67890"))).isInstanceOf(IOException.class);
        salle.documents.mort = false;
        assertThat(salle.envois.etat(EMET, b.id(), envoi).recu()).isEqualTo(5);
        assertThat(lire().fichiers()).isEmpty();

        // All pieces here, and dead before they were put together.
        salle.base.jpa().tx(em -> {
            var garde = tenir(Salle.octets("67890"));
            em.persist(new MorceauEntity(envoi, 5, garde));
            em.find(EnvoiEntity.class, envoi).avancer(5, salle.horloge.instant());
        });
        assertThat(envoyer(envoi, 10, new byte[0]).fichier()).isNotNull();
        assertThat(new String(salle.documents.gardes.get(
                        lire().fichiers().get(0).document().empreinte())))
                .isEqualTo("1234567890");
    }

    @Test
    void a_disk_found_full_at_the_last_step_costs_nothing_of_what_was_sent() throws IOException {
        long envoi = commencer("f.txt", 10);
        envoyer(envoi, 0, Salle.octets("12345"));
        salle.base.jpa().tx(em -> {
            em.persist(new MorceauEntity(envoi, 5, tenir(Salle.octets("67890"))));
            em.find(EnvoiEntity.class, envoi).avancer(5, salle.horloge.instant());
        });
        salle.documents.plein = true;
        assertThatThrownBy(() -> envoyer(envoi, 10, new byte[0])).isInstanceOf(RefusDocument.PlusDePlace.class);
        assertThat(salle.envois.etat(EMET, b.id(), envoi).recu()).isEqualTo(10);

        salle.documents.plein = false;
        assertThat(envoyer(envoi, 10, new byte[0]).fichier()).isNotNull();
    }

    @Test
    void the_same_piece_twice_at_once_is_received_once() throws Exception {
        long envoi = commencer("f.txt", 10);
        ExecutorService deux = Executors.newFixedThreadPool(2);
        List<Future<Object>> faits = deux.invokeAll(List.of(() -> tenter(envoi), () -> tenter(envoi)));
        deux.shutdown();

        assertThat(List.of(faits.get(0).get(), faits.get(1).get()))
                .anyMatch(Envoi.class::isInstance)
                .allMatch(o -> o instanceof Envoi || o instanceof RefusBrouillon.PositionFausse);
        assertThat(salle.envois.etat(EMET, b.id(), envoi).recu()).isEqualTo(5);
    }

    private Object tenter(long envoi) throws IOException {
        try {
            return envoyer(envoi, 0, Salle.octets("12345"));
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Test
    void what_is_announced_is_bounded_before_a_byte_is_sent() {
        assertThatThrownBy(() -> commencer("f.zip", (120L << 20) + 1))
                .isInstanceOf(RefusBrouillon.FichierTropGrand.class);
        assertThatThrownBy(() -> commencer("f.zip", 0)).isInstanceOf(RefusBrouillon.FichierVide.class);
        assertThatThrownBy(() -> commencer(" ", 3)).isInstanceOf(RefusBrouillon.NomInvalide.class);
        for (int i = 0; i < Envois.PAR_BROUILLON_MAX; i++) {
            commencer("f" + i + ".txt", 120L << 20);
        }
        assertThatThrownBy(() -> commencer("encore.txt", 3)).isInstanceOf(RefusBrouillon.TropDeFichiers.class);
    }

    @Test
    void an_upload_that_is_given_up_or_refused_leaves_nothing() throws IOException {
        long abandonne = commencer("f.txt", 10);
        envoyer(abandonne, 0, Salle.octets("123"));
        salle.envois.abandonner(EMET, b.id(), abandonne);
        assertThatThrownBy(() -> salle.envois.etat(EMET, b.id(), abandonne)).isInstanceOf(RefusBrouillon.Inconnu.class);

        long refuse = commencer("programme.exe", 5);
        assertThatThrownBy(() -> envoyer(refuse, 0, Salle.octets("12345")))
                .isInstanceOf(RefusBrouillon.ExtensionRefusee.class);
        assertThat(lire().envois()).isEmpty();
        assertThat(lire().fichiers()).isEmpty();
        assertThat(new ReferencesBrouillons(salle.base.jpa(), salle.base.schema())
                        .parmi(salle.documents.gardes.keySet()))
                .isEmpty();
    }

    @Test
    void a_draft_that_is_deleted_takes_its_uploads_along() throws IOException {
        long envoi = commencer("f.txt", 10);
        envoyer(envoi, 0, Salle.octets("123"));
        salle.brouillons.supprimer(EMET, b.id());
        assertThatThrownBy(() -> envoyer(envoi, 3, Salle.octets("4"))).isInstanceOf(RefusBrouillon.Inconnu.class);
        assertThat(new ReferencesBrouillons(salle.base.jpa(), salle.base.schema())
                        .parmi(salle.documents.gardes.keySet()))
                .isEmpty();
    }

    private long commencer(String nom, long taille) {
        return salle.envois.commencer(EMET, b.id(), nom, taille).id();
    }

    private Envoi envoyer(long envoi, long position, byte[] octets) throws IOException {
        return salle.envois.recevoir(EMET, b.id(), envoi, position, flux(octets));
    }

    private org.chorale.api.document.Documents.Document tenir(byte[] octets) {
        try {
            return salle.documents.garder(flux(octets), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Brouillon lire() {
        return salle.brouillons.consulter(EMET, b.id()).orElseThrow();
    }

    private static byte[] partie(byte[] octets, int de, int a) {
        return java.util.Arrays.copyOfRange(octets, de, a);
    }
}
