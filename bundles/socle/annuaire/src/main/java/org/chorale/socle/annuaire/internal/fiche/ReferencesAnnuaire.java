package org.chorale.socle.annuaire.internal.fiche;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The documents that this room refers to: the attachments of sheets. */
@Component
public final class ReferencesAnnuaire implements ReferencesDocuments {
    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public ReferencesAnnuaire(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public String nom() {
        return "annuaire";
    }

    @Override
    public Set<Empreinte> parmi(Set<Empreinte> empreintes) {
        if (empreintes.isEmpty()) {
            return Set.of();
        }
        List<String> hex = empreintes.stream().map(Empreinte::hex).toList();
        // A transaction of its own: what the caller's has not committed does not count.
        return jpa.txExpr(TransactionType.RequiresNew, em -> em.createQuery(
                        "SELECT DISTINCT p.empreinte FROM PieceEntity p WHERE p.empreinte IN :empreintes", String.class)
                .setParameter("empreintes", hex)
                .getResultStream()
                .map(Empreinte::new)
                .collect(Collectors.toSet()));
    }
}
