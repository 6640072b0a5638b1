package org.chorale.socle.verification.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much of the machine those may take who check a file without being known. */
@ObjectClassDefinition(
        id = "org.chorale.socle.verification",
        name = "Vérification",
        description = "Vérification d'un fichier sans dépôt, ouverte à tous")
public @interface Reglages {

    @AttributeDefinition(
            name = "Analyses simultanées",
            description = "Nombre de vérifications analysées à la fois ; 0 : la moitié des processeurs, au moins une.")
    int analyses() default 0;

    @AttributeDefinition(
            name = "Places",
            description = "Nombre de vérifications reçues à la fois, celles qui attendent comprises ; au-delà, le"
                    + " portail répond de revenir plus tard.")
    int places() default 16;

    @AttributeDefinition(
            name = "Places par adresse",
            description = "Nombre de vérifications d'une même adresse à la fois.")
    int placesParAdresse() default 8;

    @AttributeDefinition(
            name = "Disque",
            description = "Place que les fichiers en cours de vérification peuvent prendre ensemble, en Mo.")
    int disque() default 512;

    @AttributeDefinition(
            name = "Temps d'analyse par adresse",
            description = "Secondes d'analyse dont une adresse dispose ; elles reviennent à raison d'une demi-seconde"
                    + " par seconde.")
    int secondesParAdresse() default 60;

    @AttributeDefinition(
            name = "Attente",
            description = "Secondes pendant lesquelles un fichier reçu attend qu'une analyse se libère.")
    int attente() default 20;
}
