package org.chorale.socle.brouillons.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of drafts. */
@ObjectClassDefinition(
        name = "Chorale : brouillons",
        description = "Combien de temps les brouillons sont gardés ; l'antivirus (org.chorale.brouillons)")
public @interface Reglages {
    /** Where they are set. */
    String PID = "org.chorale.brouillons";

    /** Days without a change after which a draft is deleted. */
    @AttributeDefinition(
            name = "Brouillons (jours)",
            description = "Un brouillon que personne n'a modifié depuis tant de jours est supprimé.")
    int joursBrouillon() default 90;

    /** Days after which a file that a program gave and did not use is deleted. */
    @AttributeDefinition(
            name = "Pièces des programmes (jours)",
            description = "Une pièce donnée par l'API et jamais employée est supprimée après tant de jours.")
    int joursPiece() default 30;

    /** Hours after which an upload that was cut can no longer go on. */
    @AttributeDefinition(
            name = "Envois coupés (heures)",
            description = "Un envoi coupé peut être repris pendant tant d'heures.")
    int heuresEnvoi() default 48;

    /** The antivirus, or empty. */
    @AttributeDefinition(
            name = "Antivirus (clamd)",
            description = "hôte:port d'un clamd, par exemple 127.0.0.1:3310 ; vide : aucun. Il examine ce qui"
                    + " entre par les brouillons et par les pièces des programmes ; tant qu'il ne répond pas, aucun"
                    + " de ces fichiers n'est pris. Son StreamMaxLength doit atteindre 120 Mo.")
    String antivirus() default "";

    /** How long the antivirus may take. */
    @AttributeDefinition(
            name = "Antivirus : patience (s)",
            description = "Combien de secondes l'antivirus a pour répondre sur un fichier.")
    int antivirusSecondes() default 60;
}
