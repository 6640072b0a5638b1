package org.chorale.socle.brouillons.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons.Examen;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FauteDeSaisie;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Limite;
import org.chorale.api.format.MentionValideur;
import org.chorale.api.identifiant.Iban;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.soumission.Calcul;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.FactureSaisie.Ligne;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.api.soumission.ModePaiement;
import org.chorale.api.soumission.RegimeTva;
import org.jspecify.annotations.Nullable;

/** Reads what was typed. All faults are gathered; none hides another. */
final class LectureSaisie {
    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final int DECIMALES = 6;

    private final Valeurs valeurs;
    private final boolean avecLignes;
    private final List<FauteDeSaisie> fautes = new ArrayList<>();
    private final List<Ligne> lignes = new ArrayList<>();

    private LectureSaisie(Valeurs valeurs, boolean avecLignes) {
        this.valeurs = valeurs;
        this.avecLignes = avecLignes;
    }

    static LectureSaisie de(Brouillon b) {
        return new LectureSaisie(b.valeurs(), b.genre() == Brouillon.Genre.SAISIE);
    }

    /** The invoice, or all that is wrong with it. */
    FactureSaisie exiger() {
        Optional<FactureSaisie> lue = lire();
        if (!fautes.isEmpty()) {
            throw new RefusBrouillon.SaisieIncorrecte(fautes);
        }
        return lue.orElseThrow();
    }

    /** What is wrong, and what the lines that can be read come to. */
    Examen examen() {
        lire();
        List<Taxe> taxes = Calcul.taxes(lignes);
        return new Examen(fautes, taxes, Calcul.montants(taxes, cadre() == Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE));
    }

    private Optional<FactureSaisie> lire() {
        String numero = numero();
        LocalDate date = date(ChampSaisi.DATE, true);
        LocalDate echeance = date(ChampSaisi.ECHEANCE, false);
        String destinataire = destinataire();
        RegimeTva regime = choix(ChampSaisi.REGIME, RegimeTva.values(), RegimeTva.TVA_SUR_DEBIT);
        TypeFacture type = choix(ChampSaisi.TYPE, TypeFacture.values(), TypeFacture.FACTURE);
        ModePaiement paiement = choix(ChampSaisi.MODE_PAIEMENT, ModePaiement.values(), ModePaiement.VIREMENT);
        Cadre cadre = cadre();
        if (avecLignes
                && regime == RegimeTva.EXONERATION
                && valeurs.de(ChampSaisi.MOTIF_EXONERATION).isEmpty()) {
            fautes.add(FauteDeSaisie.de(
                    ChampSaisi.MOTIF_EXONERATION,
                    "Dites pourquoi il n'y a pas de TVA, par exemple « TVA non applicable, article 293 B du CGI ».",
                    "Say why there is no VAT, for example “TVA non applicable, article 293 B du CGI”."));
        }
        if (avecLignes) {
            lignes(regime);
        }
        boolean dejaPayee = cadre == Cadre.A2_FACTURE_FOURNISSEUR_DEJA_PAYEE;
        List<Taxe> taxes = Calcul.taxes(lignes);
        Montants montants = avecLignes ? Calcul.montants(taxes, dejaPayee) : montants(dejaPayee);
        String devise = devise();
        String iban = iban();
        MentionValideur valideur = valideur();
        if (!fautes.isEmpty() || numero == null || date == null || destinataire == null || montants == null) {
            return Optional.empty();
        }
        return Optional.of(new FactureSaisie(
                numero,
                date,
                echeance,
                type,
                cadre,
                destinataire,
                ou(ChampSaisi.SERVICE),
                ou(ChampSaisi.ENGAGEMENT),
                ou(ChampSaisi.MARCHE),
                ou(ChampSaisi.FACTURE_ORIGINE),
                devise,
                regime,
                ou(ChampSaisi.MOTIF_EXONERATION),
                paiement,
                iban,
                lignes,
                taxes,
                montants,
                ou(ChampSaisi.COMMENTAIRE),
                valideur));
    }

