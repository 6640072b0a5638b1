package org.chorale.socle.annuaire.internal.cpro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siren;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.annuaire.internal.cpro.Demandes.CriteresStructure;
import org.chorale.socle.annuaire.internal.cpro.Reponses.AdressePostale;
import org.chorale.socle.annuaire.internal.cpro.Reponses.InformationsStructure;
import org.chorale.socle.annuaire.internal.cpro.Reponses.ParametresFiche;
import org.chorale.socle.annuaire.internal.cpro.Reponses.ParametresService;
import org.chorale.socle.annuaire.internal.cpro.Reponses.ServiceExpose;
import org.chorale.socle.annuaire.internal.cpro.Reponses.StructureAAfficher;
import org.chorale.socle.annuaire.internal.cpro.Reponses.StructureDupliquee;
import org.jspecify.annotations.Nullable;

/** Between the directory's words and the published ones. */
final class Traduction {
    /** As the contract says; no recorded answer of the real service shows another form. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    /** What strict clients decode, though the published contract says date-time. */
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd '00:00'", Locale.ROOT);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern CHIFFRES_GROUPES = Pattern.compile("[0-9][0-9\\s\\u00a0\\u202f]*");

    private Traduction() {}

    static CritereStructures critere(@Nullable CriteresStructure demande, @Nullable Set<StructureId> priveesVisibles) {
        if (demande == null) {
            return new CritereStructures(null, null, null, null, null, null, null, null, priveesVisibles);
        }
        return new CritereStructures(
                identifiant(demande.identifiantStructure()),
                type(demande.typeIdentifiantStructure()),
                designation(demande),
                texte(demande.adresseCodePostal()),
                texte(demande.adresseVille()),
                texte(demande.adresseCodePays()),
                nature(demande.typeStructure()),
                active(demande.statutStructure()),
                voulu(demande.estMOA()),
                voulu(demande.estMOAUniquement()),
                priveesVisibles);
    }

    /** Digits are often pasted in groups. */
    private static @Nullable String identifiant(@Nullable String tape) {
        String lu = texte(tape);
        return lu == null || !CHIFFRES_GROUPES.matcher(lu).matches() ? lu : lu.replaceAll("[^0-9]", "");
    }

    /** Many clients send false for what they do not ask: it filters nothing. */
    private static @Nullable Boolean voulu(@Nullable Boolean demande) {
        return Boolean.TRUE.equals(demande) ? Boolean.TRUE : null;
    }

