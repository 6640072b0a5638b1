package org.chorale.socle.brouillons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.brouillons.internal.Salle.DURAND;
import static org.chorale.socle.brouillons.internal.Salle.EMET;
import static org.chorale.socle.brouillons.internal.Salle.MARTIN;
import static org.chorale.socle.brouillons.internal.Salle.flux;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillon.Genre;
import org.chorale.api.brouillon.Brouillons.Envoye;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.commun.Pagination;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.Soumissions;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts, on both databases. */
@SurLesDeuxBases
class BrouillonsTest {
    private static final Perimetre AILLEURS = Salle.perimetre(8, Mode.MODIFICATION, MARTIN);

    private final Salle salle;

    BrouillonsTest(TypeBase type) {
        salle = new Salle(type);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void a_draft_holds_what_was_typed_and_what_was_given_until_it_is_sent() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "C:\\dossier\\facture.pdf", flux(Salle.PDF));
        Brouillon lu = lire(b);
        assertThat(lu.fichiers()).extracting(FichierDeBrouillon::nom).containsExactly("facture.pdf");
        assertThat(lu.valeurs().de(ChampSaisi.NUMERO)).as("proposed").isEqualTo("F-2026-1");
        assertThat(lu.valeurs().de(ChampSaisi.MONTANT_HT)).as("too unlikely").isEmpty();
        assertThat(lu.expire()).isEqualTo(salle.horloge.instant().plus(Duration.ofDays(90)));

        Brouillon garde = salle.brouillons.enregistrer(EMET, b.id(), lu.revision(), complet(lu.valeurs()));
        salle.brouillons.ajouter(EMET, b.id(), "bon de livraison.pdf", flux(Salle.octets("%PDF-1.4 bon")));
        Envoye envoye = salle.brouillons.envoyer(EMET, b.id(), garde.revision());

