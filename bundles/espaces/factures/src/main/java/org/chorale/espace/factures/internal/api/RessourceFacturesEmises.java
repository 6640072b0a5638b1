package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.chorale.api.facture.CritereFactures.Origine;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a supplier's program asks about the invoices it sent. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceFacturesEmises implements Ressource {
    private final Factures factures;
    private final Annuaire annuaire;
    private final CyclesDeVie cycles;

    @Activate
    public RessourceFacturesEmises(
            @Reference Factures factures, @Reference Annuaire annuaire, @Reference CyclesDeVie cycles) {
        this.factures = factures;
        this.annuaire = annuaire;
        this.cycles = cycles;
    }

    /** A page of the invoices sent. */
    @POST
    @Path("/rechercher/fournisseur")
    @Acces(espace = "factures-emises", mode = Mode.CONSULTATION)
    public Trouvees rechercher(@Context Perimetre perimetre, @Nullable Recherche recherche) {
        Recherche r = recherche == null ? Recherche.TOUT : recherche;
        r.refuserLesAutresFiltres();
        Pagination pagination = Pages.lire(r.rechercheFactureParFournisseur());
        Resultats<Facture> resultats = r.critere(annuaire)
                .map(c -> Valideurs.chercher(cycles, c, r.idStructureValideur()))
                .map(c -> factures.rechercher(perimetre, Cote.FOURNISSEUR, c, pagination))
                .orElseGet(() -> new Resultats<>(List.of(), pagination, 0, false));
        return new Trouvees(
                Pages.code(resultats),
                Pages.libelle(resultats),
                Pages.Retournee.de(resultats),
                resultats.avec(Trouvee::de).elements());
    }

    /** One of them, whole. */
    @POST
    @Path("/consulter/fournisseur")
    @Acces(espace = "factures-emises", mode = Mode.CONSULTATION)
    public Consultation.ReponseEmise consulter(@Context Perimetre perimetre, Consultation.@Nullable Demande demande) {
        Consultation.Demande d = demande == null ? Consultation.Demande.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("identifiantFactureCPP", d.identifiantFactureCPP()));
        DetailFacture detail =
                factures.consulter(perimetre, Cote.FOURNISSEUR, id).orElseThrow(RefusFacture.Inconnue::new);
        return Consultation.emise(detail, d);
    }

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recherche(
            @Nullable List<@Nullable CritereDestinataire> listeDestinataire,
            @Nullable Boolean rechercheSirenDestinataire,
            @Nullable String numeroFacture,
            @Nullable String periodeDateDepotDu,
            @Nullable String periodeDateDepotAu,
            @Nullable String typeFacture,
            @Nullable Long idFournisseur,
            @Nullable Long idServiceFournisseur,
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
            @Nullable Long coordonneeBancaire,
            @Nullable List<@Nullable Long> idUtilisateurCreateur,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            @Nullable String numeroFactureOrigine,
            @Nullable String modeDepot,
            @Nullable String numeroFluxDepot,
            Pages.@Nullable Demandee rechercheFactureParFournisseur,
            @Nullable String periodeDateHeureEtatCourantDu,
            @Nullable String periodeDateHeureEtatCourantAu,
            @Nullable Boolean rejetTraite) {
        static final Recherche TOUT = new Recherche(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);

        void refuserLesAutresFiltres() {
            Champs.nonServi("idServiceFournisseur", idServiceFournisseur);
            Champs.nonServi("coordonneeBancaire", coordonneeBancaire);
        }

        /** Empty where what is asked for cannot exist. */
        Optional<CritereFactures> critere(Annuaire annuaire) {
            String flux = Champs.texte(numeroFluxDepot);
            if (flux != null && !NumeroFlux.estValide(flux)) {
                return Optional.empty();
            }
            Optional<Set<StatutFacture>> statuts = Statuts.chercher(statutCourant);
            TypeFacture type = Champs.choix("typeFacture", TypeFacture.class, typeFacture);
            ModeDepot mode = Champs.choix("modeDepot", ModeDepot.class, modeDepot);
            Set<StructureId> destinataires = new HashSet<>();
            Set<ServiceId> services = new HashSet<>();
            Champs.liste(listeDestinataire).forEach(d -> {
                destinataires.addAll(Champs.id(d.idDestinataire(), StructureId::new));
                services.addAll(Champs.ids(d.listeIdServiceExecutant(), ServiceId::new));
            });
            return statuts.map(s -> CritereFactures.composer()
                    .numero(Champs.texte(numeroFacture))
                    .statuts(s)
                    .fournisseurs(Champs.id(idFournisseur, StructureId::new))
                    .destinataires(Etablissements.de(
                            annuaire, "rechercheSirenDestinataire", rechercheSirenDestinataire, destinataires))
                    .services(services)
                    .flux(flux == null ? null : new NumeroFlux(flux))
                    .types(type == null ? Set.of() : Set.of(type))
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
                    .cadres(Champs.cadre("cadreFacturation", cadreFacturation))
                    .modes(mode == null ? Set.of() : Set.of(mode))
                    .autre(raisonSociale())
                    // As with every yes or no of these requests: false means whatever.
                    .rejetTraite(Boolean.TRUE.equals(rejetTraite) ? true : null)
                    .origine(new Origine(
                            Champs.ids(idUtilisateurCreateur, UtilisateurId::new), Champs.texte(numeroFactureOrigine)))
                    .fait());
        }

        /** The name of a recipient, where one is asked for: two of them would be no one search. */
        private @Nullable String raisonSociale() {
            List<String> noms = Champs.liste(listeDestinataire)
                    .map(d -> Champs.texte(d.raisonSocialeStuctDmd()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (noms.size() > 1) {
                throw Champs.invalide(
                        "raisonSocialeStuctDmd",
                        "n'est servi par ce portail que pour un nom à la fois",
                        "is served by this portal for one name at a time only",
                        "un seul début de nom");
            }
            return noms.isEmpty() ? null : noms.get(0);
        }
    }

    /** One recipient searched for, and its services. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CritereDestinataire(
            @Nullable Long idDestinataire,
            @Nullable List<@Nullable Long> listeIdServiceExecutant,
            @Nullable String raisonSocialeStuctDmd) {}

    /** The published answer: paging in an object of its own. */
    record Trouvees(int codeRetour, String libelle, Pages.Retournee parametresRetour, List<Trouvee> listeFactures) {}

    /** One invoice of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trouvee(
            long identifiantFactureCPP,
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
            String devise,
            String statut,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            @Nullable String numeroFluxDepot,
            String modeDepot,
            String dateHeureEtatCourant,
            boolean rejetTraite) {
        static Trouvee de(Facture f) {
            Facture.ServiceDestinataire service = f.service();
            return new Trouvee(
                    f.id().valeur(),
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
                    f.devise(),
                    f.statut().name(),
                    f.marche(),
                    f.engagement(),
                    f.flux() == null ? null : f.flux().valeur(),
                    f.mode().name(),
                    Dates.moment(f.statutDepuis()),
                    f.rejetTraite());
        }
    }
}
