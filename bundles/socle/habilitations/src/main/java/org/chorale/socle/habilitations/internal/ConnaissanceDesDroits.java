package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this bundle's own operations read beyond the contract. */
@Component(service = ConnaissanceDesDroits.class)
public final class ConnaissanceDesDroits {
    private final JpaTemplate jpa;

    /** Waits for its tables. */
    @Activate
    public ConnaissanceDesDroits(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema) {
        this.jpa = jpa;
    }

    /** What is remembered of an espace, absent ones included. */
    public Optional<EspaceDecrit> espace(CodeEspace code) {
        return jpa.txExpr(Required, em -> Optional.ofNullable(em.find(EspaceConnu.class, code.valeur()))
                .map(EspaceConnu::decrire));
    }

    /** The espace of that published number; the first by its code where several claim it. */
    public Optional<CodeEspace> parNumero(int numero) {
        return jpa.txExpr(Required, em -> em.createQuery(
                        "SELECT e.code FROM EspaceConnu e WHERE e.codeNumerique = :numero ORDER BY e.code",
                        String.class)
                .setParameter("numero", numero)
                .getResultStream()
                .findFirst()
                .map(CodeEspace::new));
    }

    /** Whether the number is one of a request for a subscription, and not of an attachment; there may be no such row. */
    public boolean estDemandeDAbonnement(long numero) {
        return numero >= DemandeEntity.PREMIERE;
    }

    /** The attachments of any user, whatever their state. */
    public List<Rattachement> rattachements(UtilisateurId utilisateur) {
        return jpa.txExpr(Required, em -> new LectureDesDroits(em).rattachements(utilisateur));
    }

    /** An espace as lists show it. */
    public record EspaceDecrit(int codeNumerique, Libelle libelle, Mode meilleurMode) {}
}
