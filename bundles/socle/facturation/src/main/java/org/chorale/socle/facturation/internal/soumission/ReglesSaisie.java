package org.chorale.socle.facturation.internal.soumission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;
import org.chorale.api.soumission.Calcul;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.api.soumission.RegimeTva;

/** Whether the values that were typed go together; of a PDF nothing else is judged. */
final class ReglesSaisie {
    /** What rounding each rate may make of a sum. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final int TEXTE_MAX = 2000;

    private final FactureSaisie saisie;
    private final boolean avecLignes;
    private final List<Constat> constats = new ArrayList<>();

    private ReglesSaisie(FactureSaisie saisie, boolean avecLignes) {
        this.saisie = saisie;
        this.avecLignes = avecLignes;
    }

    /** @param avecLignes whether it is typed in whole, lines included */
    static List<Constat> juger(FactureSaisie saisie, boolean avecLignes) {
        ReglesSaisie regles = new ReglesSaisie(saisie, avecLignes);
        regles.entete();
        regles.montants();
        if (avecLignes) {
            regles.lignes();
        }
        return regles.constats;
    }

    private void entete() {
        if (Limite.NUMERO_FACTURE.depassee(saisie.numero().length())
                || !saisie.numero().matches("[A-Za-z0-9 +_/-]+")) {
            refuser(
                    "CHORALE-NUMERO",
                    "BT-1",
                    "Le numéro de facture a 20 caractères au plus : lettres sans accent, chiffres, espace, + _ / et -.",
                    "Corrigez le numéro de facture.");
        }
        if (saisie.type() == TypeFacture.ACOMPTE) {
            refuser(
                    "CHORALE-TYPE",
                    "BT-3",
                    "Un acompte ne se soumet pas ainsi : seuls une facture ou un avoir.",
                    "Choisissez FACTURE ou AVOIR.");
        }
        if (saisie.commentaire() != null && saisie.commentaire().length() > TEXTE_MAX) {
            refuser("CHORALE-COMMENTAIRE", "BT-22", "Le commentaire a 2000 caractères au plus.", "Raccourcissez-le.");
        }
    }

    private void montants() {
        Montants m = saisie.montants();
        if (ecart(m.ht().add(m.tva()), m.ttc())) {
            refuser(
                    "CHORALE-TOTAUX",
                    "BT-112",
                    "Le total TTC (%s) n'est pas la somme du total HT (%s) et de la TVA (%s)."
                            .formatted(texte(m.ttc()), texte(m.ht()), texte(m.tva())),
                    "Corrigez l'un des trois montants.");
        }
        if (m.aPayer().abs().compareTo(m.ttc().abs()) > 0) {
            refuser(
                    "CHORALE-A-PAYER",
                    "BT-115",
                    "Le net à payer (%s) dépasse le total TTC (%s).".formatted(texte(m.aPayer()), texte(m.ttc())),
                    "Corrigez le net à payer.");
        }
        if (!saisie.regime().taxe() && m.tva().signum() != 0) {
            refuser(
                    "CHORALE-TVA-SANS-OBJET",
                    "BT-110",
                    "Une facture exonérée ou hors champ ne porte pas de TVA, et celle-ci en porte %s."
                            .formatted(texte(m.tva())),
                    "Mettez la TVA à zéro, ou corrigez le régime.");
        }
    }

    private void lignes() {
        if (saisie.lignes().isEmpty()) {
            refuser("CHORALE-LIGNES", "BG-25", "La facture n'a pas de ligne.", "Donnez une ligne au moins.");
            return;
        }
        if (saisie.lignes().size() > FactureSaisie.LIGNES_MAX) {
            refuser(
                    "CHORALE-LIGNES",
                    "BG-25",
                    "La facture a plus de %d lignes.".formatted(FactureSaisie.LIGNES_MAX),
                    "Répartissez-les sur plusieurs factures, ou déposez un fichier.");
            return;
        }
        if (saisie.regime() == RegimeTva.EXONERATION && saisie.motifExoneration() == null) {
            refuser(
                    "CHORALE-MOTIF-EXONERATION",
                    "BT-120",
                    "Une facture exonérée dit pourquoi elle l'est.",
                    "Donnez le motif, par exemple « TVA non applicable, article 293 B du CGI ».");
        }
        List<Taxe> attendues = Calcul.taxes(saisie.lignes());
        Montants sommes = Calcul.montants(attendues, false);
        comparer("BT-109", "Le total HT", saisie.montants().ht(), sommes.ht());
        comparer("BT-110", "La TVA", saisie.montants().tva(), sommes.tva());
        for (Taxe donnee : saisie.taxes()) {
            attendues.stream()
                    .filter(a -> a.taux().compareTo(donnee.taux()) == 0)
                    .findFirst()
                    .ifPresentOrElse(
                            a -> {
                                comparer(
                                        "BT-116",
                                        "La base au taux de " + texte(a.taux()) + " %",
                                        donnee.base(),
                                        a.base());
                                comparer(
                                        "BT-117",
                                        "La TVA au taux de " + texte(a.taux()) + " %",
                                        donnee.montant(),
                                        a.montant());
                            },
                            () -> refuser(
                                    "CHORALE-TAUX-SANS-LIGNE",
                                    "BT-119",
                                    "Le récapitulatif donne le taux de %s %%, qu'aucune ligne ne porte."
                                            .formatted(texte(donnee.taux())),
                                    "Corrigez le récapitulatif de TVA, ou les lignes."));
        }
    }

    private void comparer(String terme, String quoi, BigDecimal donne, BigDecimal calcule) {
        if (ecart(donne, calcule)) {
            constats.add(Constat.de(
                            "CHORALE-TOTAUX",
                            Severite.ERREUR,
                            Couche.PORTAIL,
                            "%s vaut %s, et les lignes donnent %s.".formatted(quoi, texte(donne), texte(calcule)))
                    .avecTerme(terme)
                    .avecValeurs(texte(donne), texte(calcule))
                    .avecRemede("Corrigez ce montant, ou les lignes."));
        }
    }

    private boolean ecart(BigDecimal un, BigDecimal autre) {
        BigDecimal permis = avecLignes ? BigDecimal.ZERO : TOLERANCE;
        return un.subtract(autre).abs().compareTo(permis) > 0;
    }

    private void refuser(String regle, String terme, String message, String remede) {
        constats.add(Constat.de(regle, Severite.ERREUR, Couche.PORTAIL, message)
                .avecTerme(terme)
                .avecRemede(remede));
    }

    private static String texte(BigDecimal nombre) {
        return nombre.toPlainString().replace('.', ',');
    }
}
