package org.chorale.socle.annuaire.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.RefusAnnuaire.SaisieInvalide;
import org.chorale.api.annuaire.ServicesDeStructure.ServiceDeFiche;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.annuaire.internal.DonneesDEssai;
import org.chorale.socle.annuaire.internal.cpro.DemandesDeFiche.DemandeMandat;
import org.chorale.socle.annuaire.internal.cpro.DemandesDeFiche.DemandeService;
import org.chorale.socle.annuaire.internal.cpro.DemandesDeFiche.ModifierStructure;
import org.chorale.socle.annuaire.internal.fiche.Carnet;
import org.chorale.socle.annuaire.internal.fiche.FichesService;
import org.chorale.socle.annuaire.internal.fiche.MandatsService;
import org.chorale.socle.annuaire.internal.fiche.ServicesDeStructureService;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A program sends what it knows, and what it leaves out stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FicheRessourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BaseDEssai base = BaseDEssai.ouvrir(TypeBase.DERBY, "annuaire", "ann_");
    private FichesService fiches;
    private ServicesDeStructureService services;
    private MandatsService mandats;
    private FicheRessource ressource;
    private StructureId commune;
    private Perimetre gere;

    @BeforeAll
    void ouvrir() {
        Carnet carnet = new Carnet(evenement -> {}, HorlogeDEssai.a("2026-03-02T09:00:00Z"));
        fiches = new FichesService(base.jpa(), base.schema(), carnet);
        services = new ServicesDeStructureService(base.jpa(), base.schema(), carnet);
        mandats = new MandatsService(base.jpa(), base.schema(), carnet);
        ressource = new FicheRessource(fiches, services, mandats);
        AdministrationAnnuaire administration = DonneesDEssai.administration(base);
        commune = administration.creerStructure(new NouvelleStructure(
                Identifiant.siret("21760694600010"),
                "Commune",
                Categorie.COLLECTIVITE_LOCALE,
                new Adresse("1 place de la Mairie", "", "76540", "Valmont", "FR"),
                new ParametresStructure(true, false, false, false, false)));
        gere = new Perimetre(
                new Appelant(new UtilisateurId(5), Appelant.Genre.TECHNIQUE, "TECH", Set.of()),
                new CodeEspace("activites-gestionnaire"),
                Mode.MODIFICATION,
                Set.of(Portee.entiere(commune)));
    }

    @AfterAll
    void fermer() {
        base.close();
    }

    @Test
    void whatIsSentChangesAndTheRestStays() throws Exception {
        var reponse = modifier("""
                {"idStructureCPP": %s, "informationGenerales": {"emailStructure": "mairie@valmont.example"},
                 "adressePostaleDuSiege": {"telephone": "02 35 00 00 00", "ville": "Valmont-sur-Seine"},
                 "parametres": {"numeroEJDoitEtreRenseigne": true, "connexionEDI": false},
                 "raccordement": {"mode": "edi", "etat": "EN_COURS", "contactTechnique": {"nom": "Yves"}}}""");

        FicheStructure apres = fiches.lire(gere, commune);
        assertThat(reponse.codeRetour()).isZero();
        assertThat(reponse.version()).isEqualTo(apres.version());
        assertThat(apres.generales().courriel()).isEqualTo("mairie@valmont.example");
        assertThat(apres.structure().adresse())
                .isEqualTo(new Adresse("1 place de la Mairie", "", "76540", "Valmont-sur-Seine", "FR"));
        assertThat(apres.parametres().exigences()).isEqualTo(new ParametresStructure(true, true, false, false, false));
        assertThat(apres.raccordement().mode()).isEqualTo(Raccordement.Mode.EDI);

        long perimee = reponse.version() - 1;
        assertThatThrownBy(() -> modifier("{\"idStructure\": %s, \"version\": " + perimee
                        + ", \"adressePostaleDuSiege\": {\"telephone\": \"03\"}}"))
                .isInstanceOf(ModifieEntreTemps.class);
    }

    @Test
    void whatCannotBeIsRefusedByItsName() {
        assertThatThrownBy(() -> modifier("{\"idStructure\": %s, \"informationGenerales\": {\"numeroPacage\": \"1\"}}"))
                .isInstanceOf(SaisieInvalide.class);
        assertThatThrownBy(() -> modifier("{\"idStructure\": %s, \"parametres\": {\"nonDiffusibleInsee\": true}}"))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, r -> assertThat(r.champ()).contains("nonDiffusibleInsee"));
        assertThatThrownBy(() -> modifier("{\"idStructure\": %s, \"raccordement\": {\"mode\": \"pigeon\"}}"))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, r -> assertThat(r.champ()).contains("mode"));
        assertThatThrownBy(() -> ressource.modifier(gere, null)).isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> ressource.modifier(gere, lire("{\"idStructure\": 99999}", ModifierStructure.class)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> ressource.creerService(gere, service("""
                        {"idStructure": %s, "codeService": "X", "nomService": "X", "dateFinValidite": "31/12/2026"}""")))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, r -> assertThat(r.champ()).contains("dateFinValidite"));
    }

    @Test
    void aServiceIsCreatedThenChangedInPart() throws Exception {
        var cree = ressource.creerService(gere, service("""
                {"idStructure": %s, "codeService": "URG", "nomService": "Urgences",
                 "dateDebutValidite": "2026-01-01 00:00", "dateFinValidite": "2026-12-31T00:00:00+01:00"}"""));
        ressource.modifierService(
                gere,
                lire(
                        "{\"idService\": " + cree.idService()
                                + ", \"miseEnPaiement\": true, \"dateFinValidite\": \"\"}",
                        DemandeService.class));

        ServiceDeFiche lu = services.lire(gere, new ServiceId(cree.idService()));
        assertThat(lu.miseEnPaiement()).isTrue();
        assertThat(lu.service().libelle()).isEqualTo("Urgences");
        assertThat(lu.service().debut()).isEqualTo("2026-01-01");
        assertThat(lu.service().fin()).isNull();
    }

    @Test
    void theMandateIsSignedAndRevoked() {
        DemandeMandat demande = new DemandeMandat(null, commune.valeur());
        assertThat(ressource.signer(gere, demande).mandatEnVigueur()).isTrue();
        assertThat(mandats.enVigueur(commune)).isTrue();
        assertThat(ressource.revoquer(gere, demande).mandatEnVigueur()).isFalse();
        assertThat(mandats.enVigueur(commune)).isFalse();
        assertThatThrownBy(() -> ressource.signer(gere, null)).isInstanceOf(ParametreInvalide.class);
    }

    private FicheRessource.StructureModifiee modifier(String corps) throws Exception {
        return ressource.modifier(gere, lire(corps.replace("%s", commune.toString()), ModifierStructure.class));
    }

    private DemandeService service(String corps) throws Exception {
        return lire(corps.replace("%s", commune.toString()), DemandeService.class);
    }

    private static <T> T lire(String corps, Class<T> type) throws Exception {
        return JSON.readValue(corps, type);
    }
}
