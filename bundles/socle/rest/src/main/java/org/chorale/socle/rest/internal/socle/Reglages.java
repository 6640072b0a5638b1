package org.chorale.socle.rest.internal.socle;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of this bundle, in one place and changed without a restart of anything. */
@Component(
        service = Reglages.class,
        configurationPid = {"org.chorale.portail", "org.chorale.rest"})
public final class Reglages {
    private static final Logger LOG = LoggerFactory.getLogger(Reglages.class);

    private volatile Valeurs valeurs;

    /** Reads the configuration. */
    @Activate
    public Reglages(Configuration configuration) {
        valeurs = Valeurs.de(configuration);
    }

    /** With these values. */
    public Reglages(Valeurs valeurs) {
        this.valeurs = valeurs;
    }

    @Modified
    void modifier(Configuration configuration) {
        valeurs = Valeurs.de(configuration);
    }

    /** The values as they are now. */
    public Valeurs valeurs() {
        return valeurs;
    }

    /**
     * The values.
     *
     * @param origine scheme, host and port by which browsers reach the portal, where that is configured
     * @param cproInconnuVide whether an unknown route of the published API answers an empty 403
     * @param mandataires the addresses of proxies whose X-Forwarded-For is believed
     * @param delaiDepart how long a departure waits for requests under way
     */
    public record Valeurs(
            Optional<String> origine, boolean cproInconnuVide, Set<String> mandataires, Duration delaiDepart) {
        /** What holds where nothing is configured. */
        public static final Valeurs PAR_DEFAUT = new Valeurs(Optional.empty(), false, Set.of(), Duration.ofSeconds(30));

        static Valeurs de(Configuration configuration) {
            return new Valeurs(
                    origine(configuration.adressePublique()).or(() -> origine(configuration.adresse())),
                    configuration.cproInconnuVide(),
                    Set.copyOf(List.of(configuration.mandatairesDeConfiance())),
                    Duration.ofSeconds(Math.max(0, configuration.delaiDepartSecondes())));
        }

        /** Whether browsers reach the portal by https. */
        public boolean https() {
            return origine.map(o -> o.startsWith("https:")).orElse(false);
        }

        private static Optional<String> origine(String adresse) {
            if (!adresse.toLowerCase(Locale.ROOT).startsWith("http")) {
                return Optional.empty();
            }
            try {
                URI uri = URI.create(adresse.strip());
                return Optional.of((uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                LOG.warn("L'adresse publique « {} » n'est pas une adresse web : elle est ignorée.", adresse);
                return Optional.empty();
            }
        }
    }

    /** As the operator writes it. */
    @ObjectClassDefinition(
            pid = "org.chorale.rest",
            name = "Chorale : web",
            description = "Adresse publique, API publiée, mandataires (org.chorale.portail et org.chorale.rest)")
    public @interface Configuration {
        @AttributeDefinition(
                name = "Adresse publique",
                description =
                        "Celle par laquelle les navigateurs atteignent le portail, comme https://portail.exemple.fr."
                                + " En https, les témoins (cookies) sont marqués Secure.")
        String adressePublique() default "";

        @AttributeDefinition(name = "Adresse", description = "Autre nom du réglage précédent.")
        String adresse() default "";

        @AttributeDefinition(
                name = "Route inconnue de l'API publiée : 403 vide",
                description = "Oui : sous /cpro, une route inconnue répond 403 sans corps, comme la vraie passerelle."
                        + " Non : 404 avec l'enveloppe.")
        boolean cproInconnuVide() default false;

        @AttributeDefinition(
                name = "Mandataires de confiance",
                description = "Les adresses IP des mandataires inverses dont l'en-tête X-Forwarded-For est cru.")
        String[] mandatairesDeConfiance() default {};

        @AttributeDefinition(
                name = "Délai de départ (s)",
                description = "Combien de temps le départ d'un espace attend les requêtes en cours.")
        int delaiDepartSecondes() default 30;
    }
}