    /** An identifier, and after a slash the code of a service; who it is, is asked at the deposit. */
    private @Nullable MentionValideur valideur() {
        String typee = valeurs.de(ChampSaisi.VALIDEUR);
        if (typee.isEmpty()) {
            return null;
        }
        String[] parts = typee.split("/", 2);
        String identifiant = parts[0].replaceAll("[\\s\u00a0\u202f.]", "");
        if (!identifiant.matches("[0-9A-Za-z]{2,40}")) {
            fautes.add(FauteDeSaisie.de(
                    ChampSaisi.VALIDEUR,
                    "Donnez le SIRET de qui valide la facture, suivi au besoin de « / » et du code de son service.",
                    "Give the SIRET of who validates the invoice, followed where needed by “/” and its service code."));
            return null;
        }
        return new MentionValideur(identifiant, parts.length < 2 || parts[1].isBlank() ? null : parts[1].strip());
    }

    private @Nullable String numero() {
        String numero = valeurs.de(ChampSaisi.NUMERO);
        if (numero.isEmpty()) {
            fautes.add(FauteDeSaisie.de(
                    ChampSaisi.NUMERO, "Donnez le numéro de la facture.", "Give the number of the invoice."));
            return null;
        }
        if (Limite.NUMERO_FACTURE.depassee(numero.length()) || !numero.matches("[A-Za-z0-9 +_/-]+")) {
            fautes.add(
                    FauteDeSaisie.de(
                            ChampSaisi.NUMERO,
                            "Un numéro de facture a 20 caractères au plus : lettres sans accent, chiffres, espace, + _ / et -.",
                            "An invoice number has at most 20 characters: letters without accents, digits, space, + _ / and -."));
        }
        return numero;
    }

    private @Nullable String destinataire() {
        String siret = valeurs.de(ChampSaisi.DESTINATAIRE).replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (siret.isEmpty()) {
            fautes.add(FauteDeSaisie.de(
                    ChampSaisi.DESTINATAIRE, "Donnez le SIRET du destinataire.", "Give the recipient's SIRET."));
            return null;
        }
        if (!Siret.aLaForme(siret)) {
            fautes.add(FauteDeSaisie.de(ChampSaisi.DESTINATAIRE, "Un SIRET a 14 chiffres.", "A SIRET has 14 digits."));
        }
        return siret;
    }

    private Cadre cadre() {
        String code = valeurs.de(ChampSaisi.CADRE);
        return code.isEmpty()
                ? Cadre.A1_FACTURE_FOURNISSEUR
                : Cadre.deCode(code).orElse(Cadre.A1_FACTURE_FOURNISSEUR);
    }

