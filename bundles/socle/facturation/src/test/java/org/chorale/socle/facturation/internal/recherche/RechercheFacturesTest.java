package org.chorale.socle.facturation.internal.recherche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Repere;
import org.chorale.api.commun.Tranche;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.CritereFactures.Origine;
import org.chorale.api.facture.CritereFactures.Participation;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TriFactures;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.recherche.FacturesSemees.Semee;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever way the rows are found, they are those that a look at each one would find, in that order. */
@SurLesDeuxBases
class RechercheFacturesTest {
    private static final int COMBIEN = 300;

    private final BaseDEssai base;
    private final List<Semee> semees;

    RechercheFacturesTest(TypeBase type) throws SQLException {
        base = BaseDEssai.ouvrir(type, "facturation", "fac_");
        semees = FacturesSemees.semer(base.source(), COMBIEN, 42);
        // Two who validate, the first of whom also looks on elsewhere.
        FacturesSemees.faireParticiper(base.source(), semees, "valide", 1, 900, 4);
        FacturesSemees.faireParticiper(base.source(), semees, "valide", 2, 901, 3);
        FacturesSemees.faireParticiper(base.source(), semees, "regarde", 1, 900, 5);
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void every_criterion_finds_what_a_look_at_each_row_finds() {
        List<Cas> cas = List.of(
                new Cas(new Critere(), s -> true),
                new Cas(new Critere().statuts("SUSPENDUE", "REJETEE"), s -> Set.of("SUSPENDUE", "REJETEE")
                        .contains(s.statut())),
                new Cas(new Critere().numero("fe_1"), s -> cle(s.numero()).startsWith("FE_1")),
                new Cas(new Critere().numero("F%"), s -> s.numero().startsWith("F%")),
                new Cas(
                        new Critere().engagement("ENG  1"),
                        s -> s.engagement() != null && s.engagement().startsWith("Eng 1")),
                new Cas(new Critere().texte("électricité"), s -> s.fournisseur() == 1),
                new Cas(new Critere().texte("elec"), s -> s.fournisseur() == 1 || s.fournisseur() == 4),
                new Cas(new Critere().texte("100 %"), s -> s.fournisseur() == 3),
                new Cas(new Critere().texte("100 _"), s -> false),
                new Cas(new Critere().texte("552 081 317 66522"), s -> s.fournisseur() == 2),
                new Cas(new Critere().texte("5520813"), s -> true),
                new Cas(new Critere().texte("f"), s -> true),
                new Cas(
                        new Critere().texte("e").statuts("MANDATEE"),
                        s -> s.statut().equals("MANDATEE")
                                && (s.engagement() != null || s.fournisseur() == 1 || s.fournisseur() == 4)),
                new Cas(new Critere().texte("CPP001111700000000000000"), s -> s.flux()
                        .startsWith("CPP001111700000000000000")),
                new Cas(new Critere().flux(semees.get(7).flux()), s -> s.flux()
                        .equals(semees.get(7).flux())),
                new Cas(
                        new Critere().ttc("10.00", "20.00"),
                        s -> s.ttc().compareTo(new BigDecimal("10")) >= 0
                                && s.ttc().compareTo(new BigDecimal("20")) <= 0),
                new Cas(
                        new Critere().dates(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 2, 6)),
                        s -> s.date().getDayOfMonth() >= 5 && s.date().getDayOfMonth() <= 6),
                new Cas(new Critere().cadre(), s -> s.cadre().startsWith("A9")),
                new Cas(new Critere().services(100L, 102L), s -> s.service() != null && s.service() != 101),
                new Cas(new Critere().valideur(900), s -> s.id() % 4 == 0),
                new Cas(new Critere().valideur(902), s -> false),
                new Cas(
                        new Critere()
                                .valideur(901)
                                .statuts("SUSPENDUE", "REJETEE")
                                .texte("f"),
                        s -> s.id() % 3 == 0 && Set.of("SUSPENDUE", "REJETEE").contains(s.statut())),
                new Cas(
                        new Critere().valideur(901).fournisseurs(2).numero("fe_"),
                        s -> s.id() % 3 == 0
                                && s.fournisseur() == 2
                                && cle(s.numero()).startsWith("FE_")),
                new Cas(
                        new Critere().fournisseurs(2, 4).ttc("5.00", null),
                        s -> s.fournisseur() % 2 == 0 && s.ttc().compareTo(new BigDecimal("5")) >= 0));
        for (int peu : new int[] {2, 20, 2000}) {
            ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000, peu);
            for (Perimetre perimetre : perimetres()) {
                for (int i = 0; i < cas.size(); i++) {
                    verifier(recherche, perimetre, cas.get(i), "cas %d, peu %d".formatted(i, peu));
                }
            }
        }
    }

    /** What most invoices begin with and what hardly one does want different ways. */
    @Test
    void postgresql_looks_at_what_was_typed_each_time() {
        ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000);
        Perimetre perimetre = perimetres().get(0);
        String mode = base.jpa().txExpr(TransactionType.Required, em -> {
            recherche.chercheur(
                    em, new PlanFactures(perimetre, Cote.DESTINATAIRE, CritereFactures.tout()), Ordre.DEPOT, true);
            return base.type() == TypeBase.DERBY
                    ? ""
                    : em.createNativeQuery("SELECT current_setting('plan_cache_mode')")
                            .getSingleResult()
                            .toString();
        });
        assertThat(mode).isEqualTo(base.type() == TypeBase.DERBY ? "" : "force_custom_plan");
    }

    @Test
    void who_deposited_and_what_is_corrected_are_found_on_both_sides() {
        Perimetre fournisseurs = Salle.perimetre(
                "factures-emises",
                Mode.CONSULTATION,
                Set.of(Portee.entiere(new StructureId(1)), Portee.entiere(new StructureId(4))));
        Predicate<Semee> siennes = s -> s.fournisseur() == 1 || s.fournisseur() == 4;
        Predicate<Semee> deux = s -> s.createur() != 70;
        Predicate<Semee> corrigent = s -> s.origine() != null && s.origine().startsWith("AVANT 4");
        Origine qui = new Origine(Set.of(new UtilisateurId(71), new UtilisateurId(72)), null);
        Origine quoi = new Origine(Set.of(), "avant  4");
        Origine tout = new Origine(Set.of(new UtilisateurId(71), new UtilisateurId(72)), "Avant 4");
        for (int peu : new int[] {2, 20, 2000}) {
            ServiceRecherche r = new ServiceRecherche(base.jpa(), base.type(), 10_000, peu);
            for (Sens sens : Sens.values()) {
                origine(r, fournisseurs, Cote.FOURNISSEUR, qui, siennes.and(deux), sens);
                origine(r, fournisseurs, Cote.FOURNISSEUR, quoi, siennes.and(corrigent), sens);
                origine(
                        r,
                        fournisseurs,
                        Cote.FOURNISSEUR,
                        tout,
                        siennes.and(deux).and(corrigent),
                        sens);
                Perimetre destinataire = perimetres().get(0);
                origine(
                        r,
                        destinataire,
                        Cote.DESTINATAIRE,
                        tout,
                        s -> s.destinataire() == 11 && deux.and(corrigent).test(s),
                        sens);
            }
        }
    }

    private void origine(
            ServiceRecherche r, Perimetre perimetre, Cote cote, Origine origine, Predicate<Semee> juste, Sens sens) {
        Comparator<Semee> ordre = Comparator.comparing(Semee::depot).thenComparing(Semee::id);
        List<Long> attendus = semees.stream()
                .filter(juste)
                .sorted(sens == Sens.DESCENDANT ? ordre.reversed() : ordre)
                .map(Semee::id)
                .toList();
        Tranche<Facture> trouvees = r.parcourir(
                perimetre, cote, CritereFactures.tout().avec(origine), TriFactures.DEPOT, Parcours.debut(25, sens));
        assertThat(attendus).isNotEmpty();
        assertThat(ids(trouvees)).isEqualTo(attendus.stream().limit(25).toList());
        assertThat(trouvees.total()).isEqualTo(attendus.size());
    }

    @Test
    void slices_follow_each_other_both_ways_in_every_order() {
        for (int peu : new int[] {2, 2000}) {
            ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000, peu);
            for (TriFactures tri : TriFactures.values()) {
                for (Sens sens : Sens.values()) {
                    for (CritereFactures c : List.of(
                            CritereFactures.tout(),
                            new Critere().numero("F").fait(),
                            new Critere().valideur(900).fait(),
                            new Critere().texte("e").fait())) {
                        allerRetour(recherche, c, tri, sens);
                    }
                }
            }
        }
    }

    @Test
    void rows_that_arrive_meanwhile_neither_repeat_nor_hide_any() {
        ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000);
        Tranche<Facture> premiere = tranche(recherche, Parcours.debut(10, Sens.DESCENDANT));
        arriver(COMBIEN + 1);
        Tranche<Facture> seconde = tranche(recherche, new Parcours(10, Sens.DESCENDANT, premiere.suivante(), false));

        List<Long> attendus = attendus(perimetres().get(0), s -> true, TriFactures.DEPOT, Sens.DESCENDANT);
        assertThat(ids(premiere)).isEqualTo(attendus.subList(0, 10));
        assertThat(ids(seconde)).isEqualTo(attendus.subList(10, 20));
        assertThat(seconde.total()).isEqualTo(attendus.size() + 1L);
    }

    @Test
    void all_are_taken_in_their_order_once_each_whatever_arrives_meanwhile_and_a_throw_ends_it() {
        ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000);
        for (Perimetre p : perimetres()) {
            for (TriFactures tri : TriFactures.values()) {
                List<Long> prises = new ArrayList<>();
                recherche.ecouler(
                        p,
                        Cote.DESTINATAIRE,
                        CritereFactures.tout(),
                        tri,
                        Sens.ASCENDANT,
                        f -> prises.add(f.id().valeur()));
                assertThat(prises).isEqualTo(attendus(p, s -> true, tri, Sens.ASCENDANT));
            }
        }
        List<Long> attendus = attendus(perimetres().get(0), s -> true, TriFactures.DEPOT, Sens.DESCENDANT);
        assertThat(attendus).hasSizeGreaterThan(100);
        List<Long> prises = new ArrayList<>();
        ecouler(recherche, f -> {
            if (prises.isEmpty()) {
                arriver(COMBIEN + 1);
            }
            prises.add(f.id().valeur());
        });
        assertThat(prises).isEqualTo(attendus);
        prises.clear();
        assertThatThrownBy(() -> ecouler(recherche, f -> {
                    prises.add(f.id().valeur());
                    throw new IllegalStateException("plein");
                }))
                .hasMessage("plein");
        assertThat(prises).hasSize(1);
    }

    @Test
    void a_total_is_exact_up_to_the_bound_and_then_says_that_there_are_more() {
        ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 100, 2);
        for (CritereFactures c :
                List.of(CritereFactures.tout(), new Critere().texte("f").fait())) {
            Tranche<Facture> t = recherche.parcourir(
                    perimetres().get(0), Cote.DESTINATAIRE, c, TriFactures.DEPOT, Parcours.debut(5, Sens.DESCENDANT));
            assertThat(t.total()).isEqualTo(100);
            assertThat(t.totalPlafonne()).isTrue();
        }
    }

    @Test
    void a_place_that_is_none_of_this_order_is_taken_for_the_beginning() {
        ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000);
        List<Long> debut = ids(tranche(recherche, Parcours.debut(10, Sens.DESCENDANT)));
        for (String faux : List.of("12.", "12.2026-02-30T00:00", "12.'; DROP TABLE fac_facture", "12.99")) {
            Repere repere = Repere.lire(faux).orElseThrow();
            assertThat(ids(tranche(recherche, new Parcours(10, Sens.DESCENDANT, repere, true))))
                    .isEqualTo(debut);
        }
        assertThat(Repere.lire("x.12")).isEmpty();
        assertThat(Repere.lire("1.a\nb")).isEmpty();
        assertThat(Repere.lire("1." + "a".repeat(200))).isEmpty();
    }

    @Test
    void numbered_pages_are_the_same_rows() {
        for (int peu : new int[] {2, 2000}) {
            ServiceRecherche recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000, peu);
            for (Perimetre p : perimetres()) {
                List<Long> attendus = attendus(p, s -> true, TriFactures.MONTANT_TTC, Sens.ASCENDANT);
                var page = recherche.page(
                        p,
                        Cote.DESTINATAIRE,
                        CritereFactures.tout(),
                        new Pagination(3, 20, "MontantTTC", Sens.ASCENDANT));
                assertThat(page.elements().stream().map(f -> f.id().valeur()).toList())
                        .isEqualTo(attendus.stream().skip(40).limit(20).toList());
                assertThat(page.total()).isEqualTo(attendus.size());
                assertThat(recherche
                                .page(
                                        p,
                                        Cote.DESTINATAIRE,
                                        new Critere().valideur(900).fait(),
                                        new Pagination(1, 500, "MontantHT", Sens.DESCENDANT))
                                .elements())
                        .extracting(f -> f.id().valeur())
                        .containsExactlyInAnyOrderElementsOf(
                                attendus.stream().filter(id -> id % 4 == 0).toList());
                assertThat(recherche
                                .page(
                                        p,
                                        Cote.DESTINATAIRE,
                                        CritereFactures.tout(),
                                        new Pagination(1, 50, "Devise", Sens.ASCENDANT))
                                .elements())
                        .hasSize(Math.min(50, attendus.size()));
            }
        }
    }

    private void verifier(ServiceRecherche recherche, Perimetre perimetre, Cas cas, String quoi) {
        List<Long> attendus = attendus(perimetre, cas.juste(), TriFactures.DEPOT, Sens.DESCENDANT);
        Tranche<Facture> trouvees = recherche.parcourir(
                perimetre,
                Cote.DESTINATAIRE,
                cas.critere().fait(),
                TriFactures.DEPOT,
                Parcours.debut(25, Sens.DESCENDANT));
        assertThat(ids(trouvees)).as(quoi).isEqualTo(attendus.stream().limit(25).toList());
        assertThat(trouvees.total()).as(quoi).isEqualTo(attendus.size());
        assertThat(trouvees.suivante() != null).as(quoi).isEqualTo(attendus.size() > 25);
    }

    private void allerRetour(ServiceRecherche recherche, CritereFactures c, TriFactures tri, Sens sens) {
        Perimetre perimetre = perimetres().get(2);
        List<List<Long>> aller = new ArrayList<>();
        List<Tranche<Facture>> tranches = new ArrayList<>();
        Repere repere = null;
        do {
            Tranche<Facture> t =
                    recherche.parcourir(perimetre, Cote.DESTINATAIRE, c, tri, new Parcours(40, sens, repere, false));
            aller.add(ids(t));
            tranches.add(t);
            repere = t.suivante();
        } while (repere != null);
        assertThat(aller.stream().flatMap(List::stream).toList())
                .as("%s %s", tri, sens)
                .doesNotHaveDuplicates()
                .hasSize((int) tranches.get(0).total());
        if (c.equals(CritereFactures.tout())) {
            assertThat(aller.stream().flatMap(List::stream).toList())
                    .isEqualTo(attendus(perimetre, s -> true, tri, sens));
        }
        for (int i = tranches.size() - 1; i > 0; i--) {
            Tranche<Facture> avant = recherche.parcourir(
                    perimetre,
                    Cote.DESTINATAIRE,
                    c,
                    tri,
                    new Parcours(40, sens, tranches.get(i).precedente(), true));
            assertThat(ids(avant)).as("%s %s, retour %d", tri, sens, i).isEqualTo(aller.get(i - 1));
        }
    }

    /** The latest of all, before what is read next. */
    private void arriver(long id) {
        Semee modele = semees.get(0);
        Semee neuve = new Semee(
                id,
                "NEUVE",
                modele.statut(),
                LocalDateTime.of(2026, 4, 1, 0, 0),
                modele.date(),
                1,
                11,
                null,
                null,
                modele.flux(),
                modele.ttc(),
                modele.cadre());
        try {
            FacturesSemees.inserer(base.source(), List.of(neuve));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ecouler(ServiceRecherche recherche, Consumer<Facture> prendre) {
        recherche.ecouler(
                perimetres().get(0),
                Cote.DESTINATAIRE,
                CritereFactures.tout(),
                TriFactures.DEPOT,
                Sens.DESCENDANT,
                prendre);
    }

    private Tranche<Facture> tranche(ServiceRecherche recherche, Parcours parcours) {
        return recherche.parcourir(
                perimetres().get(0), Cote.DESTINATAIRE, CritereFactures.tout(), TriFactures.DEPOT, parcours);
    }

    /** A structure, a service, and both kinds at once. */
    private static List<Perimetre> perimetres() {
        return Stream.of(
                        Set.of(Portee.entiere(new StructureId(11))),
                        Set.of(new Portee(new StructureId(11), new ServiceId(101))),
                        Set.of(
                                new Portee(new StructureId(11), new ServiceId(100)),
                                new Portee(new StructureId(11), new ServiceId(101)),
                                Portee.entiere(new StructureId(12))))
                .map(p -> Salle.perimetre("factures-recues", Mode.CONSULTATION, p))
                .toList();
    }

    private List<Long> attendus(Perimetre perimetre, Predicate<Semee> juste, TriFactures tri, Sens sens) {
        Comparator<Semee> ordre =
                switch (tri) {
                    case DEPOT -> Comparator.comparing(Semee::depot);
                    case DATE_FACTURE -> Comparator.comparing(Semee::date);
                    case MONTANT_TTC -> Comparator.comparing(Semee::ttc);
                    case NUMERO -> Comparator.comparing(s -> cle(s.numero()));
                };
        ordre = ordre.thenComparing(Semee::id);
        return semees.stream()
                .filter(s -> perimetre.contient(
                        new StructureId(s.destinataire()), s.service() == null ? null : new ServiceId(s.service())))
                .filter(juste)
                .sorted(sens == Sens.DESCENDANT ? ordre.reversed() : ordre)
                .map(Semee::id)
                .toList();
    }

    private static List<Long> ids(Tranche<Facture> tranche) {
        return tranche.elements().stream().map(f -> f.id().valeur()).toList();
    }

    private static String cle(String texte) {
        return Cle.de(texte, 60);
    }

    private record Cas(Critere critere, Predicate<Semee> juste) {}

    /** Criteria one by one. */
    private static final class Critere {
        private @Nullable String numero;
        private @Nullable String engagement;
        private @Nullable String texte;
        private @Nullable NumeroFlux flux;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;
        private @Nullable LocalDate du;
        private @Nullable LocalDate au;
        private Set<StatutFacture> statuts = Set.of();
        private Set<StructureId> fournisseurs = Set.of();
        private Set<ServiceId> services = Set.of();
        private Set<Cadre> cadres = Set.of();
        private @Nullable Participation participation;

        Critere valideur(long structure) {
            participation = new Participation(Set.of(new CodeEspace("valide")), new StructureId(structure));
            return this;
        }

        Critere numero(String debut) {
            numero = debut;
            return this;
        }

        Critere engagement(String debut) {
            engagement = debut;
            return this;
        }

        Critere texte(String debut) {
            texte = debut;
            return this;
        }

        Critere flux(String valeur) {
            flux = new NumeroFlux(valeur);
            return this;
        }

        Critere ttc(String de, @Nullable String a) {
            min = new BigDecimal(de);
            max = a == null ? null : new BigDecimal(a);
            return this;
        }

        Critere dates(LocalDate de, LocalDate a) {
            du = de;
            au = a;
            return this;
        }

        Critere statuts(String... noms) {
            statuts = Stream.of(noms).map(StatutFacture::valueOf).collect(java.util.stream.Collectors.toSet());
            return this;
        }

        Critere fournisseurs(long... ids) {
            fournisseurs = java.util.Arrays.stream(ids)
                    .mapToObj(StructureId::new)
                    .collect(java.util.stream.Collectors.toSet());
            return this;
        }

        Critere services(Long... ids) {
            services = Stream.of(ids).map(ServiceId::new).collect(java.util.stream.Collectors.toSet());
            return this;
        }

        Critere cadre() {
            cadres = Set.of(Cadre.A9_FACTURE_SOUSTRAITANT);
            return this;
        }

        CritereFactures fait() {
            return CritereFactures.composer()
                    .numero(numero)
                    .statuts(statuts)
                    .fournisseurs(fournisseurs)
                    .services(services)
                    .flux(flux)
                    .dateFacture(du, au)
                    .ttc(min, max)
                    .engagement(engagement)
                    .texte(texte)
                    .cadres(cadres)
                    .participation(participation)
                    .fait();
        }
    }
}
