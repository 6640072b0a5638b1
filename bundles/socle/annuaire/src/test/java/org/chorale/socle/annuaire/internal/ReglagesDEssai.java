package org.chorale.socle.annuaire.internal;

import java.lang.annotation.Annotation;

/** Settings as a test wants them. */
@SuppressWarnings("ClassExplicitlyAnnotation")
public record ReglagesDEssai(boolean identifiantsFictifs) implements Reglages {
    @Override
    public Class<? extends Annotation> annotationType() {
        return Reglages.class;
    }
}
