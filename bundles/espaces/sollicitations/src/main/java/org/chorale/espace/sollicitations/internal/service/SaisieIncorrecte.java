package org.chorale.espace.sollicitations.internal.service;

import java.util.List;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;

/** Some of what was typed is not of its form; says the first thing, and knows them all. */
public final class SaisieIncorrecte extends Refus {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<ParametreInvalide> fautes;

    /** @param fautes one for each field at fault, at least one */
    public SaisieIncorrecte(List<ParametreInvalide> fautes) {
        super(fautes.get(0).motif());
        this.fautes = List.copyOf(fautes);
    }

    /** All that is wrong. */
    public List<ParametreInvalide> fautes() {
        return fautes;
    }
}
