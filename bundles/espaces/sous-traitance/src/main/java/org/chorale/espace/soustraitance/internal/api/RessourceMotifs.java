package org.chorale.espace.soustraitance.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.format.Cadre;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.chorale.espace.soustraitance.internal.decision.MotifDeRefus;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Why a valideur may refuse. */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1/recuperer/motifs/refus/Facture")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceMotifs implements Ressource {
    /** The list for a cadre that somebody validates; for another one, nothing. */
    @POST
    @Path("/AValider")
    @AccesAuthentifie
    public Reponse motifs(@Nullable Demande demande) {
        Demande d = demande == null ? new Demande(null, null) : demande;
        boolean anglais = d.codeLangue() != null
                && d.codeLangue().strip().toLowerCase(Locale.ROOT).startsWith("en");
        boolean validee = Champs.cadre("codeCadreFacturationAValider", d.codeCadreFacturationAValider()).stream()
                .allMatch(RessourceMotifs::validee);
        return new Reponse(
                validee ? 0 : 20000,
                validee ? "TRA_MSG_00.000" : "TRA_MSG_00.015",
                validee
                        ? Stream.of(MotifDeRefus.values())
                                .map(m -> new Motif(
                                        m.numero(),
                                        m.name(),
                                        anglais ? m.libelle().en() : m.libelle().fr()))
                                .toList()
                        : List.of());
    }

    private static boolean validee(Cadre cadre) {
        return Etapes.CADRES.contains(cadre);
    }

    /** What is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable String codeCadreFacturationAValider,
            @Nullable String codeLangue) {}

    /** The answer, as clients read it. */
    record Reponse(int codeRetour, String libelle, List<Motif> listeMotifRefusFactureAValider) {}

    /** One reason. */
    record Motif(int idMotif, String codeMotif, String libelleMotif) {}
}
