package org.chorale.socle.formats.internal.regles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the report of a Schematron run as it is written. Also the place where a run too long is stopped. */
public final class RapportSvrl extends DefaultHandler {
    private static final int ECHECS_MAX = 1_000;

    private final BooleanSupplier abandon;
    private final List<Echec> echecs = new ArrayList<>();
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

    RapportSvrl(BooleanSupplier abandon) {
        this.abandon = abandon;
    }

    public List<Echec> echecs() {
        return echecs;
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
            if (echecs.size() < (avertissement ? ECHECS_MAX : 2 * ECHECS_MAX)) {
                String t = texte == null ? "" : texte.toString().strip().replaceAll("\\s+", " ");
                echecs.add(new Echec(regle, avertissement, chemin, t));
            }
            texte = null;
        }
    }

    public int total() {
        return total;
    }
}
