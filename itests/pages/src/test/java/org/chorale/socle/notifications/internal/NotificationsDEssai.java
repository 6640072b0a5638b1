package org.chorale.socle.notifications.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.socle.notifications.internal.VueChoix.Sujet;

/** The pages of the bell with made-up lines. */
public final class NotificationsDEssai {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:00:00Z");

    private NotificationsDEssai() {}

    /** By the name of their view. */
    @SuppressWarnings("NullAway")
    public static Map<String, Function<ContextePage, Page>> pages(String hostile) {
        NotificationsPages bell = new NotificationsPages(null);
        ChoixPages choix = new ChoixPages(null, null, null, null);
        Map<String, Function<ContextePage, Page>> vues = new LinkedHashMap<>();
        vues.put("/notifications", c -> bell.liste(lignes(hostile), c));
        vues.put("/notifications-aucune", c -> bell.liste(List.of(), c));
        vues.put("/notifications-lues", c -> bell.liste(lignes(hostile).subList(2, 3), c));
        vues.put("/notifications/courriels", c -> choix.page(200, vue(hostile, null, true), c));
        vues.put("/notifications-courriels-refuses", c -> choix.page(422, vue(hostile, Texte.FAUTE_RYTHME, false), c));
        return vues;
    }

    private static List<Ligne> lignes(String hostile) {
        return List.of(
                new Ligne(
                        3,
                        "Facture F-2026-041 suspendue par Ville de Saint-Aubin",
                        "Motif : pièce jointe manquante. Complétez-la ou répondez au service.",
                        QUAND,
                        false,
                        1,
                        "/espaces/factures-emises/41"),
                new Ligne(2, hostile, hostile, QUAND, false, 512, "/espaces/factures-recues"),
                new Ligne(
                        1,
                        "Paiement de la facture F-2026-007",
                        "Mise en paiement le 2 mars.",
                        QUAND,
                        true,
                        1,
                        "/espaces/factures-emises/7"));
    }

    private static VueChoix vue(String hostile, @org.jspecify.annotations.Nullable Texte faute, boolean fait) {
        return new VueChoix(
                hostile,
                List.of(
                        new Sujet("-", new Libelle("Ce qui vous est adressé", "What is addressed to you"), "", null),
                        new Sujet(
                                "factures-emises",
                                new Libelle("Factures émises", "Issued invoices"),
                                "QUOTIDIEN",
                                faute)),
                "en",
                null,
                fait);
    }
}
