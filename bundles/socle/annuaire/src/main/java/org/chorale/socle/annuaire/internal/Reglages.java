package org.chorale.socle.annuaire.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may set. */
@ObjectClassDefinition(name = "Chorale : annuaire", description = "The directory of structures and services")
@interface Reglages {
    /** The configuration's name. */
    String PID = "org.chorale.socle.annuaire";

    /** Set in a sandbox: the SIRETs of test platforms do not all have a right key. */
    @AttributeDefinition(
            name = "Identifiants fictifs",
            description = "Accepts SIRETs of fourteen digits whose key is wrong; for sandboxes only")
    boolean identifiantsFictifs() default false;
}
