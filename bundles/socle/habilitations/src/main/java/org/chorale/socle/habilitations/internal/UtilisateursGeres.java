package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is attached to what a gestionnaire manages: what this bundle's own operations read beyond the contract. */
@Component(service = UtilisateursGeres.class)
public final class UtilisateursGeres {
    private final JpaTemplate jpa;
    private final Noms noms;

    /** Waits for its tables. */
    @Activate
    public UtilisateursGeres(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Noms noms) {
        this.jpa = jpa;
        this.noms = noms;
    }

    /** The rattachements in these states to whole structures of the perimeter and to their services, by name. */
    public List<Rattachement> rattachements(Perimetre perimetre, Set<StatutRattachement> statuts) {
        List<Long> structures = GestionDesDroitsService.structures(perimetre, null);
        return noms.trier(jpa.txExpr(Required, em -> new ListesDeGestion(em).rattachements(structures, statuts)));
    }

    /** Who the numbers are, those that are known. */
    public Map<UtilisateurId, Personne> personnes(Collection<UtilisateurId> utilisateurs) {
        return noms.de(utilisateurs);
    }

    /** Whether their accounts can be used, those that are known. */
    public Map<UtilisateurId, EtatDuCompte> etats(Collection<UtilisateurId> utilisateurs) {
        return noms.etats(utilisateurs);
    }
}
