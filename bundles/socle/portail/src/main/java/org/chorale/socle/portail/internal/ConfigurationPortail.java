package org.chorale.socle.portail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may set of the shell, and what the launcher says of the portal. */
@ObjectClassDefinition(
        id = ConfigurationPortail.PID,
        name = "Portail : présentation",
        description = "Le nom du portail et le bandeau que chaque page montre.")
public @interface ConfigurationPortail {
    /** The shell's own settings. */
    String PID = "org.chorale.socle.portail";

    /** What the launcher says of this node. */
    String PID_LANCEUR = "org.chorale.portail";

    /** The name of the portal in header, titles and on the public page. */
    @AttributeDefinition(name = "Nom du portail")
    String nom() default "Chorale";

    /** Whether every page says that this is a demonstration; the launcher sets it. */
    @AttributeDefinition(name = "Démonstration", description = "Posé par le lanceur (--demo).")
    boolean demo() default false;

    /** Whether every page says that this is a sandbox; the launcher sets it. */
    @AttributeDefinition(name = "Bac à sable", description = "Posé par le lanceur (--sandbox).")
    boolean sandbox() default false;
}
