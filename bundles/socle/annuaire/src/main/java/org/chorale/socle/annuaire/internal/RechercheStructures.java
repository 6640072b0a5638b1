package org.chorale.socle.annuaire.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * One search of structures: turns criteria into a statement. Not by JPQL: for Derby EclipseLink writes the values of a
 * query with LIKE … ESCAPE into its text, booleans as numbers, which Derby does not compare with its own.
 */
final class RechercheStructures {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parametres = new ArrayList<>();

    RechercheStructures(CritereStructures critere) {
        commencePar("identifiant", critere.identifiant());
        egale("type_identifiant", critere.type() == null ? null : critere.type().name());
        if (critere.designation() != null) {
            conditions.add("designation_recherche LIKE "
                    + parametre("%" + TexteDeRecherche.motif(critere.designation()) + "%") + " ESCAPE '!'");
        }
        commencePar("code_postal", critere.codePostal());
        if (critere.ville() != null) {
            conditions.add(
                    "ville_recherche LIKE " + parametre(TexteDeRecherche.motif(critere.ville()) + "%") + " ESCAPE '!'");
        }
        egale(
                "code_pays",
                critere.codePays() == null ? null : critere.codePays().toUpperCase(Locale.ROOT));
        egale(
                "categorie",
                critere.categorie() == null ? null : critere.categorie().name());
        if (critere.nature() != null) {
            conditions.add(
                    critere.nature() == NatureStructure.PRIVEE ? "categorie = 'PRIVEE'" : "categorie <> 'PRIVEE'");
        }
        egale("active", critere.active());
        egale("moa", critere.moa());
        egale("moa_uniquement", critere.moaUniquement());
        if (critere.priveesVisibles() != null) {
            conditions.add(visible(critere.priveesVisibles()));
        }
    }

    private String visible(Set<StructureId> privees) {
        if (privees.isEmpty()) {
            return "categorie <> 'PRIVEE'";
        }
        String liste = privees.stream().map(p -> parametre(p.valeur())).collect(Collectors.joining(", "));
        return "(categorie <> 'PRIVEE' OR id IN (" + liste + "))";
    }

    private void commencePar(String colonne, @Nullable String debut) {
        if (debut != null) {
            conditions.add(colonne + " LIKE " + parametre(TexteDeRecherche.litteral(debut) + "%") + " ESCAPE '!'");
        }
    }

    private void egale(String colonne, @Nullable Object valeur) {
        if (valeur != null) {
            conditions.add(colonne + " = " + parametre(valeur));
        }
    }

    private String parametre(Object valeur) {
        parametres.add(valeur);
        return "?" + parametres.size();
    }

    Resultats<Structure> page(EntityManager em, Pagination pagination, int plafond) {
        String filtre = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        Query page = em.createNativeQuery(
                "SELECT * FROM ann_structure" + filtre + " ORDER BY " + ordre(pagination) + " OFFSET "
                        + pagination.decalage() + " ROWS FETCH NEXT " + pagination.taille() + " ROWS ONLY",
                StructureEntity.class);
        List<Structure> elements = new ArrayList<>();
        for (Object ligne : lier(page).getResultList()) {
            elements.add(((StructureEntity) ligne).enStructure());
        }
        // Counts no further than one past the bound: an exact count of a million rows would cost more than the page.
        Query compte = em.createNativeQuery("SELECT COUNT(*) FROM (SELECT id FROM ann_structure" + filtre
                + " FETCH FIRST " + (plafond + 1) + " ROWS ONLY) comptees");
        Comptage comptage = new Comptage(((Number) lier(compte).getSingleResult()).intValue(), plafond);
        return new Resultats<>(elements, pagination, comptage.total(), comptage.plafonne());
    }

    private Query lier(Query requete) {
        for (int i = 0; i < parametres.size(); i++) {
            requete.setParameter(i + 1, parametres.get(i));
        }
        return requete;
    }

    /** The number last, so that pages never overlap. */
    private static String ordre(Pagination pagination) {
        String tri = pagination.tri() == null ? "DesignationStructure" : pagination.tri();
        String colonne =
                switch (tri) {
                    case "IdentifiantStructure" -> "identifiant";
                    case "TypeIdentifiantStructure" -> "type_identifiant";
                    case "Statut" -> "active";
                    default -> "designation_recherche";
                };
        boolean descendant = pagination.tri() != null && pagination.sens() == Pagination.Sens.DESCENDANT;
        String sens = descendant ? " DESC" : " ASC";
        return colonne + sens + ", id" + sens;
    }
}
