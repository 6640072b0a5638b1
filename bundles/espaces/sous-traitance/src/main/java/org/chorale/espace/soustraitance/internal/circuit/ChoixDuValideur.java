package org.chorale.espace.soustraitance.internal.circuit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.jspecify.annotations.Nullable;

/**
 * A structure that somebody names as valideur: that one, or why not.
 *
 * @param valideur who it is, or null where there is a fault
 * @param faute why not, or null
 */
public record ChoixDuValideur(
        @Nullable Intervenant valideur, @Nullable Faute faute) {
    /**
     * Why not.
     *
     * @param regle the stable name of the rule
     */
    public record Faute(String regle, Libelle message, Libelle remede) {}

    /**
     * Looks one up.
     *
     * @param rang which place
     * @param identifiant as it was given
     * @param service the code of its service, or null
     * @param sauf who cannot be: the supplier, the recipient, who names it
     */
    public static ChoixDuValideur de(
            Annuaire annuaire, int rang, String identifiant, @Nullable String service, Set<StructureId> sauf) {
        String propre = identifiant.strip();
        Optional<Structure> trouvee = trouver(annuaire, propre);
        if (trouvee.isEmpty()) {
            return non(
                    "SST-VALIDEUR-INCONNU",
                    "Le valideur %s n'est pas une structure connue de ce portail.".formatted(court(propre)),
                    "The valideur %s is no structure known to this portal.".formatted(court(propre)),
                    "Vérifiez son identifiant auprès du titulaire du marché.",
                    "Check the identifier with the holder of the contract.");
        }
        return de(annuaire, rang, trouvee.get(), service, sauf);
    }

    /** The same, of a structure that is known. */
    public static ChoixDuValideur de(
            Annuaire annuaire, int rang, Structure structure, @Nullable String service, Set<StructureId> sauf) {
        String nom = structure.identifiant().valeur();
        if (sauf.contains(structure.id())) {
            return non(
                    "SST-VALIDEUR-PARTIE",
                    "La structure %s ne peut pas valider cette facture : elle y est déjà partie.".formatted(nom),
                    "Structure %s cannot validate this invoice: it is a party to it already.".formatted(nom),
                    "Nommez le titulaire du marché, ou le mandataire du groupement.",
                    "Name the holder of the contract, or the leader of the group.");
        }
        if (!structure.active()) {
            return non(
                    "SST-VALIDEUR-INACTIF",
                    "La structure %s du valideur est inactive.".formatted(nom),
                    "The valideur's structure %s is inactive.".formatted(nom),
                    "Demandez au titulaire du marché le SIRET qui a remplacé celui-ci.",
                    "Ask the holder of the contract which SIRET replaced it.");
        }
        Service choisi = null;
        if (service != null) {
            Optional<Service> connu = annuaire.service(structure.id(), service);
            if (connu.isEmpty()) {
                return non(
                        "SST-VALIDEUR-SERVICE",
                        "Le service « %s » n'existe pas chez le valideur %s.".formatted(court(service), nom),
                        "There is no service “%s” at the valideur %s.".formatted(court(service), nom),
                        "Corrigez le code du service, ou ne le donnez pas.",
                        "Correct the code of the service, or leave it out.");
            }
            choisi = connu.get();
        }
        return new ChoixDuValideur(
                new Intervenant(
                        EspaceFacturesAValider.CODE,
                        rang,
                        structure.id(),
                        choisi == null ? null : choisi.id(),
                        structure.identifiant(),
                        structure.designation()),
                null);
    }

    private static Optional<Structure> trouver(Annuaire annuaire, String valeur) {
        String serre = valeur.replaceAll("[\\s\\u00a0\\u202f]", "");
        return Stream.of(TypeIdentifiant.values())
                .flatMap(t ->
                        Stream.of(serre, valeur).distinct().filter(v -> a(t, v)).map(v -> new Identifiant(t, v)))
                .flatMap(i -> annuaire.parIdentifiant(i).stream())
                .findFirst();
    }

    /** Fourteen digits are looked up whatever their key: the sandbox has fictitious ones. */
    private static boolean a(TypeIdentifiant type, String valeur) {
        return type == TypeIdentifiant.SIRET ? valeur.matches("[0-9]{14}") : type.accepte(valeur);
    }

    private static ChoixDuValideur non(String regle, String fr, String en, String remede, String remedy) {
        return new ChoixDuValideur(null, new Faute(regle, new Libelle(fr, en), new Libelle(remede, remedy)));
    }

    private static String court(String texte) {
        return texte.length() <= 40 ? texte : texte.substring(0, 40) + "…";
    }
}
