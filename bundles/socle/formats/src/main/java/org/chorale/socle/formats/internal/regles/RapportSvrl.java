package org.chorale.socle.formats.internal.regles;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the report of a Schematron run as it is written. Also the place where a run too long is stopped. */
public final class RapportSvrl extends DefaultHandler {
    private static final Pattern BLANCS = Pattern.compile("\\s+");

    private final BooleanSupplier abandon;
    private final Echecs echecs = new Echecs();
    private int declenchees;
    private int total;
    private @Nullable StringBuilder texte;
    private String regle = "";
    private boolean avertissement;
    private String chemin = "";

    /**
     * A failed assertion.
     *
     * @param regle its id
     * @param avertissement whether its author only warns
     * @param chemin the XPath its author's stylesheet writes
     * @param texte the official text
     */
    public record Echec(String regle, boolean avertissement, String chemin, String texte) {}

    /**
     * What a rule failed more often than its failures are kept.
     *
     * @param regle its id
     * @param avertissement whether its author only warns
     * @param texte the official text, as it was the first time
     * @param nombre how often
     */
    public record Reste(String regle, boolean avertissement, String texte, int nombre) {}

    RapportSvrl(BooleanSupplier abandon) {
        this.abandon = abandon;
    }

    /** Of each rule the first failures, in the order of the report. */
    public List<Echec> echecs() {
        return echecs.gardes();
    }

    /** How often each rule failed beside those. */
    public List<Reste> restes() {
        return echecs.restes();
    }

    /** Rules whose context was met. None: the document was not validated at all. */
    public int declenchees() {
        return declenchees;
    }

    void ajouterDeclenchees(int autres) {
        declenchees += autres;
    }

    @Override
    public void startElement(String espace, String nom, String qualifie, Attributes a) throws SAXException {
        switch (nom) {
            case "fired-rule" -> {
                declenchees++;
                if (abandon.getAsBoolean()) {
                    throw new SAXException("abandoned");
                }
            }
            case "failed-assert", "successful-report" -> {
                regle = valeur(a, "id");
                chemin = valeur(a, "location");
                String drapeau = valeur(a, "flag") + valeur(a, "role");
                avertissement = drapeau.contains("warn") || drapeau.contains("info");
            }
            case "text" -> texte = new StringBuilder();
            default -> {}
        }
    }

    private static String valeur(Attributes a, String nom) {
        String v = a.getValue(nom);
        return v == null ? "" : v;
    }

    @Override
    public void characters(char[] c, int debut, int longueur) {
        StringBuilder t = texte;
        if (t != null && t.length() < 4_000) {
            t.append(c, debut, longueur);
        }
    }

    @Override
    public void endElement(String espace, String nom, String qualifie) {
        if (nom.equals("failed-assert") || nom.equals("successful-report")) {
            total++;
            String t = texte == null
                    ? ""
                    : BLANCS.matcher(texte.toString().strip()).replaceAll(" ");
            echecs.ajouter(new Echec(regle, avertissement, chemin, t));
            texte = null;
        }
    }

    public int total() {
        return total;
    }
}
