package org.chorale.espace.soustraitance.internal.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chorale.api.espace.Libelle;

/** Why a valideur refuses; codes and French names as published. The first one is no refusal: it asks for another valideur. */
public enum MotifDeRefus {
    ERR_VALIDEUR("Mauvais valideur", "Wrong validator"),
    MONTANT_ERR("Montant de la facture erroné", "Wrong amount"),
    FACT_NON_CONFORME("Facture non conforme à la commande", "Invoice does not match the order"),
    LIVR_INCOMP("Livraison incomplète / non effectuée", "Delivery incomplete or not made"),
    DOUBLE_FACT("Double facturation", "Invoiced twice"),
    MARCHE_TERM("Marché terminé", "Contract ended"),
    ST_CT_NON_DECLAR("Sous-traitant / cotraitant non déclaré", "Subcontractor or member not declared"),
    TX_TVA_ERR("Taux de TVA erroné", "Wrong VAT rate"),
    AUT_MOTIF_ERR_VALIDEUR("Autre motif que « Erreur de valideur »", "Another reason");

    private final Libelle libelle;

    MotifDeRefus(String fr, String en) {
        libelle = new Libelle(fr, en);
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }

    /** Its number in the published list. */
    public int numero() {
        return ordinal() + 1;
    }

    /** Those of a refusal. */
    public static List<MotifDeRefus> refus() {
        return Stream.of(values()).filter(m -> m != ERR_VALIDEUR).toList();
    }

    /** By code, number or name. */
    public static Optional<MotifDeRefus> lire(String texte) {
        String propre = texte.strip();
        return Stream.of(values())
                .filter(m -> m.name().equalsIgnoreCase(propre)
                        || Integer.toString(m.numero()).equals(propre)
                        || m.libelle.fr().equalsIgnoreCase(propre))
                .findFirst();
    }
}
