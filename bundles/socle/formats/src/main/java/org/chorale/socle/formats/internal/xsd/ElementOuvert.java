package org.chorale.socle.formats.internal.xsd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element that is open. How many of its kind came before it is only counted for a fault. */
final class ElementOuvert {
    final String nom;
    final @Nullable ElementOuvert parent;
    private final int place;
    private @Nullable List<String> enfants;

    /** The names of its children, once one of them was told to be none of the profile; null before. */
    private @Nullable Set<String> horsProfil;

    /** Whether the validator will not look at it, and none of its kind came before. */
    private final boolean suitUnHorsProfil;

    ElementOuvert(String nom, @Nullable ElementOuvert parent) {
        this.nom = nom;
        this.parent = parent;
        this.place = parent == null ? 0 : parent.accueillir(nom);
        this.suitUnHorsProfil = parent != null && parent.horsProfil != null && parent.horsProfil.add(nom);
    }

    /** Most elements have no children. */
    private int accueillir(String enfant) {
        if (enfants == null) {
            enfants = new ArrayList<>();
        }
        enfants.add(enfant);
        return enfants.size();
    }

    int rang() {
        if (parent == null || parent.enfants == null) {
            return 1;
        }
        return (int)
                parent.enfants.subList(0, place).stream().filter(nom::equals).count();
    }

    /** Whether the one just before it has the same name. */
    boolean suitSonPareil() {
        return parent != null
                && parent.enfants != null
                && place > 1
                && parent.enfants.get(place - 2).equals(nom);
    }

    /** Told to be none of the profile. */
    void horsProfil() {
        if (parent != null && parent.horsProfil == null && parent.enfants != null) {
            parent.horsProfil = new HashSet<>(parent.enfants);
        }
    }

    /** The validator looks no further at the children of an element among which it found one too many. */
    boolean suitUnHorsProfil() {
        return suitUnHorsProfil;
    }

    private boolean estLigne() {
        return nom.endsWith("Line") || nom.endsWith("TradeLineItem");
    }

    /** From the root to its parent. */
    List<String> ancetres() {
        List<String> noms = parent == null ? new ArrayList<>() : parent.ancetres();
        if (parent != null) {
            noms.add(parent.nom);
        }
        return noms;
    }

    String chemin() {
        int rang = rang();
        String debut = (parent == null ? "" : parent.chemin()) + "/" + nom;
        return rang > 1 || estLigne() ? debut + "[" + rang + "]" : debut;
    }

    /** That of the first of its kind. */
    String cheminDuPremier() {
        return (parent == null ? "" : parent.chemin()) + "/" + nom;
    }
}
