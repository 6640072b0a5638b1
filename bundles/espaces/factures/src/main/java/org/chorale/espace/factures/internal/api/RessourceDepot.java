package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.Antivirus;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.Depots.Depot;
import org.chorale.api.facture.Depots.Recu;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deposit of a flux by a program. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceDepot implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";

    private final Documents documents;
    private final Antivirus antivirus;
    private final Depots depots;

    @Activate
    public RessourceDepot(@Reference Documents documents, @Reference Antivirus antivirus, @Reference Depots depots) {
        this.documents = documents;
        this.antivirus = antivirus;
        this.depots = depots;
    }

    /** Keeps the file and answers with a receipt; what becomes of it is told by the compte rendu. */
    @POST
    @Path("/deposer/flux")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Reponse deposerFlux(@Context Perimetre perimetre, InputStream corps) throws IOException {
        documents.exigerPlace();
        try (LectureDepot lecture = LectureDepot.lire(corps)) {
            Document garde;
            try (InputStream contenu = lecture.contenu().relire()) {
                garde = documents.garder(contenu, Limite.FLUX_API.valeur());
            }
            antivirus.exiger(lecture.nomFichier(), garde);
            Recu recu = depots.deposer(
                    perimetre,
                    new Depot(
                            deposant(perimetre), lecture.nomFichier(), lecture.syntaxe(), garde, ModeDepot.UPLOAD_API));
            return new Reponse(0, LIBELLE_OK, recu.numero().valeur(), Dates.jour(recu.quand()), lecture.syntaxe());
        }
    }

    /**
     * The request does not name who deposits. A technical account has one structure; where there are several, the one
     * that was created first, always the same.
     */
    private static StructureId deposant(Perimetre perimetre) {
        return perimetre.structures().stream()
                .min(Comparator.comparingLong(StructureId::valeur))
                .orElseThrow(RefusCommun.HorsPerimetre::new);
    }

    /** The published answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reponse(
            int codeRetour,
            String libelle,
            String numeroFluxDepot,
            String dateDepot,
            @Nullable String syntaxeFlux) {}
}
