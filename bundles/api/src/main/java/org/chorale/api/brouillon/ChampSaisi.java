package org.chorale.api.brouillon;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an invoice that people type, each with its longest value and the term that findings name it by. */
public enum ChampSaisi {
    DESTINATAIRE("destinataire", 20, "BT-46"),
    SERVICE("service", 100, "BT-10"),
    ENGAGEMENT("engagement", 50, "BT-13"),
    MARCHE("marche", 50, "BT-12"),
    CADRE("cadre", 60, "BT-23"),
    TYPE("type", 10, "BT-3"),
    NUMERO("numero", 35, "BT-1"),
    DATE("date", 20, "BT-2"),
    ECHEANCE("echeance", 20, "BT-9"),
    FACTURE_ORIGINE("factureOrigine", 35, "BT-25"),
    DEVISE("devise", 3, "BT-5"),
    REGIME("regime", 30, "BT-8"),
    MOTIF_EXONERATION("motifExoneration", 200, "BT-120"),
    MODE_PAIEMENT("modePaiement", 20, "BT-81"),
    IBAN("iban", 42, "BT-84"),
    MONTANT_HT("montantHt", 25, "BT-109"),
    MONTANT_TVA("montantTva", 25, "BT-110"),
    MONTANT_TTC("montantTtc", 25, "BT-112"),
    MONTANT_A_PAYER("montantAPayer", 25, "BT-115"),
    COMMENTAIRE("commentaire", 2000, "BT-22"),
    /** Who validates it, where the cadre wants that: an identifier, and after a slash the code of a service. */
    VALIDEUR("valideur", 120, "BG-1");

    private final String nom;
    private final int longueur;
    private final String terme;

    ChampSaisi(String nom, int longueur, String terme) {
        this.nom = nom;
        this.longueur = longueur;
        this.terme = terme;
    }

    /** The name of its form field. */
    public String nom() {
        return nom;
    }

    /** The longest value that a draft keeps. */
    public int longueur() {
        return longueur;
    }

    /** The business term that findings about it carry. */
    public String terme() {
        return terme;
    }

    /** The field of that form name. */
    public static Optional<ChampSaisi> deNom(@Nullable String nom) {
        return Arrays.stream(values()).filter(c -> c.nom.equals(nom)).findFirst();
    }

    /** The field that a finding with that term is about. */
    public static Optional<ChampSaisi> deTerme(@Nullable String terme) {
        return Arrays.stream(values()).filter(c -> c.terme.equals(terme)).findFirst();
    }
}
