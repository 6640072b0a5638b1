package org.chorale.api.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.chorale.api.signatures.Signatures.Paquet;

/** What a change of signatures must do to a package's version: something removed, a major one; added, a minor one. */
final class Comparaison {
    private Comparaison() {}

    /** One sentence for each package whose version does not say what changed; empty when all do. */
    static List<String> ecarts(SortedMap<String, Paquet> relues, SortedMap<String, Paquet> actuelles) {
        List<String> ecarts = new ArrayList<>();
        TreeSet<String> noms = new TreeSet<>(relues.keySet());
        noms.addAll(actuelles.keySet());
        for (String nom : noms) {
            Paquet avant = relues.get(nom);
            Paquet apres = actuelles.get(nom);
            if (avant == null) {
                continue; // a new package starts at whatever version it says
            }
            if (apres == null) {
                ecarts.add(nom
                        + " is gone: that breaks whoever imports it; keep it, deprecated, or start a new major api");
                continue;
            }
            List<String> retirees = new ArrayList<>(avant.lignes());
            retirees.removeAll(apres.lignes());
            List<String> ajoutees = new ArrayList<>(apres.lignes());
            ajoutees.removeAll(avant.lignes());
            if (!retirees.isEmpty() && nombre(apres, 0) <= nombre(avant, 0)) {
                ecarts.add(nom + " " + apres.version() + " needs a new major version, it lost: " + retirees);
            } else if (!ajoutees.isEmpty() && !estPlusRecente(apres, avant)) {
                ecarts.add(nom + " " + apres.version() + " needs a new minor version, it gained: " + ajoutees);
            }
        }
        return ecarts;
    }

    private static boolean estPlusRecente(Paquet apres, Paquet avant) {
        return nombre(apres, 0) > nombre(avant, 0)
                || (nombre(apres, 0) == nombre(avant, 0) && nombre(apres, 1) > nombre(avant, 1));
    }

    private static int nombre(Paquet paquet, int rang) {
        return Integer.parseInt(paquet.version().split("\\.", -1)[rang]);
    }
}
