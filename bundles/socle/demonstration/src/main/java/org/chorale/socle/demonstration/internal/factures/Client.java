package org.chorale.socle.demonstration.internal.factures;

import org.jspecify.annotations.Nullable;

/**
 * Who buys, and for which of its services.
 *
 * @param service the code, or null for none
 * @param engagement how its engagement numbers look, for {@code String.format} with a year and a number; null for none
 */
record Client(
        String siret,
        @Nullable String service,
        @Nullable String engagement,
        @Nullable String marche) {
    static final String VALMONT = "21760694600010";
    static final String VAL_CLAIR = "26760218300019";
    static final String MINISTERE = "11004638000041";
    static final String VAL_DE_SEINE = "20006843500011";

    static Client valmont(String service, @Nullable String engagement) {
        return new Client(VALMONT, service, engagement, null);
    }

    static Client valClair(@Nullable String service) {
        return new Client(VAL_CLAIR, service, "H%1$ty-%2$06d", null);
    }

    static Client ministere(String service) {
        return new Client(MINISTERE, service, service.startsWith("NUM") ? "15%2$08d" : null, null);
    }

    /** The works contract: the sports hall of Rives-en-Seine. */
    static Client valDeSeine() {
        return new Client(VAL_DE_SEINE, "EQUIPEMENTS", "VDS-%1$tY-%2$04d", "2025M018");
    }
}
