package org.chorale.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What the terminal shows, with colours where it knows them. Counts what went wrong. */
final class Recit {
    private static final int LARGEUR = 100;
    private static final int RETRAIT = 18;

    private final PrintStream sortie;
    private final boolean couleurs;
    private final List<String> ecarts = new ArrayList<>();

    Recit(PrintStream sortie, boolean couleurs) {
        this.sortie = sortie;
        this.couleurs = couleurs;
    }

    List<String> ecarts() {
        return ecarts;
    }

    void titre(String texte) {
        sortie.println();
        sortie.println(peindre("1;36", texte));
        sortie.println(peindre("36", "─".repeat(Math.min(LARGEUR, texte.length()))));
    }

    /** A step that came out as expected. */
    void fait(String etape, String texte) {
        ligne(peindre("32", "✓"), etape, texte);
    }

    /** What belongs to the step before. */
    void suite(String texte) {
        ligne(" ", "", texte);
    }

    /** A step that did not. */
    void ecart(String etape, String texte) {
        ecarts.add(etape + " : " + texte);
        ligne(peindre("1;31", "✗"), etape, texte);
    }

    void texte(String texte) {
        sortie.println(texte);
    }

    /** Bold. */
    String fort(String texte) {
        return peindre("1", texte);
    }

    private void ligne(String signe, String etape, String texte) {
        String entete = "  " + signe + " " + peindre("1", completer(etape, RETRAIT - 4));
        List<String> lignes = couper(texte, LARGEUR - RETRAIT);
        sortie.println(entete + lignes.get(0));
        lignes.stream().skip(1).forEach(l -> sortie.println(" ".repeat(RETRAIT) + l));
    }

    private static String completer(String texte, int largeur) {
        return texte.length() >= largeur ? texte + " " : texte + " ".repeat(largeur - texte.length());
    }

    private static List<String> couper(String texte, int largeur) {
        List<String> lignes = new ArrayList<>();
        StringBuilder ligne = new StringBuilder();
        // French quotation marks stay with what they quote.
        for (String mot :
                texte.replace("« ", "«\u00a0").replace(" »", "\u00a0»").split(" ")) {
            if (ligne.length() > 0 && ligne.length() + 1 + mot.length() > largeur) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
            }
            ligne.append(ligne.length() == 0 ? "" : " ").append(mot);
        }
        lignes.add(ligne.toString());
        return lignes;
    }

    private String peindre(String code, String texte) {
        return couleurs ? "\u001b[" + code + "m" + texte + "\u001b[0m" : texte;
    }
}
