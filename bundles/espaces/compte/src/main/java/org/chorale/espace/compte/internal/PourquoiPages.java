package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.Explications.Explication;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why one has an espace on a structure, or has not, and who can change it. */
@Component(service = Ressource.class)
@Path(PourquoiPages.ADRESSE)
public final class PourquoiPages implements Ressource {
    static final String ADRESSE = EntreeMonCompte.ADRESSE + "/pourquoi";

    private final Templates gabarits = new StaticTemplates();
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final Explications explications;
    private final Comptes comptes;
    private final EspacesPresents espaces;

    /** Explains the caller to themselves and nobody else. */
    @Activate
    public PourquoiPages(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference Explications explications,
            @Reference Comptes comptes,
            @Reference EspacesPresents espaces) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.explications = explications;
        this.comptes = comptes;
        this.espaces = espaces;
    }

    /** A place one may be asked about: a structure, or one service of it. */
    public record Endroit(String cle, String libelle) {}

    /**
     * What the page shows.
     *
     * @param gestionnaires their names and contact addresses, for those who are attached there or asked to be
     */
    public record Vue(
            List<Espace> espaces,
            List<Endroit> endroits,
            String espace,
            String endroit,
            Mode mode,
            @Nullable Explication explication,
            List<Personne> gestionnaires) {}

    /** The question, and its answer as soon as it is whole. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("espace") @DefaultValue("") String espace,
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("mode") @DefaultValue("CONSULTATION") String mode,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        Locale langue = contexte.langue();
        Vue vue = vue(appelant, espace, structure, mode);
        return Page.de(
                TexteDroits.POURQUOI.en(langue), EspaceMonCompte.CODE, sortie -> gabarits.droitspourquoi(langue, vue)
                        .render(new WriterOutput(sortie)));
    }

    Vue vue(Appelant appelant, String espace, String structure, String mode) {
        List<Rattachement> rattachements = habilitations.rattachements(appelant);
        List<Endroit> endroits = rattachements.stream()
                .map(r -> new Endroit(cle(r), libelle(r)))
                .distinct()
                .sorted(Comparator.comparing(Endroit::libelle))
                .toList();
        List<Espace> presents = espaces.parOrdre();
        Mode voulu = Stream.of(Mode.values())
                .filter(m -> m.name().equals(mode))
                .findFirst()
                .orElse(Mode.CONSULTATION);
        String choisi = endroits.size() == 1 ? endroits.get(0).cle() : structure;
        Optional<Explication> explication = presents.stream()
                .filter(e -> e.code().valeur().equals(espace))
                .findFirst()
                .flatMap(e -> rattachements.stream()
                        .filter(r -> cle(r).equals(choisi))
                        .findFirst()
                        .map(r -> explications.expliquer(appelant.id(), e.code(), voulu, r.structure(), r.service())));
        return new Vue(
                presents,
                endroits,
                espace,
                choisi,
                voulu,
                explication.orElse(null),
                explication.map(e -> personnes(e.qui())).orElse(List.of()));
    }

    private List<Personne> personnes(List<UtilisateurId> qui) {
        Map<UtilisateurId, Personne> connues = comptes.utilisateurs(qui);
        return qui.stream()
                .flatMap(id -> Optional.ofNullable(connues.get(id)).stream())
                .toList();
    }

    private static String cle(Rattachement rattachement) {
        ServiceId service = rattachement.service();
        return service == null ? rattachement.structure().toString() : rattachement.structure() + "-" + service;
    }

    private String libelle(Rattachement rattachement) {
        String nom = annuaire.structure(rattachement.structure())
                .map(Structure::designation)
                .orElse("n° " + rattachement.structure());
        return Optional.ofNullable(rattachement.service())
                .flatMap(annuaire::service)
                .map(Service::libelle)
                .map(s -> nom + " – " + s)
                .orElse(nom);
    }
}
