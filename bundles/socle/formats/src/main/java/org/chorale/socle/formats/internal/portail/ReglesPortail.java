package org.chorale.socle.formats.internal.portail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.Limite;
import org.chorale.api.format.ProfilConnu;
import org.chorale.api.format.Severite;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.api.identifiant.NumeroTva;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.jspecify.annotations.Nullable;

/**
 * The portal's own rules, those that need only the document. What depends on the directory or on other invoices is
 * judged where these are known.
 */
public final class ReglesPortail {
    /** Rule G1.05 of the annex to the external specifications. */
    private static final Pattern NUMERO = Pattern.compile("[A-Za-z0-9 +_/-]+");

    /** Rule S2.05 of the annex. */
    private static final List<String> MOYENS =
            List.of("01", "10", "20", "30", "31", "42", "48", "49", "58", "59", "97");

    /** Where companies have a SIRET. */
    private static final Set<String> SIRENE = Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF");

    private final FactureLue f;
    private final List<Constat> constats = new ArrayList<>();

    private ReglesPortail(FactureLue facture) {
        this.f = facture;
    }

    /** What the portal has to say against an invoice; warnings included. */
    public static List<Constat> juger(FactureLue facture) {
        ReglesPortail regles = new ReglesPortail(facture);
        regles.numero();
        regles.paiement();
        regles.destinataire();
        regles.emetteur();
        regles.cadre();
        regles.tva("BT-31", "du vendeur", facture.vendeur().numeroTva());
        regles.tva("BT-48", "de l'acheteur", facture.acheteur().numeroTva());
        regles.longueur("BT-10", "Le code service", facture.references().acheteur(), Limite.CODE_SERVICE);
        regles.longueur("BT-13", "Le numéro d'engagement", facture.references().commande(), Limite.NUMERO_ENGAGEMENT);
        regles.longueur("BT-12", "Le numéro de marché", facture.references().marche(), Limite.NUMERO_MARCHE);
        regles.montant("BT-109", facture.totaux().horsTaxe());
        regles.montant("BT-112", facture.totaux().ttc());
        regles.montant("BT-115", facture.totaux().aPayer());
        regles.totalSansLignes();
        regles.constats.addAll(ReglesPieces.juger(facture.piecesJointes(), facture.places()));
        return regles.constats;
    }

    /** What to tell a sender who says what a document is and is mistaken. */
    public static Optional<Constat> syntaxeAnnoncee(@Nullable String annoncee, FormatDocument trouve) {
        if (annoncee == null || annoncee.isBlank() || trouve.estArchive()) {
            return Optional.empty();
        }
        if (SyntaxeFlux.deCode(annoncee).filter(s -> s.convientA(trouve)).isPresent()) {
            return Optional.empty();
        }
        Optional<String> code = trouve.syntaxe().map(SyntaxeFlux::code);
        return Optional.of(Constat.de(
                        "CHORALE-SYNTAXE",
                        Severite.AVERTISSEMENT,
                        Couche.PORTAIL,
                        "Le document est annoncé comme « " + annoncee + " », mais c'est autre chose : "
                                + trouve.libelle() + ". Il est traité pour ce qu'il est.")
                .avecValeurs(annoncee, code.orElse(trouve.libelle()))
                .avecRemede(code.map(c -> "Annoncez la syntaxe " + c + ".")
                        .orElse("N'annoncez pas de syntaxe pour ce document.")));
    }

    private void numero() {
        String n = f.numero();
        if (n == null) {
            return; // BR-02 says it
        }
        if (Limite.NUMERO_FACTURE.depassee(n.length())) {
            refuser(
                    "CHORALE-G1.05",
                    "BT-1",
                    "Le numéro de la facture dépasse " + Limite.NUMERO_FACTURE.enClair() + ".",
                    n,
                    "au plus " + Limite.NUMERO_FACTURE.enClair(),
                    "Donnez à la facture un numéro plus court.");
        } else if (!NUMERO.matcher(n).matches()) {
            refuser(
                    "CHORALE-G1.05",
                    "BT-1",
                    "Le numéro de la facture contient un caractère qui n'est pas admis.",
                    n,
                    "lettres sans accent, chiffres, espace, + _ / -",
                    "Retirez les autres caractères du numéro.");
        }
    }

