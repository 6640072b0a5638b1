package org.chorale.api.acces;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Anybody may call the operation, known or not. Where it names a {@link Preuve}, the operation itself lets nobody in
 * without: being known does not help then.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AccesPublic {
    /** What the operation itself asks for. */
    Preuve preuve() default Preuve.AUCUNE;

    /** What proves that one may, where that is not who one is. */
    enum Preuve {
        /** Nothing. */
        AUCUNE,
        /** The secret that whoever can read the data folder of this very machine knows. */
        JETON_EXPLOITATION,
        /** The secret of a client of {@code /api/oauth/token}. */
        SECRET_CLIENT
    }
}
