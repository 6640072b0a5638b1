package org.chorale.api.refus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chorale.api.annuaire.RefusAnnuaire;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.habilitation.RefusHabilitation;
import org.chorale.api.identite.RefusIdentite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each business refusal of the contract says all that one needs to know, in both languages. */
class RefusTest {
    private static final List<Class<? extends Refus>> RACINES = List.of(
            RefusAnnuaire.class,
            RefusDocument.class,
            RefusFacture.class,
            org.chorale.api.facture.RefusRecherche.class,
            RefusHabilitation.class,
            RefusIdentite.class,
            RefusCommun.class);

    @TestFactory
    Stream<DynamicTest> a_refusal_has_its_code_its_label_its_sentence_and_its_remedy() {
        return tous().map(classe -> dynamicTest(classe.getSimpleName(), () -> {
            for (Constructor<?> constructeur : classe.getDeclaredConstructors()) {
                MotifRefus motif = refus(constructeur).motif();
                // Where OAuth names an error, the name is OAuth's.
                assertThat(motif.code()).matches("[A-Z][A-Z0-9_]+|invalid_client");
                assertThat(motif.retour().codeRetour()).isNotZero();
                assertThat(motif.retour().libelle()).matches("[A-Z]{3}_MSG_[0-9_.]+");
                assertThat(motif.statutHttp()).matches(s -> (s >= 400 && s < 500) || s == 503);
                phrases(motif.message());
                phrases(motif.remede());
            }
        }));
    }

    @Test
    void no_two_refusals_share_a_code() throws Exception {
        Map<String, Class<?>> codes = new HashMap<>();
        for (Class<?> classe : tous().toList()) {
            MotifRefus motif = refus(classe.getDeclaredConstructors()[0]).motif();
            if (!motif.code().equals(EXEMPLE)) {
                assertThat(codes.put(motif.code(), classe)).as(motif.code()).isNull();
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
    }

    private static Stream<Class<?>> tous() {
        return RACINES.stream().flatMap(racine -> Arrays.stream(racine.getPermittedSubclasses()));
    }

    private static void phrases(Libelle libelle) {
        assertThat(libelle.fr()).isNotBlank().endsWith(".");
        assertThat(libelle.en()).isNotBlank().endsWith(".");
        assertThat(libelle.fr()).isNotEqualTo(libelle.en());
    }

    private static final String EXEMPLE = "EXEMPLE";

    private static Refus refus(Constructor<?> constructeur) throws ReflectiveOperationException {
        Object[] arguments = Arrays.stream(constructeur.getParameterTypes())
                .map(RefusTest::exemple)
                .toArray();
        return (Refus) constructeur.newInstance(arguments);
    }

    private static Object exemple(Class<?> type) {
        if (type == String.class) {
            return EXEMPLE;
        }
        if (type == long.class) {
            return 30L;
        }
        if (type == int.class) {
            return 30;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-02T09:00:00Z");
        }
        if (type == Libelle.class) {
            return new Libelle("Une phrase.", "A sentence.");
        }
        if (type == List.class) {
            Libelle phrase = new Libelle("Une phrase.", "A sentence.");
            return List.of(new RefusCommun.ParametreInvalide("champ", phrase, phrase));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalArgumentException(type.getName());
    }
}
