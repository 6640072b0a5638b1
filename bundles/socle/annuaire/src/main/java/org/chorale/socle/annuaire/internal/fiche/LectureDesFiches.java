package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.annuaire.internal.ServiceEntity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Reads sheets for those of whom it is known already that they may. */
@Component(service = LectureDesFiches.class)
public final class LectureDesFiches {
    private final JpaTemplate jpa;

    // Optional: what a directory says does not wait for accounts.
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable ComptesTechniques techniques;

    /** Waits for its tables. */
    @Activate
    public LectureDesFiches(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema) {
        this.jpa = jpa;
    }

    /** The sheet. */
    public FicheStructure fiche(StructureId structure) {
        return jpa.txExpr(Required, em -> Dossier.lire(em, structure).enFiche());
    }

    /** Whether a service tells that an invoice is paid. */
    public boolean miseEnPaiement(ServiceId service) {
        return jpa.txExpr(Required, em -> {
            ServiceEntity ligne = em.find(ServiceEntity.class, service.valeur());
            return ligne != null && ligne.miseEnPaiement();
        });
    }

    /** When the first of the passwords of its open comptes techniques ends. */
    public Optional<Instant> expiration(StructureId structure) {
        ComptesTechniques presents = techniques;
        return presents == null
                ? Optional.empty()
                : presents.de(structure).stream()
                        .filter(c -> !c.estFerme())
                        .map(CompteTechnique::expiration)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo);
    }
}
