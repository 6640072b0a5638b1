package org.chorale.socle.annuaire.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of requests. Everything may be missing, and what is an enumeration in the contract is text here: clients
 * send empty texts for what they do not mean.
 */
public final class Demandes {
    private Demandes() {}

    /** RechercherStructureParam. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RechercherStructure(
            @Nullable DemandeDePage parametres,
            @Nullable Boolean restreindreStructuresPrivees,
            @Nullable CriteresStructure structure) {}

    /** RechercherStructureInput. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CriteresStructure(
            @Nullable String adresseCodePays,
            @Nullable String adresseCodePostal,
            @Nullable String adresseVille,
            @Nullable Boolean estMOA,
            @Nullable Boolean estMOAUniquement,
            @Nullable String identifiantStructure,
            @Nullable String libelleStructure,
            @Nullable String nomStructure,
            @Nullable String prenomStructure,
            @Nullable String raisonSocialeStructure,
            @Nullable String statutStructure,
            @Nullable String typeIdentifiantStructure,
            @Nullable String typeStructure) {}

    /** ConsulterStructureAvecTVAIntraComParam; some clients write {@code idStructure}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConsulterStructure(
            @Nullable String codeLangue,
            @JsonAlias("idStructure") @Nullable Long idStructureCPP) {}

    /** ConsulterServiceStructureParam. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConsulterService(
            @Nullable String codeLangue,
            @Nullable Long idService,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure) {}

    /** RechercherServicesStructureParam. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RechercherServices(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,

            @JsonAlias("parametresRechercherServicesStructure") @Nullable
            DemandeDePage parametres) {}
}
