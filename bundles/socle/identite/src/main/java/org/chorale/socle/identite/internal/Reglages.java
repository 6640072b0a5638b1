package org.chorale.socle.identite.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of identity, shared by its components. */
@ObjectClassDefinition(name = "Identité", description = "Mots de passe et sessions.")
public @interface Reglages {
    /** Where they are set. */
    String PID = "org.chorale.identite";

    /** The cost of bcrypt; each step doubles the time of a sign-in. */
    @AttributeDefinition(
            name = "Coût de bcrypt",
            description =
                    "Chaque pas double le temps d'une connexion ; les mots de passe suivent à leur prochain usage.")
    int coutBcrypt() default 12;

    /** How many passwords are checked at once; 0 for as many as there are processors. */
    @AttributeDefinition(
            name = "Vérifications à la fois",
            description = "Mots de passe vérifiés en même temps ; 0 : autant que de processeurs.")
    int verificationsALaFois() default 0;

    /** How many may wait for their turn before others are told to come back. */
    @AttributeDefinition(
            name = "Vérifications en attente",
            description = "Au-delà, le portail répond qu'il n'est pas disponible maintenant.")
    int verificationsEnAttente() default 16;

    /** The least length of a password that a person chooses. */
    @AttributeDefinition(name = "Longueur minimale d'un mot de passe", description = "En caractères.")
    int longueurMinimale() default 12;

    /** After how many minutes without a request a session ends. */
    @AttributeDefinition(
            name = "Inactivité (minutes)",
            description = "Une session sans requête pendant ce temps est finie.")
    int inactiviteMinutes() default 480;

    /** After how many hours a session ends however active. */
    @AttributeDefinition(name = "Durée absolue (heures)", description = "Une session ne dure jamais plus.")
    int dureeAbsolueHeures() default 168;

    /** How many days the password of a technical account is good. */
    @AttributeDefinition(
            name = "Mot de passe technique (jours)",
            description = "Durée de validité du mot de passe d'un compte technique.")
    int motDePasseTechniqueJours() default 424;
}