        assertThat(envoye.facture()).isNotNull();
        assertThat(salle.brouillons.consulter(EMET, b.id())).isEmpty();
        Soumissions.Demande demande = salle.soumises.get(0);
        assertThat(demande.mode()).isEqualTo(ModeDepot.DEPOT_PDF_PORTAIL);
        assertThat(demande.pieces()).extracting(Soumissions.Piece::nom).containsExactly("bon de livraison.pdf");
        Soumissions.Pdf pdf = (Soumissions.Pdf) demande.original();
        assertThat(pdf.valeurs().numero()).isEqualTo("F-2026-1");
        assertThat(pdf.valeurs().montants().ttc()).isEqualByComparingTo("120");
        assertThat(pdf.valeurs().destinataire()).isEqualTo("21350238800019");
    }

    @Test
    void what_is_typed_wrong_is_kept_and_every_fault_is_told_by_its_field() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "f.pdf", flux(Salle.PDF));
        Valeurs fausses = new Valeurs(
                Map.of(
                        ChampSaisi.NUMERO, "n° trop long, et avec des accents é",
                        ChampSaisi.DATE, "demain",
                        ChampSaisi.DESTINATAIRE, "123",
                        ChampSaisi.MONTANT_HT, "cent",
                        ChampSaisi.DEVISE, "ZZZ"),
                List.of());
        Brouillon garde = salle.brouillons.enregistrer(EMET, b.id(), lire(b).revision(), fausses);

        assertThat(lire(b).valeurs().de(ChampSaisi.DATE)).isEqualTo("demain");
        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, b.id(), garde.revision()))
                .isInstanceOfSatisfying(RefusBrouillon.SaisieIncorrecte.class, r -> assertThat(r.fautes())
                        .extracting(f -> f.champ())
                        .contains(
                                ChampSaisi.NUMERO,
                                ChampSaisi.DATE,
                                ChampSaisi.DESTINATAIRE,
                                ChampSaisi.MONTANT_HT,
                                ChampSaisi.MONTANT_TVA,
                                ChampSaisi.MONTANT_TTC,
                                ChampSaisi.DEVISE));
        assertThat(salle.soumises).isEmpty();
        assertThat(salle.brouillons.consulter(EMET, b.id())).isPresent();
    }

    @Test
    void a_refusal_of_the_invoice_comes_back_to_the_field_and_the_draft_stays() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "f.pdf", flux(Salle.PDF));
        Brouillon garde = salle.brouillons.enregistrer(EMET, b.id(), 0, complet(lire(b).valeurs()));
        salle.refus = new RefusSoumission.NonConforme(List.of(Constat.de(
                        "CHORALE-DESTINATAIRE-INACTIF",
                        Severite.ERREUR,
                        Couche.PORTAIL,
                        "La structure destinataire est inactive.")
                .avecTerme("BT-46")));

        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, b.id(), garde.revision()))
                .isInstanceOfSatisfying(RefusBrouillon.SaisieIncorrecte.class, r -> {
                    assertThat(r.fautes().get(0).champ()).isEqualTo(ChampSaisi.DESTINATAIRE);
                    assertThat(r.fautes().get(0).message().fr()).contains("inactive");
                });
        assertThat(lire(b).fichiers()).hasSize(1);
    }

    @Test
    void the_same_draft_open_twice_the_second_save_is_told_and_a_file_that_came_disturbs_nobody() throws IOException {
        Brouillon b = ouvrir();
        Brouillon ici = lire(b);
        Brouillon la = lire(b);
        salle.brouillons.enregistrer(EMET, b.id(), ici.revision(), unNumero("ICI"));

        assertThatThrownBy(() -> salle.brouillons.enregistrer(EMET, b.id(), la.revision(), unNumero("LA")))
                .isInstanceOf(RefusBrouillon.ModifieAilleurs.class);
        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, b.id(), la.revision()))
                .isInstanceOf(RefusBrouillon.ModifieAilleurs.class);
        assertThat(lire(b).valeurs().de(ChampSaisi.NUMERO)).isEqualTo("ICI");

        int revision = lire(b).revision();
        salle.brouillons.ajouter(EMET, b.id(), "f.pdf", flux(Salle.PDF));
        salle.brouillons.enregistrer(EMET, b.id(), revision, unNumero("ENCORE"));
        assertThat(lire(b).fichiers()).hasSize(1);
    }

    @Test
    void of_two_who_save_or_send_at_once_one_comes_first_and_one_is_told() throws Exception {
        Brouillon b = ouvrir();
        List<Object> faits = ensemble(
                () -> salle.brouillons.enregistrer(EMET, b.id(), 0, unNumero("UN")),
                () -> salle.brouillons.enregistrer(EMET, b.id(), 0, unNumero("DEUX")));
        assertThat(faits.stream().filter(Brouillon.class::isInstance)).hasSize(1);
        assertThat(faits.stream().filter(RefusBrouillon.ModifieAilleurs.class::isInstance))
                .hasSize(1);

        salle.brouillons.ajouter(EMET, b.id(), "f.pdf", flux(Salle.PDF));
        int revision = salle.brouillons
                .enregistrer(EMET, b.id(), lire(b).revision(), complet(lire(b).valeurs()))
                .revision();
        List<Object> envois = ensemble(
                () -> salle.brouillons.envoyer(EMET, b.id(), revision),
                () -> salle.brouillons.envoyer(EMET, b.id(), revision));
        assertThat(envois.stream().filter(Envoye.class::isInstance)).hasSize(1);
        assertThat(salle.soumises).hasSize(1);
    }

    @Test
    void nobody_sees_a_draft_outside_their_perimeter_or_in_mode_consultation() throws IOException {
        Brouillon b = ouvrir();
        Perimetre consulte = Salle.perimetre(7, Mode.CONSULTATION, DURAND);
        for (Perimetre p : List.of(AILLEURS, consulte)) {
            assertThat(salle.brouillons.consulter(p, b.id())).isEmpty();
            assertThat(salle.brouillons.lister(p, Pagination.premiere()).elements())
                    .isEmpty();
            assertThatThrownBy(() -> salle.brouillons.enregistrer(p, b.id(), 0, Valeurs.VIDES))
                    .isInstanceOf(RefusBrouillon.Inconnu.class);
            assertThatThrownBy(() -> salle.brouillons.supprimer(p, b.id())).isInstanceOf(RefusBrouillon.Inconnu.class);
            assertThatThrownBy(() -> salle.brouillons.ajouter(p, b.id(), "f.pdf", flux(Salle.PDF)))
                    .isInstanceOf(RefusBrouillon.Inconnu.class);
            assertThatThrownBy(() -> salle.envois.commencer(p, b.id(), "f.pdf", 3))
                    .isInstanceOf(RefusBrouillon.Inconnu.class);
            assertThatThrownBy(() -> salle.brouillons.ouvrir(p, DURAND, Genre.DEPOT))
                    .isInstanceOf(RefusCommun.HorsPerimetre.class);
        }
        assertThatThrownBy(() -> salle.brouillons.changerDeposant(EMET, b.id(), MARTIN))
                .isInstanceOf(RefusCommun.HorsPerimetre.class);
        Perimetre collegue = Salle.perimetre(9, Mode.MODIFICATION, DURAND);
        assertThat(salle.brouillons.lister(collegue, Pagination.premiere()).elements())
                .extracting(Brouillon::auteur)
                .containsExactly("Anne Leroy");
    }

    @Test
    void each_file_finds_its_role_by_what_it_is_in_whatever_order_they_come() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "lisible.pdf", flux(Salle.PDF));
        salle.brouillons.ajouter(EMET, b.id(), "photo.png", flux(Salle.octets("\u0089PNG\r\n\u001a\n")));
        assertThat(roles(b)).containsExactly(Role.FACTURE, Role.PIECE);

        salle.brouillons.ajouter(EMET, b.id(), "facture.xml", flux(Salle.UBL));
        assertThat(roles(b)).containsExactly(Role.PIECE, Role.PIECE, Role.FACTURE);

        Brouillon garde = lire(b);
        salle.brouillons.envoyer(EMET, b.id(), garde.revision());
        assertThat(salle.soumises.get(0).original()).isInstanceOf(Soumissions.Structuree.class);
        assertThat(salle.soumises.get(0).pieces()).hasSize(2);
    }

    @Test
    void another_pdf_may_be_made_the_invoice_and_a_picture_may_not() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "un.pdf", flux(Salle.PDF));
        FichierDeBrouillon deux = salle.brouillons.ajouter(EMET, b.id(), "deux.pdf", flux(Salle.SIGNE));
        FichierDeBrouillon photo =
                salle.brouillons.ajouter(EMET, b.id(), "p.png", flux(Salle.octets("\u0089PNG\r\n\u001a\n")));
        salle.brouillons.changerRole(EMET, b.id(), deux.id(), Role.FACTURE);

        assertThat(roles(b)).containsExactly(Role.PIECE, Role.FACTURE, Role.PIECE);
        assertThatThrownBy(() -> salle.brouillons.changerRole(EMET, b.id(), photo.id(), Role.FACTURE))
                .isInstanceOf(RefusBrouillon.FichierNonDeposable.class);
        int revision = salle.brouillons
                .enregistrer(EMET, b.id(), lire(b).revision(), complet(lire(b).valeurs()))
                .revision();
        salle.brouillons.envoyer(EMET, b.id(), revision);
        assertThat(salle.soumises.get(0).mode()).isEqualTo(ModeDepot.DEPOT_PDF_SIGNE_PORTAIL);
    }

    @Test
    void several_invoices_are_deposited_together_and_attachments_go_with_one_only() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "un.xml", flux(Salle.UBL));
        salle.brouillons.ajouter(EMET, b.id(), "lot.zip", flux(Salle.ZIP));
        FichierDeBrouillon piece = salle.brouillons.ajouter(EMET, b.id(), "bon.pdf", flux(Salle.PDF));
        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, b.id(), 0))
                .isInstanceOf(RefusBrouillon.PiecesDePlusieurs.class);
        salle.brouillons.retirer(EMET, b.id(), piece.id());

        Envoye envoye = salle.brouillons.envoyer(EMET, b.id(), 0);
        assertThat(envoye.flux()).hasSize(2);
        assertThat(envoye.facture()).isNull();
        assertThat(salle.deposes).extracting(d -> d.nomFichier()).containsExactly("un.xml", "lot.zip");
        assertThat(salle.brouillons.consulter(EMET, b.id())).isEmpty();
    }

    @Test
    void a_name_that_no_flux_may_have_is_made_one_that_it_may() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "lot & reste.zip", flux(Salle.ZIP));

        salle.brouillons.envoyer(EMET, b.id(), 0);

        assertThat(salle.deposes).extracting(d -> d.nomFichier()).containsExactly("lot _ reste.zip");
    }

    @Test
    void what_changes_while_a_draft_is_sent_is_not_deleted_with_it() throws IOException {
        Brouillon b = ouvrir();
        salle.brouillons.ajouter(EMET, b.id(), "un.pdf", flux(Salle.PDF));
        FichierDeBrouillon deux = salle.brouillons.ajouter(EMET, b.id(), "deux.pdf", flux(Salle.SIGNE));
        int revision = salle.brouillons
                .enregistrer(EMET, b.id(), lire(b).revision(), complet(lire(b).valeurs()))
                .revision();
        salle.pendant = () -> salle.brouillons.changerRole(EMET, b.id(), deux.id(), Role.FACTURE);

        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, b.id(), revision))
                .isInstanceOf(RefusBrouillon.ModifieAilleurs.class);
        assertThat(lire(b).fichiers()).hasSize(2);
        assertThat(salle.soumises).isEmpty();
    }

    @Test
    void no_file_is_the_invoice_of_a_draft_that_is_typed() throws IOException {
        Brouillon b = salle.brouillons.ouvrir(EMET, DURAND, Genre.SAISIE);
        FichierDeBrouillon piece = salle.brouillons.ajouter(EMET, b.id(), "bon.pdf", flux(Salle.PDF));

        assertThat(piece.role()).isEqualTo(Role.PIECE);
        assertThatThrownBy(() -> salle.brouillons.changerRole(EMET, b.id(), piece.id(), Role.FACTURE))
                .isInstanceOf(RefusBrouillon.FichierNonDeposable.class);
    }

    @Test
    void what_cannot_be_sent_says_why() throws IOException {
        Brouillon vide = ouvrir();
        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, vide.id(), 0))
                .isInstanceOf(RefusBrouillon.RienAEnvoyer.class);
        FichierDeBrouillon fausse = salle.brouillons.ajouter(EMET, vide.id(), "f.xml", flux(Salle.FAUSSE));
        assertThat(fausse.role()).isEqualTo(Role.FACTURE);
        assertThat(fausse.lecture().constats())
                .extracting(c -> c.message())
                .containsExactly(
                        "La quantité manque. (60 endroits) Et à 5 autres endroits.", "Le total ne tombe pas juste.");
        assertThatThrownBy(() -> salle.brouillons.envoyer(EMET, vide.id(), 0))
                .isInstanceOf(RefusBrouillon.FichierNonDeposable.class);
    }

    @Test
    void attachments_are_held_to_their_limits_on_both_sides() throws IOException {
        Brouillon b = ouvrir();
        String juste = "a".repeat(46) + ".txt";
        salle.brouillons.ajouter(EMET, b.id(), juste, flux(Salle.octets("bonjour")));
        refuse(b, "a" + juste, Salle.octets("bonjour"), RefusBrouillon.NomInvalide.class);
        refuse(b, "virus.exe", Salle.octets("bonjour"), RefusBrouillon.ExtensionRefusee.class);
        refuse(b, "sans-extension", Salle.octets("bonjour"), RefusBrouillon.ExtensionRefusee.class);
        refuse(b, "vide.txt", new byte[0], RefusBrouillon.FichierVide.class);
        refuse(b, "programme.pdf", Salle.octets("MZ\u0090"), RefusBrouillon.ContenuTrompeur.class);
        refuse(b, "programme.txt", Salle.octets("\u007fELF"), RefusBrouillon.ContenuTrompeur.class);
        refuse(b, "image.png", Salle.octets("GIF89a"), RefusBrouillon.ContenuTrompeur.class);
        refuse(b, "texte.csv", Salle.octets("a\0b"), RefusBrouillon.ContenuTrompeur.class);
        refuse(b, "..", Salle.octets("x"), RefusBrouillon.NomInvalide.class);

        salle.brouillons.ajouter(EMET, b.id(), "dix.txt", flux(Salle.grand(10 << 20)));
        refuse(b, "onze.txt", Salle.grand((10 << 20) + 1), RefusBrouillon.FichierTropGrand.class);
        assertThat(lire(b).fichiers()).hasSize(2);
    }

    @Test
    void a_pdf_and_the_whole_have_their_limits() throws IOException {
        Brouillon b = ouvrir();
        byte[] juste = Salle.grand(10 << 20);
        System.arraycopy(Salle.PDF, 0, juste, 0, Salle.PDF.length);
        assertThat(salle.brouillons
                        .ajouter(EMET, b.id(), "juste.pdf", flux(juste))
                        .role())
                .isEqualTo(Role.FACTURE);
        byte[] trop = java.util.Arrays.copyOf(juste, juste.length + 1);
        refuse(b, "trop.pdf", trop, RefusBrouillon.FichierTropGrand.class);
        assertThatThrownBy(() -> salle.brouillons.ajouter(EMET, b.id(), "trop.zip", flux(Salle.grand((120 << 20) + 1))))
                .isInstanceOf(DocumentTropGrand.class);
    }

    @Test
    void a_hundred_files_are_kept_and_not_one_more() throws IOException {
        Brouillon b = ouvrir();
        for (int i = 0; i < 100; i++) {
            salle.brouillons.ajouter(EMET, b.id(), "p" + i + ".txt", flux(Salle.octets("p" + i)));
        }
        refuse(b, "de-trop.txt", Salle.octets("x"), RefusBrouillon.TropDeFichiers.class);
    }

    @Test
    void what_nobody_touches_goes_by_the_clock_and_its_documents_may_go_with_it() throws IOException {
        Brouillon vieux = ouvrir();
        FichierDeBrouillon fichier = salle.brouillons.ajouter(EMET, vieux.id(), "f.pdf", flux(Salle.PDF));
        FichierDeBrouillon piece = salle.pieces.ajouter(EMET.appelant(), "p.txt", flux(Salle.octets("piece")));
        Brouillon coupe = ouvrir();
        long envoi = salle.envois.commencer(EMET, coupe.id(), "g.txt", 10).id();
        salle.envois.recevoir(EMET, coupe.id(), envoi, 0, flux(Salle.octets("12345")));
        Entretien entretien = new Entretien(
                salle.base.jpa(),
                Salle.faux(Echeances.class, Map.of("poserSiAbsente", a -> true)),
                salle.horloge,
                Duration.ofDays(90),
                Duration.ofDays(30),
                Duration.ofHours(48));
        Echeance echeance = new Echeance(Entretien.TYPE, "", salle.horloge.instant(), Map.of());
        ReferencesBrouillons references = new ReferencesBrouillons(salle.base.jpa(), salle.base.schema());
        Set<Empreinte> toutes = salle.documents.gardes.keySet();
        assertThat(references.parmi(toutes)).isEqualTo(toutes).hasSize(3);

        salle.horloge.avancer(Duration.ofHours(49));
        entretien.echoir(echeance);
        assertThat(lire(coupe).envois()).isEmpty();
        salle.horloge.avancer(Duration.ofDays(29));
        entretien.echoir(echeance);
        assertThat(salle.pieces.consulter(EMET.appelant(), piece.id())).isEmpty();
        assertThat(references.parmi(toutes)).containsExactly(fichier.document().empreinte());
        salle.horloge.avancer(Duration.ofDays(58));
        entretien.echoir(echeance);
        assertThat(salle.brouillons.consulter(EMET, vieux.id()))
                .as("a day is left")
                .isPresent();
        salle.horloge.avancer(Duration.ofDays(2));
        entretien.echoir(echeance);

        assertThat(salle.brouillons.consulter(EMET, vieux.id())).isEmpty();
        assertThat(references.parmi(toutes)).isEmpty();
    }

    @Test
    void a_program_s_files_are_its_own_and_are_used_all_or_none() throws IOException {
        FichierDeBrouillon une = salle.pieces.ajouter(EMET.appelant(), "a.txt", flux(Salle.octets("a")));
        FichierDeBrouillon pdf =
                salle.pieces.ajouterPdf(EMET.appelant(), "f.pdf", flux(Salle.PDF), Set.of("73282932000074"));
        assertThat(pdf.lecture().propositions()).hasSize(4);
        assertThat(salle.pieces.consulter(AILLEURS.appelant(), une.id())).isEmpty();
        assertThat(salle.pieces.ouvrir(AILLEURS.appelant(), une.id())).isEmpty();
        assertThatThrownBy(() -> salle.pieces.toutes(AILLEURS.appelant(), List.of(une.id())))
                .isInstanceOf(RefusCommun.Introuvable.class);
        assertThatThrownBy(() -> salle.pieces.consommer(EMET.appelant(), List.of(une.id(), 999L)))
                .isInstanceOf(RefusCommun.Introuvable.class);
        assertThat(salle.pieces.lister(EMET.appelant(), Pagination.premiere()).elements())
                .hasSize(2);

        salle.pieces.consommer(EMET.appelant(), List.of(une.id(), pdf.id()));
        assertThat(salle.pieces.lister(EMET.appelant(), Pagination.premiere()).total())
                .isZero();
        for (byte[] autre : List.of(Salle.UBL, Salle.octets("rien"), new byte[0])) {
            assertThatThrownBy(() -> salle.pieces.ajouterPdf(EMET.appelant(), "f.pdf", flux(autre), Set.of()))
                    .isInstanceOf(RefusBrouillon.class);
        }
        assertThatThrownBy(() -> salle.pieces.ajouter(EMET.appelant(), "g.txt", flux(Salle.grand((10 << 20) + 1))))
                .isInstanceOf(DocumentTropGrand.class);
    }

    private Brouillon ouvrir() {
        return salle.brouillons.ouvrir(EMET, DURAND, Genre.DEPOT);
    }

    private Brouillon lire(Brouillon b) {
        return salle.brouillons.consulter(EMET, b.id()).orElseThrow();
    }

    private List<Role> roles(Brouillon b) {
        return lire(b).fichiers().stream().map(FichierDeBrouillon::role).toList();
    }

    private void refuse(Brouillon b, String nom, byte[] octets, Class<? extends RefusBrouillon> comment) {
        assertThatThrownBy(() -> salle.brouillons.ajouter(EMET, b.id(), nom, flux(octets)))
                .as(nom)
                .isInstanceOf(comment);
    }

    private static Valeurs unNumero(String numero) {
        return Valeurs.VIDES.avec(ChampSaisi.NUMERO, numero);
    }

    private static Valeurs complet(Valeurs valeurs) {
        return valeurs.avec(ChampSaisi.DATE, "02/03/2026")
                .avec(ChampSaisi.DESTINATAIRE, "213 502 388 00019")
                .avec(ChampSaisi.MONTANT_HT, "100,00")
                .avec(ChampSaisi.MONTANT_TVA, "20");
    }

    private static List<Object> ensemble(Callable<Object> un, Callable<Object> autre) throws Exception {
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> faits = deux.invokeAll(List.of(sansLever(un), sansLever(autre)));
            return List.of(faits.get(0).get(), faits.get(1).get());
        } finally {
            deux.shutdownNow();
        }
    }

    private static Callable<Object> sansLever(Callable<Object> acte) {
        return () -> {
            try {
                return acte.call();
            } catch (RuntimeException e) {
                return e;
            }
        };
    }
}