    private void paiement() {
        String code = f.paiement().codeMoyen();
        String admis = "un code parmi " + String.join(", ", MOYENS);
        if (code == null) {
            boolean minimum = minimum();
            ajouter(
                    "CHORALE-S2.05",
                    minimum ? Severite.AVERTISSEMENT : Severite.ERREUR,
                    "BT-81",
                    "Le moyen de paiement n'est pas indiqué.",
                    null,
                    admis,
                    minimum
                            ? "Le profil MINIMUM ne permet pas de l'indiquer : choisissez au moins BASIC WL."
                            : "Indiquez le code du moyen de paiement (BT-81), par exemple 30 pour un virement.");
        } else if (!MOYENS.contains(code.length() == 1 ? "0" + code : code)) {
            refuser(
                    "CHORALE-S2.05",
                    "BT-81",
                    "Le moyen de paiement « " + code + " » n'est pas admis.",
                    code,
                    admis,
                    "Choisissez un code admis, par exemple 30 pour un virement.");
        }
    }

    private boolean minimum() {
        return f.profil().connu() == ProfilConnu.FACTURX_MINIMUM;
    }

    private void destinataire() {
        Optional<String> siret = f.acheteur().siret();
        String terme = minimum() ? "BT-47" : "BT-46";
        if (siret.isEmpty()) {
            Optional<String> siren = f.acheteur().siren();
            refuser(
                    "CHORALE-DESTINATAIRE-SIRET",
                    terme,
                    siren.isPresent()
                            ? "Le destinataire n'est désigné que par son SIREN : son SIRET est nécessaire."
                            : "Le destinataire n'est pas désigné par un SIRET.",
                    siren.or(() -> f.acheteur().identifiants().stream()
                                    .map(Identifiant::valeur)
                                    .findFirst())
                            .orElse(null),
                    "un SIRET de 14 chiffres",
                    minimum()
                            ? "Indiquez le SIRET du destinataire en BT-47 : le profil MINIMUM n'a pas d'autre place."
                            : "Indiquez le SIRET du destinataire en BT-46, registre 0009.");
        } else if (!Siret.estValide(siret.get())) {
            ajouter(
                    "CHORALE-DESTINATAIRE-SIRET",
                    Severite.AVERTISSEMENT,
                    "BT-46",
                    "La clé de contrôle du SIRET du destinataire est fausse.",
                    siret.get(),
                    "un SIRET dont la clé est juste",
                    "Vérifiez le SIRET du destinataire.");
        }
    }

    private void emetteur() {
        if (f.vendeur().siret().isPresent()) {
            return;
        }
        String tva = f.vendeur().numeroTva();
        boolean ailleurs = etranger()
                || (tva != null && !tva.startsWith("FR"))
                || f.vendeur().identifiants().stream().anyMatch(i -> dAilleurs(i) || !i.aFormeDeSiren())
                || (f.vendeur().identifiantLegal() != null
                        && dAilleurs(f.vendeur().identifiantLegal()));
        ajouter(
                "CHORALE-EMETTEUR",
                ailleurs ? Severite.AVERTISSEMENT : Severite.ERREUR,
                minimum() ? "BT-30" : "BT-29",
                "Le vendeur n'est pas désigné par un SIRET.",
                f.vendeur().siren().orElse(null),
                "un SIRET de 14 chiffres, ou l'identifiant d'une entreprise étrangère",
                remedeEmetteur());
    }

    private String remedeEmetteur() {
        if (etranger()) {
            return "Ce vendeur n'est pas en France : donnez son numéro de TVA (BT-31) s'il est dans l'Union, sinon"
                    + " l'identifiant sous lequel il est connu du portail (BT-29).";
        }
        return minimum()
                ? "Indiquez le SIRET du vendeur en BT-30 : le profil MINIMUM n'a pas d'autre place."
                : "Indiquez le SIRET du vendeur en BT-29, registre 0009.";
    }

