package org.chorale.socle.formats.internal.lecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Refus;
import org.jspecify.annotations.Nullable;

/** An element of the header, or of the line being read: name, text, place. Namespaces do not matter here. */
final class Noeud {
    final String nom;
    private final @Nullable Noeud parent;
    private final int rang;
    private final int ligne;
    private final int colonne;
    // Most have one piece of text, no child and no attribute, and there are as many as the document has elements.
    private String texte = "";
    private @Nullable StringBuilder morceaux;
    private long suite;
    private List<Noeud> enfants = List.of();
    private List<String> attributs = List.of();
    private @Nullable Map<String, Integer> compteurs;
    private @Nullable String chemin;

    /** Number of the attachment this element carries, from 0 in the order of the document; -1 if none. */
    int piece = -1;

    /** Decoded size of that attachment. */
    long taillePiece;

    Noeud(String nom, @Nullable Noeud parent, int ligne, int colonne) {
        this.nom = nom;
        this.parent = parent;
        this.ligne = ligne;
        this.colonne = colonne;
        this.rang = parent == null ? 1 : parent.compter(nom);
        if (parent != null) {
            parent.accueillir(this);
        }
    }

    private void accueillir(Noeud enfant) {
        if (enfants.isEmpty()) {
            enfants = new ArrayList<>(4);
        }
        enfants.add(enfant);
        suite = 0;
    }

    private int compter(String enfant) {
        Map<String, Integer> c = compteurs;
        if (c == null) {
            c = new HashMap<>();
            compteurs = c;
        }
        return c.merge(enfant, 1, Integer::sum);
    }

    @Nullable
    Noeud parent() {
        return parent;
    }

    int rang() {
        return rang;
    }

    /** The last one, of which nothing more will be asked. */
    void oublierLeDernier() {
        enfants.remove(enfants.size() - 1);
    }

    /** Who comes after holds several copies of a text at once: refused before it is long. */
    void ajouterTexte(char[] source, int debut, int longueur) throws Refus {
        suite += longueur;
        if (Limite.XML_TEXTE.depassee(suite)) {
            throw new Refus(Constat.de(
                            "CHORALE-XML-TEXTE",
                            Severite.FATALE,
                            Couche.XML,
                            "Le texte de l'élément « " + nom + " » dépasse " + Limite.XML_TEXTE.enClair() + ".")
                    .avecPlace(place())
                    .avecValeurs(null, "au plus " + Limite.XML_TEXTE.enClair())
                    .avecRemede("Mettez ce texte dans une pièce jointe."));
        }
        StringBuilder m = morceaux;
        int dejaLa = m == null ? texte.length() : m.length();
        if (Limite.XML_TEXTE.depassee(dejaLa + (long) longueur)) {
            return;
        }
        if (m != null) {
            m.append(source, debut, longueur);
        } else if (!texte.isEmpty()) {
            morceaux = new StringBuilder(texte).append(source, debut, longueur);
        } else if (!blanc(source, debut, longueur)) {
            texte = new String(source, debut, longueur);
        }
    }

    /** What is asked for is without the blanks around it. */
    private static boolean blanc(char[] source, int debut, int longueur) {
        for (int i = debut; i < debut + longueur; i++) {
            if (source[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    void ajouterAttribut(String nom, String valeur) {
        if (attributs.isEmpty()) {
            attributs = new ArrayList<>(4);
        }
        attributs.add(nom);
        attributs.add(valeur);
    }

    /** Trimmed text; null if blank. */
    @Nullable
    String texte() {
        String t = (morceaux == null ? texte : morceaux.toString()).strip();
        return t.isEmpty() ? null : t;
    }

    @Nullable
    String attribut(String nom) {
        for (int i = 0; i < attributs.size(); i += 2) {
            if (attributs.get(i).equals(nom)) {
                String v = attributs.get(i + 1).strip();
                return v.isEmpty() ? null : v;
            }
        }
        return null;
    }

    /** The first descendant by this path of local names; null if there is none. */
    @Nullable
    Noeud un(String... chemin) {
        Noeud n = this;
        for (String pas : chemin) {
            n = n.premier(pas);
            if (n == null) {
                return null;
            }
        }
        return n;
    }

    private @Nullable Noeud premier(String nom) {
        for (Noeud n : enfants) {
            if (n.nom.equals(nom)) {
                return n;
            }
        }
        return null;
    }

    List<Noeud> tous(String nom) {
        List<Noeud> trouves = new ArrayList<>(2);
        for (Noeud n : enfants) {
            if (n.nom.equals(nom)) {
                trouves.add(n);
            }
        }
        return trouves;
    }

    /** Of several groups, the first that has such an element; the first of all where none has; null if there is none. */
    static @Nullable Noeud quiA(List<Noeud> groupes, String... chemin) {
        for (Noeud n : groupes) {
            if (n.texte(chemin) != null) {
                return n;
            }
        }
        return groupes.isEmpty() ? null : groupes.get(0);
    }

    @Nullable
    String texte(String... chemin) {
        Noeud n = un(chemin);
        return n == null ? null : n.texte();
    }

    Place place() {
        return new Place(ligne, colonne, chemin());
    }

    /** Of one of its attributes. */
    Place place(String attribut) {
        return new Place(ligne, colonne, chemin() + "/@" + attribut);
    }

    private String chemin() {
        String c = chemin;
        if (c == null) {
            c = (parent == null ? "" : parent.chemin()) + "/" + nom;
            if (rang > 1 || nom.endsWith("Line") || nom.endsWith("TradeLineItem")) {
                c = c + "[" + rang + "]";
            }
            chemin = c;
        }
        return c;
    }
}
