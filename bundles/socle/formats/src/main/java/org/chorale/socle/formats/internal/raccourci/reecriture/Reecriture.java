package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;
import org.chorale.socle.formats.internal.raccourci.plan.Paires;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;
import org.chorale.socle.formats.internal.raccourci.reecriture.Jetons.Jeton;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Changes a stylesheet into one that finds the same, rule by rule and place by place:
 *
 * <ul>
 *   <li>the walks whose templates do nothing are left out;
 *   <li>a pattern visits the elements whose name one of its rules has, in the same order, instead of all nodes;
 *   <li>an assertion that holds where a path is absent is asked only where the names of that path occur, and the words
 *       that its predicates look for;
 *   <li>{@code //name} is taken from what is known already, and {@code /name/name} is walked once;
 *   <li>whether a code is in a list is asked of a set;
 *   <li>the place of a finding is written without counting all siblings again.
 * </ul>
 *
 * What is not of the form expected stays as it is.
 */
public final class Reecriture {
    /** One question for so many assertions in a row before one for each, and one for so many of these, and so on. */
    private static final int RANGEE = 6;

    private final Squelette feuille;
    private final NamePool noms;
    private final Map<Integer, Integer> elements = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> chemins = new LinkedHashMap<>();
    private final List<Plan.Filtre> filtres = new ArrayList<>();
    private final List<Plan.Question> questions = new ArrayList<>();
    private final List<Set<String>> codes = new ArrayList<>();
    private final Map<Plan.Parole, Integer> paroles = new LinkedHashMap<>();
    private final Map<Long, Integer> paires = new HashMap<>();

    private Reecriture(Squelette feuille, NamePool noms) {
        this.feuille = feuille;
        this.noms = noms;
    }

    /**
     * Changes the stylesheet itself.
     *
     * @param noms the names of the engine that will run it
     * @return what it asks of a document now; empty if it is not one that the ISO skeleton made: then it stays as it is
     */
    public static Optional<Plan> de(Document feuille, NamePool noms) {
        return Squelette.de(feuille).map(s -> new Reecriture(s, noms).faire());
    }

    private Plan faire() {
        feuille.retirerLesParcoursSansEffet();
        feuille.declarer(Plan.PREFIXE, Plan.ESPACE);
        Map<String, List<Element>> modes = feuille.modes();
        modes.forEach(this::mode);
        return new Plan(
                List.copyOf(elements.keySet()),
                List.copyOf(chemins.keySet()),
                filtres,
                questions,
                codes,
                List.copyOf(paroles.keySet()),
                paires);
    }

    private void mode(String mode, List<Element> regles) {
        Map<Element, Motif> motifs = new HashMap<>();
        boolean tousConnus = true;
        for (Element regle : regles) {
            Optional<Motif> motif = Motif.lire(regle.getAttribute("match"));
            motif.ifPresent(m -> motifs.put(regle, m));
            tousConnus &= motif.isPresent();
        }
        boolean visite = tousConnus && feuille.visiter(mode, "raccourci:candidats(" + filtres.size() + ")");
        if (visite) {
            filtres.add(filtre(motifs));
            motifs.forEach((regle, motif) -> regle.setAttribute("match", motif(regle, motif)));
        }
        for (Element regle : regles) {
            Motif motif = motifs.get(regle);
            feuille.compter(regle);
            if (motif != null) {
                feuille.situer(regle, "raccourci:lieu(.)");
            }
            garder(regle, motif);
            for (Element e : feuille.avecTest(regle)) {
                e.setAttribute("test", raccourcir(e, e.getAttribute("test")));
            }
            for (Element e : feuille.variables(regle)) {
                e.setAttribute("select", raccourcir(e, e.getAttribute("select")));
            }
        }
    }

    /**
     * The pattern; where words that it looks for are nowhere said, no element is asked for them one by one. The words
     * alone decide: the engine looks at the last step first, whose predicates fail on elements of other paths too.
     */
    private String motif(Element regle, Motif motif) {
        return motif.branches().stream()
                .map(b -> b.chemin()
                        .filter(c -> c.precisions().decident())
                        .map(c -> b.pas() + "[" + existe(poser(List.of(mots(regle, c)))) + "]" + b.predicats())
                        .orElse(b.pas() + b.predicats()))
                .collect(Collectors.joining(" | "));
    }

    private Plan.Trace mots(Element regle, Chemin chemin) {
        Chemin.Pas dernier = chemin.pas().get(chemin.pas().size() - 1);
        return new Plan.Trace(
                new int[] {paire(regle, Paires.QUICONQUE, dernier)},
                new int[0],
                0,
                valeurs(regle, chemin.precisions()));
    }

    private Plan.Filtre filtre(Map<Element, Motif> motifs) {
        SortedMap<Integer, Set<Integer>> parents = new TreeMap<>();
        List<String> fins = new ArrayList<>();
        boolean tous = false;
        for (Map.Entry<Element, Motif> e : motifs.entrySet()) {
            Element regle = e.getKey();
            tous |= e.getValue().tous();
            fins.addAll(e.getValue().fins());
            for (Motif.Branche branche : e.getValue().branches()) {
                branche.nom()
                        .ifPresent(n -> parents.merge(
                                nom(regle, n),
                                branche.parent().map(p -> Set.of(nom(regle, p))).orElse(Set.of()),
                                Reecriture::desDeux));
            }
        }
        return new Plan.Filtre(
                parents.keySet().stream().mapToInt(Integer::intValue).toArray(),
                parents.values().stream()
                        .map(p -> p.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                fins.stream().distinct().toList(),
                tous);
    }

    /** Both sets; none says any, and with any there is no choosing. */
    private static Set<Integer> desDeux(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Set.of();
        }
        Set<Integer> tous = new TreeSet<>(a);
        tous.addAll(b);
        return tous;
    }

    private void garder(Element regle, @Nullable Motif motif) {
        for (List<Element> rangee : feuille.assertions(regle)) {
            List<Gardee> suite = new ArrayList<>();
            for (Element assertion : rangee) {
                Optional<List<Chemin>> chemins = Absence.de(feuille.test(assertion));
                if (chemins.isPresent()) {
                    int question = poser(chemins.get().stream()
                            .map(c -> trace(assertion, regle, motif, c))
                            .toList());
                    suite.add(new Gardee(feuille.envelopper(List.of(assertion), existe(question)), question));
                } else {
                    grouper(suite);
                    suite = new ArrayList<>();
                }
            }
            grouper(suite);
        }
    }

    /** Something that is looked at if the answer to a question is yes. */
    private record Gardee(Element element, int question) {}

    private void grouper(List<Gardee> suite) {
        List<Gardee> restent = suite;
        while (restent.size() > 1) {
            List<Gardee> groupes = new ArrayList<>();
            for (int i = 0; i < restent.size(); i += RANGEE) {
                List<Gardee> groupe = restent.subList(i, Math.min(i + RANGEE, restent.size()));
                groupes.add(groupe.size() == 1 ? groupe.get(0) : ensemble(groupe));
            }
            restent = groupes;
        }
    }

    private Gardee ensemble(List<Gardee> groupe) {
        int question = questions.size();
        questions.add(new Plan.Question(
                List.of(), groupe.stream().mapToInt(Gardee::question).toArray()));
        return new Gardee(
                feuille.envelopper(groupe.stream().map(Gardee::element).toList(), existe(question)), question);
    }

    private int poser(List<Plan.Trace> traces) {
        questions.add(new Plan.Question(traces, new int[0]));
        return questions.size() - 1;
    }

    private static String existe(int question) {
        return "raccourci:existe(" + question + ")";
    }

    private Plan.Trace trace(Element lieu, Element regle, @Nullable Motif motif, Chemin chemin) {
        List<Chemin.Pas> pas = chemin.pas();
        boolean contexte = !chemin.partout()
                && motif != null
                && !motif.tous()
                && motif.fins().isEmpty();
        List<Integer> parents = contexte
                ? Objects.requireNonNull(motif).noms().stream()
                        .map(n -> nom(regle, n))
                        .toList()
                : List.of(Paires.QUICONQUE);
        int[] premiers =
                parents.stream().mapToInt(p -> paire(lieu, p, pas.get(0))).toArray();
        int[] suivants = new int[pas.size() - 1];
        for (int i = 1; i < pas.size(); i++) {
            suivants[i - 1] = paire(lieu, nom(lieu, pas.get(i - 1).nom()), pas.get(i));
        }
        return new Plan.Trace(premiers, suivants, chemin.nus(), valeurs(lieu, chemin.precisions()));
    }

    private Plan.@Nullable Valeurs valeurs(Element lieu, Precisions precisions) {
        if (!precisions.comprises()) {
            return null;
        }
        return new Plan.Valeurs(
                precisions.valeurs().stream()
                        .map(v -> new Plan.Parole(nom(lieu, v.element()), v.mot()))
                        .mapToInt(p -> paroles.computeIfAbsent(p, q -> paroles.size()))
                        .toArray(),
                noms(lieu, precisions.uniques()),
                noms(lieu, precisions.booleens()));
    }

    private int[] noms(Element lieu, List<String> noms) {
        return noms.stream().mapToInt(n -> nom(lieu, n)).toArray();
    }

    /** The number of a pair. */
    private int paire(Element lieu, int parent, Chemin.Pas pas) {
        int nom = nom(lieu, pas.nom());
        long paire = pas.attribut() ? Paires.attribut(parent, nom) : Paires.enfant(parent, nom);
        return paires.computeIfAbsent(paire, p -> paires.size());
    }

    private String raccourcir(Element lieu, String expression) {
        Optional<List<Jeton>> lus = Jetons.lire(expression);
        if (lus.isEmpty()) {
            return expression;
        }
        List<Jeton> jetons = lus.get();
        StringBuilder b = new StringBuilder();
        int copie = 0;
        int i = 0;
        while (i + 1 < jetons.size()) {
            int fin = i;
            String autre = null;
            Optional<Codes> liste = Codes.lire(jetons, i);
            int union = Descendants.finDUnion(jetons, i);
            int absolu = Chemin.finDepuisLaRacine(jetons, i);
            if (liste.isPresent()) {
                fin = liste.get().fin() - 1;
                autre = parmi(expression, liste.get());
            } else if (union > 0) {
                fin = union;
                autre = Jetons.couper(jetons.subList(i + 2, union), "|").stream()
                        .map(n -> tous(lieu, n.get(0)))
                        .collect(Collectors.joining(" | ", "(", ")"));
            } else if (absolu > 0) {
                fin = absolu;
                autre = chemin(lieu, jetons.subList(i, absolu + 1));
            } else if (Descendants.remplacable(jetons, i)) {
                fin = i + 1;
                autre = tous(lieu, jetons.get(i + 1));
            }
            if (autre != null) {
                b.append(expression, copie, jetons.get(i).debut()).append(autre);
                copie = jetons.get(fin).fin();
            }
            i = fin + 1;
        }
        return b.append(expression, copie, expression.length()).toString();
    }

    private String tous(Element lieu, Jeton nom) {
        int numero = elements.computeIfAbsent(nom(lieu, nom.texte()), n -> elements.size());
        return "raccourci:tous(., " + numero + ")";
    }

    private String chemin(Element lieu, List<Jeton> jetons) {
        List<Integer> pas = jetons.stream()
                .filter(Jeton::nomOperande)
                .map(n -> nom(lieu, n.texte()))
                .toList();
        return "raccourci:chemin(., " + chemins.computeIfAbsent(pas, p -> chemins.size()) + ")";
    }

    private String parmi(String expression, Codes liste) {
        List<Jeton> texte = liste.texte();
        codes.add(liste.codes());
        return "raccourci:parmi("
                + expression.substring(
                        texte.get(0).debut(), texte.get(texte.size() - 1).fin())
                + ", " + (codes.size() - 1) + ")";
    }

    private int nom(Element lieu, String nom) {
        int deux = nom.indexOf(':');
        // No prefix, no namespace: a stylesheet that says otherwise is not rewritten.
        String espace = deux < 0 ? "" : lieu.lookupNamespaceURI(nom.substring(0, deux));
        return empreinte(espace, nom.substring(deux + 1));
    }

    private int empreinte(@Nullable String espace, String local) {
        return noms.allocateFingerprint(NamespaceUri.of(espace == null ? "?" : espace), local);
    }
}
