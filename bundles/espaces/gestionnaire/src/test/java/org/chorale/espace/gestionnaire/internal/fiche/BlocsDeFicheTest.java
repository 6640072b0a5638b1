package org.chorale.espace.gestionnaire.internal.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.gestionnaire.internal.Doubles;
import org.junit.jupiter.api.Test;

/** Other bundles add blocks to the sheet; a caller sees those whose espace they hold on that structure. */
class BlocsDeFicheTest {
    private static final StructureId AUTRE = new StructureId(2);

    private final BlocsDeFiche blocs = new BlocsDeFiche(Doubles.faux(
            Habilitations.class,
            Map.of(
                    "perimetre",
                    a -> new Perimetre(
                            (Appelant) a[0],
                            (CodeEspace) a[1],
                            (Mode) a[2],
                            a[1].equals(new CodeEspace("travaux"))
                                    ? Set.of(Portee.entiere(Doubles.COMMUNE), Portee.entiere(AUTRE))
                                    : Set.of(Portee.entiere(AUTRE))))));

    @Test
    void they_come_in_their_order_narrowed_to_the_structure_and_only_where_the_espace_is_held() {
        blocs.ajouter(bloc(Bloc.FICHE_STRUCTURE, "travaux", 2, p -> "second " + p.structures()));
        blocs.ajouter(bloc(Bloc.FICHE_STRUCTURE, "travaux", 1, p -> "<b>premier</b>"));
        blocs.ajouter(bloc(Bloc.FICHE_STRUCTURE, "ailleurs", 0, p -> "pas ici"));
        blocs.ajouter(bloc(Bloc.ACCUEIL, "travaux", 0, p -> "tuile"));

        assertThat(montres()).containsExactly("<b>premier</b>", "second [" + Doubles.COMMUNE + "]");
    }

    @Test
    void one_that_fails_is_left_out_and_one_that_leaves_is_gone() {
        Bloc parti = bloc(Bloc.FICHE_STRUCTURE, "travaux", 1, p -> "parti");
        blocs.ajouter(parti);
        blocs.ajouter(bloc(Bloc.FICHE_STRUCTURE, "travaux", 2, p -> {
            throw new IllegalStateException("en panne");
        }));
        blocs.ajouter(bloc(Bloc.FICHE_STRUCTURE, "travaux", 3, p -> "reste"));
        blocs.retirer(parti);

        assertThat(montres()).containsExactly("reste");
    }

    private List<String> montres() {
        ContextePage contexte = Doubles.contexte();
        return blocs.de(Doubles.COMMUNE, Doubles.perimetre(Mode.CONSULTATION).appelant(), contexte).stream()
                .map(BlocsDeFicheTest::texte)
                .toList();
    }

    private static String texte(Content contenu) {
        StringOutput sortie = new StringOutput();
        contenu.writeTo(sortie);
        return sortie.toString();
    }

    private static Bloc bloc(String place, String espace, int ordre, Function<Perimetre, String> texte) {
        return new Bloc() {
            @Override
            public String place() {
                return place;
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
                String montre = texte.apply(perimetre);
                return Optional.of(sortie -> sortie.write(montre));
            }
        };
    }
}
