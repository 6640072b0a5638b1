package org.chorale.socle.facturation.internal.integration;

import java.util.function.Function;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Place;
import org.jspecify.annotations.Nullable;

/**
 * What says to whom an invoice goes; each may be missing.
 *
 * @param siret the recipient's SIRET
 * @param siren its SIREN, for who gives that instead
 * @param service the code of its service
 * @param engagement the engagement number
 * @param places where the document says a term
 */
record Adressage(
        @Nullable String siret,
        @Nullable String siren,
        @Nullable String service,
        @Nullable String engagement,
        Function<String, @Nullable Place> places) {
    /** What is blank is missing. */
    Adressage {
        service = propre(service);
        engagement = propre(engagement);
    }

    static Adressage de(FactureLue lue) {
        return new Adressage(
                lue.acheteur().siret().orElse(null),
                lue.acheteur().siren().orElse(null),
                lue.codeService().orElse(null),
                lue.numeroEngagement().orElse(null),
                terme -> lue.place(terme).orElse(null));
    }

    /** As its supplier corrects it. */
    static Adressage corrige(@Nullable String siret, @Nullable String service, @Nullable String engagement) {
        return new Adressage(siret, null, service, engagement, terme -> null);
    }

    @Nullable
    Place place(String terme) {
        return places.apply(terme);
    }

    private static @Nullable String propre(@Nullable String valeur) {
        return valeur == null || valeur.isBlank() ? null : valeur.strip();
    }
}
