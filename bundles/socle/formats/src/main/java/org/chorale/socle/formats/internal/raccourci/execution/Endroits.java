package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import net.sf.saxon.om.NamePool;
import org.chorale.socle.formats.internal.raccourci.plan.Paires;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;

/** The places of the documents that one stylesheet judged. Any thread. */
final class Endroits {
    /** Ordinary invoices have some hundred. */
    static final int MAX = 4_096;

    private final Plan plan;
    private final NamePool noms;
    private final Set<Integer> cherches;
    private final Endroit racine;
    private volatile int nombre = 1;

    Endroits(Plan plan, NamePool noms) {
        this.plan = plan;
        this.noms = noms;
        this.cherches = plan.cherches();
        this.racine = new Endroit(
                Paires.QUICONQUE, 0, new int[0], new boolean[plan.filtres().size()], false);
    }

    /** Where a document begins. */
    Endroit racine() {
        return racine;
    }

    /** Whether new ones are forgotten with their document: better to begin anew with the next. */
    boolean pleins() {
        return nombre >= MAX;
    }

    /** Where the children of one name stand. */
    Endroit enfant(Endroit parent, int nom) {
        Endroit connu = parent.enfant(nom);
        return connu == null ? nouveau(parent, nom) : connu;
    }

    private synchronized Endroit nouveau(Endroit parent, int nom) {
        Endroit connu = parent.enfant(nom);
        if (connu != null) {
            return connu;
        }
        if (parent.passager() || pleins()) {
            return endroit(parent, nom, -1);
        }
        Endroit e = endroit(parent, nom, nombre++);
        parent.ajouter(e);
        return e;
    }

    private Endroit endroit(Endroit parent, int nom, int numero) {
        int[] paires = LongStream.of(Paires.enfant(parent.nom(), nom), Paires.enfant(Paires.QUICONQUE, nom))
                .distinct()
                .mapToObj(plan.paires()::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        List<Plan.Filtre> filtres = plan.filtres();
        boolean[] passe = new boolean[filtres.size()];
        String local = noms.getLocalName(nom);
        for (int k = 0; k < passe.length; k++) {
            passe[k] = filtres.get(k).laisse(nom, local, parent.nom());
        }
        return new Endroit(nom, numero, paires, passe, cherches.contains(nom));
    }
}