    private boolean etranger() {
        Adresse adresse = f.vendeur().adresse();
        return adresse != null
                && adresse.pays() != null
                && !adresse.pays().isBlank()
                && !SIRENE.contains(adresse.pays().strip());
    }

    /** Of a register that is not SIRENE: nine digits of New Caledonia are no SIREN. */
    private static boolean dAilleurs(Identifiant identifiant) {
        return TypeIdentifiant.deSchema(identifiant.schema())
                .filter(t -> t != TypeIdentifiant.SIRET)
                .isPresent();
    }

    private void cadre() {
        Cadre.Lecture cadre = f.cadre();
        if (cadre.suppose()) {
            ajouter(
                    "CHORALE-CADRE",
                    Severite.AVERTISSEMENT,
                    "BT-23",
                    f.cadreLu() == null
                            ? "Le cadre de facturation n'est pas indiqué : A1 est supposé."
                            : "Le cadre de facturation n'est pas connu : A1 est supposé.",
                    f.cadreLu(),
                    "A1 … A25, ou un code AFNOR",
                    "Indiquez le cadre de facturation en BT-23, par exemple A1.");
        }
    }

    /** A wrong key harms nobody but is mostly a slip of the pen: told, not refused. */
    private void tva(String terme, String qui, @Nullable String numero) {
        String lu = numero == null ? "" : numero.replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (lu.startsWith("FR") && !NumeroTva.estValide(lu)) {
            ajouter(
                    "CHORALE-TVA-CLE",
                    Severite.AVERTISSEMENT,
                    terme,
                    "Le numéro de TVA français " + qui + " n'a pas la clé de son SIREN.",
                    numero,
                    "FR, une clé de deux caractères et les 9 chiffres du SIREN",
                    "Vérifiez ce numéro.");
        }
    }

    private void longueur(String terme, String quoi, @Nullable String valeur, Limite limite) {
        if (valeur != null && limite.depassee(valeur.length())) {
            int max = (int) limite.valeur();
            refuser(
                    "CHORALE-LONGUEUR",
                    terme,
                    quoi + " dépasse " + limite.enClair() + ".",
                    valeur.substring(0, max) + "…",
                    "au plus " + limite.enClair(),
                    "Raccourcissez cette référence.");
        }
    }

    /** Of the profiles without lines, whose own rule of the total looks where nothing is. */
    private void totalSansLignes() {
        BigDecimal ht = f.totaux().horsTaxe();
        BigDecimal tva = f.totaux().tva();
        BigDecimal ttc = f.totaux().ttc();
        if (f.lignes().isEmpty() && ht != null && tva != null && ttc != null) {
            BigDecimal somme = ht.add(tva);
            if (somme.compareTo(ttc) != 0) {
                refuser(
                        "CHORALE-TTC",
                        "BT-112",
                        "Le total TTC (BT-112) vaut " + ttc.toPlainString() + ", mais le total HT plus la TVA fait "
                                + somme.toPlainString() + ".",
                        ttc.toPlainString(),
                        somme.toPlainString(),
                        "Corrigez le total TTC, le total HT (BT-109) ou le total de TVA (BT-110).");
            }
        }
    }

    /** Amounts are kept with 19 digits, six of them decimals. */
    private void montant(String terme, @Nullable BigDecimal m) {
        if (m != null && m.precision() - m.scale() > 13) {
            refuser(
                    "CHORALE-MONTANT",
                    terme,
                    "Un montant a plus de treize chiffres avant la virgule.",
                    m.toPlainString(),
                    "au plus treize chiffres avant la virgule",
                    "Vérifiez ce montant.");
        }
    }

    private void refuser(
            String regle, String terme, String message, @Nullable String trouve, String attendu, String remede) {
        ajouter(regle, Severite.ERREUR, terme, message, trouve, attendu, remede);
    }

    private void ajouter(
            String regle,
            Severite severite,
            String terme,
            String message,
            @Nullable String trouve,
            String attendu,
            String remede) {
        constats.add(Constat.de(regle, severite, Couche.PORTAIL, message)
                .avecTerme(terme)
                .avecPlace(f.places().get(terme))
                .avecValeurs(trouve, attendu)
                .avecRemede(remede));
    }
}
