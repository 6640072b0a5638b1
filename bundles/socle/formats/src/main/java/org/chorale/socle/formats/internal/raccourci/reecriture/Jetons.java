package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tokens of an XPath expression or of a match pattern: as much grammar as it takes to change one with care. */
final class Jetons {
    enum Genre {
        NOM,
        NOMBRE,
        CHAINE,
        SIGNE
    }

    /**
     * One token.
     *
     * @param texte as written; of a string without its quotes
     * @param operande whether an operand ends with it, so that what follows is an operator
     */
    record Jeton(Genre genre, String texte, int debut, int fin, boolean operande) {
        boolean signe(String s) {
            return genre == Genre.SIGNE && texte.equals(s);
        }

        boolean nom(String n) {
            return genre == Genre.NOM && texte.equals(n);
        }

        /** A name where an operand stands: an element, an attribute, a function, an axis. */
        boolean nomOperande() {
            return genre == Genre.NOM && operande;
        }

        /** {@code or}, {@code =}, {@code eq}… where an operator stands. */
        boolean operateur(String o) {
            return !operande && texte.equals(o) && (genre == Genre.NOM || genre == Genre.SIGNE);
        }
    }

    private static final String[] SIGNES = {
        "//", "::", "..", "!=", "<=", ">=", "<<", ">>", ":=", "||", "=>", "/", "(", ")", "[", "]", ",", "|", "=", "<",
        ">", "+", "-", "*", "@", ".", "$", "?", "!", "{", "}", "#", ":"
    };

    private final String texte;
    private final List<Jeton> jetons = new ArrayList<>();
    private int ou;

    private Jetons(String texte) {
        this.texte = texte;
    }

    /** The tokens; empty if something is met that this does not know, or brackets that do not match. */
    static Optional<List<Jeton>> lire(String expression) {
        Jetons j = new Jetons(expression);
        return j.tout() && apparies(j.jetons) ? Optional.of(j.jetons) : Optional.empty();
    }

    private boolean tout() {
        while (ou < texte.length()) {
            char c = texte.charAt(ou);
            if (Character.isWhitespace(c)) {
                ou++;
            } else if (texte.startsWith("(:", ou)) {
                return false;
            } else if (c == '\'' || c == '"') {
                if (!chaine(c)) {
                    return false;
                }
            } else if (debutDeNom(c)) {
                nom();
            } else if (Character.isDigit(c)) {
                nombre();
            } else if (!signe()) {
                return false;
            }
        }
        return true;
    }

    private boolean chaine(char guillemet) {
        int fin = texte.indexOf(guillemet, ou + 1);
        // A doubled quote inside: nothing that is rewritten has one.
        if (fin < 0 || (fin + 1 < texte.length() && texte.charAt(fin + 1) == guillemet)) {
            return false;
        }
        jetons.add(new Jeton(Genre.CHAINE, texte.substring(ou + 1, fin), ou, fin + 1, true));
        ou = fin + 1;
        return true;
    }

    private void nom() {
        int debut = ou;
        passerNom();
        if (ou + 1 < texte.length() && texte.charAt(ou) == ':') {
            char apres = texte.charAt(ou + 1);
            if (apres == '*') {
                ou += 2;
            } else if (debutDeNom(apres)) {
                ou++;
                passerNom();
            }
        }
        // Where an operand ended just before, a name is an operator; after « $ » never.
        boolean operande = !apresOperande();
        jetons.add(new Jeton(Genre.NOM, texte.substring(debut, ou), debut, ou, operande));
    }

    private void passerNom() {
        while (ou < texte.length() && suiteDeNom(texte.charAt(ou))) {
            ou++;
        }
    }

    private void nombre() {
        int debut = ou;
        while (ou < texte.length() && (Character.isLetterOrDigit(texte.charAt(ou)) || texte.charAt(ou) == '.')) {
            ou++;
        }
        jetons.add(new Jeton(Genre.NOMBRE, texte.substring(debut, ou), debut, ou, true));
    }

    private boolean signe() {
        for (String s : SIGNES) {
            if (texte.startsWith(s, ou)) {
                boolean operande =
                        switch (s) {
                            case ")", "]", ".", "..", "}" -> true;
                            case "*" -> !apresOperande();
                            default -> false;
                        };
                jetons.add(new Jeton(Genre.SIGNE, s, ou, ou + s.length(), operande));
                ou += s.length();
                return true;
            }
        }
        return false;
    }

    private boolean apresOperande() {
        return !jetons.isEmpty() && jetons.get(jetons.size() - 1).operande();
    }

    private static boolean debutDeNom(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean suiteDeNom(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static boolean apparies(List<Jeton> jetons) {
        for (int i = 0; i < jetons.size(); i++) {
            if (ouvre(jetons.get(i)) && fermeture(jetons, i) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean ouvre(Jeton j) {
        return j.signe("(") || j.signe("[") || j.signe("{");
    }

    private static boolean ferme(Jeton j) {
        return j.signe(")") || j.signe("]") || j.signe("}");
    }

    /** Where the bracket that opens at {@code i} closes; negative if it does not. */
    static int fermeture(List<Jeton> jetons, int i) {
        int profondeur = 0;
        for (int k = i; k < jetons.size(); k++) {
            if (ouvre(jetons.get(k))) {
                profondeur++;
            } else if (ferme(jetons.get(k)) && --profondeur == 0) {
                return k;
            }
        }
        return -1;
    }

    /** Cuts at an operator that stands outside of all brackets. */
    static List<List<Jeton>> couper(List<Jeton> jetons, String operateur) {
        List<List<Jeton>> morceaux = new ArrayList<>();
        int debut = 0;
        for (int i = 0; i < jetons.size(); i++) {
            if (ouvre(jetons.get(i))) {
                i = fermeture(jetons, i);
            } else if (jetons.get(i).operateur(operateur)) {
                morceaux.add(jetons.subList(debut, i));
                debut = i + 1;
            }
        }
        morceaux.add(jetons.subList(debut, jetons.size()));
        return morceaux;
    }
}
