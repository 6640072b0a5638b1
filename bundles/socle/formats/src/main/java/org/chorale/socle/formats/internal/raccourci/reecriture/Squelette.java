package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A stylesheet as the ISO skeleton makes them of a Schematron: one template without a mode that begins, and for each
 * pattern a mode, with a template for each rule, that goes on to the children at its end.
 */
final class Squelette {
    private static final String XSL = "http://www.w3.org/1999/XSL/Transform";
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final Pattern MODE = Pattern.compile("M\\d+");
    private static final Pattern RANG = Pattern.compile("\\b(position|last)\\s*\\(");

    /** How the skeleton writes the place of an element; what writes it otherwise is left to do so. */
    private static final String LIEU = "apply-templates(parent::*,schematron-get-full-path){}text(){/}"
            + "choose(){when(namespace-uri()=''){value-of(name()){}}"
            + "otherwise(){text(){*:}value-of(local-name()){}text(){[namespace-uri()='}value-of(namespace-uri()){}text(){']}}}"
            + "variable(count(preceding-sibling::*[local-name()=local-name(current())"
            + "andnamespace-uri()=namespace-uri(current())]),preceding){}text(){[}value-of(1+$preceding){}text(){]}";

    private static final List<String> DISENT = List.of("test", "select", "mode", "name");

    private final Document document;
    private final Element depart;
    private final List<Element> modeles;
    private final boolean lieuConnu;

    /** Where modes are applied: mode, template, and there. */
    private final Map<String, Map<Element, List<Element>>> applications = new HashMap<>();

    private Squelette(Document document, Element depart, List<Element> modeles) {
        this.document = document;
        this.depart = depart;
        this.modeles = modeles;
        this.lieuConnu = ecritLesLieux();
        for (Element m : modeles) {
            for (Element a : descendants(m, "apply-templates")) {
                applications
                        .computeIfAbsent(a.getAttribute("mode"), k -> new LinkedHashMap<>())
                        .computeIfAbsent(m, k -> new ArrayList<>())
                        .add(a);
            }
        }
    }

    /** Empty if the stylesheet has another form. */
    static Optional<Squelette> de(Document document) {
        Element racine = document.getDocumentElement();
        if (!XSL.equals(racine.getNamespaceURI())
                || racine.hasAttribute("xpath-default-namespace")
                || racine.lookupPrefix(Plan.ESPACE) != null) {
            return Optional.empty();
        }
        List<Element> modeles = new ArrayList<>();
        for (Element e : enfants(racine)) {
            if (estXsl(e, "import") || estXsl(e, "include") || e.hasAttribute("xpath-default-namespace")) {
                return Optional.empty();
            }
            if (estXsl(e, "template")) {
                modeles.add(e);
            }
        }
        List<Element> departs = modeles.stream()
                .filter(m -> sansMode(m) && match(m).equals("/"))
                .toList();
        return departs.size() == 1 ? Optional.of(new Squelette(document, departs.get(0), modeles)) : Optional.empty();
    }

    Document document() {
        return document;
    }

    void declarer(String prefixe, String espace) {
        document.getDocumentElement().setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:" + prefixe, espace);
    }

    /** Before each pattern the skeleton walks through the document without a mode, for templates that hold nothing. */
    void retirerLesParcoursSansEffet() {
        boolean muets = modeles.stream()
                .filter(m -> sansMode(m) && m != depart)
                .allMatch(m -> match(m).equals("text()")
                        && enfants(m).isEmpty()
                        && m.getTextContent().isBlank());
        if (!muets) {
            return;
        }
        for (Element sortie : enfants(depart)) {
            for (Element e : enfants(sortie)) {
                if (SVRL.equals(e.getNamespaceURI()) && e.getLocalName().equals("active-pattern")) {
                    sortie.removeChild(e);
                }
            }
        }
    }

