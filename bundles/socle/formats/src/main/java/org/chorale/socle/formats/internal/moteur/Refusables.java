package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Profil;
import org.chorale.api.format.ProfilConnu;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.jspecify.annotations.Nullable;

/** The sentences for documents that are not what can be deposited. */
final class Refusables {
    private static final String ACCEPTES =
            "Déposez de l'UBL 2.1, du CII D16B, du Factur-X, ou une archive ZIP ou tar.gz" + " de ces fichiers.";

    /** The namespace that each root should have. */
    private static final Map<String, String> RACINES = Map.of(
            "Invoice", Vocabulaire.UBL_INVOICE,
            "CreditNote", Vocabulaire.UBL_CREDIT_NOTE,
            "CrossIndustryInvoice", Vocabulaire.CII);

    private static final int DEBUT_DE_PAGE = 1024;

    /** A browser takes as much before it, and so do those who save pages. */
    private static final Pattern PAGE = Pattern.compile(
            "\\uFEFF?(?:\\s++|<!--(?:(?!-->).)*+-->|<\\?xml[^>]*+>)*+<(?:!doctype\\s++)?html[\\s>].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Refusables() {}

    static Constat inconnu() {
        return Constat.de(
                        "CHORALE-FORMAT",
                        Severite.FATALE,
                        Couche.CONTENEUR,
                        "Le fichier n'est ni un PDF, ni du XML, ni une archive ZIP ou tar.gz.")
                .avecRemede(ACCEPTES);
    }

    static Constat gzip() {
        return Constat.de(
                        "CHORALE-FORMAT",
                        Severite.FATALE,
                        Couche.CONTENEUR,
                        "Le fichier est comprimé par gzip, mais n'est pas une archive tar.gz.")
                .avecRemede("Déposez le fichier tel qu'il est, sans le comprimer, ou dans une archive ZIP ou tar.gz.");
    }

    /** A page of the web: to take its document type away would make no invoice of it. */
    static Optional<Constat> page(Contenu contenu) throws IOException {
        try (InputStream in = contenu.ouvrir()) {
            String debut = new String(in.readNBytes(DEBUT_DE_PAGE), StandardCharsets.UTF_8);
            return PAGE.matcher(debut).matches()
                    ? Optional.of(Constat.de(
                                    "CHORALE-FORMAT",
                                    Severite.FATALE,
                                    Couche.XML,
                                    "Le fichier est une page web (HTML), pas une facture.")
                            .avecRemede(ACCEPTES))
                    : Optional.empty();
        }
    }

    /** Recognised, kept, refused. */
    static Constat format(FormatDocument format, @Nullable QName racine) {
        String trouve = racine == null ? null : racine.toString();
        Optional<String> phrase = format.syntaxe().flatMap(s -> s.refus(false));
        String message = phrase.orElseGet(() -> switch (format) {
            case PIVOT -> "Le document est une facture pivot, que le portail émet mais ne reçoit pas.";
            case CDAR -> "Le document est un message de cycle de vie (CDAR), pas une facture.";
            case SBDH -> "L'enveloppe (StandardBusinessDocumentHeader) ne contient pas de facture UBL ou CII.";
            default -> "Le document est du XML, mais pas d'un format de facture connu.";
        });
        String espace = racine == null ? null : RACINES.get(racine.getLocalPart());
        if (format == FormatDocument.XML_INCONNU && racine != null && espace != null) {
            return Constat.de(
                            "CHORALE-FORMAT",
                            Severite.FATALE,
                            Couche.XML,
                            "L'élément racine « " + racine.getLocalPart()
                                    + " » n'est pas dans l'espace de noms d'UBL ou du CII.")
                    .avecValeurs(trouve, "{" + espace + "}" + racine.getLocalPart())
                    .avecRemede("Déclarez sur la racine l'espace de noms de la norme : "
                            + (racine.getPrefix().isEmpty() ? "xmlns" : "xmlns:" + racine.getPrefix()) + "=\"" + espace
                            + "\"");
        }
        if (format == FormatDocument.ZUGFERD_1) {
            message = "Le document est du ZUGFeRD 1.0, qui n'est plus accepté.";
        }
        return Constat.de("CHORALE-FORMAT", Severite.FATALE, Couche.XML, message)
                .avecValeurs(trouve, null)
                .avecRemede(ACCEPTES);
    }

    static Constat pdfSansFacture(@Nullable String niveau) {
        if (niveau != null) {
            return Constat.de(
                            "CHORALE-PDF-SANS-XML",
                            Severite.ERREUR,
                            Couche.CONTENEUR,
                            "Le PDF s'annonce comme un Factur-X (profil « " + niveau
                                    + " »), mais ne contient aucune facture XML.")
                    .avecValeurs("aucun fichier de facture", "factur-x.xml")
                    .avecRemede("Produisez de nouveau le Factur-X : il a pu être réenregistré sans sa pièce jointe.");
        }
        return Constat.de(
                        "CHORALE-PDF-SANS-XML",
                        Severite.ERREUR,
                        Couche.CONTENEUR,
                        "Le PDF ne contient pas de facture XML : ce n'est pas un Factur-X, et il n'y a pas de données à"
                                + " valider.")
                .avecValeurs("aucun fichier de facture", "factur-x.xml")
                .avecRemede("Déposez-le par « Déposer une facture PDF », où les données sont saisies, ou produisez un"
                        + " Factur-X.");
    }

    static Constat pdfTropGrand() {
        return Constat.de(
                        "CHORALE-PDF-SANS-XML-TAILLE",
                        Severite.ERREUR,
                        Couche.PORTAIL,
                        "Un PDF sans facture XML ne dépasse pas " + Limite.PDF.enClair() + ".")
                .avecValeurs(null, "au plus " + Limite.PDF.enClair())
                .avecRemede("Réduisez les images du PDF, ou joignez les annexes à part.");
    }

    /** Of a file of an archive that has already been much spoken of. */
    static Constat tus(int combien) {
        return Constat.de(
                        "CHORALE-ARCHIVE-CONSTATS",
                        Severite.INFORMATION,
                        Couche.CONTENEUR,
                        "D'autres constats de ce fichier ne sont pas donnés ici : l'archive en a trop.")
                .avecValeurs(combien == 1 ? "un autre constat" : combien + " autres constats", null)
                .avecRemede("Vérifiez ce fichier seul.");
    }

    /** Metadata that announce another profile than the invoice has. */
    static List<Constat> niveau(@Nullable String xmp, Profil profil) {
        String attendu = niveau(profil.connu());
        if (xmp == null) {
            return List.of(
                    avertissement(
                            "Les métadonnées du PDF n'annoncent pas de profil Factur-X.",
                            null,
                            attendu,
                            "Ajoutez le bloc fx: (DocumentType, DocumentFileName, Version, ConformanceLevel) aux métadonnées."));
        }
        if (attendu == null || normal(attendu).equals(normal(xmp))) {
            return List.of();
        }
        return List.of(avertissement(
                "Les métadonnées du PDF annoncent le profil « " + xmp + " », mais la facture est « " + attendu + " ».",
                xmp,
                attendu,
                "Accordez les métadonnées (fx:ConformanceLevel) et le profil de la facture (BT-24)."));
    }

    private static @Nullable String niveau(ProfilConnu profil) {
        return switch (profil) {
            case FACTURX_MINIMUM -> "MINIMUM";
            case FACTURX_BASIC_WL -> "BASIC WL";
            case FACTURX_BASIC -> "BASIC";
            case FACTURX_EXTENDED -> "EXTENDED";
            case EN16931 -> "EN 16931";
            default -> null;
        };
    }

    /** COMFORT is the old name of EN 16931. */
    private static String normal(String niveau) {
        String n = niveau.replaceAll("[\\s_-]", "").toUpperCase(Locale.ROOT);
        return n.equals("COMFORT") ? "EN16931" : n;
    }

    private static Constat avertissement(
            String message, @Nullable String trouve, @Nullable String attendu, String remede) {
        return Constat.de("CHORALE-FX-XMP", Severite.AVERTISSEMENT, Couche.CONTENEUR, message)
                .avecTerme("BT-24")
                .avecValeurs(trouve, attendu)
                .avecRemede(remede);
    }
}
