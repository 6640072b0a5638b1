package org.chorale.socle.portail.internal.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.socle.portail.internal.Doublures.ELISE;
import static org.chorale.socle.portail.internal.Doublures.PAUL;
import static org.chorale.socle.portail.internal.Doublures.contexte;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.EntreeMenu;
import org.chorale.socle.portail.internal.Doublures.DiffusionNotee;
import org.chorale.socle.portail.internal.Doublures.Droits;
import org.chorale.socle.portail.internal.Doublures.EspaceEtOnglet;
import org.chorale.socle.portail.internal.menu.FauxBundle.Cadriciel;
import org.chorale.socle.portail.internal.menu.Menu.Onglet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MenuTest {
    private final Cadriciel cadriciel = new Cadriciel();
    private final DiffusionNotee diffusion = new DiffusionNotee();
    private final Droits droits = new Droits();
    private final Contributions contributions = new Contributions(cadriciel.contexte(), diffusion);
    private final Menu menu = new Menu(contributions, droits);

    private FauxBundle factures;
    private FauxBundle compte;

    @BeforeEach
    void two_bundles_are_there() {
        factures = bundle(EspaceEtOnglet.de("factures-recues", 200));
        compte = bundle(EspaceEtOnglet.de("mon-compte", 900).aTous());
        bundle(EspaceEtOnglet.de("factures-emises", 100));
    }

    @Test
    void a_user_sees_the_tabs_of_the_espaces_they_hold_in_their_order() {
        droits.accorder(ELISE, "mon-compte", "factures-recues", "factures-emises")
                .accorder(PAUL, "factures-recues");

        assertThat(adresses(ELISE))
                .containsExactly("/espaces/factures-emises", "/espaces/factures-recues", "/espaces/mon-compte");
    }

    @Test
    void an_espace_for_everybody_whose_page_needs_a_structure_is_there_once_one_has_it() {
        bundle(EspaceEtOnglet.de("sollicitations-emises", 600).aTousSurUneStructure());
        droits.accorder(ELISE, "sollicitations-emises");

        assertThat(adresses(ELISE)).containsExactly("/espaces/sollicitations-emises", "/espaces/mon-compte");
        assertThat(adresses(PAUL)).containsExactly("/espaces/mon-compte");
    }

    @Test
    void an_espace_for_everybody_is_there_without_any_structure() {
        assertThat(adresses(PAUL)).containsExactly("/espaces/mon-compte");
    }

    @Test
    void the_tab_of_the_page_is_the_current_one() {
        droits.accorder(ELISE, "factures-recues");

        assertThat(menu.onglets(ELISE, Locale.ENGLISH, new CodeEspace("factures-recues")))
                .containsExactly(
                        new Onglet("Area factures-recues", "/espaces/factures-recues", true),
                        new Onglet("Area mon-compte", "/espaces/mon-compte", false));
    }

    @Test
    void a_right_withdrawn_shows_no_tab_any_more() {
        droits.accorder(ELISE, "factures-recues");
        assertThat(adresses(ELISE)).contains("/espaces/factures-recues");

        droits.accorder(ELISE);
        assertThat(adresses(ELISE)).doesNotContain("/espaces/factures-recues");
    }

    @Test
    void a_bundle_that_begins_to_stop_is_gone_at_once_and_open_pages_are_told() {
        droits.accorder(ELISE, "factures-recues");
        diffusion.dites.clear();

        factures.commencerDArreter();

        assertThat(adresses(ELISE)).containsExactly("/espaces/mon-compte");
        assertThat(diffusion.dites).containsExactly("tous:espaces");
        factures.finirDArreter();
        assertThat(adresses(ELISE)).containsExactly("/espaces/mon-compte");
    }

    @Test
    void a_bundle_that_comes_back_is_there_again_and_open_pages_are_told() {
        droits.accorder(ELISE, "factures-recues");
        factures.commencerDArreter();
        factures.finirDArreter();
        diffusion.dites.clear();

        bundle(EspaceEtOnglet.de("factures-recues", 200));

        assertThat(adresses(ELISE)).contains("/espaces/factures-recues");
        assertThat(diffusion.dites).contains("tous:espaces");
    }

    @Test
    void a_tab_whose_espace_is_not_offered_is_not_shown() {
        droits.accorder(ELISE, "orphelin");
        new FauxBundle(contributions, cadriciel)
                .publier((org.chorale.api.page.EntreeMenu) EspaceEtOnglet.de("orphelin", 1));

        assertThat(adresses(ELISE)).containsExactly("/espaces/mon-compte");
    }

    @Test
    void the_tab_of_a_role_comes_last_and_only_who_holds_the_role_sees_it() {
        Appelant exploitant =
                new Appelant(ELISE.id(), Appelant.Genre.PERSONNE, "Omar", Set.of(Appelant.Role.EXPLOITANT));
        bundle(EspaceEtOnglet.de("zzz", 9000));
        droits.accorder(ELISE, "zzz");
        compte.publier(new EntreeMenu() {
            @Override
            public CodeEspace espace() {
                return new CodeEspace("exploitation");
            }

            @Override
            public Libelle libelle() {
                return new Libelle("Structures", "Structures");
            }

            @Override
            public String adresse() {
                return "/exploitation/structures";
            }

            @Override
            public Optional<Appelant.Role> role() {
                return Optional.of(Appelant.Role.EXPLOITANT);
            }
        });

        assertThat(adresses(exploitant)).endsWith("/espaces/zzz", "/exploitation/structures");
        assertThat(menu.onglets(exploitant, Locale.FRENCH, new CodeEspace("exploitation")))
                .filteredOn(Onglet::courant)
                .extracting(Onglet::adresse)
                .containsExactly("/exploitation/structures");
        assertThat(adresses(ELISE)).doesNotContain("/exploitation/structures");
    }

    @Test
    void tiles_are_those_of_espaces_held_and_one_that_fails_takes_nothing_else_with_it() {
        droits.accorder(ELISE, "factures-recues", "factures-emises");
        factures.publier(tuile("factures-recues", 2, () -> "reçues"));
        compte.publier(tuile("mon-compte", 3, () -> "compte"));
        compte.publier(tuile("factures-emises", 1, () -> {
            throw new IllegalStateException("for the test");
        }));

        assertThat(tuiles(ELISE)).containsExactly("reçues", "compte");
        assertThat(tuiles(PAUL)).containsExactly("compte");
        factures.commencerDArreter();
        assertThat(tuiles(ELISE)).containsExactly("compte");
    }

    @Test
    void nothing_listens_any_more_once_the_shell_has_stopped() {
        contributions.arreter();

        assertThat(cadriciel.ecouteurs()).isZero();
    }

    private FauxBundle bundle(EspaceEtOnglet espace) {
        return new FauxBundle(contributions, cadriciel)
                .publier((org.chorale.api.espace.Espace) espace)
                .publier((org.chorale.api.page.EntreeMenu) espace);
    }

    private List<String> adresses(Appelant appelant) {
        return menu.onglets(appelant, Locale.FRENCH, null).stream()
                .map(Onglet::adresse)
                .toList();
    }

    private List<String> tuiles(Appelant appelant) {
        return menu.blocs(Bloc.ACCUEIL, appelant, contexte(appelant, Locale.FRENCH)).stream()
                .map(MenuTest::texte)
                .toList();
    }

    private static String texte(Contenu contenu) {
        StringWriter sortie = new StringWriter();
        try {
            contenu.ecrire(sortie);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sortie.toString();
    }

    private static Bloc tuile(String espace, int ordre, java.util.function.Supplier<String> texte) {
        return new Bloc() {
            @Override
            public String place() {
                return ACCUEIL;
            }

            @Override
            public CodeEspace espace() {
                return new CodeEspace(espace);
            }

            @Override
            public int ordre() {
                return ordre;
            }

            @Override
            public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
                String valeur = texte.get();
                return Optional.of(sortie -> sortie.write(valeur));
            }
        };
    }
}
