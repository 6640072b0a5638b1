package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers from the tables each time: nothing is kept, so nothing is out of date, on any node. */
@Component
public final class HabilitationsService implements Habilitations {
    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public HabilitationsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public Perimetre perimetre(Appelant appelant, CodeEspace espace, Mode mode) {
        return new Perimetre(appelant, espace, mode, lire(droits -> droits.perimetre(appelant.id(), espace, mode)));
    }

    @Override
    public Map<CodeEspace, Mode> espaces(Appelant appelant) {
        return lire(droits -> droits.espaces(appelant.id()));
    }

    @Override
    public List<Rattachement> rattachements(Appelant appelant) {
        return lire(droits -> droits.rattachements(appelant.id()));
    }

    @Override
    public Set<StructureId> structuresRattachees(Appelant appelant) {
        return lire(droits -> droits.structuresRattachees(appelant.id()));
    }

    @Override
    public List<OuvertureEspace> ouvertures(StructureId structure) {
        return lire(droits -> droits.ouvertures(structure));
    }

    @Override
    public Set<UtilisateurId> titulaires(CodeEspace espace, StructureId structure, @Nullable ServiceId service) {
        return lire(droits -> droits.titulaires(espace, structure, Cle.de(service)));
    }

    private <T> T lire(Function<LectureDesDroits, T> question) {
        return jpa.txExpr(Required, em -> question.apply(new LectureDesDroits(em)));
    }
}
