package org.chorale.espace.factures.internal.depot;

import java.util.Locale;
import org.chorale.api.espace.Libelle;

/** The units that the grid offers, by their code of UN/ECE recommendation 20. */
public enum Unite {
    C62("unité", "piece"),
    HUR("heure", "hour"),
    DAY("jour", "day"),
    MON("mois", "month"),
    ANN("an", "year"),
    LS("forfait", "lump sum"),
    MTR("mètre", "metre"),
    MTK("m²", "m²"),
    MTQ("m³", "m³"),
    KMT("km", "km"),
    KGM("kg", "kg"),
    TNE("tonne", "tonne"),
    LTR("litre", "litre"),
    KWH("kWh", "kWh"),
    SET("lot", "set");

    private final Libelle libelle;

    Unite(String fr, String en) {
        libelle = new Libelle(fr, en);
    }

    /** What users call it. */
    public String libelle(Locale langue) {
        return libelle.selon(langue);
    }
}
