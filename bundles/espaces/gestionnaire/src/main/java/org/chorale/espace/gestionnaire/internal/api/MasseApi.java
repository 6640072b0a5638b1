package org.chorale.espace.gestionnaire.internal.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;
import org.chorale.api.habilitation.AbonnementsEnMasse.Lot;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.api.Json.Liste;
import org.chorale.espace.gestionnaire.internal.masse.ChoixEnMasse;
import org.chorale.espace.gestionnaire.internal.masse.CsvIllisible;
import org.chorale.espace.gestionnaire.internal.masse.FichierDeLignes;
import org.chorale.espace.gestionnaire.internal.masse.LotCsv;
import org.chorale.espace.gestionnaire.internal.masse.LotsPages;
import org.chorale.espace.gestionnaire.internal.masse.Repertoire;
import org.chorale.espace.gestionnaire.internal.masse.Repertoire.Mots;
import org.chorale.espace.gestionnaire.internal.masse.TexteMasse;
import org.chorale.espace.gestionnaire.internal.suivi.ExportPages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mass subscriptions, for programs: a lot is prepared, looked at, and carried out. */
@Component(service = Ressource.class)
@Path("/api/v1/gestionnaire/abonnements/lots")
@Produces(MediaType.APPLICATION_JSON)
public final class MasseApi implements Ressource {
    private final ChoixEnMasse choix;
    private final AbonnementsEnMasse masse;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public MasseApi(@Reference ChoixEnMasse choix, @Reference AbonnementsEnMasse masse) {
        this.choix = choix;
        this.masse = masse;
    }

