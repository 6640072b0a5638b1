package org.chorale.socle.demonstration.internal;

/** What the launcher says of this node, as far as the demonstration needs it. */
@interface Reglages {
    /** The configuration's name. */
    String PID = "org.chorale.portail";

    /** How users reach the portal. */
    String adressePublique() default "";

    /** The same where the former is not set; or the address it listens on, which is of no use here. */
    String adresse() default "";

    /** The data folder. */
    String donnees() default "donnees";
}
