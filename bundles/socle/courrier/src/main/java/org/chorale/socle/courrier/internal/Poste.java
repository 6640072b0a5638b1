package org.chorale.socle.courrier.internal;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import org.chorale.socle.courrier.internal.Serveur.Identifiants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Sends a letter by what is configured. */
@Component(service = Poste.class, configurationPid = Reglages.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Reglages.class)
public final class Poste {
    /** Secrets come by the environment: no file and no console shows them. */
    static final String UTILISATEUR = "CHORALE_SMTP_UTILISATEUR";

    static final String MOT_DE_PASSE = "CHORALE_SMTP_MOTDEPASSE";

    private final Redacteur redacteur;
    private final Boite boite;

    /** Reads the settings and the environment. */
    @Activate
    public Poste(Reglages reglages) {
        this(reglages, System.getenv());
    }

    Poste(Reglages reglages, Map<String, String> environnement) {
        String portail = reglages.adressePublique().replaceFirst("/+$", "");
        this.redacteur = new Redacteur(expediteur(reglages.courrielExpediteur(), portail), portail);
        this.boite = reglages.smtp().isBlank()
                ? new Dossier(Path.of(reglages.donnees()).toAbsolutePath().resolve("courriers"))
                : new Relais(Serveur.lire(reglages.smtp(), identifiants(environnement)));
    }

    void envoyer(Lettre lettre) throws IOException {
        boite.deposer(lettre, redacteur.rediger(lettre));
    }

    private static Optional<Identifiants> identifiants(Map<String, String> environnement) {
        return Optional.ofNullable(environnement.get(UTILISATEUR))
                .filter(Predicate.not(String::isBlank))
                .map(u -> new Identifiants(u, environnement.getOrDefault(MOT_DE_PASSE, "")));
    }

    private static InternetAddress expediteur(String dit, String portail) {
        try {
            if (dit.isBlank()) {
                return new InternetAddress("chorale@" + domaine(portail), "Chorale", "UTF-8");
            }
            InternetAddress lue = new InternetAddress(dit.strip(), true);
            // Its name is encoded by being set.
            return lue.getPersonal() == null ? lue : new InternetAddress(lue.getAddress(), lue.getPersonal(), "UTF-8");
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("courrielExpediteur: Nom <adresse>", e);
        }
    }

    /** An address made of figures has no mail. */
    private static String domaine(String portail) {
        String hote = Optional.ofNullable(URI.create(portail).getHost()).orElse("localhost");
        return hote.matches("[0-9.]+|\\[.*") ? "localhost" : hote;
    }
}
