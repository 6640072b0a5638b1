package org.chorale.socle.facturation.internal.consultation;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.jspecify.annotations.Nullable;

/**
 * A search as SQL that both databases speak. It begins with the perimeter: no criterion can widen it, and where it is
 * empty nothing is asked at all.
 */
final class RequeteFactures {
    /** Totals are exact up to here. */
    static final int TOTAL_MAX = 10_000;

    private static final Map<String, String> COLONNES = Map.ofEntries(
            Map.entry("CodeFournisseur", "fournisseur_identifiant"),
            Map.entry("TypeIdentifiantFournisseur", "fournisseur_type"),
            Map.entry("Fournisseur", "fournisseur_designation"),
            Map.entry("DesignationFournisseur", "fournisseur_designation"),
            Map.entry("CodeDestinataire", "destinataire_identifiant"),
            Map.entry("Destinataire", "destinataire_designation"),
            Map.entry("DesignationDestinataire", "destinataire_designation"),
            Map.entry("CodeServiceExecutant", "service_code"),
            Map.entry("NomServiceExecutant", "service_libelle"),
            Map.entry("TypeFacture", "type_facture"),
            Map.entry("NumeroFacture", "numero"),
            Map.entry("DateFacture", "date_facture"),
            Map.entry("DateDepot", "depot"),
            Map.entry("MontantHT", "montant_ht"),
            Map.entry("MontantTTC", "montant_ttc"),
            Map.entry("MontantAPayer", "montant_a_payer"),
            Map.entry("Devise", "devise"),
            Map.entry("Statut", "statut"),
            Map.entry("NumeroMarche", "marche"),
            Map.entry("NumeroBonCommande", "engagement"),
            Map.entry("NumeroFluxDepot", "flux_numero"),
            Map.entry("ModeDepot", "mode_depot"),
            Map.entry("FactureTelechargeeParDestinataire", "telechargee"));

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> valeurs = new ArrayList<>();
    private boolean vide;

    RequeteFactures(Perimetre perimetre, Cote cote, CritereFactures critere) {
        perimetre(perimetre, cote);
        debute("numero", critere.numero());
        parmi("statut", critere.statuts().stream().map(Enum::name).toList());
        parmi("type_facture", critere.types().stream().map(Enum::name).toList());
        parmi("fournisseur_id", ids(critere.fournisseurs()));
        parmi("destinataire_id", ids(critere.destinataires()));
        parmi("service_id", critere.services().stream().map(ServiceId::valeur).toList());
        egal("flux_numero", critere.flux() == null ? null : critere.flux().valeur());
        compare("date_facture >= ", critere.dateFactureDu() == null ? null : Date.valueOf(critere.dateFactureDu()));
        compare("date_facture <= ", critere.dateFactureAu() == null ? null : Date.valueOf(critere.dateFactureAu()));
        compare("depot >= ", critere.depotDu() == null ? null : utc(HeureLegale.debut(critere.depotDu())));
        compare(
                "depot < ",
                critere.depotAu() == null
                        ? null
                        : utc(HeureLegale.debut(critere.depotAu().plusDays(1))));
        compare("statut_depuis >= ", critere.etatDu() == null ? null : utc(critere.etatDu()));
        compare("statut_depuis <= ", critere.etatAu() == null ? null : utc(critere.etatAu()));
        montant("montant_ttc >= ", critere.ttcMin());
        montant("montant_ttc <= ", critere.ttcMax());
        debute("engagement", critere.engagement());
        debute("marche", critere.marche());
        egal("telechargee", critere.telechargee());
    }

    @SuppressWarnings("unchecked")
    List<FactureEntity> page(EntityManager em, Pagination pagination) {
        if (vide) {
            return List.of();
        }
        String sens = pagination.sens() == Pagination.Sens.ASCENDANT ? " ASC" : " DESC";
        String colonne = pagination.tri() == null ? "depot" : COLONNES.getOrDefault(pagination.tri(), "depot");
        Query requete = preparer(em.createNativeQuery(
                "SELECT f.* FROM fac_facture f WHERE " + ou() + " ORDER BY f." + colonne + sens + ", f.id" + sens
                        + " OFFSET " + pagination.decalage() + " ROWS FETCH NEXT " + pagination.taille()
                        + " ROWS ONLY",
                FactureEntity.class));
        return requete.getResultList();
    }

    /** How many there are, counted no further than one beyond {@link #TOTAL_MAX}. */
    long compter(EntityManager em) {
        if (vide) {
            return 0;
        }
        Query requete = preparer(em.createNativeQuery("SELECT COUNT(*) FROM (SELECT f.id FROM fac_facture f WHERE "
                + ou() + " FETCH FIRST " + (TOTAL_MAX + 1) + " ROWS ONLY) trouvees"));
        return ((Number) requete.getSingleResult()).longValue();
    }

    private String ou() {
        return String.join(" AND ", conditions);
    }

    private Query preparer(Query requete) {
        for (int i = 0; i < valeurs.size(); i++) {
            requete.setParameter(i + 1, valeurs.get(i));
        }
        return requete;
    }

    /** Suppliers see by structure; recipients by structure or by the services they are attached to. */
    private void perimetre(Perimetre perimetre, Cote cote) {
        Set<Long> structures = new HashSet<>();
        Set<Long> services = new HashSet<>();
        for (Portee portee : perimetre.portees()) {
            if (portee.service() == null) {
                structures.add(portee.structure().valeur());
            } else if (cote == Cote.DESTINATAIRE) {
                services.add(portee.service().valeur());
            }
        }
        String colonne = cote == Cote.FOURNISSEUR ? "fournisseur_id" : "destinataire_id";
        if (structures.isEmpty() && services.isEmpty()) {
            vide = true;
        } else if (services.isEmpty()) {
            parmi(colonne, structures);
        } else if (structures.isEmpty()) {
            parmi("service_id", services);
        } else {
            conditions.add("(f." + colonne + " IN (" + places(structures) + ") OR f.service_id IN (" + places(services)
                    + "))");
        }
    }

    private void parmi(String colonne, Collection<?> possibles) {
        if (!possibles.isEmpty()) {
            conditions.add("f." + colonne + " IN (" + places(possibles) + ")");
        }
    }

    private String places(Collection<?> possibles) {
        valeurs.addAll(possibles);
        return possibles.stream().map(v -> "?").collect(Collectors.joining(", "));
    }

    private void egal(String colonne, @Nullable Object valeur) {
        compare(colonne + " = ", valeur);
    }

    private void compare(String condition, @Nullable Object valeur) {
        if (valeur != null) {
            conditions.add("f." + condition + "?");
            valeurs.add(valeur);
        }
    }

    private void montant(String condition, @Nullable BigDecimal valeur) {
        compare(condition, valeur);
    }

    private void debute(String colonne, @Nullable String debut) {
        if (debut != null && !debut.isBlank()) {
            conditions.add("f." + colonne + " LIKE ? ESCAPE '!'");
            valeurs.add(debut.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }

    private static List<Long> ids(Set<StructureId> structures) {
        return structures.stream().map(StructureId::valeur).toList();
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
