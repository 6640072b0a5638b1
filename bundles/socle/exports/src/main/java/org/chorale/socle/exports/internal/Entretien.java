package org.chorale.socle.exports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.TraitementEcheance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets exports whose time is over, once an hour, and says which files are still referred to. */
@Component(service = {TraitementEcheance.class, ReferencesDocuments.class})
public final class Entretien implements TraitementEcheance, ReferencesDocuments {
    static final String TYPE = "exports.entretien";

    private static final Duration PERIODE = Duration.ofHours(1);

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Clock horloge;

    /** Sets the first one where there is none. */
    @Activate
    public Entretien(
            @Reference(target = "(osgi.unit.name=exports)") JpaTemplate jpa,
            @Reference(target = "(bundle=exports)") SchemaPret schema,
            @Reference Echeances echeances,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.echeances = echeances;
        this.horloge = horloge;
        echeances.poserSiAbsente(TYPE, "", horloge.instant().plus(PERIODE), Map.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String nom() {
        return "exports";
    }

    @Override
    public void echoir(Echeance echeance) {
        Instant maintenant = horloge.instant();
        jpa.tx(TransactionType.Required, em -> em.createQuery(
                        "DELETE FROM ExportEntity e WHERE e.expiration <= :maintenant")
                .setParameter("maintenant", maintenant)
                .executeUpdate());
        echeances.poser(TYPE, "", maintenant.plus(PERIODE), Map.of());
    }

    @Override
    public Set<Empreinte> parmi(Set<Empreinte> empreintes) {
        if (empreintes.isEmpty()) {
            return Set.of();
        }
        // A transaction of its own: what the caller's has not committed does not count.
        return jpa.txExpr(TransactionType.RequiresNew, em -> {
            Set<Empreinte> trouvees = new HashSet<>();
            em.createQuery("SELECT DISTINCT e.empreinte FROM ExportEntity e WHERE e.empreinte IN :hex", String.class)
                    .setParameter("hex", empreintes.stream().map(Empreinte::hex).toList())
                    .getResultList()
                    .forEach(h -> trouvees.add(new Empreinte(h)));
            return trouvees;
        });
    }
}
