package org.chorale.socle.documents.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.chorale.api.document.Antivirus;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the antivirus that the operator named, or none. */
@Component(configurationPid = AntivirusService.PID)
@Designate(ocd = AntivirusService.Reglages.class)
public final class AntivirusService implements Antivirus {
    static final String PID = "org.chorale.antivirus";
    private static final Logger LOG = LoggerFactory.getLogger(AntivirusService.class);

    private final Documents documents;
    private final boolean actif;
    private final Optional<Clamd> clamd;

    /** Settings. */
    @ObjectClassDefinition(
            name = "Antivirus",
            description = "Le clamd qui examine tout fichier venu de l'extérieur (org.chorale.antivirus)")
    public @interface Reglages {
        /** Where it is, or empty. */
        @AttributeDefinition(
                name = "Adresse (clamd)",
                description = "hôte:port d'un clamd, par exemple 127.0.0.1:3310 ; vide : aucun. Tant qu'il ne répond"
                        + " pas, aucun fichier n'est pris. Son StreamMaxLength doit atteindre 120 Mo.")
        String adresse() default "";

        /** How long it may take. */
        @AttributeDefinition(
                name = "Patience (s)",
                description = "Combien de secondes l'antivirus a pour répondre sur un fichier.")
        int secondes() default 60;
    }

    /** A bad address keeps every file out: better none than unchecked ones. */
    @Activate
    public AntivirusService(@Reference Documents documents, Reglages reglages) {
        this(documents, reglages.adresse(), Duration.ofSeconds(Math.max(1, reglages.secondes())));
    }

    AntivirusService(Documents documents, String adresse, Duration patience) {
        this.documents = documents;
        String lue = adresse.strip();
        actif = !lue.isEmpty();
        clamd = Clamd.a(lue, patience);
        if (actif && clamd.isEmpty()) {
            LOG.error("Antivirus : hôte:port attendu, et non « {} » ; aucun fichier n'est pris.", lue);
        }
    }

    @Override
    public Avis examiner(Document document) {
        if (!actif) {
            return Avis.SAIN;
        }
        try (InputStream contenu = documents
                .ouvrir(document.empreinte())
                .orElseThrow(() -> new FileNotFoundException("Document perdu : " + document.empreinte()))) {
            return clamd.map(c -> c.examiner(contenu)).orElse(Avis.MUET);
        } catch (IOException e) {
            LOG.warn("Un document n'a pas pu être lu pour l'antivirus.", e);
            return Avis.MUET;
        }
    }
}
