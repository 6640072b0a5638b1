package org.chorale.socle.brouillons.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of drafts. */
@ObjectClassDefinition(
        name = "Chorale : brouillons",
        description = "Combien de temps les brouillons sont gardés (org.chorale.brouillons)")
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
}