    private static @Nullable String designation(CriteresStructure demande) {
        String nomComplet = Stream.of(demande.nomStructure(), demande.prenomStructure())
                .map(Traduction::texte)
                .filter(t -> t != null)
                .collect(Collectors.joining(" "));
        return Stream.of(demande.raisonSocialeStructure(), demande.libelleStructure(), nomComplet)
                .map(Traduction::texte)
                .filter(t -> t != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String texte(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }

    static @Nullable TypeIdentifiant type(@Nullable String nom) {
        String lu = texte(nom);
        if (lu == null) {
            return null;
        }
        return Stream.of(TypeIdentifiant.values())
                .filter(t -> t.name().equalsIgnoreCase(lu))
                .findFirst()
                .orElseThrow(() -> horsListe("typeIdentifiantStructure", lu, List.of(TypeIdentifiant.values())));
    }

    private static @Nullable NatureStructure nature(@Nullable String nom) {
        String lu = texte(nom);
        if (lu == null) {
            return null;
        }
        return Stream.of(NatureStructure.values())
                .filter(n -> n.name().equalsIgnoreCase(lu))
                .findFirst()
                .orElseThrow(() -> horsListe("typeStructure", lu, List.of(NatureStructure.values())));
    }

    /** Requests say ACTIF, answers ACTIVE: both are understood. */
    private static @Nullable Boolean active(@Nullable String statut) {
        String lu = texte(statut);
        if (lu == null) {
            return null;
        }
        return switch (lu.toUpperCase(Locale.ROOT)) {
            case "ACTIF", "ACTIVE" -> Boolean.TRUE;
            case "INACTIF", "INACTIVE" -> Boolean.FALSE;
            default -> throw horsListe("statutStructure", lu, List.of("ACTIF", "INACTIF"));
        };
    }

    private static ParametreInvalide horsListe(String champ, String lu, List<?> valeurs) {
        String liste = valeurs.stream().map(Object::toString).collect(Collectors.joining(", "));
        String montre = lu.length() > 40 ? lu.substring(0, 40) + "…" : lu;
        return new ParametreInvalide(
                champ,
                new Libelle(
                        "« %s » n'est pas une valeur de « %s ».".formatted(montre, champ),
                        "“%s” is not a value of “%s”.".formatted(montre, champ)),
                new Libelle("Valeurs attendues : " + liste + ".", "Expected values: " + liste + "."));
    }

    static StructureAAfficher enListe(Structure structure) {
        return new StructureAAfficher(
                structure.id().valeur(),
                structure.identifiant().type().name(),
                structure.identifiant().valeur(),
                structure.designation(),
                structure.active() ? "ACTIVE" : "INACTIVE");
    }

    static InformationsStructure informations(
            FicheStructure fiche, List<StructureId> copies, @Nullable Instant expiration) {
        Structure structure = fiche.structure();
        boolean personne = structure.identifiant().type() == TypeIdentifiant.PARTICULIER;
        return new InformationsStructure(
                structure.id().valeur(),
                structure.identifiant().type().name(),
                structure.identifiant().valeur(),
                personne ? null : structure.designation(),
                personne ? structure.designation() : null,
                null,
                structure.designation(),
                structure.nature().name(),
                numeroTva(structure.identifiant()),
                fiche.parametres().valideurDelegue(),
                rempli(fiche.generales().courriel()),
                expiration == null ? null : INSTANT.format(expiration.atZone(PARIS)),
                structure.origine() == null ? null : structure.origine().valeur(),
                copies.stream().map(c -> new StructureDupliquee(c.valeur())).toList());
    }

    /** Follows from the SIREN; elsewhere in the Union the identifier is the VAT number. */
    private static @Nullable String numeroTva(Identifiant identifiant) {
        return switch (identifiant.type()) {
            case SIRET ->
                identifiant
                        .siren()
                        .filter(Siren::estValide)
                        .map(siren -> new Siren(siren).numeroTva())
                        .orElse(null);
            case UE_HORS_FRANCE -> identifiant.valeur();
            default -> null;
        };
    }

    static AdressePostale adresse(Adresse adresse, String telephone) {
        return new AdressePostale(
                adresse.ligne(),
                adresse.complement(),
                "",
                adresse.codePostal(),
                adresse.ville(),
                adresse.codePays(),
                rempli(telephone));
    }

    private static @Nullable String rempli(String texte) {
        return texte.isEmpty() ? null : texte;
    }

    static ParametresFiche parametres(FicheStructure fiche) {
        ParametresStructure exigences = fiche.structure().parametres();
        return new ParametresFiche(
                exigences.codeServiceObligatoire(),
                exigences.numeroEngagementObligatoire(),
                exigences.engagementOuService(),
                exigences.moa(),
                exigences.moaUniquement(),
                fiche.parametres().valideurDelegue(),
                fiche.raccordement().mode() == Raccordement.Mode.EDI,
                fiche.raccordement().receptionEdi(),
                false,
                fiche.parametres().miseEnPaiementNonRemontee());
    }

    static ServiceExpose enListe(Service service, LocalDate aujourdhui) {
        boolean ouvert = service.estOuvertLe(aujourdhui);
        return new ServiceExpose(
                service.id().valeur(),
                service.code(),
                service.libelle(),
                ouvert,
                ouvert ? "ACTIF" : "INACTIF",
                jour(service.debut()),
                jour(service.fin()));
    }

    static ParametresService parametres(Service service, boolean miseEnPaiement) {
        return new ParametresService(
                jour(service.debut()), jour(service.fin()), miseEnPaiement, service.engagementObligatoire());
    }

    private static @Nullable String jour(@Nullable LocalDate jour) {
        return jour == null ? null : JOUR.format(jour);
    }
}