    /** The templates of the rules, by mode. Only modes that begin at the root and are entered nowhere else. */
    Map<String, List<Element>> modes() {
        Map<String, List<Element>> modes = new LinkedHashMap<>();
        for (Element m : modeles) {
            String mode = m.getAttribute("mode");
            if (MODE.matcher(mode).matches() && m.hasAttribute("priority") && estRegle(m)) {
                modes.computeIfAbsent(mode, k -> new ArrayList<>()).add(m);
            }
        }
        return modes;
    }

    private static boolean estRegle(Element modele) {
        return enfants(modele).stream()
                .anyMatch(e ->
                        SVRL.equals(e.getNamespaceURI()) && e.getLocalName().equals("fired-rule"));
    }

    /**
     * Lets a mode visit chosen elements instead of walking from the root.
     *
     * @return false, and nothing was changed, if one of its templates does something else than go on at its end
     */
    boolean visiter(String mode, String candidats) {
        Map<Element, List<Element>> appliques = applications.getOrDefault(mode, Map.of());
        List<Element> entrees = appliques.getOrDefault(depart, List.of());
        boolean entreeSeule = entrees.size() == 1
                && entrees.get(0).getAttribute("select").equals("/")
                && appliques.keySet().stream()
                        .allMatch(m -> m == depart || m.getAttribute("mode").equals(mode));
        if (!entreeSeule) {
            return false;
        }
        List<Element> suites = new ArrayList<>();
        for (Element m : modeles) {
            if (!m.getAttribute("mode").equals(mode)) {
                continue;
            }
            if (estRegle(m) || match(m).equals("@*|node()")) {
                List<Element> siennes = appliques.getOrDefault(m, List.of());
                List<Element> corps = enfants(m);
                boolean suit = siennes.size() == 1
                        && corps.get(corps.size() - 1) == siennes.get(0)
                        && siennes.get(0).getAttribute("select").equals("@*|*");
                if (!suit || comptent(m)) {
                    return false;
                }
                suites.add(siennes.get(0));
            } else if (!match(m).equals("text()") || !enfants(m).isEmpty()) {
                return false;
            }
        }
        entrees.get(0).setAttribute("select", candidats);
        suites.forEach(s -> Objects.requireNonNull(s.getParentNode()).removeChild(s));
        return true;
    }

    /** Whether a rule asks for its place among the nodes that are visited. */
    private static boolean comptent(Element modele) {
        return avecXpath(modele).stream().anyMatch(x -> RANG.matcher(x).find());
    }

    private static List<String> avecXpath(Element modele) {
        List<String> tous = new ArrayList<>();
        for (Element e : descendants(modele, "*")) {
            for (String a : List.of("test", "select")) {
                if (XSL.equals(e.getNamespaceURI()) && e.hasAttribute(a)) {
                    tous.add(e.getAttribute(a));
                }
            }
        }
        return tous;
    }

    /** That a rule fired is counted, not written. */
    void compter(Element regle) {
        for (Element e : enfants(regle)) {
            if (SVRL.equals(e.getNamespaceURI()) && e.getLocalName().equals("fired-rule")) {
                Element compte = document.createElementNS(XSL, "xsl:sequence");
                compte.setAttribute("select", Plan.PREFIXE + ":tiree()");
                regle.replaceChild(compte, e);
            }
        }
    }

    /** Lets the places of findings be written another way. Also leaves out the test they repeat, which nobody reads. */
    void situer(Element regle, String lieu) {
        for (Element e : descendants(regle, "*")) {
            if (SVRL.equals(e.getNamespaceURI())
                    && (e.getLocalName().equals("failed-assert")
                            || e.getLocalName().equals("successful-report"))) {
                e.removeAttribute("test");
            } else if (lieuConnu
                    && estXsl(e, "apply-templates")
                    && e.getAttribute("mode").equals("schematron-select-full-path")
                    && e.getAttribute("select").equals(".")) {
                Element ecrit = document.createElementNS(XSL, "xsl:value-of");
                ecrit.setAttribute("select", lieu);
                Objects.requireNonNull(e.getParentNode()).replaceChild(ecrit, e);
            }
        }
    }

