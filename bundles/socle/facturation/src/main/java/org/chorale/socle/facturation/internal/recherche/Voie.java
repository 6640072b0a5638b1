package org.chorale.socle.facturation.internal.recherche;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.facture.Factures.Cote;

/**
 * One structure or service in reach: what an index begins with. A perimeter of several is walked one by one and merged,
 * for no index serves an IN and an order at once.
 *
 * @param table what the names of its indexes begin with
 * @param cote whose column it is: fou, des, srv; dep for flux
 * @param structure the structure, the service's where it is one
 * @param condition the row belongs to it
 */
record Voie(String table, String cote, long structure, Condition condition) {
    static final String FACTURES = "fac_facture";

    /** Those of a perimeter; no two of them have a row in common. */
    static List<Voie> de(Perimetre perimetre, Cote cote) {
        Set<Long> structures = new TreeSet<>();
        Map<Long, Long> services = new TreeMap<>();
        for (Portee p : perimetre.portees()) {
            if (p.service() == null) {
                structures.add(p.structure().valeur());
            } else if (cote == Cote.DESTINATAIRE) {
                services.put(p.service().valeur(), p.structure().valeur());
            }
        }
        services.values().removeAll(structures);
        List<Voie> voies = new ArrayList<>();
        boolean fournisseur = cote == Cote.FOURNISSEUR;
        for (Long s : structures) {
            voies.add(new Voie(
                    FACTURES,
                    fournisseur ? "fou" : "des",
                    s,
                    Condition.egale(fournisseur ? "fournisseur_id" : "destinataire_id", s)));
        }
        services.forEach((service, structure) -> voies.add(service(service, structure)));
        return voies;
    }

    static Voie service(long service, long structure) {
        return new Voie(
                FACTURES,
                "srv",
                structure,
                Condition.egale("service_id", service).et(Condition.egale("destinataire_id", structure)));
    }

    /** The index of its beginnings and ranges: those of a service are those of its structure. */
    String index(String axe) {
        return table + "_" + (cote.equals("srv") ? "des" : cote) + "_" + axe;
    }

    /** The index that walks it. */
    String marche(boolean descendant) {
        return table + "_" + cote + (descendant ? "" : "_asc");
    }

    Voie avec(Condition autre) {
        return new Voie(table, cote, structure, condition.et(autre));
    }

    static List<Voie> croiser(List<Voie> voies, String colonne, Collection<?> valeurs) {
        return voies.stream()
                .flatMap(v -> valeurs.stream().map(x -> v.avec(Condition.egale(colonne, x))))
                .toList();
    }
}
