package org.chorale.api.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cadres de facturation. Constants bear the names published by the API. */
public enum Cadre {
    A1_FACTURE_FOURNISSEUR,
    A2_FACTURE_FOURNISSEUR_DEJA_PAYEE,
    A3_MEMOIRE_JUSTICE,
    A4_PROJET_DECOMPTE_MENSUEL_FOURNISSEUR,
    A5_ETAT_ACOMPTE_FOURNISSEUR,
    A6_ETAT_ACOMPTE_VALIDE_FOURNISSEUR,
    A7_PROJET_DECOMPTE_FINAL_FOURNISSEUR,
    A8_DECOMPTE_GENERAL_DEFINITIF_FOURNISSEUR,
    A9_FACTURE_SOUSTRAITANT,
    A10_PROJET_DECOMPTE_MENSUEL_SOUSTRAITANT,
    A11_PROJET_DECOMPTE_FINAL_SOUSTRAITANT,
    A12_FACTURE_COTRAITANT,
    A13_PROJET_DECOMPTE_MENSUEL_COTRAITANT,
    A14_PROJET_DECOMPTE_FINAL_COTRAITANT,
    A15_ETAT_ACOMPTE_MOE,
    A16_ETAT_ACOMPTE_VALIDE_MOE,
    A17_PROJET_DECOMPTE_GENERAL_MOE,
    A18_DECOMPTE_GENERAL_MOE,
    A19_ETAT_ACOMPTE_VALIDE_MOA,
    A20_DECOMPTE_GENERAL_MOA,
    A21_DEMANDE_REMBOURSEMENT_TIC,
    A22_PROJET_DECOMPTE_GENERAL_FOURNISSEUR_PROCEDURE_TACITE,
    A23_DECOMPTE_GENERAL_DEFINITIF_TACITE_FOURNISSEUR,
    A24_DECOMPTE_GENERAL_DEFINITIF_TACITE_MOE,
    A25_DECOMPTE_GENERAL_DEFINITIF_MOE_PROCEDURE_TACITE;

    private static final Pattern AFNOR = Pattern.compile("[BSM][1-9]");

    /** By which rules an invoice is judged. */
    public enum Circuit {
        /** BT-23 holds a cadre A1 … A25, or nothing that is known: the historic rules. */
        HISTORIQUE,
        /** BT-23 holds a code of the AFNOR standard (B…, S…, M…): BR-FR. */
        AFNOR
    }

    /**
     * What BT-23 was understood to say.
     *
     * @param cadre the cadre; A1 where nothing better is known
     * @param circuit the rules that go with it
     * @param suppose true if BT-23 is absent or says something unknown, so that A1 is only assumed
     */
    public record Lecture(Cadre cadre, Circuit circuit, boolean suppose) {}

    /** The short code, {@code A1} … {@code A25}. */
    public String code() {
        return name().substring(0, name().indexOf('_'));
    }

    /** Whether it belongs to works contracts (marchés de travaux). */
    public boolean travaux() {
        int n = Integer.parseInt(code().substring(1));
        return n != 1 && n != 2 && n != 3 && n != 9 && n != 12 && n != 21;
    }

    /** What the espace is called that usually serves it, where the main circuit does not. */
    public Optional<String> espaceHabituel() {
        return switch (this) {
            case A9_FACTURE_SOUSTRAITANT, A12_FACTURE_COTRAITANT -> Optional.of("Factures à valider");
            case A3_MEMOIRE_JUSTICE -> Optional.of("Mémoires de frais de justice");
            case A21_DEMANDE_REMBOURSEMENT_TIC -> Optional.of("Demandes de remboursement TIC");
            default -> travaux() ? Optional.of("Factures de travaux") : Optional.empty();
        };
    }

    /** From the short code ({@code A9}) or the published name, whatever the case. */
    public static Optional<Cadre> deCode(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        String propre = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(c -> c.code().equals(propre) || c.name().equals(propre))
                .findFirst();
    }

    /** Understands BT-23: S3 means A9, S6 means A12, other AFNOR codes A1. */
    public static Lecture deBt23(@Nullable String bt23) {
        Optional<Cadre> historique = deCode(bt23);
        if (historique.isPresent()) {
            return new Lecture(historique.get(), Circuit.HISTORIQUE, false);
        }
        String code = bt23 == null ? "" : bt23.strip();
        if (AFNOR.matcher(code).matches()) {
            Cadre cadre =
                    switch (code) {
                        case "S3" -> A9_FACTURE_SOUSTRAITANT;
                        case "S6" -> A12_FACTURE_COTRAITANT;
                        default -> A1_FACTURE_FOURNISSEUR;
                    };
            return new Lecture(cadre, Circuit.AFNOR, false);
        }
        return new Lecture(A1_FACTURE_FOURNISSEUR, Circuit.HISTORIQUE, true);
    }
}
