package org.chorale.itests.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.ws.rs.core.Response;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.BlocDeFacture;
import org.chorale.api.page.Page;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.espace.factures.internal.pages.PagesFactures;
import org.chorale.espace.factures.internal.pages.PagesFacturesEmises;
import org.chorale.espace.factures.internal.pages.PagesFacturesRecues;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.Decision;
import org.chorale.espace.soustraitance.internal.decision.Decisions;
import org.chorale.espace.soustraitance.internal.decision.MotifDeRefus;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.chorale.espace.soustraitance.internal.pages.BlocDeLaChaine;
import org.chorale.espace.soustraitance.internal.pages.BlocsDeFacture;
import org.chorale.espace.soustraitance.internal.pages.PagesAValider;
import org.chorale.espace.soustraitance.internal.pages.PagesValideur;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;
import org.chorale.socle.formats.internal.rendu.RenduDEssai;

/** The pages of Factures à valider, and what they add to those of invoices. */
final class VuesDeSousTraitance {
    private static final Instant QUAND = Instant.parse("2026-11-03T09:14:00Z");
    private static final CodeEspace A_VALIDER = new CodeEspace("factures-a-valider");
    private static final List<StatutFacture> STATUTS = List.of(
            StatutFacture.A_VALIDER_1,
            StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR,
            StatutFacture.A_VALIDER_2,
            StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR,
            StatutFacture.REFUSEE_1,
            StatutFacture.MISE_A_DISPOSITION);

    /** Circuits that the form of a draft knows. */
    static final CyclesDeVie CYCLES = Doublure.de(
            CyclesDeVie.class,
            Map.of(
                    "contributions",
                    a -> List.of(Doublure.de(
                            CircuitDeFacture.class,
                            Map.of(
                                    "cadres",
                                    b -> Set.of(Cadre.A9_FACTURE_SOUSTRAITANT),
                                    "saisie",
                                    b -> new CircuitDeFacture.Saisie(
                                            new Libelle("A9 – " + Donnees.HOSTILE, "A9 – " + Donnees.HOSTILE),
                                            new Libelle("Valideur", "Validator"),
                                            new Libelle(
                                                    "Le SIRET du titulaire du marché.",
                                                    "The SIRET of the holder of the contract.")))))));

    private final Map<String, Vue> vues = new LinkedHashMap<>();
    private final Factures factures = Doublure.de(
            Factures.class,
            Map.of(
                    "rechercher",
                    a -> new Resultats<>(
                            IntStream.range(0, 6)
                                    .mapToObj(VuesDeSousTraitance::facture)
                                    .toList(),
                            (Pagination) a[3],
                            61,
                            false),
                    "consulter",
                    a -> detail((FactureId) a[2]),
                    "historique",
                    a -> Optional.of(historique()),
                    "possibles",
                    a -> List.of()));
    private final Decisions decisions = new Decisions(
            Doublure.de(JpaTemplate.class, Map.of("txExpr", a -> decidees(), "tx", a -> {
                ((EmConsumer) a[1]).accept(null);
                return null;
            })),
            Doublure.de(SchemaPret.class, Map.of()));
    private final Validations validations = new Validations(
            factures,
            Doublure.de(Intervenants.class, Map.of()),
            decisions,
            Donnees.ANNUAIRE,
            Clock.fixed(QUAND, ZoneOffset.UTC));

    static Map<String, Vue> vues() {
        return new VuesDeSousTraitance().toutes();
    }

    /** The blocks that bundles add to an invoice. */
    static org.chorale.espace.factures.internal.pages.BlocsDeFacture sansBloc() {
        return new org.chorale.espace.factures.internal.pages.BlocsDeFacture();
    }

    private Map<String, Vue> toutes() {
        BlocDeFacture chaine = new BlocDeLaChaine(decisions);
        BlocsDeFacture blocs = new BlocsDeFacture();
        blocs.ajouter(chaine);
        PagesAValider pages = new PagesAValider(factures, validations, Donnees.HABILITATIONS, blocs);
        Perimetre p = Donnees.perimetre(Donnees.ELISE, A_VALIDER.toString());
        Perimetre agit =
                Donnees.HABILITATIONS.perimetre(Donnees.ELISE, A_VALIDER, org.chorale.api.espace.Mode.MODIFICATION);
        vue("/espaces/factures-a-valider", c -> pages.liste("", "2", p, c));
        vue("/a-valider-toutes", c -> pages.liste("toutes", "1", p, c));
        PagesAValider vides = new PagesAValider(Donnees.AUCUNE_FACTURE, validations, Donnees.HABILITATIONS, blocs);
        vue("/a-valider-rien", c -> vides.liste("", "1", p, c));
        vue("/espaces/factures-a-valider/4700", c -> pages.facture("4700", null, p, c));
        vue("/a-valider-second", c -> pages.facture("4702", "A_VALIDER_2", p, c));
        vue("/a-valider-mandataire", c -> pages.facture("4703", null, p, c));
        vue("/a-valider-finie", c -> pages.facture("4705", "MISE_A_DISPOSITION", p, c));
        vue("/a-valider-decision-manque", c -> page(pages.repondre("4700", "", "", "", "", "", agit, c)));
        vue(
                "/a-valider-complement-manque",
                c -> page(pages.repondre("4700", "REFUS", "", "MONTANT_ERR", "", Donnees.HOSTILE, agit, c)));
        vue(
                "/a-valider-qualite-manque",
                c -> page(pages.repondre("4700", "VALIDATION", "", "", Donnees.HOSTILE, "", agit, c)));
        vue(
                "/a-valider-cotraitant-seul",
                c -> page(pages.repondre("4700", "VALIDATION", "COTRAITANT", "", Donnees.HOSTILE, "", agit, c)));
        vue(
                "/a-valider-motif-manque",
                c -> page(pages.repondre("4700", "REFUS", "", "", Donnees.HOSTILE, "", agit, c)));
        vue("/a-valider-mandataire-inconnu", c -> page(pages.corriger("4703", Donnees.HOSTILE, agit, c)));
        corrections(agit);
        blocsDesFactures(chaine);
        return vues;
    }

