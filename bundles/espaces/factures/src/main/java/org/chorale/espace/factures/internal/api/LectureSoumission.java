package org.chorale.espace.factures.internal.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Limite;
import org.chorale.api.format.MentionValideur;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.FactureSaisie.Ligne;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.api.soumission.ModePaiement;
import org.chorale.api.soumission.RegimeTva;
import org.chorale.api.soumission.TauxTva;
import org.chorale.espace.factures.internal.api.DemandeSoumission.LignePoste;
import org.chorale.espace.factures.internal.api.DemandeSoumission.LigneTva;
import org.chorale.espace.factures.internal.api.DemandeSoumission.MontantTotal;
import org.chorale.espace.factures.internal.api.DemandeSoumission.References;
import org.jspecify.annotations.Nullable;

/** Reads what soumettre was given; the first thing that cannot be read is refused by its name. */
final class LectureSoumission {
    private static final int DESIGNATION_MAX = 512;
    private static final int DECIMALES = 6;
    private static final int CHIFFRES = 13;

    /** What clients call units, beside the codes themselves. */
    private static final Map<String, String> UNITES = Map.ofEntries(
            Map.entry("unite", "C62"),
            Map.entry("unité", "C62"),
            Map.entry("u", "C62"),
            Map.entry("heure", "HUR"),
            Map.entry("h", "HUR"),
            Map.entry("jour", "DAY"),
            Map.entry("j", "DAY"),
            Map.entry("mois", "MON"),
            Map.entry("kg", "KGM"),
            Map.entry("m", "MTR"),
            Map.entry("m2", "MTK"),
            Map.entry("m3", "MTQ"),
            Map.entry("l", "LTR"),
            Map.entry("forfait", "LS"),
            Map.entry("lot", "SET"));

    private final DemandeSoumission d;
    private final boolean avecLignes;

    private LectureSoumission(DemandeSoumission d, boolean avecLignes) {
        this.d = d;
        this.avecLignes = avecLignes;
    }

    /** @param avecLignes whether it is typed in whole */
    static FactureSaisie lire(DemandeSoumission demande, boolean avecLignes) {
        return new LectureSoumission(demande, avecLignes).lire();
    }

    private FactureSaisie lire() {
        References r = d.references() == null ? References.AUCUNES : d.references();
        RegimeTva regime =
                ou(Champs.choix("references.typeTva", RegimeTva.class, r.typeTva()), RegimeTva.TVA_SUR_DEBIT);
        LocalDate date = Dates.lireJour("dateFacture", d.dateFacture());
        if (date == null) {
            throw Champs.manque("dateFacture");
        }
        List<Ligne> lignes = avecLignes ? lignes(regime) : List.of();
        return new FactureSaisie(
                borne("numeroFactureSaisi", Champs.exiger("numeroFactureSaisi", d.numeroFactureSaisi()), 100),
                date,
                null,
                ou(Champs.choix("references.typeFacture", TypeFacture.class, r.typeFacture()), TypeFacture.FACTURE),
                cadre(),
                destinataire(),
                borne(
                        "destinataire.codeServiceExecutant",
                        d.destinataire() == null
                                ? null
                                : Champs.texte(d.destinataire().codeServiceExecutant()),
                        (int) Limite.CODE_SERVICE.valeur()),
                borne("references.numeroBonCommande", Champs.texte(r.numeroBonCommande()), (int)
                        Limite.NUMERO_ENGAGEMENT.valeur()),
                borne("references.numeroMarche", Champs.texte(r.numeroMarche()), (int) Limite.NUMERO_MARCHE.valeur()),
                borne("references.numeroFactureOrigine", Champs.texte(r.numeroFactureOrigine()), 35),
                devise(r),
                regime,
                borne("references.motifExonerationTva", Champs.texte(r.motifExonerationTva()), 200),
                Champs.choix("references.modePaiement", ModePaiement.class, r.modePaiement()),
                null,
                lignes,
                taxes(regime),
                montants(),
                borne("commentaire", Champs.texte(d.commentaire()), 2000),
                valideur());
    }

