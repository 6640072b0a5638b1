package org.chorale.socle.facturation.internal.certificat;

/** What the launcher says of how the portal is reached. */
@interface Reglages {
    /** The configuration's name. */
    String PID = "org.chorale.portail";

    /** How users reach the portal. */
    String adressePublique() default "";

    /** The same where the former is not set. */
    String adresse() default "http://127.0.0.1:8181";
}
