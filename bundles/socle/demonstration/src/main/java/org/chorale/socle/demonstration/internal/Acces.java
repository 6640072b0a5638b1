package org.chorale.socle.demonstration.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.chorale.api.identifiant.ServiceId;

/**
 * The content of acces.json.
 *
 * @param adresse the portal's public address
 */
record Acces(
        String adresse,
        Oauth oauth,
        List<CompteTechnique> comptesTechniques,
        List<Utilisateur> utilisateurs,
        List<StructureConnue> structures) {

    /** The same secrets, for a portal that answers elsewhere now. */
    Acces a(String nouvelleAdresse) {
        return new Acces(
                nouvelleAdresse,
                Oauth.de(nouvelleAdresse, oauth.clientId(), oauth.clientSecret()),
                comptesTechniques,
                utilisateurs,
                structures);
    }

    /** The OAuth2 client. */
    record Oauth(
            String url,
            @JsonProperty("client_id") String clientId,
            @JsonProperty("client_secret") String clientSecret) {
        static Oauth de(String adresse, String clientId, String clientSecret) {
            return new Oauth(adresse + "/api/oauth/token", clientId, clientSecret);
        }
    }

    /** A compte technique, with the role that its structure plays. */
    record CompteTechnique(String login, String motDePasse, long idStructureCPP, String identifiant, String role) {}

    /** A person, with the identifiers of the structures they are attached to. */
    record Utilisateur(String adresseConnexion, String motDePasse, String profil, List<String> structures) {}

    /** A structure. */
    record StructureConnue(
            long idStructureCPP,
            String identifiant,
            String typeIdentifiant,
            boolean publique,
            List<ServiceConnu> services) {
        ServiceId service(String code) {
            return services.stream()
                    .filter(s -> s.codeService().equals(code))
                    .map(s -> new ServiceId(s.idService()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(code));
        }
    }

    /** A service of it. */
    record ServiceConnu(long idService, String codeService) {}
}