    private static <T> T ou(@Nullable T valeur, T sinon) {
        return valeur == null ? sinon : valeur;
    }

    private Cadre cadre() {
        String code = d.cadreDeFacturation() == null
                ? null
                : Champs.texte(d.cadreDeFacturation().codeCadreFacturation());
        if (code == null) {
            return Cadre.A1_FACTURE_FOURNISSEUR;
        }
        return Cadre.deCode(code)
                .filter(c -> List.of("A1", "A2", "A9", "A12").contains(c.code()))
                .orElseThrow(
                        () -> Champs.invalide(
                                "cadreDeFacturation.codeCadreFacturation",
                                "n'est pas un cadre qui se soumet",
                                "is no framework that can be submitted",
                                "A1_FACTURE_FOURNISSEUR, A2_FACTURE_FOURNISSEUR_DEJA_PAYEE, A9_FACTURE_SOUSTRAITANT ou A12_FACTURE_COTRAITANT"));
    }

    private @Nullable MentionValideur valideur() {
        DemandeSoumission.CadreDeFacturation c = d.cadreDeFacturation();
        String code = c == null ? null : Champs.texte(c.codeStructureValideur());
        if (c == null || code == null) {
            return null;
        }
        String champ = "cadreDeFacturation.codeStructureValideur";
        String propre = borne(champ, code, 40).replaceAll("[\\s\u00a0]", "");
        if (!propre.matches("[0-9A-Za-z]{2,40}")) {
            throw Champs.invalide(champ, "n'est pas un identifiant", "is no identifier", "un SIRET");
        }
        return new MentionValideur(
                propre, borne("cadreDeFacturation.codeServiceValideur", Champs.texte(c.codeServiceValideur()), (int)
                        Limite.CODE_SERVICE.valeur()));
    }

    private String destinataire() {
        String siret = Champs.exiger(
                        "destinataire.codeDestinataire",
                        d.destinataire() == null ? null : d.destinataire().codeDestinataire())
                .replaceAll("\\s", "");
        if (!Siret.aLaForme(siret)) {
            throw Champs.invalide("destinataire.codeDestinataire", "n'est pas un SIRET", "is no SIRET", "14 chiffres");
        }
        return siret;
    }

