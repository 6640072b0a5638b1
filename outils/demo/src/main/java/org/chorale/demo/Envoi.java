package org.chorale.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.exemples.Exemple;
import org.chorale.exemples.FabriqueFacturX;

/** The deposits of one invoice, what is expected of each, and what its recipient does with it. */
enum Envoi {
    UBL(
            Exemple.UBL,
            new Partie("84318206400017", "Menuiserie Lemaire SARL"),
            new Partie("21760694600010", "Commune de Valmont-sur-Seine"),
            new Format("IN_DP_E1_UBL_INVOICE", "FSO1100A", "UBL"),
            "ML",
            List.of(new Geste("MANDATEE", ""), new Geste("MISE_EN_PAIEMENT", ""))),
    CII(
            Exemple.CII,
            new Partie("51907342300039", "Papeterie du Pont-Neuf SA"),
            new Partie("26760218300019", "Centre hospitalier du Val-Clair"),
            new Format("IN_DP_E1_CII_16B", "FSO1106A", "CII D16B"),
            "PPN",
            List.of(new Geste("SUSPENDUE", "Il manque le bon de livraison signé : joignez-le."))),
    FACTUR_X(
            Exemple.FACTUR_X,
            new Partie("79264138300023", "Électricité Garnier SAS"),
            new Partie("11004638000041", "Ministère de l'Exemple"),
            new Format("IN_DP_E2_CII_FACTURX", "FSO1117A", "Factur-X (PDF/A-3)"),
            "EG",
            List.of(new Geste("REJETEE", "Montant erroné : la remise du lot 2 n'est pas déduite."))),
    FAUTES(
            Exemple.UBL_FAUTES,
            new Partie("84318206400017", "Menuiserie Lemaire SARL"),
            new Partie("21760694600010", "Commune de Valmont-sur-Seine"),
            new Format("IN_DP_E1_UBL_INVOICE", "FSO1100A", "UBL"),
            "",
            List.of());

    private static final Pattern NUMERO_UBL = Pattern.compile("<cbc:ID>([^<]*)</cbc:ID>");
    private static final Pattern NUMERO_CII = Pattern.compile("<rsm:ExchangedDocument>\\s*<ram:ID>([^<]*)</ram:ID>");

    private final Exemple exemple;
    private final Partie fournisseur;
    private final Partie destinataire;
    private final Format format;
    private final String prefixe;
    private final List<Geste> gestes;

    /** A party of the samples. */
    record Partie(String identifiant, String nom) {}

    /** The syntax to declare, the code that the portal must find by itself, and what people call it. */
    record Format(String syntaxe, String codeInterface, String nom) {}

    /** What the recipient does. */
    record Geste(String statut, String motif) {}

    Envoi(Exemple exemple, Partie fournisseur, Partie destinataire, Format format, String prefixe, List<Geste> gestes) {
        this.exemple = exemple;
        this.fournisseur = fournisseur;
        this.destinataire = destinataire;
        this.format = format;
        this.prefixe = prefixe;
        this.gestes = gestes;
    }

    Partie fournisseur() {
        return fournisseur;
    }

    Partie destinataire() {
        return destinataire;
    }

    Format format() {
        return format;
    }

    List<Geste> gestes() {
        return gestes;
    }

    boolean fautive() {
        return this == FAUTES;
    }

    /** A name that tells nothing of the content: the portal looks into it. */
    String nomFichier() {
        return "depot-" + (ordinal() + 1) + ".bin";
    }

    /** The number of this run's copy: another at each run, so that none is a duplicate. */
    String numero(LocalDateTime debut) {
        return fautive()
                ? numeroDOrigine()
                : prefixe + "-" + DateTimeFormatter.ofPattern("yyMMdd-HHmmss").format(debut);
    }

    /** The file of this run. */
    byte[] octets(LocalDateTime debut) {
        return octets(debut, numero(debut));
    }

    /** The file of this run, under that number. */
    byte[] octets(LocalDateTime debut, String numero) {
        byte[] xml = texte().replace(numeroDOrigine(), numero).getBytes(StandardCharsets.UTF_8);
        return this == FACTUR_X
                ? FabriqueFacturX.ecrire(
                        xml, debut.atZone(ZoneId.of("Europe/Paris")).toInstant())
                : xml;
    }

    private String texte() {
        return new String(exemple.xml(), StandardCharsets.UTF_8);
    }

    String numeroDOrigine() {
        Matcher m = (exemple.name().startsWith("UBL") ? NUMERO_UBL : NUMERO_CII).matcher(texte());
        if (!m.find()) {
            throw new IllegalStateException("No number in " + exemple);
        }
        return m.group(1);
    }
}
