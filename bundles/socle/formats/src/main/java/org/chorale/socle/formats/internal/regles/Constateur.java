package org.chorale.socle.formats.internal.regles;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.chorale.api.page.Presentation;
import org.jspecify.annotations.Nullable;

/** Turns what the rules report into findings: French sentence, place, value, invoice line. */
public final class Constateur {
    private static final Pattern TERME = Pattern.compile("\\bB[TG]-\\d+|(?<=_)B[TG]-\\d+");

    private static final Pattern PLUSIEURS_TERMES = Pattern.compile("BR-CL-\\d+|BR-CO-09|UBL-DT-01");
    private static final Pattern DANS_LE_GROUPE = Pattern.compile("BR-DEC-\\d+|BR-CO-09");
    private static final String NUMERO_TVA = "/CompanyID";

    /** Of the rules of codes, those of an attribute. */
    private static final Map<String, String> ATTRIBUTS = Map.of(
            "BR-CL-03", "currencyID",
            "BR-CL-07", "schemeID",
            "BR-CL-10", "schemeID",
            "BR-CL-11", "schemeID",
            "BR-CL-13", "listID",
            "BR-CL-21", "schemeID",
            "BR-CL-23", "unitCode",
            "BR-CL-24", "mimeCode",
            "BR-CL-25", "schemeID",
            "BR-CL-26", "schemeID");

    private static final String TOTAL_TTC = "BR-CO-15";

    /** What a Factur-X sheet says of a value, which is an attribute's more often than not. */
    private static final Pattern VALEUR_REFUSEE = Pattern.compile("Value of '?@?(?:\\w+:)?([\\w.-]+)'? is not allowed");

    /** Factur-X 1.08 warns of every empty element, by a rule of Peppol. */
    private static final String ELEMENT_VIDE = "FX-SCH-A-000372";

    private static final String LIVRAISON = "ApplicableHeaderTradeDelivery";

    private final Phrases phrases;

