package org.chorale.socle.planification.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of this room. */
@ObjectClassDefinition(name = "Planification", description = "L'horloge, les tâches et les échéances du portail.")
@interface Reglages {
    /** Their file: {@code org.chorale.planification.cfg}. */
    String PID = "org.chorale.planification";

    /** How many jobs this node does at once. */
    @AttributeDefinition(name = "Fils", description = "Combien de tâches ce nœud fait en même temps.", min = "1")
    int fils() default 2;

    /** After how long another node takes over the jobs of one that has died. */
    @AttributeDefinition(
            name = "Bail (secondes)",
            description = "Après combien de temps un autre nœud reprend les tâches d'un nœud mort.",
            min = "5")
    int bailSecondes() default 60;

    /** Whether the clock can be moved: in the sandbox only. */
    @AttributeDefinition(
            name = "Horloge déplaçable",
            description = "Seulement dans un bac à sable : permet d'avancer l'heure du portail.")
    boolean horlogeDeplacable() default false;
}
