package org.chorale.socle.facturation.internal.compterendu;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The published operations that tell what became of a flux. Whoever is attached to the structure that deposited it may
 * ask, whatever espaces they hold: comptes rendus stay when an espace leaves.
 */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceComptesRendus implements Ressource {
    private static final String LIBELLE_OK = "TRA_MSG_00.000";
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");

    private final Depots depots;
    private final Habilitations habilitations;
    private final Annuaire annuaire;

    @Activate
    public RessourceComptesRendus(
            @Reference Depots depots, @Reference Habilitations habilitations, @Reference Annuaire annuaire) {
        this.depots = depots;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
    }

    /** The compte rendu as a document. */
    @POST
    @Path("/consulterCR")
    @AccesAuthentifie
    public ReponseCR consulterCR(@Context Appelant appelant, @Nullable Demande demande) {
        CompteRendu cr = trouver(appelant, demande);
        CompteRendu.Entete entete = cr.entete();
        String deposant = annuaire.structure(entete.deposant())
                .map(Structure::designation)
                .orElse("");
        return new ReponseCR(
                0,
                LIBELLE_OK,
                entete.numero().valeur(),
                null,
                CodesFlux.codeInterface(entete),
                deposant,
                entete.nomFichier(),
                CodesFlux.date(entete.depot()),
                entete.etat().name(),
                CodesFlux.date(entete.depuis()),
                Base64.getEncoder().encodeToString(new PdfCompteRendu(cr, deposant).octets()));
    }

    /** The compte rendu as data. */
    @POST
    @Path("/consulterCRDetaille")
    @AccesAuthentifie
    public ReponseCRDetaille consulterCRDetaille(@Context Appelant appelant, @Nullable Demande demande) {
        CompteRendu cr = trouver(appelant, demande);
        CompteRendu.Entete entete = cr.entete();
        ErreursFlux erreurs = ErreursFlux.de(cr);
        return new ReponseCRDetaille(
                0,
                LIBELLE_OK,
                entete.numero().valeur(),
                entete.nomFichier(),
                CodesFlux.date(entete.depot()),
                CodesFlux.codeInterface(entete),
                entete.etat().name(),
                CodesFlux.date(entete.depuis()),
                erreurs.factures(),
                erreurs.techniques());
    }

    private CompteRendu trouver(Appelant appelant, @Nullable Demande demande) {
        String numero = demande == null || demande.numeroFluxDepot() == null
                ? ""
                : demande.numeroFluxDepot().strip().toUpperCase(Locale.ROOT);
        if (numero.isEmpty()) {
            throw new RefusCommun.ParametreInvalide(
                    "numeroFluxDepot",
                    new Libelle("Le paramètre numeroFluxDepot manque.", "The parameter numeroFluxDepot is missing."),
                    new Libelle(
                            "Donnez le numeroFluxDepot de la réponse au dépôt.",
                            "Give the numeroFluxDepot of the answer to the deposit."));
        }
        if (!NumeroFlux.estValide(numero)) {
            throw new RefusFacture.FluxInconnu();
        }
        return depots.compteRendu(perimetre(appelant), new NumeroFlux(numero))
                .orElseThrow(RefusFacture.FluxInconnu::new);
    }

    private Perimetre perimetre(Appelant appelant) {
        Set<Portee> portees = habilitations.structuresRattachees(appelant).stream()
                .map(Portee::entiere)
                .collect(Collectors.toSet());
        return new Perimetre(appelant, EMISES, Mode.CONSULTATION, portees);
    }

    /** What is asked; dates and syntaxes that clients send besides are not needed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(@Nullable String numeroFluxDepot) {}

    /** The published answer of consulterCR. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReponseCR(
            int codeRetour,
            String libelle,
            String numeroFluxDepot,
            @Nullable String codeAppliPartenaire,
            @Nullable String codeInterfaceFlux,
            String designationPartenaire,
            String nomFichierFlux,
            String dateDepotFlux,
            String etatCourantFlux,
            String dateHeureEtatCourantFlux,
            String fichierCR) {}

    /** The published answer of consulterCRDetaille; its state has another name than that of consulterCR. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReponseCRDetaille(
            int codeRetour,
            String libelle,
            String numeroFluxDepot,
            String nomFichier,
            String dateDepotFlux,
            @Nullable String codeInterfaceDepotFlux,
            String etatCourantDepotFlux,
            String dateHeureEtatCourantFlux,
            List<ErreursFlux.ErreurDP> listeErreurDP,
            List<ErreursFlux.ErreurTechnique> listeErreurTechnique) {}
}
