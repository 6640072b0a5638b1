package org.chorale.socle.annuaire.internal.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.LEA;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.gere;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementDeFiche;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.CompteBancaire;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.PiecesDeStructure.Genre;
import org.chorale.api.annuaire.PiecesDeStructure.Piece;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.RefusAnnuaire.MandatAbsent;
import org.chorale.api.annuaire.RefusAnnuaire.MandatEnVigueur;
import org.chorale.api.annuaire.RefusAnnuaire.SaisieInvalide;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceExistant;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceParDefaut;
import org.chorale.api.annuaire.ServicesDeStructure.Reglages;
import org.chorale.api.annuaire.ServicesDeStructure.ServiceDeFiche;
import org.chorale.api.commun.Pagination;
import org.chorale.api.document.Antivirus.Avis;
import org.chorale.api.document.Documents;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.socle.annuaire.internal.DonneesDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Services, accounts, mandate and attachments, and what becomes of them under another SIRET. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListesDeLaFicheTest {
    private static final String IBAN = "FR1420041010050500013M02606";
    private static final Coordonnees COMPTE =
            new Coordonnees("Courant", "Atelier", "fr14 2004 1010 0505 0001 3m02 606", "bnpafrpp", null);
    private static final Empreinte OCTETS = new Empreinte("ab".repeat(32));

    @Parameter
    TypeBase type;

    private Mairie mairie;
    private PiecesService pieces;
    private Avis avis = Avis.SAIN;
    private StructureId atelier;
    private StructureId autre;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        mairie = new Mairie(type);
        pieces = new PiecesService(mairie.base.jpa(), mairie.base.schema(), mairie.carnet, new Etagere(), d -> avis);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        mairie.close();
    }

    @BeforeEach
    void creer() {
        autre = mairie.creer(Categorie.PRIVEE);
        atelier = mairie.creer(Categorie.ETABLISSEMENT_SANTE);
    }

    @Test
    void aServiceIsCreatedAndChangedAndTheSecondOfTwoIsTold() {
        Reglages reglages = new Reglages("Urgences", LocalDate.of(2026, 1, 1), null, true, true, true);
        ServiceId id = mairie.services.creer(gere(atelier), atelier, " URG ", reglages);
        ServiceDeFiche lu = mairie.services.lire(gere(atelier), id);
        assertThat(lu.service().code()).isEqualTo("URG");
        assertThat(lu.reglages()).isEqualTo(reglages);

        Reglages ferme =
                new Reglages("Urgences", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), true, false, false);
        mairie.services.modifier(gere(atelier), id, lu.version(), ferme);

        assertThat(mairie.services.lire(gere(atelier), id).reglages()).isEqualTo(ferme);
        assertThatThrownBy(() -> mairie.services.modifier(gere(atelier), id, lu.version(), reglages))
                .isInstanceOf(ModifieEntreTemps.class);
        assertThat(champs()).contains("services/URG/libelle", "services/URG/fin", "services/URG/actif");
        assertThat(mairie.services
                        .lister(gere(atelier), atelier, Pagination.premiere())
                        .elements())
                .extracting(s -> s.service().code())
                .containsExactly("FACTURES_PUBLIQUES", "URG");
    }

    @Test
    void aServiceThatCannotBeIsRefused() {
        Reglages bons = new Reglages("Urgences", null, null, false, false, true);
        mairie.services.creer(gere(atelier), atelier, "URG", bons);
        assertThatThrownBy(() -> mairie.services.creer(gere(atelier), atelier, "urg", bons))
                .isInstanceOf(ServiceExistant.class);
        assertThatThrownBy(() -> mairie.services.creer(gere(atelier), atelier, "X".repeat(101), bons))
                .isInstanceOf(SaisieInvalide.class);
        SaisieInvalide refus = catchThrowableOfType(
                SaisieInvalide.class,
                () -> mairie.services.creer(
                        gere(atelier),
                        atelier,
                        "Y",
                        new Reglages("", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 1, 1), false, false, true)));
        assertThat(refus.fautes()).extracting(f -> f.champ().orElseThrow()).containsExactly("libelle", "fin");
        ServiceDeFiche defaut = mairie.services
                .lister(gere(atelier), atelier, Pagination.premiere())
                .elements()
                .get(0);
        assertThatThrownBy(() -> mairie.services.modifier(
                        gere(atelier),
                        defaut.service().id(),
                        defaut.version(),
                        new Reglages("x", null, null, false, false, false)))
                .isInstanceOf(ServiceParDefaut.class);
        assertThatThrownBy(
                        () -> mairie.services.lire(gere(autre), defaut.service().id()))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() ->
                        mairie.services.modifier(gere(autre), defaut.service().id(), defaut.version(), bons))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void anAccountIsKeptAsABankWritesItAndItsNumberIsNotInTheHistory() {
        long id = mairie.comptes.ajouter(gere(atelier), atelier, COMPTE);
        CompteBancaire lu = seul();
        assertThat(lu.iban().valeur()).isEqualTo(IBAN);
        assertThat(lu.bic()).isEqualTo("BNPAFRPP");

        Coordonnees factor = new Coordonnees(
                "Factor", "Factor SA", "BE68539007547034", "", new Affactureur("Factor SA", "55208131766522"));
        mairie.comptes.modifier(gere(atelier), atelier, id, lu.version(), factor);

        assertThat(seul().affactureur()).isEqualTo(factor.affactureur());
        assertThatThrownBy(() -> mairie.comptes.retirer(gere(atelier), atelier, id, lu.version()))
                .isInstanceOf(ModifieEntreTemps.class);
        mairie.comptes.retirer(gere(atelier), atelier, id, seul().version());
        assertThat(mairie.comptes.lister(gere(atelier), atelier)).isEmpty();
        assertThat(historique().toString())
                .contains("FR •••• 2606", "BE •••• 7034")
                .doesNotContain(IBAN, "539007547034");
    }

    @Test
    void anAccountThatCannotBeIsRefusedByField() {
        mairie.comptes.ajouter(gere(atelier), atelier, COMPTE);
        refuse(COMPTE, "nom", "iban");
        refuse(
                new Coordonnees("", " ", "FR1420041010050500013M02607", "BNP", new Affactureur("", "x".repeat(19))),
                "nom",
                "titulaire",
                "iban",
                "bic",
                "affactureur",
                "affactureurIdentifiant");
        CompteBancaire lu = seul();
        assertThatThrownBy(() -> mairie.comptes.retirer(gere(autre), autre, lu.id(), lu.version()))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> mairie.comptes.lister(gere(autre), atelier)).isInstanceOf(Introuvable.class);
    }

    private void refuse(Coordonnees coordonnees, String... champs) {
        SaisieInvalide refus = catchThrowableOfType(
                SaisieInvalide.class, () -> mairie.comptes.ajouter(gere(atelier), atelier, coordonnees));
        assertThat(refus.fautes()).extracting(f -> f.champ().orElseThrow()).containsExactly(champs);
    }

    @Test
    void theMandateIsSignedOnceRevokedOnceAndAllOfItRemembered() {
        assertThat(mairie.mandats.enVigueur(atelier)).isFalse();
        assertThatThrownBy(() -> mairie.mandats.revoquer(gere(atelier), atelier))
                .isInstanceOf(MandatAbsent.class);
        mairie.mandats.signer(gere(atelier), atelier);
        assertThat(mairie.mandats.enVigueur(atelier)).isTrue();
        assertThatThrownBy(() -> mairie.mandats.signer(gere(atelier), atelier)).isInstanceOf(MandatEnVigueur.class);
        mairie.mandats.revoquer(gere(atelier), atelier);
        assertThat(mairie.mandats.enVigueur(atelier)).isFalse();
        mairie.mandats.signer(gere(atelier), atelier);

        var tous = mairie.mandats.lister(gere(atelier), atelier);
        assertThat(tous).hasSize(2);
        assertThat(tous.get(0).estEnVigueur()).isTrue();
        assertThat(tous.get(1).revoquePar()).isEqualTo(LEA);
        assertThatThrownBy(() -> mairie.mandats.signer(gere(autre), atelier)).isInstanceOf(Introuvable.class);
    }

    @Test
    void anAttachmentIsKeptListedOpenedAndTakenAway() throws IOException {
        Piece piece = joindre("Kbis 2026.pdf");
        assertThat(pieces.lister(gere(atelier), atelier)).containsExactly(piece);
        try (InputStream contenu = pieces.ouvrir(gere(atelier), atelier, piece.id())) {
            assertThat(contenu.readAllBytes()).hasSize(3);
        }
        assertThat(new ReferencesAnnuaire(mairie.base.jpa(), mairie.base.schema())
                        .parmi(Set.of(OCTETS, new Empreinte("cd".repeat(32)))))
                .containsExactly(OCTETS);
        assertThatThrownBy(() -> pieces.ouvrir(gere(autre), autre, piece.id())).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> pieces.ouvrir(gere(autre), atelier, piece.id()))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> pieces.retirer(gere(autre), autre, piece.id())).isInstanceOf(Introuvable.class);
        pieces.retirer(gere(atelier), atelier, piece.id());
        assertThat(pieces.lister(gere(atelier), atelier)).isEmpty();
        for (String nom : List.of("", "sans-extension", "x.exe", "a".repeat(47) + ".pdf", "a\u0000.pdf")) {
            assertThatThrownBy(() -> joindre(nom)).as(nom).isInstanceOf(SaisieInvalide.class);
            assertThatThrownBy(() -> pieces.verifier(gere(atelier), atelier, nom))
                    .isInstanceOf(SaisieInvalide.class);
        }
        for (long taille : new long[] {0, (10L << 20) + 1}) {
            assertThatThrownBy(() -> pieces.ajouter(
                            gere(atelier), atelier, Genre.RIB, "rib.pdf", new Documents.Document(OCTETS, taille)))
                    .isInstanceOf(SaisieInvalide.class);
        }
        avis = Avis.INFECTE;
        assertThatThrownBy(() -> joindre("kbis.pdf")).isInstanceOf(RefusDocument.FichierInfecte.class);
        avis = Avis.SAIN;
        assertThat(pieces.lister(gere(atelier), atelier)).isEmpty();
    }

    private Piece joindre(String nom) {
        return pieces.ajouter(gere(atelier), atelier, Genre.IMMATRICULATION, nom, new Documents.Document(OCTETS, 3));
    }

    @Test
    void underAnotherSiretTheSheetFollowsButForMandatePacageAndConnection() {
        remplir();
        StructureId nouvelle = DonneesDEssai.changements(mairie.base, mairie.carnet)
                .changer(gere(atelier), atelier, Mairie.siret("0002"));

        FicheStructure apres = mairie.fiches.lire(gere(nouvelle), nouvelle);
        assertThat(apres.generales()).isEqualTo(donnees(""));
        assertThat(apres.raccordement()).isEqualTo(Raccordement.AUCUN);
        assertThat(mairie.mandats.enVigueur(nouvelle)).isFalse();
        assertThat(mairie.mandats.enVigueur(atelier)).isTrue();
        assertThat(mairie.comptes.lister(gere(nouvelle), nouvelle))
                .extracting(c -> c.iban().valeur())
                .containsExactly(IBAN);
        assertThat(pieces.lister(gere(nouvelle), nouvelle))
                .extracting(Piece::nom)
                .containsExactly("rib.pdf");
        assertThat(mairie.services
                        .lister(gere(nouvelle), nouvelle, Pagination.premiere())
                        .elements())
                .filteredOn(ServiceDeFiche::miseEnPaiement)
                .extracting(s -> s.service().code())
                .containsExactly("VTE");
        assertThat(mairie.fiches
                        .modifications(gere(nouvelle), nouvelle, Pagination.premiere())
                        .elements())
                .extracting(ModificationDeFiche::champ)
                .containsExactly("identifiant");

        assertThatThrownBy(() -> mairie.mandats.signer(gere(atelier), atelier)).isInstanceOf(StructureInactive.class);
        assertThatThrownBy(() -> mairie.comptes.ajouter(gere(atelier), atelier, COMPTE))
                .isInstanceOf(StructureInactive.class);
        mairie.mandats.revoquer(gere(atelier), atelier);
    }

    @Test
    void whereSomethingFailsInTheMiddleNothingOfTheSheetWasCopied() {
        remplir();
        long avant = compter();

        assertThatThrownBy(() -> DonneesDEssai.changements(mairie.base, mairie.carnet, fait -> {
                            throw new IllegalStateException("plus de place");
                        })
                        .changer(gere(atelier), atelier, Mairie.siret("0002")))
                .hasStackTraceContaining("plus de place");

        assertThat(compter()).isEqualTo(avant);
        assertThat(mairie.fiches.lire(gere(atelier), atelier).structure().active())
                .isTrue();
    }

    private long compter() {
        return mairie.base
                .jpa()
                .txExpr(em -> List.of("Fiche", "CompteBancaire", "Piece", "Modification", "Mandat").stream()
                        .mapToLong(e -> em.createQuery("SELECT COUNT(e) FROM " + e + "Entity e", Long.class)
                                .getSingleResult())
                        .sum());
    }

    private void remplir() {
        atelier = mairie.creer(Categorie.PRIVEE);
        long version = mairie.fiches.lire(gere(atelier), atelier).version();
        mairie.fiches.modifier(
                gere(atelier),
                atelier,
                version,
                new ChangementDeFiche(
                        donnees("044012345"),
                        null,
                        new Raccordement(
                                Raccordement.Mode.API,
                                Raccordement.Etat.RACCORDEE,
                                false,
                                Contact.INCONNU,
                                new Contact("Yves", "", ""))));
        mairie.services.creer(gere(atelier), atelier, "VTE", new Reglages("Ventes", null, null, false, true, true));
        mairie.comptes.ajouter(gere(atelier), atelier, COMPTE);
        mairie.mandats.signer(gere(atelier), atelier);
        pieces.ajouter(gere(atelier), atelier, Genre.RIB, "rib.pdf", new Documents.Document(OCTETS, 3));
    }

    private static DonneesGenerales donnees(String pacage) {
        return new DonneesGenerales("Ferme", Mairie.ADRESSE, "02 99 00 00 00", "ferme@exemple.fr", pacage);
    }

    private CompteBancaire seul() {
        List<CompteBancaire> tous = mairie.comptes.lister(gere(atelier), atelier);
        assertThat(tous).hasSize(1);
        return tous.get(0);
    }

    private List<ModificationDeFiche> historique() {
        return mairie.fiches
                .modifications(gere(atelier), atelier, Pagination.premiere())
                .elements();
    }

    private List<String> champs() {
        return historique().stream().map(ModificationDeFiche::champ).toList();
    }

    /** Bytes by their hash, three of each. */
    private static final class Etagere implements Documents {
        private final Map<Empreinte, byte[]> gardes = new ConcurrentHashMap<>(Map.of(OCTETS, new byte[] {1, 2, 3}));

        @Override
        public Document garder(InputStream contenu, long limite) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InputStream> ouvrir(Empreinte empreinte) {
            return Optional.ofNullable(gardes.get(empreinte)).map(ByteArrayInputStream::new);
        }

        @Override
        public void exigerPlace() {}
    }
}
