package org.chorale.espace.sollicitations.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of sollicitations. */
@ObjectClassDefinition(
        name = "Chorale : sollicitations",
        description =
                "Catégories, délais, support, et ce que l'on peut demander sans compte (org.chorale.sollicitations)")
public @interface Reglages {
    /** Where they are set. */
    String PID = "org.chorale.sollicitations";

    /** A file of categories, or empty for those of the bundle. */
    @AttributeDefinition(
            name = "Fichier des catégories",
            description = "Un fichier JSON de la forme de celui du bundle (META-INF/chorale/categories.json) ; vide :"
                    + " celui du bundle. Illisible ou faux, l'espace n'apparaît pas et le journal dit pourquoi.")
    String categories() default "";

    /** Where the support is told of what comes, or empty. */
    @AttributeDefinition(
            name = "Adresse du support",
            description = "L'adresse électronique avertie de ce qui arrive au support ; vide : personne, l'exploitant"
                    + " lit sa page.")
    String adresseSupport() default "";

    /** Days after which what nobody goes on with is closed. */
    @AttributeDefinition(
            name = "Clôture automatique (jours)",
            description = "Une sollicitation répondue, ou dont un complément est demandé, est close après tant de jours"
                    + " sans suite de l'émetteur.")
    int joursCloture() default 30;

    /** Days after which the one whose turn it is is reminded. */
    @AttributeDefinition(
            name = "Rappel (jours)",
            description =
                    "Le destinataire est averti de nouveau après tant de jours sans réponse, quatre fois au plus ;"
                            + " l'émetteur, autant de jours avant la clôture.")
    int joursRappel() default 7;

    /** Whether one may ask without an account. */
    @AttributeDefinition(
            name = "Sans compte",
            description = "Permet de solliciter le support ou une structure publique sans compte, l'adresse étant"
                    + " confirmée par courriel.")
    boolean sansCompte() default true;

    /** How many leading zero bits a proof of work needs. */
    @AttributeDefinition(
            name = "Preuve de travail (bits)",
            description = "Combien de bits nuls l'empreinte doit avoir : 15 demande une fraction de seconde, chaque bit"
                    + " de plus double le travail.")
    int bitsDePreuve() default 15;

    /** How many may come from one network in an hour without an account. */
    @AttributeDefinition(
            name = "Sans compte, par réseau et par heure",
            description =
                    "Au plus tant de sollicitations sans compte par adresse IP (ou réseau IPv6 /64) et par heure.")
    int parReseau() default 5;

    /** How many may come from all in an hour without an account. */
    @AttributeDefinition(
            name = "Sans compte, en tout et par heure",
            description = "Au plus tant de sollicitations sans compte par heure, tous réseaux ensemble.")
    int parHeure() default 200;
}