    private void corrections(Perimetre agit) {
        PagesValideur pages = new PagesValideur(factures, validations);
        vue("/espaces/factures-emises/4701/valideur", c -> pages.formulaire("4701", agit, c));
        vue("/valideur-rien-a-corriger", c -> pages.formulaire("4700", agit, c));
        vue("/valideur-inconnu", c -> page(pages.corriger("4701", Donnees.HOSTILE, agit, c)));
    }

    private void blocsDesFactures(BlocDeFacture chaine) {
        org.chorale.espace.factures.internal.pages.BlocsDeFacture blocs = sansBloc();
        blocs.ajouter(chaine);
        PagesFactures communes = new PagesFactures(
                factures,
                Donnees.VIE,
                Donnees.HABILITATIONS,
                Doublure.de(org.chorale.api.format.Formats.class, Map.of()),
                RenduDEssai.rendu(),
                blocs,
                Doublure.de(org.chorale.api.facture.Certificats.class, Map.of("atteste", a -> false)));
        PagesFacturesEmises emises = new PagesFacturesEmises(communes, VuesDesRecherches.recherche());
        PagesFacturesRecues recues = new PagesFacturesRecues(communes, VuesDesRecherches.recherche());
        vue(
                "/emise-mauvais-valideur",
                c -> emises.facture("4701", null, Donnees.perimetre(Donnees.ELISE, "factures-emises"), c));
        vue(
                "/recue-d-un-sous-traitant",
                c -> recues.facture("4705", null, Donnees.perimetre(Donnees.ELISE, "factures-recues"), c));
    }

    private void vue(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }

    private static Optional<DetailFacture> detail(FactureId id) {
        int rang = (int) (id.valeur() - 4700);
        DetailFacture d = Donnees.DES_FACTURES
                .consulter(Donnees.perimetre(Donnees.ELISE, "factures-recues"), Cote.DESTINATAIRE, id)
                .orElseThrow();
        boolean attend = STATUTS.get(rang).name().startsWith("A_VALIDER");
        return Optional.of(new DetailFacture(
                facture(rang),
                d.lignes(),
                d.taxes(),
                d.pieces(),
                d.constats(),
                d.syntaxe(),
                d.commentaire(),
                List.of(
                        intervenant(1, 2, "Bâtiment " + Donnees.HOSTILE, attend && rang == 0 ? null : QUAND),
                        intervenant(2, 4, "Groupement d'entreprises de la Vallée et des environs", null))));
    }

    private static Intervenant intervenant(
            int rang, long structure, String nom, @org.jspecify.annotations.Nullable Instant decision) {
        return new Intervenant(
                A_VALIDER, rang, new StructureId(structure), null, Identifiant.siret("26350001400018"), nom, decision);
    }

    private static Facture facture(int rang) {
        Facture f = Donnees.FACTURES.get(rang);
        return new Facture(
                f.id(),
                f.numero(),
                f.type(),
                Cadre.A9_FACTURE_SOUSTRAITANT,
                STATUTS.get(rang),
                f.statutDepuis(),
                f.mode(),
                f.flux(),
                f.dateFacture(),
                f.dateEcheance(),
                f.depot(),
                f.fournisseur(),
                f.destinataire(),
                f.service(),
                f.engagement(),
                f.marche(),
                f.devise(),
                f.montantHt(),
                f.montantTva(),
                f.montantTtc(),
                f.montantAPayer(),
                f.telechargee());
    }

    private static Historique historique() {
        return new Historique(List.of(
                new Historique.Passage(1, StatutFacture.DEPOSEE, QUAND, null, "Chorale"),
                new Historique.Passage(2, StatutFacture.A_VALIDER_1, QUAND, null, "Chorale"),
                new Historique.Passage(3, StatutFacture.REFUSEE_1, QUAND, Donnees.HOSTILE, Donnees.HOSTILE)));
    }

    private static List<Decision> decidees() {
        return List.of(
                new Decision(
                        1,
                        Action.MAUVAIS_VALIDEUR,
                        null,
                        null,
                        Donnees.HOSTILE,
                        "Société " + Donnees.HOSTILE,
                        "55208131766522",
                        Donnees.HOSTILE,
                        QUAND),
                new Decision(
                        1,
                        Action.VALIDATION,
                        Qualite.COTRAITANT,
                        null,
                        "Travaux faits.",
                        "Centre hospitalier de la Vallée",
                        "26350001400018",
                        "Élise Marchand",
                        QUAND),
                new Decision(
                        2,
                        Action.REFUS,
                        Qualite.MANDATAIRE,
                        MotifDeRefus.MONTANT_ERR,
                        "Deux jours comptés en trop.",
                        "Groupement d'entreprises de la Vallée et des environs",
                        "13000000000013",
                        "Nour Benali",
                        QUAND));
    }
}
