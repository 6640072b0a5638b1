package org.chorale.api.acces;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chorale.api.espace.Mode;

/**
 * Who holds an espace in a mode on at least one structure may call the operation. Before the call the platform computes
 * the caller's {@link Perimetre}, injectable by {@code @Context}; an empty one is refused. While the espace is absent,
 * so is the operation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Acces {
    /** The code of the espace; it may be another bundle's. */
    String espace();

    /** The least mode that is enough. */
    Mode mode();
}