    private String devise() {
        String devise = valeurs.de(ChampSaisi.DEVISE).toUpperCase(Locale.ROOT);
        if (devise.isEmpty()) {
            return "EUR";
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(devise))) {
            fautes.add(FauteDeSaisie.de(
                    ChampSaisi.DEVISE,
                    "Une devise est un code de trois lettres, comme EUR.",
                    "A currency is a code of three letters, such as EUR."));
        }
        return devise;
    }

    private @Nullable String iban() {
        String iban = Iban.propre(valeurs.de(ChampSaisi.IBAN));
        if (iban.isEmpty()) {
            return null;
        }
        if (!Iban.estValide(iban)) {
            fautes.add(FauteDeSaisie.de(
                    ChampSaisi.IBAN,
                    "Cet IBAN n'a pas la bonne forme ou la bonne clé.",
                    "This IBAN has not the right form or key."));
        }
        return iban;
    }

    private @Nullable LocalDate date(ChampSaisi champ, boolean obligatoire) {
        String texte = valeurs.de(champ);
        if (texte.isEmpty()) {
            if (obligatoire) {
                fautes.add(FauteDeSaisie.de(champ, "Donnez la date de la facture.", "Give the date of the invoice."));
            }
            return null;
        }
        Optional<LocalDate> lue = Nombres.date(texte);
        if (lue.isEmpty()) {
            fautes.add(FauteDeSaisie.de(
                    champ,
                    "Cette date ne se lit pas : écrivez 24/11/2026 ou 2026-11-24.",
                    "This date cannot be read: write 24/11/2026 or 2026-11-24."));
        }
        return lue.orElse(null);
    }

    private @Nullable Montants montants(boolean dejaPayee) {
        BigDecimal ht = montant(ChampSaisi.MONTANT_HT, true);
        BigDecimal tva = montant(ChampSaisi.MONTANT_TVA, true);
        BigDecimal ttc = montant(ChampSaisi.MONTANT_TTC, true);
        BigDecimal aPayer = montant(ChampSaisi.MONTANT_A_PAYER, false);
        if (ht == null || tva == null || ttc == null) {
            return null;
        }
        return new Montants(ht, tva, ttc, aPayer != null ? aPayer : dejaPayee ? BigDecimal.ZERO : ttc);
    }

    private @Nullable BigDecimal montant(ChampSaisi champ, boolean obligatoire) {
        String texte = valeurs.de(champ);
        if (texte.isEmpty()) {
            if (obligatoire) {
                fautes.add(FauteDeSaisie.de(champ, "Donnez ce montant.", "Give this amount."));
            }
            return null;
        }
        Optional<BigDecimal> lu = Nombres.decimal(texte).filter(m -> m.scale() <= 2);
        if (lu.isEmpty()) {
            fautes.add(FauteDeSaisie.de(
                    champ,
                    "Un montant s'écrit avec deux décimales au plus, comme 1 234,56.",
                    "An amount is written with two decimals at most, as 1,234.56."));
        }
        return lu.orElse(null);
    }

    private void lignes(RegimeTva regime) {
        List<LigneTypee> typees = valeurs.lignes();
        int lues = 0;
        for (int i = 0; i < typees.size(); i++) {
            if (!typees.get(i).estVide()) {
                lues++;
                ligne(i + 1, typees.get(i), regime);
            }
        }
        if (lues == 0) {
            fautes.add(FauteDeSaisie.de(
                    1, "designation", "Une facture a une ligne au moins.", "An invoice has one line at least."));
        }
    }

    private void ligne(int rang, LigneTypee l, RegimeTva regime) {
        int avant = fautes.size();
        if (l.designation().isBlank()) {
            fautes.add(FauteDeSaisie.de(rang, "designation", "Dites ce que c'est.", "Say what it is."));
        }
        BigDecimal quantite = nombre(rang, "quantite", l.quantite(), n -> n.signum() != 0, null);
        BigDecimal prix = nombre(rang, "prix", l.prix(), n -> n.signum() >= 0, null);
        BigDecimal remise = nombre(rang, "remise", l.remise(), n -> n.signum() >= 0 && n.scale() <= 2, BigDecimal.ZERO);
        BigDecimal taux = regime.taxe()
                ? nombre(rang, "taux", l.taux(), n -> n.signum() >= 0 && n.compareTo(CENT) <= 0, null)
                : BigDecimal.ZERO;
        if (fautes.size() == avant && quantite != null && prix != null && remise != null && taux != null) {
            lignes.add(new Ligne(
                    l.reference().isBlank() ? null : l.reference().strip(),
                    l.designation().strip(),
                    quantite,
                    l.unite().isBlank() ? "C62" : l.unite().strip().toUpperCase(Locale.ROOT),
                    prix,
                    remise,
                    taux));
        }
    }

    private @Nullable BigDecimal nombre(
            int rang,
            String colonne,
            String texte,
            Function<BigDecimal, Boolean> convient,
            @Nullable BigDecimal sinon) {
        if (texte.isBlank() && sinon != null) {
            return sinon;
        }
        Optional<BigDecimal> lu =
                Nombres.decimal(texte.strip()).filter(n -> n.scale() <= DECIMALES && convient.apply(n));
        if (lu.isEmpty()) {
            fautes.add(FauteDeSaisie.de(
                    rang,
                    colonne,
                    "Un nombre est attendu ici, comme 12,5.",
                    "A number is expected here, such as 12.5."));
        }
        return lu.orElse(null);
    }

    private <E extends Enum<E>> E choix(ChampSaisi champ, E[] valeursPossibles, E sinon) {
        String nom = valeurs.de(champ);
        return Arrays.stream(valeursPossibles)
                .filter(v -> v.name().equals(nom))
                .findFirst()
                .orElse(sinon);
    }

    private @Nullable String ou(ChampSaisi champ) {
        String valeur = valeurs.de(champ);
        return valeur.isEmpty() ? null : valeur;
    }
}
