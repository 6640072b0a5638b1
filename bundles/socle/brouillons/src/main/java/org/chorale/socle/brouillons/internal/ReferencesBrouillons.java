package org.chorale.socle.brouillons.internal;

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

/** The documents that drafts refer to, pieces of uploads included. */
@Component
public class ReferencesBrouillons implements ReferencesDocuments {
    /** Every entity with a column of hashes: whoever adds one adds it here. */
    private static final List<String> ENTITES = List.of("FichierEntity", "MorceauEntity");

    private final JpaTemplate jpa;

    @Activate
    public ReferencesBrouillons(
            @Reference(target = "(osgi.unit.name=brouillons)") JpaTemplate jpa,
            @Reference(target = "(bundle=brouillons)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public String nom() {
        return "brouillons";
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
            for (String entite : ENTITES) {
                em.createQuery(
                                "SELECT DISTINCT e.empreinte FROM " + entite + " e WHERE e.empreinte IN :hex",
                                String.class)
                        .setParameter("hex", hex)
                        .getResultList()
                        .forEach(h -> trouvees.add(new Empreinte(h)));
            }
            return trouvees;
        });
    }
}
