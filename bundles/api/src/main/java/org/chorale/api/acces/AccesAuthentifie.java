package org.chorale.api.acces;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever is known to the portal may call the operation; what they see is up to {@link Appelant}. Where it names roles,
 * only who holds one of them: to others the operation is not there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AccesAuthentifie {
    /** The roles of which one is needed; none for everybody. */
    Appelant.Role[] roles() default {};
}
