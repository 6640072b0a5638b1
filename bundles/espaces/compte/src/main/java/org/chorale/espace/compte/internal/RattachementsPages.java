package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.MesHabilitations.Creation;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks to be attached to a structure, creates one, leaves one. */
@Component(service = Ressource.class)
@Path(RattachementsPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class RattachementsPages implements Ressource {
    static final String ADRESSE = EntreeMonCompte.ADRESSE + "/rattachements";

    private final Templates gabarits = new StaticTemplates();
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final MesHabilitations miennes;
    private final RecherchesDeStructure recherches;

    /** Does everything in the caller's name, and nothing in another's. */
    @Activate
    public RattachementsPages(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference MesHabilitations miennes,
            @Reference RecherchesDeStructure recherches) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.miennes = miennes;
        this.recherches = recherches;
    }

    /** Looks for the structure. */
    @GET
    @AccesAuthentifie
    public Page chercher(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("ville") @DefaultValue("") String ville,
            @QueryParam("recherche") @DefaultValue("") String recherche,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        String texte = borner(q);
        String lieu = borner(ville);
        boolean vide = texte.isEmpty() && lieu.isEmpty();
        List<Faute> fautes = vide && !recherche.isEmpty()
                ? List.of(Faute.de("q", TexteDroits.CRITERE_MANQUE, contexte.langue()))
                : List.of();
        List<Structure> trouvees = vide ? List.of() : recherches.chercher(appelant, texte, lieu);
        return page(fautes.isEmpty() ? 200 : 400, TexteDroits.DEMANDER, contexte, sortie -> gabarits.droitschercher(
                        contexte.langue(), texte, lieu, !vide, trouvees, fautes)
                .render(sortie));
    }

    /** The request for one. */
    @GET
    @Path("/demander")
    @AccesAuthentifie
    public Page demande(
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("identifiant") @DefaultValue("") String identifiant,
            @Context ContextePage contexte) {
        return demande(200, exacte(type, identifiant), "", "", List.of(), contexte);
    }

    /** Sends the request. */
    @POST
    @Path("/demander")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response demander(
            @FormParam("type") @DefaultValue("") String type,
            @FormParam("identifiant") @DefaultValue("") String identifiant,
            @FormParam("service") @DefaultValue("") String service,
            @FormParam("message") @DefaultValue("") String message,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        Structure structure = exacte(type, identifiant);
        try {
            Optional<ServiceId> choisi = service(structure, service);
            if (choisi.isEmpty() && !service.isEmpty()) {
                Faute faute = Faute.de("service", TexteDroits.SERVICE_INCONNU, contexte.langue());
                return reponse(demande(400, structure, service, message, List.of(faute), contexte));
            }
            Rattachement rattachement =
                    miennes.demanderRattachement(appelant.id(), structure.id(), choisi.orElse(null), message);
            return Suites.fait(suite(rattachement.statut()));
        } catch (Refus refus) {
            Faute faute = Faute.de(refus, "service", contexte.langue());
            return reponse(demande(refus.motif().statutHttp(), structure, service, message, List.of(faute), contexte));
        }
    }

    private static TexteDroits suite(StatutRattachement statut) {
        return switch (statut) {
            case VALIDEE -> TexteDroits.FAIT_DEJA;
            case DESACTIVEE -> TexteDroits.FAIT_SUSPENDU;
            default -> TexteDroits.FAIT_DEMANDE;
        };
    }

    private Optional<ServiceId> service(Structure structure, String texte) {
        return services(structure).stream()
                .map(Service::id)
                .filter(s -> s.toString().equals(texte.strip()))
                .findFirst();
    }

    private List<Service> services(Structure structure) {
        return annuaire.services(structure.id(), new Pagination(1, 1000, null, Sens.ASCENDANT)).elements().stream()
                .filter(Service::actif)
                .toList();
    }

    private Structure exacte(String type, String identifiant) {
        return recherches
                .exacte(type, identifiant)
                .orElseThrow(() -> new Introuvable(new Libelle("Cette structure", "This structure")));
    }

    private Page demande(
            int statut,
            Structure structure,
            String service,
            String message,
            List<Faute> fautes,
            ContextePage contexte) {
        return page(statut, TexteDroits.DEMANDER, contexte, sortie -> gabarits.droitsdemander(
                        contexte.langue(),
                        structure,
                        services(structure),
                        service,
                        message,
                        Faute.du(fautes, "service", "message"),
                        contexte.jetonCsrf())
                .render(sortie));
    }

    /** The form of a new structure. */
    @GET
    @Path("/creer")
    @AccesAuthentifie
    public Page creation(
            @QueryParam("identifiant") @DefaultValue("") String identifiant, @Context ContextePage contexte) {
        NouvelleSaisie saisie = new NouvelleSaisie("SIRET", borner(identifiant), "", "", "", "", "FR", "");
        return creation(200, saisie, List.of(), contexte);
    }

    /** Creates it. */
    @POST
    @Path("/creer")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response creer(
            @FormParam("type") @DefaultValue("") String type,
            @FormParam("identifiant") @DefaultValue("") String identifiant,
            @FormParam("designation") @DefaultValue("") String designation,
            @FormParam("ligne") @DefaultValue("") String ligne,
            @FormParam("codePostal") @DefaultValue("") String codePostal,
            @FormParam("ville") @DefaultValue("") String ville,
            @FormParam("codePays") @DefaultValue("") String codePays,
            @FormParam("message") @DefaultValue("") String message,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        NouvelleSaisie saisie = new NouvelleSaisie(
                type.strip(),
                identifiant.strip(),
                designation.strip(),
                ligne.strip(),
                codePostal.strip(),
                ville.strip(),
                codePays.strip().toUpperCase(Locale.ROOT),
                message);
        List<Faute> fautes = saisie.fautes(contexte.langue());
        Optional<Identifiant> connu = RecherchesDeStructure.identifiant(saisie.type(), saisie.identifiant());
        if (!fautes.isEmpty() || connu.isEmpty()) {
            return reponse(creation(400, saisie, fautes, contexte));
        }
        try {
            Creation creation = miennes.creerStructure(appelant.id(), saisie.structure(connu.get()), message);
            if (creation.nouvelle()) {
                return Suites.fait(
                        creation.rattachement().statut() == StatutRattachement.EN_COURS_DE_VALIDATION
                                ? TexteDroits.FAIT_CREATION_ATTEND
                                : TexteDroits.FAIT_CREEE);
            }
            StatutRattachement statut = creation.rattachement().statut();
            return Suites.fait(
                    statut == StatutRattachement.EN_COURS_DE_VALIDATION ? TexteDroits.FAIT_EXISTANTE : suite(statut));
        } catch (Refus refus) {
            Faute faute = Faute.de(refus, "identifiant", contexte.langue());
            return reponse(creation(refus.motif().statutHttp(), saisie, List.of(faute), contexte));
        }
    }

    /** What was typed. */
    public record NouvelleSaisie(
            String type,
            String identifiant,
            String designation,
            String ligne,
            String codePostal,
            String ville,
            String codePays,
            String message) {
        private static final int DESIGNATION_MAX = 200;
        private static final int LIGNE_MAX = 200;
        private static final int CODE_POSTAL_MAX = 20;
        private static final int VILLE_MAX = 100;
        private static final Set<String> PAYS = Set.of(Locale.getISOCountries());
        private static final String[] CHAMPS = {
            "type", "identifiant", "designation", "ligne", "codePostal", "ville", "codePays"
        };

        List<Faute> fautes(Locale langue) {
            List<Faute> fautes = new ArrayList<>();
            boolean typeConnu = Arrays.stream(TypeIdentifiant.values())
                    .anyMatch(t -> t.name().equals(type));
            if (!typeConnu) {
                fautes.add(Faute.de("type", TexteDroits.TYPE_INCONNU, langue));
            } else {
                fauteDIdentifiant(langue).ifPresent(fautes::add);
            }
            if (designation.isEmpty() || designation.length() > DESIGNATION_MAX) {
                fautes.add(Faute.de("designation", TexteDroits.DESIGNATION_MANQUE, langue));
            } else {
                ligne("designation", designation, DESIGNATION_MAX, langue).ifPresent(fautes::add);
            }
            ligne("ligne", ligne, LIGNE_MAX, langue).ifPresent(fautes::add);
            ligne("codePostal", codePostal, CODE_POSTAL_MAX, langue).ifPresent(fautes::add);
            ligne("ville", ville, VILLE_MAX, langue).ifPresent(fautes::add);
            if (!codePays.isEmpty() && !PAYS.contains(codePays)) {
                fautes.add(Faute.de("codePays", TexteDroits.PAYS_FAUX, langue));
            }
            return fautes;
        }

        /** The key of a SIRET is the directory's to judge: it takes made-up ones where the operator says so. */
        private Optional<Faute> fauteDIdentifiant(Locale langue) {
            Optional<Identifiant> lu = RecherchesDeStructure.identifiant(type, identifiant);
            if (lu.isEmpty()) {
                return Optional.of(Faute.de("identifiant", TexteDroits.IDENTIFIANT_FAUX, langue));
            }
            return lu.filter(i -> i.type() != TypeIdentifiant.SIRET)
                    .filter(i -> !i.type().accepte(i.valeur()))
                    .map(i -> Faute.de(
                            new RefusAnnuaire.IdentifiantInvalide(i.type(), i.valeur()), "identifiant", langue));
        }

        private static Optional<Faute> ligne(String champ, String texte, int maximum, Locale langue) {
            boolean bonne = texte.length() <= maximum && texte.chars().noneMatch(Character::isISOControl);
            return bonne
                    ? Optional.empty()
                    : Optional.of(new Faute(champ, TexteDroits.UNE_LIGNE.en(langue, Integer.toString(maximum)), null));
        }

        NouvelleStructure structure(Identifiant connu) {
            return new NouvelleStructure(
                    connu,
                    designation,
                    Categorie.PRIVEE,
                    new Adresse(ligne, "", codePostal, ville, codePays),
                    ParametresStructure.AUCUN);
        }
    }

    private Page creation(int statut, NouvelleSaisie saisie, List<Faute> fautes, ContextePage contexte) {
        return page(statut, TexteDroits.CREER, contexte, sortie -> gabarits.droitscreer(
                        contexte.langue(), saisie, Faute.du(fautes, NouvelleSaisie.CHAMPS), contexte.jetonCsrf())
                .render(sortie));
    }

    /** Asks whether one means it. */
    @GET
    @Path("/{rattachement}/quitter")
    @AccesAuthentifie
    public Page confirmation(
            @PathParam("rattachement") String rattachement,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        return confirmation(200, mien(appelant, rattachement), List.of(), contexte);
    }

    /** Leaves. */
    @POST
    @Path("/{rattachement}/quitter")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response quitter(
            @PathParam("rattachement") String rattachement,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        Rattachement mien = mien(appelant, rattachement);
        try {
            miennes.quitter(appelant.id(), mien.id());
            return Suites.fait(TexteDroits.FAIT_QUITTE);
        } catch (Refus refus) {
            Faute faute = Faute.de(refus, "quitter", contexte.langue());
            return reponse(confirmation(refus.motif().statutHttp(), mien, List.of(faute), contexte));
        }
    }

    private Rattachement mien(Appelant appelant, String numero) {
        return habilitations.rattachements(appelant).stream()
                .filter(r -> Long.toString(r.id()).equals(numero))
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Ce rattachement", "This attachment")));
    }

    private Page confirmation(int statut, Rattachement mien, List<Faute> fautes, ContextePage contexte) {
        String nom =
                annuaire.structure(mien.structure()).map(Structure::designation).orElse("n° " + mien.structure());
        boolean demande = mien.statut() == StatutRattachement.EN_COURS_DE_VALIDATION
                || mien.statut() == StatutRattachement.REFUSEE;
        TexteDroits titre = demande ? TexteDroits.RETIRER_DEMANDE : TexteDroits.QUITTER;
        return page(statut, titre, contexte, sortie -> gabarits.droitsquitter(
                        contexte.langue(), mien.id(), nom, demande, Faute.du(fautes, "quitter"), contexte.jetonCsrf())
                .render(sortie));
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

    /** Nothing that is searched for is longer than a name. */
    private static String borner(String texte) {
        String propre = texte.strip();
        return propre.length() > 200 ? propre.substring(0, 200) : propre;
    }
}
