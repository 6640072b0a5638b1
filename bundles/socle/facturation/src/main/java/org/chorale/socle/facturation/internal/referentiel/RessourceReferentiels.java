package org.chorale.socle.facturation.internal.referentiel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.chorale.api.soumission.ModePaiement;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The lists that clients read before they send anything: the same for everybody, asked for with an account all the same.
 * What is not published of them is said in docs/compatibilite.md.
 */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1/recuperer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RessourceReferentiels implements Ressource {
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");
    private static final Set<String> DEMANDES =
            Set.of("FACTURE", "FACTURE_TRAVAUX", "MEMOIRE_JUSTICE", "DEMANDE_REMBOURSEMENT");

    private final CyclesDeVie cycles;

    @Activate
    public RessourceReferentiels(@Reference CyclesDeVie cycles) {
        this.cycles = cycles;
    }

    /** What a recipient may make of an invoice that has that status, by the table of transitions. */
    @POST
    @Path("/etats/traitement")
    @AccesAuthentifie
    public Map<String, Object> etatsTraitement(@Nullable Demande demande) {
        String statut = demande == null || demande.statutCourant() == null
                ? ""
                : demande.statutCourant().strip().toUpperCase(Locale.ROOT);
        if (statut.isEmpty()) {
            throw new RefusCommun.ParametreInvalide(
                    "statutCourant",
                    new Libelle("Le paramètre statutCourant manque.", "The parameter statutCourant is missing."),
                    new Libelle(
                            "Donnez un statut publié, tel que MISE_A_DISPOSITION.",
                            "Give a published status, such as MISE_A_DISPOSITION."));
        }
        List<Map<String, Object>> suites = cycles.depuis(CyclesDeVie.FACTURE, statut).stream()
                .filter(t -> RECUES.equals(t.acteur()))
                .map(Transition::vers)
                .distinct()
                .map(vers -> Map.<String, Object>of("statutPossiblePourTraitement", vers))
                .toList();
        return reponse("listeStatutsPossiblesPourTraitement", suites);
    }

    /** The statuses that a request for payment may have here. */
    @POST
    @Path("/etat/typedp")
    @AccesAuthentifie
    public Map<String, Object> etatsParType(@Nullable Demande demande) {
        boolean facture = type(demande).equals("FACTURE");
        return reponse(
                "listeEtatDemandePaiement",
                Arrays.stream(StatutFacture.values())
                        .filter(s -> facture)
                        .map(s -> ligne("EtatDemandePaiement", s.name(), s.libelle(), demande))
                        .toList());
    }

    /** The cadres that can be submitted. */
    @POST
    @Path("/cadrefacturation")
    @AccesAuthentifie
    public Map<String, Object> cadres(@Nullable Demande demande) {
        boolean facture = type(demande).equals("FACTURE");
        return reponse(
                "listeCadreFacturation",
                Listes.CADRES.stream()
                        .filter(c -> facture)
                        .map(c -> Map.<String, Object>of("codeCadreFacturation", c.name()))
                        .toList());
    }

    /** The currencies of ISO 4217. */
    @POST
    @Path("/devises")
    @AccesAuthentifie
    public Map<String, Object> devises(@Nullable Demande demande) {
        return reponse(
                "listeDevises",
                Currency.getAvailableCurrencies().stream()
                        .sorted(Comparator.comparing(Currency::getCurrencyCode))
                        .map(d -> ligne(
                                "Devise",
                                d.getCurrencyCode(),
                                new Libelle(d.getDisplayName(Locale.FRENCH), d.getDisplayName(Locale.ENGLISH)),
                                demande))
                        .toList());
    }

    /** The countries of ISO 3166. */
    @POST
    @Path("/pays")
    @AccesAuthentifie
    public Map<String, Object> pays(@Nullable Demande demande) {
        return reponse(
                "listePays",
                Stream.of(Locale.getISOCountries())
                        .sorted()
                        .map(code -> ligne("Pays", code, nomDePays(code), demande))
                        .toList());
    }

    /** How an invoice may be paid. */
    @POST
    @Path("/modereglements")
    @AccesAuthentifie
    public Map<String, Object> modesDePaiement(@Nullable Demande demande) {
        return reponse(
                "listeModePaiement",
                Arrays.stream(ModePaiement.values())
                        .map(m -> ligne("ModePaiement", m.name(), m.libelle(), demande))
                        .toList());
    }

    /** How an invoice may have come in. */
    @POST
    @Path("/modedepot")
    @AccesAuthentifie
    public Map<String, Object> modesDeDepot(@Nullable Demande demande) {
        return reponse(
                "listeModeDepot",
                Arrays.stream(ModeDepot.values())
                        .map(m -> Map.<String, Object>of("codeModeDepot", m.name()))
                        .toList());
    }

    /** The kinds of flux. */
    @POST
    @Path("/formatflux")
    @AccesAuthentifie
    public Map<String, Object> formatsDeFlux(@Nullable Demande demande) {
        return reponse("listeFormatFlux", lignes("FormatFlux", Listes.FORMATS_FLUX, demande));
    }

    /** The kinds of requests for payment. */
    @POST
    @Path("/typedp")
    @AccesAuthentifie
    public Map<String, Object> typesDeDemande(@Nullable Demande demande) {
        return reponse("listeTypeDemandePaiement", lignes("TypeDemandePaiement", Listes.TYPES_DEMANDE, demande));
    }

    /** The kinds of identifiers of structures. */
    @POST
    @Path("/typeidentifiant/structure")
    @AccesAuthentifie
    public Map<String, Object> typesDIdentifiant(@Nullable Demande demande) {
        return reponse(
                "listeTypeIdentifiantStructure",
                Arrays.stream(TypeIdentifiant.values())
                        .map(t -> Map.<String, Object>of("codeTypeIdentifiantStructure", t.name()))
                        .toList());
    }

    /** The kinds of attachments of an object. */
    @POST
    @Path("/typespj")
    @AccesAuthentifie
    public Map<String, Object> typesDePieces(@Nullable Demande demande) {
        return reponse("listeTypePieceJointe", lignes("TypePieceJointe", Listes.TYPES_PIECES, demande));
    }

    /** Reasons for which there is no VAT. */
    @POST
    @Path("/motifs/exonerationtva")
    @AccesAuthentifie
    public Map<String, Object> motifsDExoneration(@Nullable Demande demande) {
        return reponse("listeMotifExonerationTva", lignes("MotifExonerationTva", Listes.EXONERATIONS, demande));
    }

    private static String type(@Nullable Demande demande) {
        String type = demande == null || demande.typeDemandePaiement() == null
                ? ""
                : demande.typeDemandePaiement().strip().toUpperCase(Locale.ROOT);
        if (!type.isEmpty() && !DEMANDES.contains(type)) {
            throw new RefusCommun.ParametreInvalide(
                    "typeDemandePaiement",
                    new Libelle(
                            "Le paramètre typeDemandePaiement n'a pas cette valeur.",
                            "The parameter typeDemandePaiement does not have that value."),
                    new Libelle("Attendu : FACTURE.", "Expected: FACTURE."));
        }
        return type.isEmpty() ? "FACTURE" : type;
    }

    private static Libelle nomDePays(String code) {
        Locale pays = new Locale("", code);
        return new Libelle(pays.getDisplayCountry(Locale.FRENCH), pays.getDisplayCountry(Locale.ENGLISH));
    }

    private static List<Map<String, Object>> lignes(
            String quoi, Map<String, Libelle> valeurs, @Nullable Demande demande) {
        return valeurs.entrySet().stream()
                .map(e -> ligne(quoi, e.getKey(), e.getValue(), demande))
                .toList();
    }

    private static Map<String, Object> ligne(String quoi, String code, Libelle libelle, @Nullable Demande demande) {
        boolean anglais = demande != null
                && demande.codeLangue() != null
                && demande.codeLangue().strip().toLowerCase(Locale.ROOT).startsWith("en");
        Map<String, Object> ligne = new LinkedHashMap<>();
        ligne.put("code" + quoi, code);
        ligne.put("libelle" + quoi, anglais ? libelle.en() : libelle.fr());
        return ligne;
    }

    private static Map<String, Object> reponse(String nom, List<Map<String, Object>> liste) {
        Map<String, Object> reponse = new LinkedHashMap<>();
        reponse.put("codeRetour", 0);
        reponse.put("libelle", "TRA_MSG_00.000");
        reponse.put(nom, liste);
        return reponse;
    }

    /** What is asked; each operation reads its own. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(
            @Nullable String codeLangue,
            @Nullable String typeDemandePaiement,
            @Nullable String statutCourant) {}
}
