package org.chorale.itests.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.MotifDeRetour;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.SyntheseFactures;
import org.chorale.api.facture.SyntheseFactures.Anciennete;
import org.chorale.api.facture.SyntheseFactures.Attente;
import org.chorale.api.facture.SyntheseFactures.DelaiMesure;
import org.chorale.api.facture.SyntheseFactures.MotifFrequent;
import org.chorale.api.facture.SyntheseFactures.ParStatut;
import org.chorale.api.facture.SyntheseFactures.Somme;
import org.chorale.api.facture.SyntheseFactures.Synthese;
import org.chorale.espace.factures.internal.pages.PagesSynthese;
import org.chorale.espace.factures.internal.pages.SyntheseFacturesEmises;
import org.chorale.espace.factures.internal.pages.SyntheseFacturesRecues;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;

/** Syntheses of nothing, of something, and of all there may be. */
final class VuesDeSynthese {
    private static final Instant DEPUIS = Instant.parse("2026-09-01T08:15:00Z");
    private static final LocalDate JOUR = LocalDate.of(2025, 11, 24);

    private VuesDeSynthese() {}

    static Map<String, Vue> vues() {
        Map<String, Vue> vues = new LinkedHashMap<>();
        Perimetre r = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        Perimetre e = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        ajouter(vues, "/espaces/factures-recues/synthese", c -> recues(tout()).synthese(r, c));
        ajouter(vues, "/espaces/factures-emises/synthese", c -> emises(peu()).synthese(e, c));
        ajouter(vues, "/synthese-emises-tout", c -> emises(tout()).synthese(e, c));
        ajouter(vues, "/synthese-vide", c -> recues(vide(List.of())).synthese(r, c));
        ajouter(vues, "/synthese-ancienne", c -> recues(vide(anciennetes(0, 3))).synthese(r, c));
        return vues;
    }

    private static Synthese vide(List<Anciennete> anciennetes) {
        return new Synthese(JOUR, false, List.of(), List.of(), anciennetes, List.of(), List.of(), 0);
    }

    private static Synthese peu() {
        return new Synthese(
                JOUR,
                false,
                List.of(new Attente(StatutFacture.SUSPENDUE, 1, false, DEPUIS)),
                List.of(
                        statut(StatutFacture.MISE_A_DISPOSITION, 4, "EUR", "12345.60"),
                        statut(StatutFacture.SUSPENDUE, 1, "EUR", "-84.50"),
                        statut(StatutFacture.MISE_EN_PAIEMENT, 23, "EUR", "98765.43")),
                anciennetes(1, 4),
                List.of(new DelaiMesure(30, 23, 17, 34, 3, 1)),
                List.of(new MotifFrequent(MotifDeRetour.SE_ERR, "x", 2)),
                24);
    }

    /** Every status, three currencies of which one is nobody's, every legal delay, reasons as people write them. */
    private static Synthese tout() {
        List<Attente> attente = new ArrayList<>();
        List<ParStatut> statuts = new ArrayList<>();
        for (StatutFacture s : StatutFacture.values()) {
            attente.add(new Attente(s, 10_000L >> s.ordinal(), s.ordinal() == 0, DEPUIS));
            statuts.add(new ParStatut(
                    s,
                    1L << s.ordinal(),
                    List.of(
                            new Somme("CHF", BigDecimal.ONE),
                            new Somme("EUR", new BigDecimal("1234567890123.45")),
                            new Somme("ZZZ", BigDecimal.ZERO))));
        }
        return new Synthese(
                JOUR,
                true,
                attente,
                statuts,
                anciennetes(9_999, 10_001),
                List.of(
                        new DelaiMesure(30, 500, 29, 112, 250, 12_345),
                        new DelaiMesure(50, 0, 0, 0, 0, 7),
                        new DelaiMesure(60, 1, 0, 0, 0, 0)),
                List.of(
                        new MotifFrequent(MotifDeRetour.CREANCIER_ERR, "x", 120),
                        new MotifFrequent(null, Donnees.HOSTILE, 60),
                        new MotifFrequent(null, "x".repeat(120) + "…", 1)),
                2_000);
    }

    private static ParStatut statut(StatutFacture statut, long nombre, String devise, String ttc) {
        return new ParStatut(statut, nombre, List.of(new Somme(devise, new BigDecimal(ttc))));
    }

    private static List<Anciennete> anciennetes(long fournisseur, long destinataire) {
        return List.of(
                new Anciennete(0, 7, fournisseur, destinataire),
                new Anciennete(8, 15, 0, destinataire / 2),
                new Anciennete(16, 30, fournisseur / 3, 0),
                new Anciennete(31, 60, 0, 0),
                new Anciennete(61, null, 0, 1));
    }

    private static SyntheseFacturesRecues recues(Synthese synthese) {
        return new SyntheseFacturesRecues(pages(synthese));
    }

    private static SyntheseFacturesEmises emises(Synthese synthese) {
        return new SyntheseFacturesEmises(pages(synthese));
    }

    private static PagesSynthese pages(Synthese synthese) {
        return new PagesSynthese(Doublure.de(SyntheseFactures.class, Map.of("etablir", a -> synthese)));
    }

    private static void ajouter(Map<String, Vue> vues, String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }
}
