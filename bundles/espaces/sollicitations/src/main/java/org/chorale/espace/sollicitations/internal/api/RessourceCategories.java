package org.chorale.espace.sollicitations.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.categorie.Categorie;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The published look-ups of categories. */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1/rechercher")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RessourceCategories implements Ressource {
    private final Categories categories;

    /** Whatever the operator has them be. */
    @Activate
    public RessourceCategories(@Reference Categories categories) {
        this.categories = categories;
    }

    /** The categories, in French unless another language is asked for. */
    @POST
    @Path("/categorieSollicitation")
    @AccesAuthentifie
    public ReponseCategories categories(@Nullable Demande demande) {
        Locale langue = langue(demande);
        return new ReponseCategories(
                0,
                "TRA_MSG_00.000",
                categories.toutes().stream()
                        .map(c -> new UneCategorie(c.code(), c.libelle().selon(langue), c.numero()))
                        .toList());
    }

    /** The sub-categories of one category, named by its code or its number; of all where none is named. */
    @POST
    @Path("/sousCategorieSollicitation")
    @AccesAuthentifie
    public ReponseSousCategories sousCategories(@Nullable Demande demande) {
        Locale langue = langue(demande);
        String code = demande == null ? null : demande.codeCategorie();
        Long numero = demande == null ? null : demande.idTechniqueCategorie();
        List<Categorie> parents = categories.toutes().stream()
                .filter(c -> (code == null || code.isBlank() || c.code().equals(code))
                        && (numero == null || numero == 0 || c.numero() == numero))
                .toList();
        if (parents.isEmpty()) {
            throw new ParametreInvalide(
                    code == null || code.isBlank() ? "idTechniqueCategorie" : "codeCategorie",
                    new Libelle("Cette catégorie n'existe pas.", "There is no such category."),
                    new Libelle(
                            "Prenez-en une de rechercher/categorieSollicitation.",
                            "Take one of rechercher/categorieSollicitation."));
        }
        return new ReponseSousCategories(
                0,
                "TRA_MSG_00.000",
                parents.stream()
                        .flatMap(c -> c.sousCategories().stream()
                                .map(s -> new UneSousCategorie(
                                        s.code(),
                                        s.libelle().selon(langue),
                                        s.numero(),
                                        c.code(),
                                        s.destination().name())))
                        .toList());
    }

    private static Locale langue(@Nullable Demande demande) {
        return Optional.ofNullable(demande)
                .map(Demande::codeLangue)
                .filter(c -> c.strip().toLowerCase(Locale.ROOT).startsWith("en"))
                .map(c -> Locale.ENGLISH)
                .orElse(Locale.FRENCH);
    }

    /** What is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(
            @Nullable String codeLangue,
            @Nullable String codeCategorie,
            @Nullable Long idTechniqueCategorie) {}

    /** The answer, as clients read it. */
    public record ReponseCategories(int codeRetour, String libelle, List<UneCategorie> listeCategories) {}

    /** One category. */
    public record UneCategorie(String codeCategorie, String libelleCategorie, long idTechniqueCategorie) {}

    /** The answer; its form was never published. */
    public record ReponseSousCategories(int codeRetour, String libelle, List<UneSousCategorie> listeSousCategories) {}

    /**
     * One sub-category.
     *
     * @param destinataire SUPPORT or STRUCTURE: who answers
     */
    public record UneSousCategorie(
            String codeSousCategorie,
            String libelleSousCategorie,
            long idTechniqueSousCategorie,
            String codeCategorie,
            String destinataire) {}
}