    public Constateur(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Whether nobody could do anything about it: the schema wants the element of the delivery even where nothing is known
     * of one, so that its being empty is no fault.
     */
    static boolean sansRemede(RapportSvrl.Echec echec) {
        String chemin = echec.chemin();
        return echec.regle().equals(ELEMENT_VIDE)
                && chemin.substring(chemin.lastIndexOf('/') + 1).contains(LIVRAISON);
    }

    /** Where what is not told one by one stands: « à 500 autres endroits ». */
    public static String ailleurs(int combien) {
        return combien == 1
                ? "à un autre endroit"
                : "à " + Presentation.nombre(combien, Locale.FRENCH) + " autres endroits";
    }

    /** What is said of the failures of a rule that are not told one by one. It has no place: they have many. */
    public Constat reste(RapportSvrl.Reste reste, Couche couche) {
        String regle = couche == Couche.BR_FR && !phrases.connait(reste.regle())
                ? reste.regle()
                : phrases.dire(reste.regle(), reste.texte()).regle();
        return Constat.de(
                regle,
                reste.avertissement() ? Severite.AVERTISSEMENT : Severite.FATALE,
                couche,
                "La règle " + regle + " est enfreinte " + ailleurs(reste.nombre()) + ".");
    }

    /** The finding of one failed assertion. */
    public Constat constat(RapportSvrl.Echec echec, Couche couche, XdmNode document, @Nullable FactureLue facture) {
        Phrases.Phrase phrase = couche == Couche.BR_FR && !phrases.connait(echec.regle())
                ? francaise(echec)
                : phrases.dire(echec.regle(), echec.texte());
        Lieu groupe = lieu(phrase.regle(), echec, document);
        String terme = terme(phrase, facture, groupe.place.chemin());
        Lieu lieu = feuille(phrase.regle(), terme, groupe, document, facture);
        Severite severite = echec.avertissement() ? Severite.AVERTISSEMENT : Severite.FATALE;
        Constat c = Constat.de(phrase.regle(), severite, couche, phrase.message())
                .avecTerme(terme)
                .avecPlace(lieu.place)
                .avecLigneFacture(lieu.ligneFacture)
                .avecValeurs(lieu.valeur, null)
                .avecRemede(phrase.remede())
                .avecTexteOfficiel(echec.texte());
        Calculs.Ecart ecart = facture == null ? null : Calculs.ecart(Phrases.cen(phrase.regle()), facture, lieu.rang);
        if (facture == null || ecart == null) {
            return c;
        }
        if (ecart.vaut().compareTo(ecart.devrait()) == 0) {
            return concorde(c, ecart, facture);
        }
        Place place = facture.places().get(lieu.rang > 1 ? ecart.terme() + "#" + lieu.rang : ecart.terme());
        String chiffree = ecart.phrase();
        return (chiffree == null ? c : c.avecMessage(chiffree))
                .avecValeurs(ecart.trouve(), ecart.attendu())
                .avecPlace(place == null ? lieu.place : place);
    }

    /** The sum is right: the rule fails of something else than what its sentence says. */
    private static Constat concorde(Constat c, Calculs.Ecart ecart, FactureLue facture) {
        if (ecart.vaut().stripTrailingZeros().scale() > 2) {
            return c.avecMessage("Les montants concordent, mais la norme les compare au centime et l'un d'eux ("
                            + ecart.terme() + ") a plus de deux décimales.")
                    .avecValeurs(ecart.trouve(), "au plus deux décimales")
                    .avecRemede("Arrondissez les montants à deux décimales, même si la devise en a trois.");
        }
        if (Phrases.cen(c.regle()).equals(TOTAL_TTC)) {
            return c.avecMessage(
                            "Le total TTC (BT-112) est le total HT plus la TVA, mais la devise de la facture (BT-5)"
                                    + " n'a pas un total de TVA (BT-110) et un seul.")
                    .avecTerme("BT-110")
                    .avecPlace(facture.places()
                            .getOrDefault("BT-110", facture.places().get("BT-112")))
                    .avecValeurs(null, "un total de TVA en " + facture.devise())
                    .avecRemede(
                            "Donnez un seul total de TVA dont la devise (attribut currencyID) est celle de la facture.");
        }
        return c;
    }

    /** A list of codes serves several terms: a rule of one names but the first. */
    private static @Nullable String terme(Phrases.Phrase phrase, @Nullable FactureLue facture, String chemin) {
        String dit = phrase.terme();
        if (dit != null && !PLUSIEURS_TERMES.matcher(phrase.regle()).matches()) {
            return dit;
        }
        String ici = termeParPlace(facture, chemin);
        if (ici == null) {
            ici = termeParPlace(facture, chemin.replaceAll("/@[^/]*$", ""));
        }
        if (ici == null) {
            ici = termeParPlace(facture, chemin + NUMERO_TVA);
        }
        return ici == null || !ici.startsWith("BT-") ? dit : ici;
    }

    /** Where the rule is of an attribute, its value is what was found, not that of the element. */
    private static Lieu lieu(String regle, RapportSvrl.Echec echec, XdmNode document) {
        String chemin = echec.chemin();
        Matcher refusee = VALEUR_REFUSEE.matcher(echec.texte());
        String attribut =
                ATTRIBUTS.containsKey(regle) ? ATTRIBUTS.get(regle) : refusee.find() ? refusee.group(1) : null;
        if (attribut != null && !chemin.contains("/@")) {
            Lieu ici = Lieu.trouver(document, chemin + "/@" + attribut);
            if (ici.valeur != null) {
                return ici;
            }
        }
        return Lieu.trouver(document, chemin);
    }

    /** The rules of decimals and of VAT numbers stand at a group; the value is in it. */
    private static Lieu feuille(
            String regle, @Nullable String terme, Lieu groupe, XdmNode document, @Nullable FactureLue facture) {
        if (facture == null || terme == null || !DANS_LE_GROUPE.matcher(regle).matches()) {
            return groupe;
        }
        String debut = groupe.place.chemin() + "/";
        for (Map.Entry<String, Place> e : facture.places().entrySet()) {
            String chemin = e.getValue().chemin();
            if (chemin.startsWith(debut) && e.getKey().replaceAll("#.*", "").equals(terme)) {
                return Lieu.trouver(document, chemin);
            }
        }
        return groupe;
    }

    /** The French rules speak French, and name their term in their id. */
    private static Phrases.Phrase francaise(RapportSvrl.Echec echec) {
        String message = PhrasesFrancaises.PREFIXE.matcher(echec.texte()).replaceFirst("");
        Matcher terme = TERME.matcher(echec.regle());
        return new Phrases.Phrase(
                echec.regle(),
                terme.find() ? terme.group() : Phrases.termeDe(echec.texte()),
                message.isBlank() ? "La règle " + echec.regle() + " n'est pas respectée." : message,
                "Corrigez la donnée d'après le texte de la règle.");
    }

    /** The term that was read at a path, for rules and schema faults that name none. */
    public static @Nullable String termeParPlace(@Nullable FactureLue facture, String chemin) {
        if (facture == null || chemin.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, Place> e : facture.places().entrySet()) {
            if (e.getValue().chemin().equals(chemin)) {
                return e.getKey().replaceAll("#.*", "");
            }
        }
        return null;
    }
}
