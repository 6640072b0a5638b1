package org.chorale.socle.redaction.internal.lecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.api.identifiant.NumeroTva;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.LectureDePdf.Indices;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;

/**
 * Looks for the fields of an invoice in its lines. Confidences are an order, set by what was right on the corpora;
 * the figures are in docs/preremplissage.md.
 */
final class Chercheur {
    private static final String NUM = "(?:n ?[°ºo]\\.?|no\\.|nr\\.?|numero|number|num\\.?|#)";
    private static final String PIECE = "(?:facture|avoir|document|piece|invoice|credit note|rechnung|gutschrift)";

    /** Labels in flat text; what follows them is the value. */
    private static final List<Pattern> NUMEROS = List.of(
            Pattern.compile("\\b" + PIECE + "s? *" + NUM + " *:? *"),
            Pattern.compile(
                    "(?:" + NUM + "|reference|ref\\.?) *(?:de +(?:la +)?|d')?" + PIECE + " *" + NUM + "? *:? *"),
            Pattern.compile("(?:rechnungs?-?(?:nummer|nr\\.?)|invoice id|rechnung(?: \\(\\d+\\))? nr\\.?) *:? *"),
            Pattern.compile("^n ?[°º] *:? *"),
            Pattern.compile("^" + PIECE + "\\s*:?\\s*"));

