package org.chorale.socle.habilitations.internal.cpro;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.cpro.Demandes.RecupererRattachements;
import org.chorale.socle.habilitations.internal.cpro.Reponses.MesRattachements;
import org.chorale.socle.habilitations.internal.cpro.Reponses.ServiceRattache;
import org.chorale.socle.habilitations.internal.cpro.Reponses.StructureRattachement;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What callers may know of their own account. */
@Component(service = Ressource.class)
@Path("/cpro/utilisateurs/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MonCompteRessource implements Ressource {
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final Clock horloge;

    /** Needs the directory for names. */
    @Activate
    public MonCompteRessource(
            @Reference Annuaire annuaire, @Reference Habilitations habilitations, @Reference Clock horloge) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.horloge = horloge;
    }

    /** The structures the caller is attached to, by number, with their services. */
    @POST
    @Path("/monCompte/recuperer/rattachements")
    @AccesAuthentifie
    public MesRattachements rattachements(@Context Appelant appelant, @Nullable RecupererRattachements demande) {
        Map<StructureId, List<Rattachement>> parStructure = habilitations.rattachements(appelant).stream()
                .filter(r -> r.statut() != StatutRattachement.SUPPRIMEE)
                .collect(Collectors.groupingBy(
                        Rattachement::structure,
                        () -> new TreeMap<>(Comparator.comparingLong(StructureId::valeur)),
                        Collectors.toList()));
        Map<StructureId, Structure> structures = annuaire.structures(parStructure.keySet());
        List<StructureRattachement> tout = parStructure.entrySet().stream()
                .filter(e -> structures.containsKey(e.getKey()))
                .map(e -> enListe(structures.get(e.getKey()), e.getValue()))
                .toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametresRecherche());
        Retour retour = Retour.deRecherche(tout.size());
        return new MesRattachements(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    private StructureRattachement enListe(@Nullable Structure structure, List<Rattachement> rattachements) {
        Structure connue = Objects.requireNonNull(structure);
        // Sorted by service, the attachment to the whole structure first where there is one.
        Rattachement premier = rattachements.get(0);
        return new StructureRattachement(
                premier.id(),
                connue.id().valeur(),
                connue.identifiant().valeur(),
                connue.identifiant().type().name(),
                connue.designation(),
                premier.role().name(),
                premier.statut().name(),
                "ACTIF",
                rattachements.stream().flatMap(this::service).toList());
    }

    private Stream<ServiceRattache> service(Rattachement rattachement) {
        if (rattachement.service() == null) {
            return Stream.empty();
        }
        LocalDate aujourdhui = LocalDate.now(horloge.withZone(Dates.PARIS));
        return annuaire.service(rattachement.service()).stream()
                .map(s -> new ServiceRattache(
                        rattachement.id(),
                        s.id().valeur(),
                        s.code(),
                        s.libelle(),
                        s.estOuvertLe(aujourdhui),
                        s.estOuvertLe(aujourdhui) ? "ACTIF" : "INACTIF",
                        rattachement.statut().name(),
                        Dates.jour(s.debut()),
                        Dates.jour(s.fin())));
    }
}