    /** Foresees lines; with {@code executer} carries them out at once. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public LotJson preparer(@Context Perimetre perimetre, @Nullable NouveauLot nouveau) {
        List<@Nullable LigneVoulue> voulues =
                nouveau == null || nouveau.lignes() == null ? List.of() : nouveau.lignes();
        if (Limite.LIGNES_EN_MASSE.depassee(voulues.size())) {
            throw new ParametreInvalide(
                    "lignes",
                    new Libelle(
                            "Un lot a au plus %d lignes, et il y en a %d."
                                    .formatted(Limite.LIGNES_EN_MASSE.valeur(), voulues.size()),
                            "A lot has at most %d lines, and there are %d."
                                    .formatted(Limite.LIGNES_EN_MASSE.valeur(), voulues.size())),
                    new Libelle("Faites-en plusieurs lots.", "Make several lots of it."));
        }
        Repertoire repertoire = choix.repertoire(perimetre);
        List<Demandee> lignes = new ArrayList<>();
        for (LigneVoulue voulue : voulues) {
            lignes.add(repertoire.comprendre(lignes.size() + 1, (voulue == null ? LigneVoulue.VIDE : voulue).mots()));
        }
        String nom = nouveau == null || nouveau.nom() == null || nouveau.nom().isBlank()
                ? TexteMasse.LOT_PROGRAMME.libelle().fr()
                : nouveau.nom();
        Lot lot = masse.preparer(perimetre, nom, lignes);
        boolean executer = nouveau != null && Boolean.TRUE.equals(nouveau.executer());
        return LotJson.de(executer ? masse.executer(perimetre, lot.id()) : lot);
    }

    /** Foresees the lines of a CSV file, which is the body, whatever it is said to be. */
    @POST
    @Path("/csv")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.WILDCARD)
    public LotJson preparerCsv(
            @QueryParam("nom") @DefaultValue("") String nom,
            @Context Perimetre perimetre,
            @Context HttpServletRequest requete)
            throws IOException {
        byte[] octets = requete.getInputStream().readNBytes((int) Limite.FICHIER_EN_MASSE.valeur() + 1);
        try {
            List<Demandee> lignes = FichierDeLignes.lire(octets, choix.repertoire(perimetre));
            return LotJson.de(masse.preparer(perimetre, nom.isBlank() ? "CSV" : nom, lignes));
        } catch (CsvIllisible illisible) {
            throw new ParametreInvalide(
                    "fichier",
                    illisible.phrase(),
                    new Libelle(
                            "Partez du modèle, ou de l'export des droits.",
                            "Begin with the model, or with the export of rights."));
        }
    }

    /** One's lots, latest first. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<LotJson> lots(@Context Perimetre perimetre) {
        List<LotJson> lots = masse.lots(perimetre).stream().map(LotJson::de).toList();
        return new Liste<>(lots, 1, 1, lots.size());
    }

    /** How far one is. */
    @GET
    @Path("/{lot}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public LotJson lot(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        return LotJson.de(masse.lot(perimetre, LotsPages.numero(lot)));
    }

    /** Its lines, a thousand a page; {@code sort}: A_FAIRE, FAITE, DEJA, REFUSEE, or nothing for all. */
    @GET
    @Path("/{lot}/lignes")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<LigneJson> lignes(
            @PathParam("lot") String lot,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        Optional<SortDeLigne> sorte = LotsPages.sort(sort);
        if (!sort.isBlank() && sorte.isEmpty()) {
            throw new ParametreInvalide(
                    "sort",
                    new Libelle("Ce sort n'existe pas.", "There is no such kind of line."),
                    new Libelle("A_FAIRE, FAITE, DEJA ou REFUSEE.", "A_FAIRE, FAITE, DEJA or REFUSEE."));
        }
        int numero = Entrees.pagination(page).page();
        return Liste.de(
                masse.lignes(
                        perimetre,
                        LotsPages.numero(lot),
                        sorte.orElse(null),
                        new Pagination(numero, LotCsv.PAR_PAGE, null, Pagination.Sens.ASCENDANT)),
                LigneJson::de);
    }

    /** Its lines as a file that can be sent again. */
    @GET
    @Path("/{lot}/lignes.csv")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(ExportPages.CSV)
    public Response csv(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        long numero = masse.lot(perimetre, LotsPages.numero(lot)).id();
        return LotsPages.csv(masse, perimetre, numero, Locale.FRENCH);
    }

    /** Begins it. */
    @POST
    @Path("/{lot}/executer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public LotJson executer(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        return LotJson.de(masse.executer(perimetre, LotsPages.numero(lot)));
    }

    /** Forgets one that was not begun. */
    @DELETE
    @Path("/{lot}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void abandonner(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        masse.abandonner(perimetre, LotsPages.numero(lot));
    }

    /** What is to be done. */
    public record NouveauLot(
            @Nullable String nom,
            @Nullable List<@Nullable LigneVoulue> lignes,
            @Nullable Boolean executer) {}

    /** A line: whom and where by number or by what people know; {@code mode}: CONSULTATION, MODIFICATION or AUCUN. */
    public record LigneVoulue(
            @Nullable Long idUtilisateur,
            @Nullable String adresseConnexion,
            @Nullable Long idStructureCPP,
            @Nullable String typeIdentifiant,
            @Nullable String identifiant,
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable String espace,
            @Nullable String mode) {
        static final LigneVoulue VIDE = new LigneVoulue(null, null, null, null, null, null, null, null, null);

        Mots mots() {
            return new Mots(
                    idUtilisateur,
                    Objects.requireNonNullElse(adresseConnexion, ""),
                    idStructureCPP,
                    Objects.requireNonNullElse(typeIdentifiant, ""),
                    Objects.requireNonNullElse(identifiant, ""),
                    idService,
                    Objects.requireNonNullElse(codeService, ""),
                    Objects.requireNonNullElse(espace, ""),
                    Objects.requireNonNullElse(mode, ""));
        }
    }

    /** A lot. */
    public record LotJson(
            long idLot,
            String nom,
            String etat,
            int total,
            int aFaire,
            int faites,
            int deja,
            int refusees,
            String prepareLe,
            @Nullable String commenceLe,
            @Nullable String termineLe) {
        static LotJson de(Lot l) {
            return new LotJson(
                    l.id(),
                    l.nom(),
                    l.etat().name(),
                    l.total(),
                    l.aFaire(),
                    l.faites(),
                    l.deja(),
                    l.refusees(),
                    l.cree().toString(),
                    l.lance() == null ? null : l.lance().toString(),
                    l.fini() == null ? null : l.fini().toString());
        }
    }

    /** What became of a line. */
    public record LigneJson(
            int ligne,
            String utilisateur,
            String structure,
            String service,
            String espace,
            String mode,
            String sort,
            @Nullable String raison) {
        static LigneJson de(Ligne l) {
            return new LigneJson(
                    l.numero(),
                    l.dit().utilisateur(),
                    l.dit().structure(),
                    l.dit().service(),
                    l.dit().espace(),
                    l.dit().mode(),
                    l.sort().name(),
                    l.raison() == null ? null : l.raison().fr());
        }
    }
}