    private static final Pattern NUMERO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_.+-]{0,29}");

    private static final List<Pattern> EMISSION = List.of(
            Pattern.compile(
                    "\\b(?:date (?:de (?:la )?facture(?! associee)|de facturation|d'emission|d'etablissement|facture)"
                            + "|invoice date|rechnungsdatum|facture du|emise? le|etablie? le|issue date)\\b[^\\d\\t]{0,12}"),
            Pattern.compile("^(?:date|datum)\\b *:?\\s*"),
            Pattern.compile("\\b(?:date|datum) *:\\s*"),
            Pattern.compile("(?:facture|avoir|rechnung)\\b(?!.*(?:bestellung|commande)).{0,30}? (?:du|vom) +"));
    private static final List<Pattern> ECHEANCE = List.of(
            Pattern.compile("\\b(?:echeance|date limite(?: de paiement)?|date de reglement|a (?:payer|regler) avant"
                    + "|payable (?:le|avant|au plus tard)|due date|fallig(?:keit)?)\\b[^\\d\\t]{0,25}"));

    private static final List<Pattern> SERVICE = List.of(Pattern.compile(
            "\\b(?:code (?:du )?service|service executant|code se)(?: destinataire| executant| chorus)?\\b *" + NUM
                    + "? *:? *"));
    private static final List<Pattern> ENGAGEMENT = List.of(
            Pattern.compile(
                    "\\b(?:" + NUM + " *(?:d'|de l')? *)?engagement(?: juridique)?\\b *" + NUM + "? *:? *|\\bej *: *"),
            Pattern.compile("(?:\\b|^)(?:bon de commande|" + NUM + " *(?:de )?(?:bon de )?commande"
                    + "|(?:votre )?commande|purchase order|order reference)\\b *" + NUM + "? *:? *"));
    private static final List<Pattern> MARCHE =
            List.of(Pattern.compile("(?:" + NUM + " *(?:de |du )?(?:marche|contrat)(?: public)?\\b *:? *"
                    + "|\\b(?:marche|contrat)(?: public)? *(?:" + NUM + " *:?|:) *)"));
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_.+-]{0,49}");

    private static final Pattern SIRET =
            Pattern.compile("(?<![\\d])\\d{3}[ .]?\\d{3}[ .]?\\d{3}[ .]?(?:\\d{5}|\\d{3} \\d{2}|\\d{2} \\d{3})(?!\\d)");
    private static final Pattern DESTINATAIRE = Pattern.compile(
            "\\b(?:destinataire|client|acheteur|facture a|factur[e|ation]* a|adresse de facturation|livre a|bill to|buyer"
                    + "|kunde|mairie|commune|ministere|departement|region|hopital)\\b");
    private static final Pattern EMETTEUR = Pattern.compile(
            "\\b(?:fournisseur|vendeur|emetteur|prestataire|seller|sarl|sas|eurl|sasu|capital|rcs|siege)\\b");
    private static final Pattern TVA =
            Pattern.compile("(?<![A-Z0-9])FR ?[0-9A-HJ-NP-Z]{2} ?\\d{3} ?\\d{3} ?\\d{3}(?!\\d)");
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Z0-9])");
    private static final Pattern AVOIR = Pattern.compile("\\b(?:avoir|credit note|gutschrift)\\b");
    private static final Pattern FACTURE = Pattern.compile("\\b(?:facture|invoice|rechnung)\\b");

    private final List<Ligne> lignes;
    private final Indices indices;
    private final Candidats candidats = new Candidats();

    private Chercheur(List<Ligne> lignes, Indices indices) {
        this.lignes = lignes;
        this.indices = indices;
    }

    static List<Proposition> chercher(List<Ligne> lignes, Indices indices) {
        Chercheur c = new Chercheur(lignes, indices);
        c.type();
        c.textes(Champ.NUMERO, NUMEROS, NUMERO, true, new double[] {0.95, 0.9, 0.9, 0.8, 0.6});
        c.dates(Champ.DATE_EMISSION, EMISSION, new double[] {0.95, 0.9, 0.85, 0.8});
        c.dates(Champ.DATE_ECHEANCE, ECHEANCE, new double[] {0.9});
        c.premiereDate();
        c.sirets();
        c.tva();
        c.iban();
        c.textes(Champ.CODE_SERVICE, SERVICE, REFERENCE, false, new double[] {0.9});
        c.textes(Champ.NUMERO_ENGAGEMENT, ENGAGEMENT, REFERENCE, true, new double[] {0.95, 0.75});
        c.textes(Champ.NUMERO_MARCHE, MARCHE, REFERENCE, true, new double[] {0.85});
        c.devise();
        new ChercheurDeMontants(lignes, c.candidats).chercher();
        return c.candidats.propositions();
    }

    private void type() {
        for (Ligne l : lignes.subList(0, Math.min(lignes.size(), 25))) {
            if (AVOIR.matcher(l.plat()).find() && !l.plat().contains("avoir ete")) {
                boolean titre = l.plat().matches("^(?:facture d'|note d')?(?:avoir|credit note|gutschrift)\\b.*");
                candidats.ajouter(Champ.TYPE, "AVOIR", titre ? 0.95 : 0.5, Raison.LIBELLE, l);
            } else if (FACTURE.matcher(l.plat()).find()) {
                candidats.ajouter(Champ.TYPE, "FACTURE", 0.9, Raison.LIBELLE, l);
            }
        }
    }

    /** Values behind their label, or below it. */
    private void textes(Champ champ, List<Pattern> libelles, Pattern valeur, boolean avecChiffre, double[] confiances) {
        for (int p = 0; p < libelles.size(); p++) {
            for (int i = 0; i < lignes.size(); i++) {
                Ligne l = lignes.get(i);
                Matcher m = libelles.get(p).matcher(l.plat());
                while (m.find()) {
                    if (!valeurApres(champ, l, m.end(), valeur, avecChiffre, confiances[p])) {
                        valeurDessous(champ, i, m, valeur, avecChiffre, confiances[p] - 0.2);
                    }
                }
            }
        }
    }

    private boolean valeurApres(
            Champ champ, Ligne l, int place, Pattern valeur, boolean avecChiffre, double confiance) {
        int debut = place;
        while (debut < l.texte().length() && " \t:".indexOf(l.texte().charAt(debut)) >= 0) {
            debut++;
        }
        Matcher v = valeur.matcher(l.texte()).region(debut, l.texte().length());
        if (!v.lookingAt() || !plausible(v.group(), avecChiffre)) {
            return false;
        }
        candidats.ajouter(champ, propre(v.group()), confiance, Raison.LIBELLE, l);
        return true;
    }

    private void valeurDessous(
            Champ champ, int rang, Matcher libelle, Pattern valeur, boolean avecChiffre, double confiance) {
        Ligne l = lignes.get(rang);
        float gauche = l.gauche(libelle.start());
        float droite = Math.max(l.droite(libelle.end()), gauche + 20);
        if (rang + 1 >= lignes.size() || lignes.get(rang + 1).page() != l.page()) {
            return;
        }
        Ligne dessous = lignes.get(rang + 1);
        for (Ligne.Mot mot : dessous.mots()) {
            boolean enFace = mot.gauche() < droite && mot.droite() > gauche;
            Matcher v = valeur.matcher(mot.texte());
            if (enFace && v.matches() && plausible(mot.texte(), avecChiffre)) {
                candidats.ajouter(champ, propre(mot.texte()), confiance, Raison.LIBELLE_AU_DESSUS, dessous);
                return;
            }
        }
    }

    private static boolean plausible(String valeur, boolean avecChiffre) {
        boolean date = Dates.DATE.matcher(valeur).matches();
        return !date && valeur.length() > 1 && (!avecChiffre || valeur.chars().anyMatch(Character::isDigit));
    }

    private static String propre(String valeur) {
        return valeur.replaceAll("[.,;:]+$", "");
    }

    private void dates(Champ champ, List<Pattern> libelles, double[] confiances) {
        for (int p = 0; p < libelles.size(); p++) {
            for (int i = 0; i < lignes.size(); i++) {
                Ligne l = lignes.get(i);
                Matcher m = libelles.get(p).matcher(l.plat());
                while (m.find()) {
                    Matcher d = Dates.DATE
                            .matcher(l.plat())
                            .region(m.end(), l.plat().length());
                    d.useTransparentBounds(true);
                    if (d.find() && d.start() - m.end() <= 12) {
                        jour(champ, d, confiances[p], Raison.LIBELLE, l);
                    } else if (i + 1 < lignes.size()) {
                        dateDessous(champ, l, m, lignes.get(i + 1), confiances[p] - 0.2);
                    }
                }
            }
        }
    }

    private void dateDessous(Champ champ, Ligne l, Matcher libelle, Ligne dessous, double confiance) {
        float gauche = l.gauche(libelle.start());
        float droite = Math.max(l.droite(libelle.end()), gauche + 20);
        Matcher d = Dates.DATE.matcher(dessous.plat());
        while (d.find()) {
            if (dessous.gauche(d.start()) < droite && dessous.droite(d.end()) > gauche) {
                jour(champ, d, confiance, Raison.LIBELLE_AU_DESSUS, dessous);
            }
        }
    }

    private void jour(Champ champ, Matcher d, double confiance, Raison raison, Ligne l) {
        Dates.de(d).ifPresent(jour -> candidats.ajouter(champ, jour.toString(), confiance, raison, l));
    }

    private void premiereDate() {
        for (Ligne l : lignes) {
            Matcher d = Dates.DATE.matcher(l.plat());
            if (d.find()
                    && l.plat()
                            .matches(
                                    "(?s).*(?:echeance|livraison|commande|fallig|due|liefer|periode|version|associee).*")) {
                continue;
            }
            d.reset();
            if (d.find()) {
                jour(Champ.DATE_EMISSION, d, 0.5, Raison.POSITION, l);
                return;
            }
        }
    }

    private record SiretTrouve(String valeur, Ligne ligne, int rang, boolean libelle) {}

    private void sirets() {
        Map<String, SiretTrouve> trouves = new LinkedHashMap<>();
        for (int i = 0; i < lignes.size() && trouves.size() < 20; i++) {
            Ligne l = lignes.get(i);
            Matcher m = SIRET.matcher(l.texte());
            while (m.find()) {
                String valeur = m.group().replaceAll("\\D", "");
                String avant = l.plat().substring(Math.max(0, m.start() - 25), m.start());
                boolean libelle = avant.contains("siret");
                if (Siret.estValide(valeur) || libelle) {
                    trouves.putIfAbsent(valeur, new SiretTrouve(valeur, l, i, libelle));
                }
            }
        }
        attribuer(new ArrayList<>(trouves.values()));
    }

    private void attribuer(List<SiretTrouve> trouves) {
        boolean fournisseurVu = false;
        for (SiretTrouve s : trouves) {
            boolean valide = Siret.estValide(s.valeur());
            Raison raison = !valide ? Raison.LIBELLE : s.libelle() ? Raison.LIBELLE_ET_CONTROLE : Raison.CLE;
            double base = !valide ? 0.4 : s.libelle() ? 0.9 : 0.75;
            if (indices.fournisseurs().contains(s.valeur())) {
                candidats.ajouter(Champ.SIRET_FOURNISSEUR, s.valeur(), 0.99, Raison.CONNU, s.ligne());
                fournisseurVu = true;
                continue;
            }
            int contexte = contexte(s);
            boolean destinataire =
                    contexte == 0 ? fournisseurVu || !indices.fournisseurs().isEmpty() : contexte < 0;
            Champ champ = destinataire ? Champ.SIRET_DESTINATAIRE : Champ.SIRET_FOURNISSEUR;
            fournisseurVu |= !destinataire;
            candidats.ajouter(champ, s.valeur(), contexte == 0 ? base - 0.15 : base, raison, s.ligne());
        }
    }

    /** Whose it is by the words above it in its column: 1 the supplier's, -1 the recipient's, 0 nobody knows. */
    private int contexte(SiretTrouve s) {
        for (int i = s.rang(); i >= Math.max(0, s.rang() - 8); i--) {
            Ligne l = lignes.get(i);
            if (l.page() != s.ligne().page()) {
                return 0;
            }
            boolean destinataire = DESTINATAIRE.matcher(colonne(l, s)).find();
            boolean emetteur = EMETTEUR.matcher(colonne(l, s)).find();
            if (destinataire != emetteur) {
                return emetteur ? 1 : -1;
            }
        }
        return 0;
    }

    /** What of a line stands above the value, the width of half a page. */
    private static String colonne(Ligne l, SiretTrouve s) {
        int place = Math.max(0, s.ligne().texte().indexOf(s.valeur().substring(0, 3)));
        float centre = s.ligne().gauche(place);
        StringBuilder texte = new StringBuilder();
        for (Ligne.Mot m : l.mots()) {
            if (m.droite() > centre - 150 && m.gauche() < centre + 220) {
                texte.append(m.texte()).append(' ');
            }
        }
        return Ligne.aplatir(texte.toString());
    }

    private void tva() {
        for (Ligne l : lignes) {
            Matcher m = TVA.matcher(l.texte());
            while (m.find()) {
                String numero = m.group().replace(" ", "");
                if (NumeroTva.estValide(numero)) {
                    boolean premiere = candidats.de(Champ.NUMERO_TVA).isEmpty();
                    candidats.ajouter(Champ.NUMERO_TVA, numero, premiere ? 0.85 : 0.4, Raison.CLE, l);
                }
            }
        }
    }

    private void iban() {
        for (Ligne l : lignes) {
            Matcher m = IBAN.matcher(l.texte().replace('\t', ' '));
            while (m.find()) {
                for (String essai = m.group(); essai.length() > 14; essai = essai.substring(0, dernierBlanc(essai))) {
                    String iban = essai.replace(" ", "");
                    if (Iban.estValide(iban)) {
                        boolean libelle = l.plat().contains("iban") || l.plat().contains("compte");
                        candidats.ajouter(
                                Champ.IBAN,
                                iban,
                                libelle ? 0.98 : 0.9,
                                libelle ? Raison.LIBELLE_ET_CONTROLE : Raison.CLE,
                                l);
                        break;
                    }
                }
            }
        }
    }

    private static int dernierBlanc(String texte) {
        return Math.max(0, texte.lastIndexOf(' '));
    }

    private void devise() {
        for (Ligne l : lignes) {
            String t = l.texte().toUpperCase(Locale.ROOT);
            if (t.contains("€") || t.matches("(?s).*\\bEUR(?:OS?)?\\b.*")) {
                candidats.ajouter(Champ.DEVISE, "EUR", 0.95, Raison.LIBELLE, l);
            } else if (t.matches("(?s).*\\b(?:USD|GBP|CHF|XPF)\\b.*")) {
                Matcher m = Pattern.compile("\\b(USD|GBP|CHF|XPF)\\b").matcher(t);
                if (m.find()) {
                    candidats.ajouter(Champ.DEVISE, m.group(1), 0.6, Raison.LIBELLE, l);
                }
            }
        }
    }
}
