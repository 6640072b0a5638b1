package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.MesHabilitations.Proposition;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes espaces, asks for those that need a manager, and leaves them. */
@Component(service = Ressource.class)
@Path(AbonnementsPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class AbonnementsPages implements Ressource {
    static final String ADRESSE = EntreeMonCompte.ADRESSE + "/abonnements";

    private final Templates gabarits = new StaticTemplates();
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final MesHabilitations miennes;
    private final EspacesPresents espaces;

    /** Does everything in the caller's name, and nothing in another's. */
    @Activate
    public AbonnementsPages(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference MesHabilitations miennes,
            @Reference EspacesPresents espaces) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.miennes = miennes;
        this.espaces = espaces;
    }

    /** One line of the list. */
    public record Ligne(
            Abonnement abonnement,
            String espace,
            String structure,
            @Nullable String service) {
        /** Whether there is something to end. */
        public boolean enCours() {
            return abonnement.statut() == Abonnement.Statut.VALIDEE
                    || abonnement.statut() == Abonnement.Statut.EN_COURS_DE_VALIDATION;
        }
    }

    /** One espace that is offered. */
    public record Offre(CodeEspace code, String libelle, boolean immediat) {}

    /** What was chosen. */
    public record Choix(String structure, String service, String espace, String mode, String message) {
        static Choix de(StructureId structure) {
            return new Choix(structure.toString(), "", "", Mode.CONSULTATION.name(), "");
        }
    }

    /** What one took, asked for or left. */
    @GET
    @AccesAuthentifie
    public Page liste(@Context Appelant appelant, @Context ContextePage contexte) {
        List<Abonnement> tous = miennes.abonnements(appelant.id()).stream()
                .filter(a -> !a.espace().equals(EspaceMonCompte.CODE))
                .toList();
        Map<StructureId, Structure> structures =
                annuaire.structures(tous.stream().map(Abonnement::structure).collect(Collectors.toSet()));
        Map<CodeEspace, Espace> presents = espaces.parOrdre().stream()
                .collect(Collectors.toMap(Espace::code, Function.identity(), (un, autre) -> un));
        List<Ligne> lignes = tous.stream()
                .map(a -> new Ligne(
                        a,
                        presents.containsKey(a.espace())
                                ? presents.get(a.espace()).libelle().selon(contexte.langue())
                                : a.espace().valeur(),
                        nom(structures.get(a.structure()), a.structure()),
                        service(a.service())))
                .toList();
        return page(200, TexteDroits.ABONNEMENTS, contexte, sortie -> gabarits.droitsabonnements(
                        contexte.langue(), lignes, contexte.jetonCsrf())
                .render(sortie));
    }

    /** First the structure, then the espace. */
    @GET
    @Path("/ajouter")
    @AccesAuthentifie
    public Page formulaire(
            @QueryParam("structure") @DefaultValue("") String structure,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        List<Structure> possibles = structures(appelant);
        Optional<Structure> choisie =
                possibles.size() == 1 ? Optional.of(possibles.get(0)) : trouver(possibles, structure);
        return choisie.map(s -> formulaire(200, s, Choix.de(s.id()), List.of(), appelant, contexte))
                .orElseGet(() -> choixDeStructure(200, possibles, List.of(), contexte));
    }

    private Page choixDeStructure(int statut, List<Structure> possibles, List<Faute> fautes, ContextePage contexte) {
        return page(statut, TexteDroits.AJOUTER, contexte, sortie -> gabarits.droitsstructure(
                        contexte.langue(), possibles, fautes)
                .render(sortie));
    }

    /** Takes it or asks for it. */
    @POST
    @Path("/ajouter")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ajouter(
            @FormParam("structure") @DefaultValue("") String structure,
            @FormParam("service") @DefaultValue("") String service,
            @FormParam("espace") @DefaultValue("") String espace,
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("message") @DefaultValue("") String message,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        List<Structure> possibles = structures(appelant);
        Optional<Structure> connue = trouver(possibles, structure);
        if (connue.isEmpty()) {
            Faute faute = Faute.de("structure", TexteDroits.STRUCTURE_PLUS_LA, contexte.langue());
            List<Faute> montrees = possibles.isEmpty() ? Faute.du(List.of(faute)) : List.of(faute);
            return reponse(choixDeStructure(400, possibles, montrees, contexte));
        }
        Choix choix = new Choix(structure, service, espace, mode, message);
        List<Faute> fautes = new ArrayList<>();
        Optional<CodeEspace> code = offres(appelant, connue.get(), contexte).stream()
                .map(Offre::code)
                .filter(c -> c.valeur().equals(espace))
                .findFirst();
        if (code.isEmpty()) {
            fautes.add(Faute.de("espace", TexteDroits.ESPACE_CHOIX, contexte.langue()));
        }
        Optional<Mode> voulu =
                Stream.of(Mode.values()).filter(m -> m.name().equals(mode)).findFirst();
        if (voulu.isEmpty()) {
            fautes.add(Faute.de("mode", TexteDroits.MODE_CHOIX, contexte.langue()));
        }
        Optional<Service> portee = services(appelant, connue.get()).stream()
                .filter(s -> s.id().toString().equals(service))
                .findFirst();
        if (portee.isEmpty() && !service.isEmpty()) {
            fautes.add(Faute.de("service", TexteDroits.SERVICE_INCONNU, contexte.langue()));
        }
        if (!fautes.isEmpty() || code.isEmpty() || voulu.isEmpty()) {
            return reponse(formulaire(400, connue.get(), choix, fautes, appelant, contexte));
        }
        try {
            Abonnement pris = miennes.sAbonner(
                    appelant.id(),
                    connue.get().id(),
                    portee.map(Service::id).orElse(null),
                    code.get(),
                    voulu.get(),
                    message);
            return Suites.fait(
                    pris.statut() == Abonnement.Statut.VALIDEE
                            ? TexteDroits.FAIT_ABONNE
                            : TexteDroits.FAIT_ABONNEMENT_DEMANDE);
        } catch (Refus refus) {
            Faute faute = Faute.de(refus, "espace", contexte.langue());
            return reponse(
                    formulaire(refus.motif().statutHttp(), connue.get(), choix, List.of(faute), appelant, contexte));
        }
    }

    /** Ends one, or withdraws a request. */
    @POST
    @Path("/{abonnement}/retirer")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retirer(@PathParam("abonnement") String abonnement, @Context Appelant appelant) {
        miennes.seDesabonner(appelant.id(), numero(abonnement));
        return Suites.fait(TexteDroits.FAIT_RETIRE);
    }

    /** Of what is no number there is none. */
    private static long numero(String texte) {
        try {
            return Long.parseLong(texte);
        } catch (NumberFormatException pasUnNombre) {
            return 0;
        }
    }

    private Page formulaire(
            int statut,
            Structure structure,
            Choix choix,
            List<Faute> fautes,
            Appelant appelant,
            ContextePage contexte) {
        List<Offre> offres = offres(appelant, structure, contexte);
        List<Service> services = services(appelant, structure);
        List<Faute> montrees = offres.isEmpty()
                ? Faute.du(fautes)
                : services.isEmpty()
                        ? Faute.du(fautes, "espace", "mode", "message")
                        : Faute.du(fautes, "service", "espace", "mode", "message");
        boolean entiere =
                rattachements(appelant).anyMatch(r -> r.structure().equals(structure.id()) && r.service() == null);
        return page(statut, TexteDroits.AJOUTER, contexte, sortie -> gabarits.droitsajouter(
                        contexte.langue(), structure, entiere, services, offres, choix, montrees, contexte.jetonCsrf())
                .render(sortie));
    }

    /** Mon compte is everybody's without being taken. */
    private List<Offre> offres(Appelant appelant, Structure structure, ContextePage contexte) {
        Map<CodeEspace, Proposition> propositions = miennes.propositions(appelant.id(), structure.id()).stream()
                .collect(Collectors.toMap(Proposition::espace, Function.identity()));
        return espaces.parOrdre().stream()
                .filter(e -> !e.code().equals(EspaceMonCompte.CODE))
                .flatMap(e -> Optional.ofNullable(propositions.get(e.code()))
                        .map(p -> new Offre(e.code(), e.libelle().selon(contexte.langue()), p.immediat()))
                        .stream())
                .toList();
    }

    /** The services that one is attached to, where it is not to the whole. */
    private List<Service> services(Appelant appelant, Structure structure) {
        return rattachements(appelant)
                .filter(r -> r.structure().equals(structure.id()))
                .flatMap(r -> Optional.ofNullable(r.service()).stream())
                .flatMap(s -> annuaire.service(s).stream())
                .sorted(Comparator.comparing(Service::code))
                .toList();
    }

    private List<Structure> structures(Appelant appelant) {
        Set<StructureId> siennes =
                rattachements(appelant).map(Rattachement::structure).collect(Collectors.toSet());
        return annuaire.structures(siennes).values().stream()
                .sorted(Comparator.comparing(Structure::designation))
                .toList();
    }

    private Stream<Rattachement> rattachements(Appelant appelant) {
        return habilitations.rattachements(appelant).stream()
                .filter(r -> EnumSet.of(StatutRattachement.VALIDEE).contains(r.statut()));
    }

    private static Optional<Structure> trouver(List<Structure> structures, String numero) {
        return structures.stream().filter(s -> s.id().toString().equals(numero)).findFirst();
    }

    private @Nullable String service(@Nullable ServiceId service) {
        return Optional.ofNullable(service)
                .flatMap(annuaire::service)
                .map(s -> s.code() + " – " + s.libelle())
                .orElse(null);
    }

    private static String nom(@Nullable Structure structure, StructureId numero) {
        return structure == null ? "n° " + numero : structure.designation();
    }

    private interface Rendu {
        void dans(WriterOutput sortie);
    }

    private static Page page(int statut, TexteDroits titre, ContextePage contexte, Rendu rendu) {
        return new Page(
                statut,
                titre.en(contexte.langue()),
                EspaceMonCompte.CODE,
                sortie -> rendu.dans(new WriterOutput(sortie)));
    }

    private static Response reponse(Page page) {
        return Response.status(page.statut()).entity(page).build();
    }
}
