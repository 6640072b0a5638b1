package org.chorale.socle.habilitations.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;

/** Counts the transactions of lots: each asks once for what its author manages. */
record HabilitationsCoupees(Habilitations vraies, AtomicInteger avantCoupure) implements Habilitations {
    @Override
    public Perimetre perimetre(Appelant appelant, CodeEspace espace, Mode mode) {
        avantCoupure.decrementAndGet();
        return vraies.perimetre(appelant, espace, mode);
    }

    @Override
    public Map<CodeEspace, Mode> espaces(Appelant appelant) {
        return vraies.espaces(appelant);
    }

    @Override
    public List<Rattachement> rattachements(Appelant appelant) {
        return vraies.rattachements(appelant);
    }

    @Override
    public Set<StructureId> structuresRattachees(Appelant appelant) {
        return vraies.structuresRattachees(appelant);
    }

    @Override
    public List<OuvertureEspace> ouvertures(StructureId structure) {
        return vraies.ouvertures(structure);
    }
}
