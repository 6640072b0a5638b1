package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The bodies of requests; everything may be missing. */
public final class Demandes {
    private Demandes() {}

    /** Of monCompte/recuperer/rattachements. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecupererRattachements(@Nullable DemandeDePage parametresRecherche) {}

    /** Of recuperer/structures/actives/…; known clients send it empty. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecupererStructuresActives(@Nullable DemandeDePage parametresRecherche) {}

    /** ListerRattachementsStructureUtilisateurParam. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ListerRattachements(
            @Nullable String adresseEmailConnexionUtilisateur,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idUtilisateur,
            @Nullable String identifiantStructure,
            @Nullable String typeIdentifiantStructure,

            @JsonAlias("parametresListerRattachementsStructureUtilisateur") @Nullable
            DemandeDePage parametres) {}

    /** RechercherEspacesParam. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RechercherEspaces(
            @Nullable Long idService,
            @Nullable DemandeDePage parametresRechercherEspaces,
            @Nullable StructureDemandee structure) {}

    /** ParametresStructureRechercherEspacesFo. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StructureDemandee(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable String identifiantStructure,
            @Nullable String typeIdentifiantStructure) {}
}
