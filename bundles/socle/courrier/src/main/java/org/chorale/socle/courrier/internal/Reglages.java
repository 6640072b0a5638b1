package org.chorale.socle.courrier.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of mail, which the launcher writes from {@code chorale.properties}. */
@ObjectClassDefinition(name = "Courrier", description = "Par où partent les courriels du portail.")
public @interface Reglages {
    /** Where they are set. */
    String PID = "org.chorale.portail";

    /** The data folder of this node. */
    @AttributeDefinition(
            name = "Dossier des données",
            description = "Sans serveur, les courriels y sont écrits sous « courriers ».")
    String donnees();

    /** What links begin with. */
    @AttributeDefinition(name = "Adresse publique", description = "Ce par quoi commencent les liens des courriels.")
    String adressePublique() default "http://127.0.0.1:8181";

    /** The server, or empty. */
    @AttributeDefinition(
            name = "Serveur SMTP",
            description = "smtp://hôte:port, starttls://hôte:port ou smtps://hôte:port ; vide : un dossier.")
    String smtp() default "";

    /** Who letters come from, or empty. */
    @AttributeDefinition(name = "Expéditeur", description = "Nom <adresse> ; vide : chorale@ et l'hôte du portail.")
    String courrielExpediteur() default "";
}
