package org.chorale.socle.facturation.internal.recherche;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.commun.Pagination;
import org.jspecify.annotations.Nullable;

/** The columns that the published API sorts by; those without an index are sorted by the database as they come. */
final class ColonnesPubliees {
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
            Map.entry("MontantHT", "montant_ht"),
            Map.entry("MontantAPayer", "montant_a_payer"),
            Map.entry("Devise", "devise"),
            Map.entry("Statut", "statut"),
            Map.entry("NumeroMarche", "marche"),
            Map.entry("NumeroBonCommande", "engagement"),
            Map.entry("NumeroFluxDepot", "flux_numero"),
            Map.entry("ModeDepot", "mode_depot"),
            Map.entry("FactureTelechargeeParDestinataire", "telechargee"));
    private static final Map<String, Ordre> INDEXEES = Map.of(
            "NumeroFacture", Ordre.NUMERO,
            "DateFacture", Ordre.DATE_FACTURE,
            "DateDepot", Ordre.DEPOT,
            "MontantTTC", Ordre.MONTANT_TTC);

    private ColonnesPubliees() {}

    /** The order that an index has; empty for another column. A name that is unknown sorts by deposit. */
    static Optional<Ordre> ordre(@Nullable String tri) {
        if (tri == null || !COLONNES.containsKey(tri)) {
            return Optional.of(tri == null ? Ordre.DEPOT : INDEXEES.getOrDefault(tri, Ordre.DEPOT));
        }
        return Optional.empty();
    }

    /** The ids of a page, sorted by the database. */
    @SuppressWarnings("unchecked")
    static List<Long> ids(EntityManager em, Plan plan, Pagination pagination) {
        String tri = pagination.tri();
        String colonne = tri == null
                ? Ordre.DEPOT.colonne()
                : COLONNES.getOrDefault(
                        tri, INDEXEES.getOrDefault(tri, Ordre.DEPOT).colonne());
        String sens = pagination.sens() == Pagination.Sens.ASCENDANT ? " ASC" : " DESC";
        Condition quoi = Condition.uneDe(
                        plan.voies().stream().map(Voie::condition).toList())
                .et(plan.tout());
        Query requete = Requete.preparer(
                em.createNativeQuery("SELECT f.id FROM fac_facture f WHERE " + quoi.sql() + " ORDER BY f." + colonne
                        + sens + ", f.id" + sens + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY"),
                quoi.valeurs(),
                pagination.decalage(),
                pagination.taille());
        return ((List<Number>) requete.getResultList())
                .stream().map(Number::longValue).toList();
    }
}
