package org.chorale.socle.planification.internal;

import java.util.Map;
import java.util.TreeMap;
import org.chorale.api.planification.Taches;

/** Keys and values in one column: each escaped and followed by a line feed. */
final class Donnees {

    private Donnees() {}

    /** @throws IllegalArgumentException beyond what a job may carry */
    static String ecrire(Map<String, String> donnees) {
        StringBuilder texte = new StringBuilder();
        int taille = 0;
        for (Map.Entry<String, String> e : new TreeMap<>(donnees).entrySet()) {
            taille += e.getKey().length() + e.getValue().length();
            ajouter(texte, e.getKey());
            ajouter(texte, e.getValue());
        }
        if (taille > Taches.DONNEES_MAX) {
            throw new IllegalArgumentException("Les données font " + taille + " caractères, au plus "
                    + Taches.DONNEES_MAX + " : gardez-les ailleurs et n'en donnez que la référence.");
        }
        return texte.toString();
    }

    private static void ajouter(StringBuilder texte, String mot) {
        texte.append(mot.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }

    static Map<String, String> lire(String texte) {
        Map<String, String> donnees = new TreeMap<>();
        String[] mots = texte.split("\n", -1);
        for (int i = 0; i + 1 < mots.length; i += 2) {
            donnees.put(mot(mots[i]), mot(mots[i + 1]));
        }
        return donnees;
    }

    private static String mot(String echappe) {
        StringBuilder mot = new StringBuilder(echappe.length());
        for (int i = 0; i < echappe.length(); i++) {
            char c = echappe.charAt(i);
            if (c == '\\' && i + 1 < echappe.length()) {
                i++;
                mot.append(echappe.charAt(i) == 'n' ? '\n' : echappe.charAt(i));
            } else {
                mot.append(c);
            }
        }
        return mot.toString();
    }

    static final int TYPE_MAX = 60;
    static final int REFERENCE_MAX = 100;

    /** @throws IllegalArgumentException where it is blank or too long */
    static String type(String type) {
        return exiger("type", type, 1, TYPE_MAX);
    }

    /** May be empty: what there is only one of. */
    static String reference(String reference) {
        return exiger("reference", reference, 0, REFERENCE_MAX);
    }

    private static String exiger(String nom, String valeur, int minimum, int maximum) {
        if (valeur.strip().length() < minimum || valeur.length() > maximum) {
            throw new IllegalArgumentException("« " + nom + " » doit avoir de " + minimum + " à " + maximum
                    + " caractères : « " + valeur + " » en a " + valeur.length() + ".");
        }
        return valeur;
    }
}
