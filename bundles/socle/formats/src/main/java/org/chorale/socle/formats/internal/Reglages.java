package org.chorale.socle.formats.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the analysis of documents. */
@ObjectClassDefinition(
        id = "org.chorale.socle.formats",
        name = "Formats",
        description = "Reconnaissance et validation des factures déposées")
public @interface Reglages {

    @AttributeDefinition(
            name = "Analyses simultanées",
            description = "Nombre d'analyses menées à la fois ; 0 : autant que de processeurs.")
    int paralleles() default 0;

    @AttributeDefinition(
            name = "Tours d'échauffement",
            description =
                    "Nombre d'analyses d'échauffement avant d'annoncer que les règles sont prêtes ; plus il y en a,"
                            + " plus les premières factures sont rapides et plus le démarrage est long.")
    int echauffement() default 60;

    @AttributeDefinition(
            name = "Dossier des paquets de règles",
            description =
                    "Où l'exploitant dépose ses paquets de règles ; vide : « paquets » dans le dossier de données.")
    String paquets() default "";
}
