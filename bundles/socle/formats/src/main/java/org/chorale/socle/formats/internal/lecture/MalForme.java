package org.chorale.socle.formats.internal.lecture;

import java.io.CharConversionException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;

/** Why a document is no XML, in the words of who has to mend it. */
final class MalForme {
    static final String ENCODAGE = "CHORALE-XML-ENCODAGE";

    private static final Pattern FERMETURE = Pattern.compile(
            "unexpected close tag </(\\S{1,200}?)>; expected </(\\S{1,200}?)>", Pattern.CASE_INSENSITIVE);

    private static final String VERIFIER = "Corrigez le document à l'endroit indiqué, ou le logiciel qui l'a produit.";

    /** A kind of fault: what of the reader's message betrays it, and what is said of it. */
    private record Faute(String regle, List<String> indices, String message, String remede) {}

    /** The first that fits is said. */
    private static final List<Faute> FAUTES = List.of(
            new Faute(
                    "CHORALE-XML-DEBUT",
                    List.of("instruction target (\"xml\")"),
                    "Quelque chose précède la déclaration « <?xml … ?> » : un blanc ou une ligne vide suffit.",
                    "Ôtez ce qui précède « <?xml » : il doit être au tout début du fichier."),
            new Faute(
                    ENCODAGE,
                    List.of("unsupported encoding"),
                    "Le document annonce un encodage que le portail ne connaît pas.",
                    "Enregistrez le fichier en UTF-8, et écrivez encoding=\"UTF-8\" dans sa première ligne."),
            new Faute(
                    ENCODAGE,
                    List.of("declared encoding", "invalid utf-", "byte 0x"),
                    "Le document contient des octets qui ne sont pas de l'encodage qu'il annonce.",
                    "Enregistrez le fichier dans l'encodage de sa première ligne, de préférence UTF-8."),
            new Faute(
                    "CHORALE-XML-TRONQUE",
                    List.of("unexpected eof", "unexpected end-of-input", "end of input block"),
                    "Le document est incomplet : il s'arrête avant la fin.",
                    "Déposez le fichier entier ; il a pu être coupé à l'envoi."),
            new Faute(
                    "CHORALE-XML-PREFIXE",
                    List.of("undeclared namespace prefix", "unbound namespace"),
                    "Un préfixe est utilisé sans que son espace de noms soit déclaré.",
                    "Déclarez l'espace de noms (xmlns:…) sur l'élément racine."),
            new Faute(
                    "CHORALE-XML-ENTITE",
                    List.of("undeclared general entity"),
                    "Le document fait référence à une entité qui n'est pas une de celles de XML.",
                    "Remplacez l'entité par le caractère lui-même."),
            new Faute(
                    "CHORALE-XML-SUITE",
                    List.of("multiple roots", "in epilog"),
                    "Quelque chose suit la fin de la facture : un texte, ou un second document.",
                    "Ôtez ce qui suit la dernière balise ; déposez chaque facture dans son propre fichier."),
            new Faute(
                    "CHORALE-XML-ATTRIBUT-DOUBLE",
                    List.of("duplicate attribute"),
                    "Un élément porte deux fois le même attribut.",
                    VERIFIER),
            new Faute(
                    "CHORALE-XML-COMMENTAIRE",
                    List.of("not allowed in comment"),
                    "Un commentaire contient « -- », ce que XML interdit.",
                    "Retirez ces deux tirets du commentaire, ou tout le commentaire."),
            new Faute(
                    "CHORALE-XML-CARACTERE",
                    List.of("illegal character", "invalid character", "invalid xml character"),
                    "Le document contient un caractère que XML interdit : un caractère de commande, le plus souvent.",
                    "Ôtez ce caractère du texte, à l'endroit indiqué."),
            new Faute(
                    "CHORALE-XML-SIGNE",
                    List.of("missing name", "after '<'", "character '<'", "entity reference", "expected ';'"),
                    "Un signe « & » ou « < » du texte n'est pas écrit comme XML le demande.",
                    "Écrivez &amp; au lieu de &, et &lt; au lieu de <."),
            new Faute(
                    "CHORALE-XML-GUILLEMETS",
                    List.of("expected a quote"),
                    "La valeur d'un attribut n'est pas entre guillemets.",
                    "Écrivez-la entre guillemets, par exemple currencyID=\"EUR\"."),
            new Faute(
                    "CHORALE-XML-VALEUR",
                    List.of("expected '='"),
                    "Un attribut n'a pas de valeur, ou un signe « < » du texte est pris pour le début d'une balise.",
                    "Donnez à l'attribut une valeur entre guillemets ; dans un texte, écrivez &lt; au lieu de <."));

    private MalForme() {}

    /** What the reader says, without the place it puts before and after. */
    static String motif(XMLStreamException e) {
        String texte = String.valueOf(e.getMessage());
        int dit = texte.indexOf("\nMessage: ");
        String motif = dit < 0 ? texte : texte.substring(dit + "\nMessage: ".length());
        return motif.lines().findFirst().orElse(motif);
    }

    static Constat phrase(String motif, XMLStreamException e) {
        String bas = motif.toLowerCase(Locale.ROOT);
        if (e.getCause() instanceof CharConversionException) {
            bas = "invalid utf-" + bas;
        }
        for (Faute f : FAUTES) {
            if (f.indices().stream().anyMatch(bas::contains)) {
                return constat(f.regle(), f.message(), f.remede());
            }
        }
        Matcher m = FERMETURE.matcher(motif);
        return m.find()
                ? constat(
                        "CHORALE-XML-BALISE",
                        "La balise « " + m.group(2) + " » n'est pas fermée avant la fin de « " + m.group(1) + " ».",
                        "Fermez-la par « </" + m.group(2) + "> », ou corrigez le logiciel qui a produit le document.")
                : constat("CHORALE-XML-MAL-FORME", "Le document n'est pas du XML bien formé.", VERIFIER);
    }

    private static Constat constat(String regle, String message, String remede) {
        return Constat.de(regle, Severite.FATALE, Couche.XML, message).avecRemede(remede);
    }
}
