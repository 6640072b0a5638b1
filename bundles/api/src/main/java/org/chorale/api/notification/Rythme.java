package org.chorale.api.notification;

/** How soon a person is written to about what the bell shows anyway. */
public enum Rythme {
    /** Within a minute or so: what happened in that minute goes into one letter. */
    IMMEDIAT,
    /** Once a day, in the morning in Paris. */
    QUOTIDIEN,
    /** Never: the bell alone. */
    AUCUN
}
