package org.chorale.socle.formats.internal.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FauteXsdTest {
    @Test
    void theSameFaultIsUnderstoodInEnglishAndInFrench() {
        FauteXsd anglais = FauteXsd.lire(
                "cvc-complex-type.2.4.a: Invalid content was found starting with element '{\"urn:x\":B}'. One of"
                        + " '{\"urn:x\":A, \"urn:x\":C}' is expected.",
                "?");
        FauteXsd francais = FauteXsd.lire(
                "cvc-complex-type.2.4.a : Contenu non valide trouvé à partir de l'élément '{\"urn:x\":B}'. L'une des"
                        + " valeurs '{\"urn:x\":A, \"urn:x\":C}' est attendue.",
                "?");

        assertThat(francais).isEqualTo(anglais);
        assertThat(francais.element()).isEqualTo("B");
        assertThat(francais.attendu()).isEqualTo("A, C");
    }

    @Test
    void aValueWithAnApostropheIsKeptWhole() {
        FauteXsd f = FauteXsd.lire(
                "cvc-datatype-valid.1.2.1 : 'l'an 2026' n'est pas une valeur valide pour 'date'.", "IssueDate");

        assertThat(f.trouve()).isEqualTo("l'an 2026");
        assertThat(f.attendu()).contains("AAAA-MM-JJ");
    }

    @Test
    void aMessageOfNoKnownFormStillMakesASentence() {
        FauteXsd f = FauteXsd.lire("cvc-identity-constraint.4.1: whatever", "ID");

        assertThat(f.regle()).isEqualTo("cvc-identity-constraint.4.1");
        assertThat(f.message("UBL 2.1")).isEqualTo("L'élément « ID » ne respecte pas le schéma UBL 2.1.");
        assertThat(FauteXsd.lire("???", "ID").message("UBL 2.1")).contains("« ID »");
    }
}
