package org.chorale.socle.facturation.internal.recherche;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.facture.CritereFactures.Participation;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.CodeEspace;

/**
 * One structure or service in reach: what an index begins with. A perimeter of several is walked one by one and merged,
 * for no index serves an IN and an order at once.
 *
 * @param table what the names of its indexes begin with
 * @param cote whose column it is: fou, des, srv; dep for flux; int for those who take part
 * @param structure the structure, the service's where it is one; 0 for those who take part
 * @param condition the row belongs to it
 */
record Voie(String table, String cote, long structure, Condition condition) {
    static final String FACTURES = "fac_facture";

    /** Found by another table: Derby chooses how. */
    private static final String INTERVENANT = "int";

    /** Those of a perimeter; no two of them have a row in common. */
    static List<Voie> de(Perimetre perimetre, Cote cote) {
        if (cote == Cote.INTERVENANT) {
            return perimetre.estVide() ? List.of() : List.of(intervenants(perimetre));
        }
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

    /** All of the perimeter at once: two of its structures may take part in the same invoice. */
    private static Voie intervenants(Perimetre perimetre) {
        List<Condition> portees = new ArrayList<>();
        List<Long> entieres = perimetre.portees().stream()
                .filter(p -> p.service() == null)
                .map(p -> p.structure().valeur())
                .sorted()
                .toList();
        if (!entieres.isEmpty()) {
            portees.add(Condition.parmi("structure_id", entieres));
        }
        perimetre.portees().stream()
                .filter(p -> p.service() != null)
                .map(p -> Condition.egale("structure_id", p.structure().valeur())
                        .et(Condition.egale(
                                "service_id",
                                Objects.requireNonNull(p.service()).valeur())))
                .forEach(portees::add);
        return new Voie(
                FACTURES,
                INTERVENANT,
                0,
                participe(
                        Condition.egale("espace", perimetre.espace().toString()).et(Condition.uneDe(portees))));
    }

    private static Condition participe(Condition qui) {
        return new Condition(
                "f.id IN (SELECT i.facture_id FROM fac_intervenant i WHERE "
                        + qui.sql().replace("f.", "i.") + ")",
                qui.valeurs());
    }

    /** The same, of what a structure takes part in. */
    Voie participee(Participation p) {
        List<String> espaces =
                p.espaces().stream().map(CodeEspace::toString).sorted().toList();
        return new Voie(
                table,
                INTERVENANT,
                structure,
                condition.et(participe(Condition.parmi("espace", espaces)
                        .et(Condition.egale("structure_id", p.structure().valeur())))));
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
        return libre() ? Requete.LIBRE : table + "_" + (cote.equals("srv") ? "des" : cote) + "_" + axe;
    }

    /** The index that walks it. */
    String marche(boolean descendant) {
        return libre() ? Requete.LIBRE : table + "_" + cote + (descendant ? "" : "_asc");
    }

    /** Whether none of the indexes of its table begins with it. */
    boolean libre() {
        return cote.equals(INTERVENANT);
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