    private static String devise(References r) {
        String devise = Champs.texte(r.deviseFacture());
        if (devise == null) {
            return "EUR";
        }
        String code = devise.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw Champs.invalide(
                    "references.deviseFacture", "n'est pas une devise", "is no currency", "un code comme EUR");
        }
        return code;
    }

    private List<Ligne> lignes(RegimeTva regime) {
        List<LignePoste> donnees = Champs.liste(d.lignePoste()).toList();
        if (donnees.isEmpty()) {
            throw Champs.manque("lignePoste");
        }
        if (donnees.size() > FactureSaisie.LIGNES_MAX) {
            throw Champs.invalide(
                    "lignePoste",
                    "a plus de %d lignes".formatted(FactureSaisie.LIGNES_MAX),
                    "has more than %d lines".formatted(FactureSaisie.LIGNES_MAX),
                    "moins de lignes, ou un flux");
        }
        return donnees.stream()
                .map(l -> new Ligne(
                        borne("lignePosteReference", Champs.texte(l.lignePosteReference()), 100),
                        borne(
                                "lignePosteDenomination",
                                Champs.exiger("lignePosteDenomination", l.lignePosteDenomination()),
                                DESIGNATION_MAX),
                        nombre("lignePosteQuantite", l.lignePosteQuantite()),
                        unite(l.lignePosteUnite()),
                        nombre("lignePosteMontantUnitaireHT", l.lignePosteMontantUnitaireHT()),
                        l.lignePosteMontantRemiseHT() == null
                                ? BigDecimal.ZERO
                                : nombre("lignePosteMontantRemiseHT", l.lignePosteMontantRemiseHT()),
                        taux("lignePosteTauxTva", l.lignePosteTauxTva(), l.lignePosteTauxTvaManuel(), regime)))
                .toList();
    }

    private List<Taxe> taxes(RegimeTva regime) {
        return Champs.liste(d.ligneTva()).map(t -> taxe(t, regime)).toList();
    }

    private static Taxe taxe(LigneTva t, RegimeTva regime) {
        return new Taxe(
                taux("ligneTvaTaux", t.ligneTvaTaux(), t.ligneTvaTauxManuel(), regime),
                nombre("ligneTvaMontantBaseHtParTaux", t.ligneTvaMontantBaseHtParTaux()),
                nombre("ligneTvaMontantTvaParTaux", t.ligneTvaMontantTvaParTaux()));
    }

    /** The rate typed by hand comes first; without VAT there is none. */
    private static BigDecimal taux(String champ, @Nullable String code, @Nullable BigDecimal manuel, RegimeTva regime) {
        if (manuel != null) {
            return nombre(champ + "Manuel", manuel);
        }
        Optional<BigDecimal> lu = TauxTva.lire(Champs.texte(code));
        if (lu.isEmpty() && !regime.taxe()) {
            return BigDecimal.ZERO;
        }
        return lu.orElseThrow(() -> Champs.texte(code) == null
                ? Champs.manque(champ)
                : Champs.invalide(
                        champ,
                        "n'est pas un taux de TVA connu",
                        "is no known VAT rate",
                        "un code de recuperer/tauxtva, ou le taux dans " + champ + "Manuel"));
    }

    private Montants montants() {
        MontantTotal m = d.montantTotal();
        if (m == null) {
            throw Champs.manque("montantTotal");
        }
        BigDecimal remise = m.montantRemiseGlobaleTTC() == null ? BigDecimal.ZERO : m.montantRemiseGlobaleTTC();
        if (avecLignes && remise.signum() != 0) {
            throw Champs.invalide(
                    "montantTotal.montantRemiseGlobaleTTC",
                    "n'a pas de place dans la norme européenne, que suit une facture saisie",
                    "has no place in the European standard, which an invoice typed in follows",
                    "des remises HT sur les lignes");
        }
        BigDecimal ht = nombre("montantTotal.montantHtTotal", m.montantHtTotal());
        BigDecimal tva = nombre("montantTotal.montantTVA", m.montantTVA());
        BigDecimal ttc = nombre("montantTotal.montantTtcTotal", m.montantTtcTotal());
        BigDecimal aPayer = m.montantAPayer() == null ? ttc : nombre("montantTotal.montantAPayer", m.montantAPayer());
        // The total may be given after the rebate, which the sum of both others does not know.
        boolean apresRemise =
                remise.signum() != 0 && ht.add(tva).subtract(remise).compareTo(ttc) == 0;
        return new Montants(ht, tva, apresRemise ? ttc.add(remise) : ttc, aPayer);
    }

    private static String unite(@Nullable String unite) {
        String texte = Champs.texte(unite);
        if (texte == null) {
            return "C62";
        }
        String connue = UNITES.get(texte.toLowerCase(Locale.ROOT));
        if (connue != null) {
            return connue;
        }
        return texte.matches("[A-Z0-9]{2,3}") ? texte : "C62";
    }

    private static BigDecimal nombre(String champ, @Nullable BigDecimal valeur) {
        if (valeur == null) {
            throw Champs.manque(champ);
        }
        BigDecimal court = valeur.signum() == 0 ? BigDecimal.ZERO : valeur.stripTrailingZeros();
        // 1E+999999999 is one digit: look at where it stands before writing it out.
        if (court.scale() > DECIMALES || court.precision() - court.scale() > CHIFFRES) {
            throw Champs.invalide(
                    champ,
                    "n'a pas la bonne taille",
                    "is not of the right size",
                    "treize chiffres au plus avant la virgule, six après");
        }
        return court.scale() < 0 ? court.setScale(0) : court;
    }

    private static <T extends @Nullable String> T borne(String champ, T texte, int longueur) {
        if (texte != null && texte.length() > longueur) {
            throw Champs.invalide(
                    champ,
                    "dépasse %d caractères".formatted(longueur),
                    "is longer than %d characters".formatted(longueur),
                    "un texte plus court");
        }
        return texte;
    }
}
