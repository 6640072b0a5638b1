package org.chorale.espace.compte.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.espace.compte.internal.RattachementsPages.NouvelleSaisie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuitesTest {
    @Test
    void anAddressSaysWhatWasDoneAndNothingElse() {
        assertThat(Suites.fait("FAIT_QUITTE", Locale.FRENCH)).isEqualTo("Votre rattachement a pris fin.");
        assertThat(Suites.fait("RETOUR", Locale.FRENCH)).isNull();
        assertThat(Suites.fait("FAIT_N'IMPORTE QUOI", Locale.FRENCH)).isNull();
        assertThat(Suites.fait(null, Locale.FRENCH)).isNull();
    }

    @ParameterizedTest
    @EnumSource(TypeIdentifiant.class)
    void everyKindOfIdentifierCanBeTyped(TypeIdentifiant type) {
        String valeur =
                switch (type) {
                    case SIRET -> "843 182 064 00017";
                    case UE_HORS_FRANCE -> "DE136695976";
                    case HORS_UE -> "CHACME SA";
                    case RIDET, TAHITI -> "123456789";
                    case AUTRE, PARTICULIER -> "X1";
                };
        NouvelleSaisie saisie = new NouvelleSaisie(type.name(), valeur, "Nom", "", "", "", "FR", "");
        assertThat(saisie.fautes(Locale.FRENCH)).isEmpty();
        NouvelleSaisie autre = new NouvelleSaisie(type.name(), "<X1>", "Nom", "", "", "", "FR", "");
        assertThat(autre.fautes(Locale.FRENCH)).extracting(Faute::champ).containsExactly("identifiant");
        assertThat(TexteDroits.valueOf(type.name()).en(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        NouvelleSaisie vide = new NouvelleSaisie("SIRET", "", "", "", "", "", "", "");
        assertThat(vide.fautes(Locale.FRENCH)).extracting(Faute::champ).containsExactly("identifiant", "designation");
        NouvelleSaisie fausse = new NouvelleSaisie("ROUGE", "1", "x".repeat(201), "", "", "", "", "");
        assertThat(fausse.fautes(Locale.FRENCH)).extracting(Faute::champ).containsExactly("type", "designation");
    }
}
