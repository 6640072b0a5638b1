package org.chorale.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statuses of the main circuit, in their usual order, as people call them. */
final class Statuts {
    private static final Map<String, String> LIBELLES = new LinkedHashMap<>();

    static {
        LIBELLES.put("DEPOSEE", "Déposée");
        LIBELLES.put("EN_COURS_ACHEMINEMENT", "En cours d'acheminement");
        LIBELLES.put("MISE_A_DISPOSITION", "Mise à disposition du destinataire");
        LIBELLES.put("SUSPENDUE", "Suspendue");
        LIBELLES.put("REJETEE", "Rejetée");
        LIBELLES.put("MANDATEE", "Mandatée");
        LIBELLES.put("MISE_EN_PAIEMENT", "Mise en paiement");
    }

    private static final List<String> RANGS = new ArrayList<>(LIBELLES.keySet());

    private Statuts() {}

    static String libelle(String code) {
        return LIBELLES.getOrDefault(code, code);
    }

    /** For passages of the same minute. */
    static int rang(String code) {
        return RANGS.indexOf(code);
    }
}
