package org.chorale.espace.soustraitance.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.commun.Pagination;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/** The published request of rechercher/valideur; of aTraiter/valideur only the structure is told. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Recherche(
        @Nullable String typeDemandePaiement,
        @Nullable Long idDestinataire,
        @Nullable Boolean rechercheSirenDestinataire,
        @Nullable Long idServiceExecutant,
        @Nullable String numeroFacture,
        @Nullable String periodeDateDepotDu,
        @Nullable String periodeDateDepotAu,
        @Nullable List<@Nullable String> listeTypeFacture,
        @Nullable List<@Nullable String> listeTypeFactureTravaux,
        @Nullable Long idFournisseur,
        @Nullable Boolean rechercheSirenFournisseur,
        @Nullable Long idServiceFournisseur,
        @JsonAlias("idStructure") @Nullable Long idStructureValideur,
        @Nullable String identifiantStructure,
        @Nullable Long idStructureMoe,
        @Nullable Long idStructureMoa,
        @Nullable String cadreFacturation,
        @Nullable List<@Nullable String> statutCourant,
        @Nullable String periodeDateFactureDu,
        @Nullable String periodeDateFactureAu,
        @Nullable BigDecimal montantHTMin,
        @Nullable BigDecimal montantHTMax,
        @Nullable BigDecimal montantTTCMin,
        @Nullable BigDecimal montantTTCMax,
        @Nullable BigDecimal montantAPayerMin,
        @Nullable BigDecimal montantAPayerMax,
        @Nullable String numeroMarche,
        @Nullable String numeroEngagement,
        @Nullable Page pagination) {
    static final Recherche TOUT = new Recherche(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null);

    private static final int TAILLE = 200;
    private static final Set<String> DEMANDES =
            Set.of("FACTURE", "FACTURE_TRAVAUX", "MEMOIRE_JUSTICE", "DEMANDE_REMBOURSEMENT");

    /** Which page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(
            @Nullable Long pageResultatDemandee,
            @Nullable Long nbResultatsParPage,
            @JsonAlias("triSense") @Nullable String triSens,
            @Nullable String triColonne,
            @Nullable Long taillePageGenerique,
            @Nullable Long indexPageGenerique) {}

    Pagination enPagination() {
        if (pagination == null) {
            return new Pagination(1, TAILLE, null, Pagination.Sens.DESCENDANT);
        }
        boolean montant = pagination.triSens() != null
                && pagination.triSens().toLowerCase(Locale.ROOT).startsWith("asc");
        return new Pagination(
                premier(pagination.pageResultatDemandee(), pagination.indexPageGenerique(), 1),
                premier(pagination.nbResultatsParPage(), pagination.taillePageGenerique(), TAILLE),
                colonne(pagination.triColonne()),
                montant ? Pagination.Sens.ASCENDANT : Pagination.Sens.DESCENDANT);
    }

    /** The engagement goes by another name here than where it is sorted by. */
    private static @Nullable String colonne(@Nullable String colonne) {
        String nom = Champs.texte(colonne);
        return "NumeroEngagement".equals(nom) ? "NumeroBonCommande" : nom;
    }

    private static int premier(@Nullable Long a, @Nullable Long b, int sinon) {
        long choisi = a != null && a > 0 ? a : b != null && b > 0 ? b : sinon;
        return (int) Math.min(choisi, 200_000);
    }

    /** Empty where what is asked for cannot exist here. */
    Optional<CritereFactures> critere() {
        Champs.nonServi("rechercheSirenDestinataire", rechercheSirenDestinataire);
        Champs.nonServi("rechercheSirenFournisseur", rechercheSirenFournisseur);
        Champs.nonServi("idServiceFournisseur", idServiceFournisseur);
        Champs.nonServi("idStructureMoe", idStructureMoe);
        Champs.nonServi("idStructureMoa", idStructureMoa);
        String demande = Champs.texte(typeDemandePaiement);
        if (demande != null && !DEMANDES.contains(demande)) {
            throw Champs.invalide(
                    "typeDemandePaiement",
                    "n'a pas de valeur « %s »".formatted(Champs.court(demande)),
                    "has no value “%s”".formatted(Champs.court(demande)),
                    "FACTURE");
        }
        Optional<Set<StatutFacture>> statuts = statuts();
        boolean autre = demande != null && !demande.equals("FACTURE");
        if (autre
                || statuts.isEmpty()
                || Champs.liste(listeTypeFactureTravaux).findAny().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(critere(statuts.get()));
    }

    private CritereFactures critere(Set<StatutFacture> statuts) {
        return CritereFactures.composer()
                .numero(Champs.texte(numeroFacture))
                .statuts(statuts)
                .fournisseurs(Champs.id(idFournisseur, StructureId::new))
                .destinataires(Champs.id(idDestinataire, StructureId::new))
                .services(Champs.id(idServiceExecutant, ServiceId::new))
                .types(Champs.liste(listeTypeFacture)
                        .filter(t -> !t.isBlank())
                        .map(t -> Objects.requireNonNull(Champs.choix("listeTypeFacture", TypeFacture.class, t)))
                        .collect(Collectors.toSet()))
                .dateFacture(
                        Dates.lireJour("periodeDateFactureDu", periodeDateFactureDu),
                        Dates.lireJour("periodeDateFactureAu", periodeDateFactureAu))
                .depot(
                        Dates.lireJour("periodeDateDepotDu", periodeDateDepotDu),
                        Dates.lireJour("periodeDateDepotAu", periodeDateDepotAu))
                .ttc(Champs.borne(montantTTCMin), Champs.borne(montantTTCMax))
                .ht(Champs.borne(montantHTMin), Champs.borne(montantHTMax))
                .aPayer(Champs.borne(montantAPayerMin), Champs.borne(montantAPayerMax))
                .engagement(Champs.texte(numeroEngagement))
                .marche(Champs.texte(numeroMarche))
                .cadres(Champs.cadre("cadreFacturation", cadreFacturation))
                .fait();
    }

    /** Published names that no invoice of this portal has find nothing. */
    private Optional<Set<StatutFacture>> statuts() {
        List<String> codes =
                Champs.liste(statutCourant).filter(c -> !c.isBlank()).toList();
        Set<StatutFacture> lus = Arrays.stream(StatutFacture.values())
                .filter(s -> codes.stream().anyMatch(c -> c.strip().equalsIgnoreCase(s.name())))
                .collect(Collectors.toSet());
        return lus.isEmpty() && !codes.isEmpty() ? Optional.empty() : Optional.of(lus);
    }
}
