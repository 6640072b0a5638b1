package org.chorale.espace.factures.internal.depot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.brouillon.Envois.Envoi;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Uploads by pieces, for the drop zone and for programs: announce, send from where it stands, ask where it stands. */
@Component(service = Ressource.class)
@Path("/api/v1/brouillons")
@Produces(MediaType.APPLICATION_JSON)
public final class EnvoisApi implements Ressource {
    private final Brouillons brouillons;
    private final Envois envois;

    @Activate
    public EnvoisApi(@Reference Brouillons brouillons, @Reference Envois envois) {
        this.brouillons = brouillons;
        this.envois = envois;
    }

    /** Begins a draft. */
    @POST
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    public Ouvert ouvrir(@Context Perimetre perimetre, @Nullable Ouverture demande) {
        Long structure = demande == null ? null : demande.idStructureCPP();
        StructureId deposant = perimetre.structures().stream()
                .filter(s -> structure != null && s.valeur() == structure)
                .findFirst()
                .orElseThrow(() -> new RefusCommun.ParametreInvalide(
                        "idStructureCPP",
                        new Libelle(
                                "idStructureCPP n'est pas une structure où vous pouvez déposer.",
                                "idStructureCPP is no structure where you may deposit."),
                        new Libelle("Donnez l'une de vos structures.", "Give one of your structures.")));
        return new Ouvert(
                brouillons.ouvrir(perimetre, deposant, Brouillon.Genre.DEPOT).id());
    }

    /** Announces a file. */
    @POST
    @Path("/{brouillon}/envois")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    public Etat commencer(
            @Context Perimetre perimetre, @PathParam("brouillon") String brouillon, @Nullable Annonce annonce) {
        String nom = annonce == null || annonce.nom() == null ? "" : annonce.nom();
        long taille = annonce == null || annonce.taille() == null ? 0 : annonce.taille();
        return Etat.de(envois.commencer(perimetre, PagesBrouillons.numero(brouillon), nom, taille));
    }

    /** How far it is. */
    @GET
    @Path("/{brouillon}/envois/{envoi}")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    public Etat etat(
            @Context Perimetre perimetre, @PathParam("brouillon") String brouillon, @PathParam("envoi") String envoi) {
        return Etat.de(envois.etat(perimetre, PagesBrouillons.numero(brouillon), PagesBrouillons.numero(envoi)));
    }

    /** The piece that begins there, as it is: no base 64, no form. */
    @PUT
    @Path("/{brouillon}/envois/{envoi}")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    public Etat recevoir(
            @Context Perimetre perimetre,
            @PathParam("brouillon") String brouillon,
            @PathParam("envoi") String envoi,
            @QueryParam("position") @DefaultValue("") String position,
            InputStream morceau)
            throws IOException {
        if (!position.matches("[0-9]{1,12}")) {
            throw new RefusCommun.ParametreInvalide(
                    "position",
                    new Libelle(
                            "Le paramètre position manque ou n'est pas un nombre.",
                            "The parameter position is missing or no number."),
                    new Libelle("Donnez le nombre d'octets déjà reçus.", "Give the number of bytes received already."));
        }
        return Etat.de(envois.recevoir(
                perimetre,
                PagesBrouillons.numero(brouillon),
                PagesBrouillons.numero(envoi),
                Long.parseLong(position),
                morceau));
    }

    /** Gives it up. */
    @DELETE
    @Path("/{brouillon}/envois/{envoi}")
    @Acces(espace = PagesBrouillons.ESPACE, mode = Mode.MODIFICATION)
    public void abandonner(
            @Context Perimetre perimetre, @PathParam("brouillon") String brouillon, @PathParam("envoi") String envoi) {
        envois.abandonner(perimetre, PagesBrouillons.numero(brouillon), PagesBrouillons.numero(envoi));
    }

    /** Where it will be deposited. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ouverture(@Nullable Long idStructureCPP) {}

    /** The draft. */
    public record Ouvert(long idBrouillon) {}

    /** What will come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Annonce(@Nullable String nom, @Nullable Long taille) {}

    /** Where an upload stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Etat(
            long idEnvoi,
            String nom,
            long taille,
            long recu,
            int morceauMax,
            @Nullable Long idFichier) {
        static Etat de(Envoi e) {
            return new Etat(e.id(), e.nom(), e.taille(), e.recu(), Envois.MORCEAU_MAX, e.fichier());
        }
    }
}
