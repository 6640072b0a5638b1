package org.chorale.socle.portail.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the portal calls itself, and the banner of every page. */
@Component(
        service = Enseigne.class,
        configurationPid = {ConfigurationPortail.PID_LANCEUR, ConfigurationPortail.PID})
public final class Enseigne {
    private final String nom;
    private final Optional<Bandeau> bandeau;

    /** Both are settings; a change of them restarts the component. */
    @Activate
    public Enseigne(ConfigurationPortail configuration) {
        this.nom =
                configuration.nom().isBlank() ? "Chorale" : configuration.nom().strip();
        this.bandeau = bandeau(configuration);
    }

    /** The name of the portal. */
    public String nom() {
        return nom;
    }

    /** The banner, where the portal is not a plain one. */
    public Optional<Bandeau> bandeau() {
        return bandeau;
    }

    private static Optional<Bandeau> bandeau(ConfigurationPortail configuration) {
        if (configuration.sandbox()) {
            return Optional.of(new Bandeau(Texte.BAC_A_SABLE, Texte.BAC_A_SABLE_EXPLICATION));
        }
        return configuration.demo()
                ? Optional.of(new Bandeau(Texte.DEMONSTRATION, Texte.DEMONSTRATION_EXPLICATION))
                : Optional.empty();
    }

    /** A banner: a word, and what it means for the user. */
    public record Bandeau(Texte titre, Texte explication) {}
}
