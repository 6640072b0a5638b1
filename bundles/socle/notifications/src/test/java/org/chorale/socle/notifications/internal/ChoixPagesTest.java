package org.chorale.socle.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.persistance.TypeBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the form takes, and what it refuses next to the field. */
class ChoixPagesTest {
    private static final Appelant LEA = Maison.appelant(new UtilisateurId(11));
    private static final ContextePage CONTEXTE = new ContextePage(Locale.FRENCH, LEA, "jeton", "REF", false);

    private final Maison maison = new Maison(TypeBase.DERBY);

    ChoixPagesTest() {
        maison.espaces.add(new CodeEspace("factures-recues"));
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void what_is_chosen_is_kept_for_the_espaces_that_one_holds() {
        Response reponse = envoyer("rythme-factures-recues", "AUCUN", "rythme-ailleurs", "AUCUN", "langue", "en");

        assertThat(reponse.getStatus()).isEqualTo(303);
        Choix choix = maison.notifications.choix(LEA.id());
        assertThat(choix.rythmes()).isEqualTo(Map.of("factures-recues", Rythme.AUCUN));
        assertThat(choix.langue()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_pace_or_a_language_that_there_is_not_is_refused_beside_its_field_and_nothing_is_kept() throws IOException {
        Response reponse = envoyer("rythme-factures-recues", "<b>", "rythme--", "AUCUN", "langue", "de");

        assertThat(reponse.getStatus()).isEqualTo(422);
        StringWriter page = new StringWriter();
        ((Page) reponse.getEntity()).contenu().ecrire(page);
        assertThat(page.toString())
                .contains("id=\"rythme-factures-recues-faute\"", Texte.FAUTE_RYTHME.en(Locale.FRENCH))
                .contains("id=\"langue-faute\"", "Choisissez le français ou")
                .doesNotContain("<b>");
        assertThat(maison.notifications.choix(LEA.id())).isEqualTo(Choix.AUCUN);
    }

    private Response envoyer(String... champs) {
        MultivaluedMap<String, String> formulaire = new MultivaluedHashMap<>();
        for (int i = 0; i < champs.length; i += 2) {
            formulaire.putSingle(champs[i], champs[i + 1]);
        }
        return maison.choixPages.enregistrer(formulaire, LEA, CONTEXTE);
    }
}
