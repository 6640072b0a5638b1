package org.chorale.espace.sollicitations.internal.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The documents attached to sollicitations. */
@Component
public class ReferencesSollicitations implements ReferencesDocuments {
    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public ReferencesSollicitations(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public String nom() {
        return "sollicitations";
    }

    @Override
    public Set<Empreinte> parmi(Set<Empreinte> empreintes) {
        if (empreintes.isEmpty()) {
            return Set.of();
        }
        List<String> hex = empreintes.stream().map(Empreinte::hex).toList();
        // A transaction of its own: what the caller's has not committed does not count.
        return jpa.txExpr(TransactionType.RequiresNew, em -> {
            Set<Empreinte> trouvees = new HashSet<>();
            em.createQuery("SELECT DISTINCT p.empreinte FROM PieceEntity p WHERE p.empreinte IN :hex", String.class)
                    .setParameter("hex", hex)
                    .getResultList()
                    .forEach(h -> trouvees.add(new Empreinte(h)));
            return trouvees;
        });
    }
}
