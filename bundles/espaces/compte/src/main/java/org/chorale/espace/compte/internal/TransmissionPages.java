package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RolePrincipal;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands the role of gestionnaire principal over: the structure is confirmed first, then somebody named. */
@Component(service = Ressource.class)
@Path(TransmissionPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class TransmissionPages implements Ressource {
    static final String ADRESSE = EntreeMonCompte.ADRESSE + "/transmission";

    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");
    private static final int TROUVES_MAX = 20;
    private static final int STRUCTURES_MAX = 50;
    private static final int TEXTE_MAX = 254;

    private final Templates gabarits = new StaticTemplates();
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final RolePrincipal role;
    private final GestionDesDroits gestion;
    private final Comptes comptes;

    /** Acts in the caller's name, on structures of which they hold the role. */
    @Activate
    public TransmissionPages(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference RolePrincipal role,
            @Reference GestionDesDroits gestion,
            @Reference Comptes comptes) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.role = role;
        this.gestion = gestion;
        this.comptes = comptes;
    }

    /**
     * What was typed.
     *
     * @param nouveau the adresse de connexion
     * @param q part of a name that is searched for
     */
    public record Designe(String nouveau, String q) {
        static Designe de(String nouveau, String q) {
            return new Designe(borner(nouveau), borner(q));
        }

        private static String borner(String texte) {
            String propre = texte.strip();
            return propre.length() > TEXTE_MAX ? "" : propre;
        }
    }

    /** The window: which structure it is about. */
    @GET
    @AccesAuthentifie
    public Page confirmation(
            @QueryParam("structure") @DefaultValue("") String structure,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        return page(200, contexte, sortie -> gabarits.transmissionConfirmation(
                        contexte.langue(), principales(appelant), structure, List.of())
                .render(sortie));
    }

    /** Who is to have it, found by name where one likes. */
    @GET
    @Path("/designer")
    @AccesAuthentifie
    public Response designer(
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("nouveau") @DefaultValue("") String nouveau,
            @QueryParam("q") @DefaultValue("") String q,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        return trouver(appelant, structure)
                .map(s -> reponse(designation(200, s, Designe.de(nouveau, q), List.of(), appelant, contexte)))
                .orElseGet(() -> autreStructure(structure, appelant, contexte));
    }

    /** Hands it over. */
    @POST
    @Path("/designer")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response transmettre(
            @FormParam("structure") @DefaultValue("") String structure,
            @FormParam("nouveau") @DefaultValue("") String nouveau,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        Optional<Structure> connue = trouver(appelant, structure);
        if (connue.isEmpty()) {
            return autreStructure(structure, appelant, contexte);
        }
        Designe saisie = Designe.de(nouveau, "");
        Optional<UtilisateurId> designe = comptes.personne(saisie.nouveau()).map(Personne::id);
        if (designe.isEmpty()) {
            TexteTransmission faute = saisie.nouveau().isEmpty() ? TexteTransmission.MANQUE : TexteTransmission.INCONNU;
            return reponse(designation(
                    400, connue.get(), saisie, List.of(faute(faute, contexte.langue())), appelant, contexte));
        }
        try {
            role.transmettre(appelant.id(), connue.get().id(), designe.get());
            return Suites.fait(TexteDroits.FAIT_TRANSMIS);
        } catch (Refus refus) {
            return reponse(designation(
                    refus.motif().statutHttp(),
                    connue.get(),
                    saisie,
                    Faute.du(List.of(Faute.de(refus, "nouveau", contexte.langue())), "nouveau"),
                    appelant,
                    contexte));
        }
    }

    private Response autreStructure(String structure, Appelant appelant, ContextePage contexte) {
        Faute faute = new Faute("structure", TexteTransmission.STRUCTURE_AUTRE.en(contexte.langue()), null);
        return reponse(page(400, contexte, sortie -> gabarits.transmissionConfirmation(
                        contexte.langue(), principales(appelant), structure, List.of(faute))
                .render(sortie)));
    }

    private static Faute faute(TexteTransmission texte, Locale langue) {
        return new Faute("nouveau", texte.en(langue), null);
    }

    private Page designation(
            int statut,
            Structure structure,
            Designe saisie,
            List<Faute> fautes,
            Appelant appelant,
            ContextePage contexte) {
        List<Personne> trouves = saisie.q().isEmpty() ? List.of() : chercher(appelant, saisie.q());
        return page(statut, contexte, sortie -> gabarits.transmissionDesignation(
                        contexte.langue(), structure, saisie, trouves, fautes, contexte.jetonCsrf())
                .render(sortie));
    }

    /** People of structures that the caller manages, and nobody else. */
    private List<Personne> chercher(Appelant appelant, String q) {
        Perimetre perimetre = habilitations.perimetre(appelant, ACTIVITES, Mode.CONSULTATION);
        Set<UtilisateurId> connus = perimetre.portees().stream()
                .filter(p -> p.service() == null)
                .map(Portee::structure)
                .limit(STRUCTURES_MAX)
                .flatMap(s ->
                        gestion
                                .utilisateurs(perimetre, s, new Pagination(1, 1000, null, Sens.ASCENDANT))
                                .elements()
                                .stream())
                .map(Rattachement::utilisateur)
                .filter(u -> !u.equals(appelant.id()))
                .collect(Collectors.toSet());
        Set<UtilisateurId> personnes = comptes.personnes(connus);
        String cherche = sansAccents(q);
        return comptes.utilisateurs(personnes).values().stream()
                .filter(p -> sansAccents(p.nomComplet()).contains(cherche))
                .sorted(Comparator.comparing(Personne::nom).thenComparing(Personne::prenom))
                .limit(TROUVES_MAX)
                .toList();
    }

    private static String sansAccents(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private List<Structure> principales(Appelant appelant) {
        Set<StructureId> siennes = habilitations.rattachements(appelant).stream()
                .filter(r ->
                        r.role() == RoleStructure.GESTIONNAIRE_PRINCIPAL && r.statut() == StatutRattachement.VALIDEE)
                .map(Rattachement::structure)
                .collect(Collectors.toSet());
        return annuaire.structures(siennes).values().stream()
                .sorted(Comparator.comparing(Structure::designation))
                .toList();
    }

    private Optional<Structure> trouver(Appelant appelant, String numero) {
        return principales(appelant).stream()
                .filter(s -> s.id().toString().equals(numero))
                .findFirst();
    }

    private interface Rendu {
        void dans(WriterOutput sortie);
    }

    private static Page page(int statut, ContextePage contexte, Rendu rendu) {
        return new Page(
                statut,
                TexteTransmission.TITRE.en(contexte.langue()),
                EspaceMonCompte.CODE,
                sortie -> rendu.dans(new WriterOutput(sortie)));
    }

    private static Response reponse(Page page) {
        return Response.status(page.statut()).entity(page).build();
    }
}
