package org.chorale.socle.formats.internal.portail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.ProfilConnu;
import org.chorale.api.format.Severite;
import org.chorale.api.format.SyntaxeFlux;
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

    private static final Set<String> EXTENSIONS = Set.of(
            "bmp", "gif", "fax", "odt", "ppt", "tiff", "xls", "bz2", "gz", "jpeg", "p7s", "rtf", "txt", "xml", "csv",
            "gzip", "jpg", "pdf", "svg", "xhtml", "xlsx", "doc", "htm", "odp", "png", "tgz", "xlc", "zip", "docx",
            "html", "ods", "pps", "tif", "xlm", "pptx");

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
        regles.longueur("BT-10", "Le code service", facture.references().acheteur(), 100);
        regles.longueur("BT-13", "Le numéro d'engagement", facture.references().commande(), 50);
        regles.longueur("BT-12", "Le numéro de marché", facture.references().marche(), 50);
        regles.montant("BT-109", facture.totaux().horsTaxe());
        regles.montant("BT-112", facture.totaux().ttc());
        regles.montant("BT-115", facture.totaux().aPayer());
        facture.piecesJointes().stream().filter(p -> p.octets().isPresent()).forEach(regles::piece);
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
            boolean minimum = f.profil().connu() == ProfilConnu.FACTURX_MINIMUM;
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

    private void destinataire() {
        Optional<String> siret = f.acheteur().siret();
        if (siret.isEmpty()) {
            Optional<String> siren = f.acheteur().siren();
            refuser(
                    "CHORALE-DESTINATAIRE-SIRET",
                    "BT-46",
                    siren.isPresent()
                            ? "Le destinataire n'est désigné que par son SIREN : son SIRET est nécessaire."
                            : "Le destinataire n'est pas désigné par un SIRET.",
                    siren.or(() -> f.acheteur().identifiants().stream()
                                    .map(Identifiant::valeur)
                                    .findFirst())
                            .orElse(null),
                    "un SIRET de 14 chiffres",
                    "Indiquez le SIRET du destinataire en BT-46, registre 0009.");
        } else if (!Luhn.juste(siret.get())) {
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
        boolean ailleurs = (tva != null && !tva.startsWith("FR"))
                || f.vendeur().identifiants().stream().anyMatch(i -> !i.aFormeDeSiren());
        ajouter(
                "CHORALE-EMETTEUR",
                ailleurs ? Severite.AVERTISSEMENT : Severite.ERREUR,
                "BT-29",
                "Le vendeur n'est pas désigné par un SIRET.",
                f.vendeur().siren().orElse(null),
                "un SIRET de 14 chiffres, ou l'identifiant d'une entreprise étrangère",
                "Indiquez le SIRET du vendeur en BT-29, registre 0009.");
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

    private void longueur(String terme, String quoi, @Nullable String valeur, int max) {
        if (valeur != null && valeur.length() > max) {
            refuser(
                    "CHORALE-LONGUEUR",
                    terme,
                    quoi + " dépasse " + max + " caractères.",
                    valeur.substring(0, max) + "…",
                    "au plus " + max + " caractères",
                    "Raccourcissez cette référence.");
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

    private void piece(PieceJointe p) {
        String nom = p.nom() == null ? "" : p.nom();
        if (nom.isEmpty()) {
            refuser(
                    "CHORALE-PIECE-NOM",
                    "BT-125",
                    "Une pièce jointe n'a pas de nom de fichier.",
                    null,
                    "un nom avec son extension",
                    "Donnez un nom à la pièce jointe.");
            return;
        }
        if (Limite.NOM_PIECE_JOINTE.depassee(nom.length())) {
            refuser(
                    "CHORALE-PIECE-NOM",
                    "BT-125",
                    "Le nom d'une pièce jointe dépasse " + Limite.NOM_PIECE_JOINTE.enClair() + ".",
                    nom,
                    "au plus " + Limite.NOM_PIECE_JOINTE.enClair(),
                    "Raccourcissez le nom de la pièce jointe.");
        }
        int point = nom.lastIndexOf('.');
        String extension = point < 0 ? "" : nom.substring(point + 1).toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.contains(extension)) {
            refuser(
                    "CHORALE-PIECE-EXTENSION",
                    "BT-125",
                    "La pièce jointe « " + nom + " » a une extension qui n'est pas admise.",
                    extension,
                    "pdf, csv, txt, xml, png, jpg, docx, xlsx, odt, ods, zip…",
                    "Joignez la pièce dans un format admis, de préférence PDF.");
        }
        if (p.taille() == 0) {
            refuser(
                    "CHORALE-PIECE-TAILLE",
                    "BT-125",
                    "La pièce jointe « " + nom + " » est vide.",
                    "0 octet",
                    "une pièce qui contient quelque chose",
                    "Joignez la pièce de nouveau.");
        } else if (Limite.PIECE_JOINTE.depassee(p.taille())) {
            refuser(
                    "CHORALE-PIECE-TAILLE",
                    "BT-125",
                    "La pièce jointe « " + nom + " » dépasse " + Limite.PIECE_JOINTE.enClair() + ".",
                    p.taille() + " octets",
                    "au plus " + Limite.PIECE_JOINTE.enClair(),
                    "Réduisez ou divisez la pièce jointe.");
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
