package org.chorale.socle.facturation.internal.integration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.socle.facturation.internal.donnees.Texte;
import org.jspecify.annotations.Nullable;

/** The supplier must be a known and active structure. */
final class RegleFournisseur {
    /** Kinds of identifier that BT-29 may hold beside a SIRET, in the order in which they are tried. */
    private static final List<TypeIdentifiant> AUTRES = List.of(
            TypeIdentifiant.UE_HORS_FRANCE,
            TypeIdentifiant.HORS_UE,
            TypeIdentifiant.RIDET,
            TypeIdentifiant.TAHITI,
            TypeIdentifiant.AUTRE,
            TypeIdentifiant.PARTICULIER);

    /** What has not even the form of a SIRET is none, whatever register it names. */
    private static final String SIRET = TypeIdentifiant.SIRET.schema().orElseThrow();

    private final AnnuaireDuLot annuaire;
    private final StructureId deposant;

    RegleFournisseur(AnnuaireDuLot annuaire, StructureId deposant) {
        this.annuaire = annuaire;
        this.deposant = deposant;
    }

    /** What the invoice calls its supplier: SIRET, else SIREN, else any identifier. */
    static @Nullable String identifiantLu(FactureLue lue) {
        return lue.vendeur()
                .siret()
                .or(lue.vendeur()::siren)
                .or(() -> autres(lue).findFirst().map(i -> i.valeur()))
                .orElse(null);
    }

    /** The structure, or null with the reason added. */
    @Nullable
    Structure trouver(FactureLue lue, List<Constat> constats) {
        String lu = identifiantLu(lue);
        if (lu == null) {
            constats.add(
                    refus(lue, Regles.FOURNISSEUR_SANS_IDENTIFIANT, "La facture n'identifie pas son fournisseur.", null)
                            .avecRemede(
                                    "Donnez le SIRET du fournisseur (BT-29, schéma 0009), ou son numéro de TVA hors de France."));
            return null;
        }
        Optional<Structure> trouvee =
                parSiret(lue).or(() -> parRegistre(lue)).or(() -> parSiren(lue)).or(() -> parAutre(lue));
        if (trouvee.isEmpty()) {
            boolean seulSiren =
                    lue.vendeur().siret().isEmpty() && lue.vendeur().siren().isPresent();
            constats.add(refus(
                            lue,
                            Regles.FOURNISSEUR_INCONNU,
                            seulSiren
                                    ? "Le fournisseur %s ne désigne pas une seule structure active de ce portail."
                                            .formatted(lu)
                                    : "Le fournisseur %s n'est pas une structure connue de ce portail.".formatted(lu),
                            lu)
                    .avecRemede(
                            seulSiren
                                    ? "Donnez le SIRET de l'établissement (BT-29, schéma 0009)."
                                    : "Vérifiez l'identifiant, ou créez la structure avant de déposer."));
            return null;
        }
        if (!trouvee.get().active()) {
            constats.add(refus(
                            lue,
                            Regles.FOURNISSEUR_INACTIF,
                            "La structure du fournisseur %s est inactive.".formatted(lu),
                            lu)
                    .avecRemede("Déposez avec l'identifiant de la structure qui l'a remplacée."));
            return null;
        }
        return trouvee.get();
    }

    private Optional<Structure> parSiret(FactureLue lue) {
        return lue.vendeur().siret().flatMap(s -> annuaire.structure(Identifiant.siret(s)));
    }

    /** A SIREN alone is enough where it can mean one structure only, the depositor's own first. */
    private Optional<Structure> parSiren(FactureLue lue) {
        if (lue.vendeur().siret().isPresent()) {
            return Optional.empty();
        }
        return lue.vendeur().siren().flatMap(siren -> annuaire.structure(deposant)
                .filter(s -> s.identifiant().siren().filter(siren::equals).isPresent())
                .or(() -> {
                    List<Structure> candidates = annuaire.parSiren(siren);
                    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
                }));
    }

    /** By the register that the invoice names: nine digits of New Caledonia are no SIREN. */
    private Optional<Structure> parRegistre(FactureLue lue) {
        if (lue.vendeur().siret().isPresent()) {
            return Optional.empty();
        }
        return autres(lue)
                .flatMap(i -> TypeIdentifiant.deSchema(i.schema()).stream()
                        .map(type -> annuaire.structure(new Identifiant(type, i.valeur()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** By whatever kind has that identifier, where the invoice names no register. */
    private Optional<Structure> parAutre(FactureLue lue) {
        if (lue.vendeur().siret().isPresent() || lue.vendeur().siren().isPresent()) {
            return Optional.empty();
        }
        return autres(lue)
                .filter(i -> TypeIdentifiant.deSchema(i.schema()).isEmpty())
                .flatMap(i -> AUTRES.stream().map(type -> new Identifiant(type, i.valeur())))
                .map(annuaire::structure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** BT-29, then BT-30, then the VAT number; those that may be identifiers of structures. */
    private static Stream<org.chorale.api.format.Identifiant> autres(FactureLue lue) {
        return Stream.of(
                        lue.vendeur().identifiants().stream(),
                        Stream.ofNullable(lue.vendeur().identifiantLegal()),
                        Stream.ofNullable(lue.vendeur().numeroTva())
                                .map(tva -> new org.chorale.api.format.Identifiant(
                                        tva.replaceAll("[\\s.]", ""),
                                        TypeIdentifiant.UE_HORS_FRANCE.schema().orElseThrow())))
                .flatMap(s -> s)
                .map(i -> new org.chorale.api.format.Identifiant(i.valeur().strip(), i.schema()))
                .filter(i -> !i.valeur().isEmpty() && i.valeur().length() <= Identifiant.LONGUEUR_MAX)
                .filter(i -> !SIRET.equals(i.schema()));
    }

    private static Constat refus(FactureLue lue, String regle, String message, @Nullable String trouve) {
        return Constat.de(regle, Severite.ERREUR, Couche.PORTAIL, message)
                .avecTerme("BT-29")
                .avecPlace(lue.place("BT-29").or(() -> lue.place("BT-30")).orElse(null))
                .avecValeurs(Texte.coupe(trouve, 100), "une structure active de ce portail");
    }
}
