package org.chorale.espace.sollicitations.internal.api;

import java.io.IOException;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The recipient's operations. */
@Component(service = Ressource.class)
@Path("/cpro/sollicitations/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RessourceRecues implements Ressource {
    private final Operations operations;
    private final Habilitations habilitations;

    /** By the component runtime. */
    @Activate
    public RessourceRecues(@Reference Operations operations, @Reference Habilitations habilitations) {
        this.operations = operations;
        this.habilitations = habilitations;
    }

    /** Finds what was received. */
    @POST
    @Path("/rechercher/recue")
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Formes.Trouvees rechercher(@Context Perimetre perimetre, Formes.@Nullable Recherche demande) {
        return operations.rechercher(new Regard.DuDestinataire(perimetre), demande);
    }

    /** Reads one. */
    @POST
    @Path("/consulter/recue")
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Formes.Consultee consulter(@Context Perimetre perimetre, Formes.@Nullable Designation demande) {
        Perimetre agit =
                habilitations.perimetre(perimetre.appelant(), EspaceSollicitationsRecues.CODE, Mode.MODIFICATION);
        return operations.consulter(new Regard.DuDestinataire(perimetre), new Regard.DuDestinataire(agit), demande);
    }

    /** Answers one, asks for more, or transfers it. */
    @POST
    @Path("/traiter/recue")
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.MODIFICATION)
    public Formes.Fait traiter(@Context Perimetre perimetre, Formes.@Nullable Acte acte) {
        return operations.traiter(new Regard.DuDestinataire(perimetre), perimetre.appelant(), acte, null);
    }

    /** One of its attachments. */
    @POST
    @Path("/telecharger/pieceJointe/recue")
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Formes.Contenue telecharger(@Context Perimetre perimetre, Formes.@Nullable Designation demande)
            throws IOException {
        return operations.telecharger(new Regard.DuDestinataire(perimetre), demande);
    }
}
