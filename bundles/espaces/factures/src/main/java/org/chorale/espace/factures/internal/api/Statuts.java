package org.chorale.espace.factures.internal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.facture.StatutFacture;
import org.jspecify.annotations.Nullable;

/** Statuses by their published names. */
final class Statuts {
    /** Published names that no invoice of this portal can have: a search for them finds nothing. */
    private static final Set<String> AUTRES = Set.of(
            "ERREUR_FOURNISSEUR_SUR_MOE",
            "ASSOCIEE",
            "EN_COURS_TRAITEMENT_PIVOT_S",
            "A_VALIDER_MOE",
            "REFUSEE_MOE",
            "EN_ATTENTE_RECYCLAGE_FOURNISSEUR",
            "ERREUR_MOE_SUR_FOURNISSEUR",
            "ERREUR_MOA_SUR_FOURNISSEUR",
            "ERREUR_FOURNISSEUR_SUR_MOA",
            "ERREUR_MOE_SUR_MOA",
            "ERREUR_DESTINATAIRE_PD",
            "ERREUR_DESTINATAIRE_EA",
            "NON_CONFORME",
            "A_ASSOCIER_MOE",
            "ERREUR_DE_MOE",
            "MISE_A_DISPOSITION_MOE",
            "PRISE_EN_COMPTE_MOE",
            "A_ASSOCIER_MOA",
            "ERREUR_DE_MOA",
            "REFUSEE_MOA",
            "A_ASSOCIER_FOURNISSEUR",
            "REFUSEE_FOURNISSEUR",
            "A_COMPLETER",
            "TRANSMISE_MOA",
            "PRISE_EN_COMPTE_DESTINATAIRE",
            "REMPLACEE_PAR_A22",
            "DUPLIQUE_APRES_REFUS",
            "MISE_A_DISPOSITION_MOA",
            "PRISE_EN_COMPTE_MOA",
            "TECHNIQUE_INCONNU");

    private Statuts() {}

    static Optional<StatutFacture> lire(String code) {
        return Arrays.stream(StatutFacture.values())
                .filter(s -> s.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /**
     * The statuses that a search is for.
     *
     * @return empty where none that can be found was named, though some were
     */
    static Optional<Set<StatutFacture>> chercher(@Nullable List<@Nullable String> codes) {
        List<String> donnes = Champs.liste(codes).filter(c -> !c.isBlank()).toList();
        donnes.stream()
                .filter(c -> lire(c).isEmpty() && !AUTRES.contains(c.strip()))
                .findFirst()
                .ifPresent(c -> {
                    throw Champs.invalide(
                            "statutCourant",
                            "n'a pas de valeur « %s »".formatted(Champs.court(c)),
                            "has no value “%s”".formatted(Champs.court(c)),
                            "un statut publié, tel que MISE_A_DISPOSITION");
                });
        Set<StatutFacture> lus = donnes.stream().flatMap(c -> lire(c).stream()).collect(Collectors.toSet());
        return lus.isEmpty() && !donnes.isEmpty() ? Optional.empty() : Optional.of(lus);
    }
}
