package org.chorale.socle.annuaire.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.RefusAnnuaire.IdentifiantInvalide;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Change of SIRET by program. The real portal has it on its pages only: the name and the body are ours. */
@Component(service = Ressource.class)
@Path("/cpro/structures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ChangementRessource implements Ressource {
    private final ChangementIdentifiant changements;

    /** Acts within the perimeter that the platform computed, and nowhere else. */
    @Activate
    public ChangementRessource(@Reference ChangementIdentifiant changements) {
        this.changements = changements;
    }

    /** Copies the structure under its new SIRET and closes the old one; with {@code simulation}, says whether it could. */
    @POST
    @Path("/modifierIdentifiantStructure")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Change changer(@Context Perimetre perimetre, @Nullable Demande demande) {
        Long numero = demande == null ? null : demande.idStructure();
        if (numero == null || numero <= 0) {
            throw new ParametreInvalide(
                    "idStructure",
                    new Libelle("Il manque le numéro de la structure.", "Missing: the structure's number."),
                    new Libelle("Donnez « idStructure ».", "Give “idStructure”."));
        }
        StructureId structure = new StructureId(numero);
        Identifiant nouveau = siret(demande == null ? null : demande.nouvelIdentifiant());
        if (demande != null && Boolean.TRUE.equals(demande.simulation())) {
            changements.verifier(perimetre, structure, nouveau);
            return new Change(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle(), null, numero);
        }
        StructureId nouvelle = changements.changer(perimetre, structure, nouveau);
        return new Change(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle(), nouvelle.valeur(), numero);
    }

    /** Blanks inside are how people write a SIRET. */
    private static Identifiant siret(@Nullable String texte) {
        String propre = texte == null ? "" : texte.replaceAll("\\s", "");
        try {
            return Identifiant.siret(propre);
        } catch (IllegalArgumentException forme) {
            throw new IdentifiantInvalide(propre.length() <= 40 ? propre : propre.substring(0, 40) + "…");
        }
    }

    /** Which structure takes which SIRET. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(
            @Nullable Long idUtilisateurCourant,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable String nouvelIdentifiant,
            @Nullable Boolean simulation) {}

    /** The new structure, or null where it was only asked whether; and the one it comes from. */
    public record Change(
            int codeRetour, String libelle, @Nullable Long idStructure, long idStructureOrigine) {}
}