    private boolean ecritLesLieux() {
        return corps("schematron-select-full-path").equals("apply-templates(.,schematron-get-full-path){}")
                && corps("schematron-get-full-path").equals(LIEU);
    }

    /** What the only template for elements in a mode does; empty if there is none, or are several. */
    private String corps(String mode) {
        List<Element> siens = modeles.stream()
                .filter(m -> m.getAttribute("mode").equals(mode) && match(m).equals("*"))
                .toList();
        return siens.size() == 1 ? resume(siens.get(0)) : "";
    }

    private static String resume(Element parent) {
        StringBuilder b = new StringBuilder();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                List<String> dit = DISENT.stream()
                        .map(e::getAttribute)
                        .filter(v -> !v.isEmpty())
                        .toList();
                b.append(e.getLocalName())
                        .append('(')
                        .append(String.join(",", dit))
                        .append("){");
                b.append(resume(e)).append('}');
            } else if (n.getNodeType() == Node.TEXT_NODE) {
                b.append(n.getTextContent());
            }
        }
        return b.toString().replaceAll("\\s+", "");
    }

    /** Assertions in a row, each {@code xsl:choose} with a test and its report otherwise. */
    List<List<Element>> assertions(Element regle) {
        List<List<Element>> rangees = new ArrayList<>();
        List<Element> rangee = new ArrayList<>();
        for (Element e : enfants(regle)) {
            if (estAssertion(e)) {
                rangee.add(e);
            } else if (!rangee.isEmpty()) {
                rangees.add(rangee);
                rangee = new ArrayList<>();
            }
        }
        if (!rangee.isEmpty()) {
            rangees.add(rangee);
        }
        return rangees;
    }

    private static boolean estAssertion(Element e) {
        List<Element> parties = enfants(e);
        return estXsl(e, "choose")
                && parties.size() == 2
                && estXsl(parties.get(0), "when")
                && enfants(parties.get(0)).isEmpty()
                && parties.get(0).getTextContent().isBlank()
                && estXsl(parties.get(1), "otherwise");
    }

    String test(Element assertion) {
        return enfants(assertion).get(0).getAttribute("test");
    }

    /** Puts neighbours into one {@code xsl:if}. */
    Element envelopper(List<Element> voisins, String test) {
        Element premier = voisins.get(0);
        Element si = document.createElementNS(XSL, "xsl:if");
        si.setAttribute("test", test);
        Objects.requireNonNull(premier.getParentNode()).insertBefore(si, premier);
        voisins.forEach(si::appendChild);
        return si;
    }

    List<Element> avecTest(Element regle) {
        return descendants(regle, "*").stream()
                .filter(e -> estXsl(e, "when") || estXsl(e, "if"))
                .toList();
    }

    List<Element> variables(Element regle) {
        return enfants(regle).stream()
                .filter(e -> estXsl(e, "variable") && e.hasAttribute("select"))
                .toList();
    }

    private static boolean sansMode(Element modele) {
        return !modele.hasAttribute("mode") && modele.hasAttribute("match");
    }

    private static String match(Element modele) {
        return modele.getAttribute("match").strip();
    }

    private static boolean estXsl(Element e, String nom) {
        return XSL.equals(e.getNamespaceURI()) && nom.equals(e.getLocalName());
    }

    private static List<Element> enfants(Element parent) {
        List<Element> liste = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                liste.add(e);
            }
        }
        return liste;
    }

    /** Elements of XSLT by this name, or all elements. */
    private static List<Element> descendants(Element ancetre, String nom) {
        List<Element> liste = new ArrayList<>();
        ramasser(ancetre, nom, liste);
        return liste;
    }

    private static void ramasser(Element parent, String nom, List<Element> liste) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                if (nom.equals("*") || estXsl(e, nom)) {
                    liste.add(e);
                }
                ramasser(e, nom, liste);
            }
        }
    }
}
