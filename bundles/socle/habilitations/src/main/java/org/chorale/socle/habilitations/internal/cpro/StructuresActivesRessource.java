package org.chorale.socle.habilitations.internal.cpro;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.cpro.Demandes.RecupererStructuresActives;
import org.chorale.socle.habilitations.internal.cpro.Reponses.StructureActive;
import org.chorale.socle.habilitations.internal.cpro.Reponses.StructuresActives;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The structures in whose name the caller sends or receives invoices: active, attached to, and subscribed to in the
 * matching espace. Open to whoever is known, since the answer holds nothing but their own structures.
 */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1/recuperer/structures/actives")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class StructuresActivesRessource implements Ressource {
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    // Clients send an empty body and read one list: they get all of it, as far as the largest page goes.
    private static final DemandeDePage TOUT = new DemandeDePage(1L, (long) Pagination.TAILLE_MAX, null, null);

    private final Annuaire annuaire;
    private final Habilitations habilitations;

    /** Needs the directory for names. */
    @Activate
    public StructuresActivesRessource(@Reference Annuaire annuaire, @Reference Habilitations habilitations) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
    }

    /** Those the caller may invoice for. */
    @POST
    @Path("/fournisseur")
    @AccesAuthentifie
    public StructuresActives fournisseur(@Context Appelant appelant, @Nullable RecupererStructuresActives demande) {
        return reponse(actives(appelant, EMISES), demande);
    }

    /** Those the caller receives invoices for: only public structures receive. */
    @POST
    @Path("/destinataire")
    @AccesAuthentifie
    public StructuresActives destinataire(@Context Appelant appelant, @Nullable RecupererStructuresActives demande) {
        return reponse(
                actives(appelant, RECUES).stream()
                        .filter(Structure::estPublique)
                        .toList(),
                demande);
    }

    private List<Structure> actives(Appelant appelant, CodeEspace espace) {
        Set<StructureId> siennes =
                habilitations.perimetre(appelant, espace, Mode.CONSULTATION).structures();
        return annuaire.structures(siennes).values().stream()
                .filter(Structure::active)
                .sorted(Comparator.comparing(Structure::designation).thenComparingLong(s -> s.id().valeur()))
                .toList();
    }

    private static StructuresActives reponse(List<Structure> tout, @Nullable RecupererStructuresActives demande) {
        DemandeDePage page = demande == null ? null : demande.parametresRecherche();
        Pagination pagination = DemandeDePage.lire(page == null ? TOUT : page);
        Retour retour = Retour.deRecherche(tout.size());
        return new StructuresActives(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination).stream()
                        .map(s -> new StructureActive(
                                s.id().valeur(), s.identifiant().valeur(), s.designation()))
                        .toList(),
                ParametresRetour.de(pagination, tout.size()));
    }
}
