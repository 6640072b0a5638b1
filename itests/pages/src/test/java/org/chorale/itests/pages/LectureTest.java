package org.chorale.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.facture.Certificats;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Rendu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.factures.internal.pages.PagesFactures;
import org.chorale.espace.factures.internal.pages.PagesFacturesRecues;
import org.chorale.socle.formats.internal.rendu.RenduDEssai;
import org.junit.jupiter.api.Test;

/** What an invoice says, on the screen. */
class LectureTest {
    private static final ContextePage CONTEXTE = new ContextePage(Locale.FRENCH, null, "jeton", "REF", false);

    @Test
    void the_version_for_print_is_offered_of_what_can_be_printed() throws IOException {
        assertThat(ecran(Rendu.LIGNES_IMPRESSION)).contains("/4700/impression");
        assertThat(ecran(Rendu.LIGNES_IMPRESSION + 1))
                .contains("Les 500 premières lignes")
                .doesNotContain("/impression");
    }

    private static String ecran(int lignes) throws IOException {
        PagesFactures pages = new PagesFactures(
                Donnees.DES_FACTURES,
                Donnees.VIE,
                Donnees.HABILITATIONS,
                Doublure.de(Formats.class, Map.of("lire", a -> Optional.of(RenduDEssai.facture(lignes)))),
                RenduDEssai.rendu(),
                VuesDeSousTraitance.sansBloc(),
                Doublure.de(Certificats.class, Map.of("atteste", a -> true)));
        StringWriter sortie = new StringWriter();
        new PagesFacturesRecues(pages, VuesDesRecherches.recherche())
                .lecture("4700", Donnees.perimetre(Donnees.ELISE, "factures-recues"), CONTEXTE)
                .contenu()
                .ecrire(sortie);
        return sortie.toString();
    }
}
