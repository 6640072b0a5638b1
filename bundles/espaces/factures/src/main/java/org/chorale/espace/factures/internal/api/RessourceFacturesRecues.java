package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a public body's program does with the invoices it received. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceFacturesRecues implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";
    private static final Set<String> TYPES_DEMANDE = Set.of("FACTURE", "FACTURE_TRAVAUX");

    private final Factures factures;
    private final Annuaire annuaire;
    private final CyclesDeVie cycles;

    @Activate
    public RessourceFacturesRecues(
            @Reference Factures factures, @Reference Annuaire annuaire, @Reference CyclesDeVie cycles) {
        this.factures = factures;
        this.annuaire = annuaire;
        this.cycles = cycles;
    }

    /** A page of the invoices received. */
    @POST
    @Path("/rechercher/recipiendaire")
    @Acces(espace = "factures-recues", mode = Mode.CONSULTATION)
    public Trouvees rechercher(@Context Perimetre perimetre, @Nullable Recherche recherche) {
        Recherche r = recherche == null ? Recherche.TOUT : recherche;
        Pagination pagination = Pages.lire(r.paramRecherche());
        Resultats<Facture> resultats = r.critere(annuaire)
                .map(c -> Valideurs.chercher(cycles, c, r.idStructureValideur()))
                .map(c -> factures.rechercher(perimetre, Cote.DESTINATAIRE, c, pagination))
                .orElseGet(() -> new Resultats<>(List.of(), pagination, 0, false));
        return new Trouvees(
                Pages.code(resultats),
                Pages.libelle(resultats),
                resultats.pagination().page(),
                resultats.pages(),
                resultats.pagination().taille(),
                resultats.total(),
                resultats.avec(Trouvee::de).elements());
    }

    /** One of them, whole. */
    @POST
    @Path("/consulter/recipiendaire")
    @Acces(espace = "factures-recues", mode = Mode.CONSULTATION)
    public Consultation.ReponseRecue consulter(@Context Perimetre perimetre, Consultation.@Nullable Demande demande) {
        Consultation.Demande d = demande == null ? Consultation.Demande.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("identifiantFactureCPP", d.identifiantFactureCPP()));
        DetailFacture detail =
                factures.consulter(perimetre, Cote.DESTINATAIRE, id).orElseThrow(RefusFacture.Inconnue::new);
        return Consultation.recue(detail, d);
    }

    /** Moves one of them on. */
    @POST
    @Path("/traiter/recue")
    @Acces(espace = "factures-recues", mode = Mode.MODIFICATION)
    public Traitee traiter(@Context Perimetre perimetre, @Nullable Demande demande) {
        Demande d = demande == null ? new Demande(null, null, null) : demande;
        FactureId id = new FactureId(Champs.exiger("idFacture", d.idFacture()));
        String nouveau = Champs.exiger("nouveauStatut", d.nouveauStatut());
        StatutFacture vers = Statuts.lire(nouveau)
                .orElseThrow(() -> Champs.invalide(
                        "nouveauStatut",
                        "n'a pas de valeur « %s »".formatted(Champs.court(nouveau)),
                        "has no value “%s”".formatted(Champs.court(nouveau)),
                        "un statut publié, tel que MANDATEE"));
        Factures.Traitement fait = factures.traiter(perimetre, Cote.DESTINATAIRE, id, vers, Champs.texte(d.motif()));
        return new Traitee(
                0,
                LIBELLE_OK,
                fait.facture().valeur(),
                fait.numero(),
                Dates.jour(fait.quand()),
                fait.statut().name());
    }

    /** The published request of traiter/recue. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long idFacture,
            @Nullable String nouveauStatut,
            @Nullable String motif) {}

    /** The published answer of traiter/recue. */
    record Traitee(
            int codeRetour,
            String libelle,
            long idFacture,
            String numeroFacture,
            String dateTraitement,
            String nouveauStatut) {}

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recherche(
            @Nullable String typeDemandePaiement,
            @Nullable Long idDestinataire,
            @Nullable Long idServiceExecutant,
            @Nullable String numeroFacture,
            @Nullable String periodeDateDepotDu,
            @Nullable String periodeDateDepotAu,
            @Nullable List<@Nullable String> listeTypeFacture,
            @Nullable List<@Nullable String> listeTypeFactureTravaux,
            @Nullable List<@Nullable CritereFournisseur> listeFournisseurs,
            @Nullable Boolean rechercheSirenFournisseur,
            @Nullable Long idStructureValideur,
            @Nullable String cadreFacturation,
            @Nullable List<@Nullable String> statutCourant,
            @Nullable String periodeDateFactureDu,
            @Nullable String periodeDateFactureAu,
            @Nullable BigDecimal montantHTMin,
            @Nullable BigDecimal montantHTMax,
            @Nullable BigDecimal montantTTCMin,
            @Nullable BigDecimal montantTTCMax,
            @Nullable BigDecimal montantApayerMin,
            @Nullable BigDecimal montantApayerMax,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            @Nullable Boolean factureTelechargeeParDestinataire,
            Pages.@Nullable Demandee paramRecherche,
            @Nullable String periodeDateHeureEtatCourantDu,
            @Nullable String periodeDateHeureEtatCourantAu) {
        static final Recherche TOUT = new Recherche(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null);

        /** Empty where what is asked for cannot exist: works invoices are not kept here. */
        Optional<CritereFactures> critere(Annuaire annuaire) {
            String demande = Champs.texte(typeDemandePaiement);
            if (demande != null && !TYPES_DEMANDE.contains(demande)) {
                throw Champs.invalide(
                        "typeDemandePaiement",
                        "n'a pas de valeur « %s »".formatted(Champs.court(demande)),
                        "has no value “%s”".formatted(Champs.court(demande)),
                        "FACTURE ou FACTURE_TRAVAUX");
            }
            Optional<Set<StatutFacture>> statuts = Statuts.chercher(statutCourant);
            boolean travaux = "FACTURE_TRAVAUX".equals(demande)
                    || Champs.liste(listeTypeFactureTravaux).findAny().isPresent();
            if (travaux || statuts.isEmpty()) {
                return Optional.empty();
            }
            Set<TypeFacture> types = Champs.liste(listeTypeFacture)
                    .filter(t -> !t.isBlank())
                    .map(t -> Objects.requireNonNull(Champs.choix("listeTypeFacture", TypeFacture.class, t)))
                    .collect(Collectors.toSet());
            Set<StructureId> fournisseurs = new HashSet<>();
            Champs.liste(listeFournisseurs).forEach(f -> {
                Champs.nonServi("listeIdService", f.listeIdService());
                fournisseurs.addAll(Champs.id(f.idFournisseur(), StructureId::new));
            });
            return Optional.of(CritereFactures.composer()
                    .numero(Champs.texte(numeroFacture))
                    .statuts(statuts.get())
                    .fournisseurs(Etablissements.de(
                            annuaire, "rechercheSirenFournisseur", rechercheSirenFournisseur, fournisseurs))
                    .destinataires(Champs.id(idDestinataire, StructureId::new))
                    .services(Champs.id(idServiceExecutant, ServiceId::new))
                    .types(types)
                    .dateFacture(
                            Dates.lireJour("periodeDateFactureDu", periodeDateFactureDu),
                            Dates.lireJour("periodeDateFactureAu", periodeDateFactureAu))
                    .depot(
                            Dates.lireJour("periodeDateDepotDu", periodeDateDepotDu),
                            Dates.lireJour("periodeDateDepotAu", periodeDateDepotAu))
                    .etat(
                            Dates.lireDebut("periodeDateHeureEtatCourantDu", periodeDateHeureEtatCourantDu),
                            Dates.lireFin("periodeDateHeureEtatCourantAu", periodeDateHeureEtatCourantAu))
                    .ttc(montantTTCMin, montantTTCMax)
                    .ht(Champs.borne(montantHTMin), Champs.borne(montantHTMax))
                    .aPayer(Champs.borne(montantApayerMin), Champs.borne(montantApayerMax))
                    .engagement(Champs.texte(numeroBonCommande))
                    .marche(Champs.texte(numeroMarche))
                    .telechargee(factureTelechargeeParDestinataire)
                    .cadres(Champs.cadre("cadreFacturation", cadreFacturation))
                    .fait());
        }
    }

    /** One supplier searched for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CritereFournisseur(
            @Nullable Long idFournisseur, @Nullable List<@Nullable Long> listeIdService) {}

    /** The published answer: here, and only here, paging stands at the top. */
    record Trouvees(
            int codeRetour,
            String libelle,
            int pageCourante,
            int pages,
            int nbResultatsParPage,
            long total,
            List<Trouvee> listeFactures) {}

    /** One invoice of the answer; its id has another name than on the supplier's side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trouvee(
            long idFacture,
            String devise,
            String typeDemandePaiement,
            String codeFournisseur,
            String typeIdentifiantFournisseur,
            String designationFournisseur,
            long idDestinataire,
            String codeDestinataire,
            String designationDestinataire,
            @Nullable Long idServiceExecutant,
            @Nullable String codeServiceExecutant,
            @Nullable String nomServiceExecutant,
            String typeFacture,
            String numeroFacture,
            String dateFacture,
            String dateDepot,
            BigDecimal montantHT,
            BigDecimal montantTTC,
            BigDecimal montantAPayer,
            String statut,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            boolean factureTelechargeeParDestinataire,
            String dateHeureEtatCourant) {
        static Trouvee de(Facture f) {
            Facture.ServiceDestinataire service = f.service();
            return new Trouvee(
                    f.id().valeur(),
                    f.devise(),
                    "FACTURE",
                    f.fournisseur().identifiant().valeur(),
                    f.fournisseur().identifiant().type().name(),
                    f.fournisseur().designation(),
                    f.destinataire().id().valeur(),
                    f.destinataire().identifiant().valeur(),
                    f.destinataire().designation(),
                    service == null ? null : (Long) service.id().valeur(),
                    service == null ? null : service.code(),
                    service == null ? null : service.libelle(),
                    f.type().name(),
                    f.numero(),
                    Dates.jour(f.dateFacture()),
                    Dates.jour(f.depot()),
                    f.montantHt(),
                    f.montantTtc(),
                    f.montantAPayer(),
                    f.statut().name(),
                    f.marche(),
                    f.engagement(),
                    f.telechargee(),
                    Dates.moment(f.statutDepuis()));
        }
    }
}
