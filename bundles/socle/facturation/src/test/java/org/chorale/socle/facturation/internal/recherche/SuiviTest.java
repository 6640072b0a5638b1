package org.chorale.socle.facturation.internal.recherche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Repere;
import org.chorale.api.commun.Tranche;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.facture.CritereFlux;
import org.chorale.api.facture.Depots.Recu;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.RecherchesEnregistrees;
import org.chorale.api.facture.RefusRecherche;
import org.chorale.api.facture.SuiviFlux;
import org.chorale.api.facture.SuiviFlux.FluxSuivi;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flux followed and searches kept, on both databases. */
@SurLesDeuxBases
class SuiviTest {
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    private final Salle salle;
    private final SuiviFlux suivi;

    SuiviTest(TypeBase type) {
        salle = new Salle(type);
        suivi = new ServiceSuivi(salle.base.jpa(), salle.base.schema(), salle.annuaire, salle.recherche);
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void flux_are_found_counted_and_walked_both_ways() {
        for (int i = 0; i < 7; i++) {
            salle.deposer(salle.formats.valide(salle.facture("F-" + i)), "Été " + i + ".xml", null);
        }
        salle.taches.faire(salle.traitement);
        salle.deposer(salle.formats.valide(salle.facture("F-9")), "attend.xml", null);
        Perimetre fournisseur = Salle.emet(salle.fournisseur);

        Tranche<FluxSuivi> debut = chercher(fournisseur, CritereFlux.tout(), null, false);
        assertThat(noms(debut)).containsExactly("attend.xml", "Été 6.xml", "Été 5.xml");
        assertThat(debut.total()).isEqualTo(8);
        assertThat(debut.elements().get(0).factures()).isZero();
        FluxSuivi fait = debut.elements().get(1);
        assertThat(fait.factures()).isEqualTo(1);
        assertThat(fait.integrees()).isEqualTo(1);
        assertThat(fait.deposant()).isEqualTo("Plomberie Durand");
        assertThat(fait.par()).isEqualTo("Anne Leroy");
        Tranche<FluxSuivi> suite = chercher(fournisseur, CritereFlux.tout(), debut.suivante(), false);
        assertThat(noms(suite)).containsExactly("Été 4.xml", "Été 3.xml", "Été 2.xml");
        assertThat(noms(chercher(fournisseur, CritereFlux.tout(), suite.precedente(), true)))
                .isEqualTo(noms(debut));
        assertThat(noms(chercher(fournisseur, critere("ete 3", null), null, false)))
                .containsExactly("Été 3.xml");
        String numero = fait.entete().numero().valeur();
        assertThat(noms(chercher(fournisseur, critere(numero, null), null, false)))
                .containsExactly("Été 6.xml");
        assertThat(chercher(fournisseur, critere("cpp", null), null, false).total())
                .isEqualTo(8);
        assertThat(noms(chercher(fournisseur, critere("%", null), null, false))).isEmpty();
        assertThat(noms(chercher(
                        fournisseur,
                        critere(null, EtatFlux.IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP),
                        null,
                        false)))
                .containsExactly("attend.xml");
        assertThat(noms(chercher(
                        fournisseur,
                        new CritereFlux(null, Set.of(), Set.of(), LocalDate.of(2026, 3, 3), null),
                        null,
                        false)))
                .isEmpty();
    }

    @Test
    void nobody_follows_the_flux_of_others() {
        Recu recu = salle.deposer(salle.formats.valide(salle.facture("F-1")));
        salle.taches.faire(salle.traitement);
        Perimetre autre = Salle.emet(salle.autreFournisseur);

        assertThat(chercher(autre, CritereFlux.tout(), null, false).elements()).isEmpty();
        assertThat(chercher(autre, critere(recu.numero().valeur(), null), null, false)
                        .elements())
                .isEmpty();
        assertThat(suivi.consulter(autre, recu.numero())).isEmpty();
        assertThat(suivi.factures(autre, recu.numero(), 0, 50)).isEmpty();
        assertThat(suivi.pdf(autre, recu.numero())).isEmpty();
        assertThat(suivi.json(autre, recu.numero())).isEmpty();
    }

    @Test
    void both_documents_tell_every_invoice() throws IOException {
        Recu recu = salle.deposer(salle.formats.valide(salle.facture("F-1").service("INCONNU")));
        salle.taches.faire(salle.traitement);
        Perimetre fournisseur = Salle.emet(salle.fournisseur);
        List<FactureDuFlux> factures = suivi.factures(fournisseur, recu.numero(), 0, 50);
        int constats = factures.get(0).constats().size();
        assertThat(constats).isPositive();

        ByteArrayOutputStream json = new ByteArrayOutputStream();
        suivi.json(fournisseur, recu.numero()).orElseThrow().ecrire(json);
        JsonNode lu = new ObjectMapper().readTree(json.toByteArray());
        assertThat(lu.path("numeroFluxDepot").asText()).isEqualTo(recu.numero().valeur());
        assertThat(lu.path("factures").size()).isEqualTo(factures.size());
        assertThat(lu.path("factures").get(0).path("constats").size()).isEqualTo(constats);

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        suivi.pdf(fournisseur, recu.numero()).orElseThrow().ecrire(pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .isNotEmpty();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(factures.get(0).constats().get(0).regle(), "Facture F-1 : rejetée");
        }
    }

    @Test
    void portions_end_where_the_list_does() {
        for (int combien : new int[] {0, 1, 49, 50, 51, 500}) {
            List<Integer> tous = IntStream.range(0, combien).boxed().toList();
            List<Integer> lus = new ArrayList<>();
            new Portions<>(d -> tous.subList(Math.min(d, combien), Math.min(d + 50, combien)), 50)
                    .forEachRemaining(lus::add);
            assertThat(lus).isEqualTo(tous);
        }
    }

    @Test
    void searches_are_kept_by_name_for_their_owner_alone_and_not_without_end() {
        RecherchesEnregistrees recherches = new ServiceRecherchesEnregistrees(salle.base.jpa(), salle.base.schema());
        Appelant anne = Salle.emet(salle.fournisseur).appelant();
        Appelant autre = new Appelant(new UtilisateurId(8), Appelant.Genre.PERSONNE, "Paul", Set.of());
        recherches.garder(anne, EMISES, "Été", "q=1");
        var gardee = recherches.garder(anne, EMISES, " ETE ", "q=2");

        assertThat(recherches.liste(anne, EMISES)).containsExactly(gardee);
        assertThat(gardee.nom()).isEqualTo("ETE");
        assertThat(gardee.criteres()).isEqualTo("q=2");
        assertThat(recherches.liste(anne, RECUES)).isEmpty();
        assertThat(recherches.liste(autre, EMISES)).isEmpty();
        recherches.oublier(autre, EMISES, gardee.id());
        assertThat(recherches.liste(anne, EMISES)).hasSize(1);
        for (String faux : List.of("", "  ", "x".repeat(61), "a\nb", "\u0301")) {
            assertThatThrownBy(() -> recherches.garder(anne, EMISES, faux, "q=1"))
                    .isInstanceOf(RefusRecherche.Nom.class);
        }
        var seconde = recherches.garder(anne, EMISES, "Hiver", "q=4");
        recherches.renommer(autre, EMISES, seconde.id(), "Volée");
        recherches.renommer(anne, RECUES, seconde.id(), "Volée");
        assertThatThrownBy(() -> recherches.renommer(anne, EMISES, seconde.id(), "été"))
                .isInstanceOf(RefusRecherche.NomPris.class);
        assertThatThrownBy(() -> recherches.renommer(anne, EMISES, seconde.id(), " "))
                .isInstanceOf(RefusRecherche.Nom.class);
        recherches.renommer(anne, EMISES, seconde.id(), " HIVER ");
        assertThat(recherches.liste(anne, EMISES))
                .extracting(RecherchesEnregistrees.Enregistree::nom)
                .containsExactly("ETE", "HIVER");
        recherches.oublier(anne, EMISES, seconde.id());
        for (int i = 1; i < RecherchesEnregistrees.MAXIMUM; i++) {
            recherches.garder(anne, EMISES, "n" + i, "");
        }
        assertThatThrownBy(() -> recherches.garder(anne, EMISES, "une de trop", ""))
                .isInstanceOf(RefusRecherche.Trop.class);
        recherches.garder(anne, EMISES, "été", "q=3");
        recherches.oublier(anne, EMISES, gardee.id());
        recherches.garder(anne, EMISES, "une de trop", "");
        assertThat(recherches.liste(anne, EMISES)).hasSize(RecherchesEnregistrees.MAXIMUM);
    }

    private Tranche<FluxSuivi> chercher(
            Perimetre perimetre, CritereFlux critere, @Nullable Repere repere, boolean avant) {
        return suivi.parcourir(perimetre, critere, new Parcours(3, Sens.DESCENDANT, repere, avant));
    }

    private static CritereFlux critere(@Nullable String texte, @Nullable EtatFlux etat) {
        return new CritereFlux(texte, etat == null ? Set.of() : Set.of(etat), Set.of(), null, null);
    }

    private static List<String> noms(Tranche<FluxSuivi> tranche) {
        return tranche.elements().stream().map(f -> f.entete().nomFichier()).toList();
    }
}
