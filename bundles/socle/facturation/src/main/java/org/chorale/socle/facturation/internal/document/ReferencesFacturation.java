package org.chorale.socle.facturation.internal.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The documents that this room refers to: what was deposited, whatever became of it, and what an invoice is made of. What
 * an archive held and was refused is referred to by nobody; the archive itself is.
 */
@Component
public class ReferencesFacturation implements ReferencesDocuments {
    /** Every entity with a column of hashes: whoever adds one adds it here. */
    private static final List<String> ENTITES = List.of("FluxEntity", "PieceEntity");

    private final JpaTemplate jpa;

    @Activate
    public ReferencesFacturation(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public String nom() {
        return "facturation";
    }

    @Override
    public Set<Empreinte> parmi(Set<Empreinte> empreintes) {
        if (empreintes.isEmpty()) {
            return Set.of();
        }
        List<String> hex = empreintes.stream().map(Empreinte::hex).toList();
        // A transaction of its own: what the caller's has not committed does not count.
        return jpa.txExpr(TransactionType.RequiresNew, em -> ENTITES.stream()
                .flatMap(entite -> trouvees(em.createQuery(
                                "SELECT DISTINCT e.empreinte FROM " + entite + " e WHERE e.empreinte IN :empreintes",
                                String.class)
                        .setParameter("empreintes", hex)
                        .getResultList()))
                .collect(Collectors.toCollection(HashSet::new)));
    }

    private static Stream<Empreinte> trouvees(List<String> hex) {
        return hex.stream().map(Empreinte::new);
    }
}
