package org.chorale.socle.facturation.internal.recherche;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Tranche;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.facture.CritereFlux;
import org.chorale.api.facture.SuiviFlux;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.facturation.internal.compterendu.JsonCompteRendu;
import org.chorale.socle.facturation.internal.compterendu.PdfCompteRendu;
import org.chorale.socle.facturation.internal.donnees.FichierEntity;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Follows flux; a compte rendu is read in portions, each in a transaction of its own. */
@Component
public class ServiceSuivi implements SuiviFlux {
    private static final int PORTION = 50;
    private static final int PORTION_MAX = 100;

    private final JpaTemplate jpa;
    private final Annuaire annuaire;
    private final ServiceRecherche recherche;

    @Activate
    public ServiceSuivi(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Annuaire annuaire,
            @Reference ServiceRecherche recherche) {
        this.jpa = jpa;
        this.annuaire = annuaire;
        this.recherche = recherche;
    }

    @Override
    public Tranche<FluxSuivi> parcourir(Perimetre perimetre, CritereFlux critere, Parcours parcours) {
        PlanFlux plan = new PlanFlux(perimetre, critere);
        if (plan.vide()) {
            return Tranche.vide();
        }
        int plafond = recherche.plafond();
        return jpa.txExpr(TransactionType.Required, em -> {
            Chercheur chercheur = recherche.chercheur(em, plan, Ordre.DEPOT, true);
            Extrait extrait = Extrait.de(chercheur, parcours, Ordre.DEPOT);
            List<Long> ids = extrait.lignes().stream().map(Ligne::id).toList();
            long total = chercheur.compter();
            return new Tranche<>(
                    lire(em, ids), extrait.precedente(), extrait.suivante(), Math.min(total, plafond), total > plafond);
        });
    }

    @Override
    public Optional<FluxSuivi> consulter(Perimetre perimetre, NumeroFlux numero) {
        return avec(perimetre, numero, em -> f -> lire(em, List.of(f.id())).get(0));
    }

    @Override
    public List<Constat> constats(Perimetre perimetre, NumeroFlux numero) {
        return avec(perimetre, numero, em -> FluxEntity::constats).orElse(List.of());
    }

    @Override
    public List<FactureDuFlux> factures(Perimetre perimetre, NumeroFlux numero, int debut, int combien) {
        return avec(
                        perimetre,
                        numero,
                        em -> f -> em
                                .createQuery(
                                        "SELECT x FROM FichierEntity x WHERE x.flux = :flux ORDER BY x.rang",
                                        FichierEntity.class)
                                .setParameter("flux", f.id())
                                .setFirstResult(Math.max(0, debut))
                                .setMaxResults(Math.min(PORTION_MAX, Math.max(1, combien)))
                                .getResultList()
                                .stream()
                                .map(FichierEntity::enCompteRendu)
                                .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Ecriture> pdf(Perimetre perimetre, NumeroFlux numero) {
        return consulter(perimetre, numero)
                .map(f -> sortie ->
                        new PdfCompteRendu(f, constats(perimetre, numero), toutes(perimetre, numero)).ecrire(sortie));
    }

    @Override
    public Optional<Ecriture> json(Perimetre perimetre, NumeroFlux numero) {
        return consulter(perimetre, numero)
                .map(f -> sortie ->
                        new JsonCompteRendu(f, constats(perimetre, numero), toutes(perimetre, numero)).ecrire(sortie));
    }

    private Iterable<FactureDuFlux> toutes(Perimetre perimetre, NumeroFlux numero) {
        return () -> new Portions<>(debut -> factures(perimetre, numero, debut, PORTION), PORTION);
    }

    private <T> Optional<T> avec(
            Perimetre perimetre, NumeroFlux numero, Function<EntityManager, Function<FluxEntity, T>> lecture) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "SELECT f FROM FluxEntity f WHERE f.numero = :numero", FluxEntity.class)
                .setParameter("numero", numero.valeur())
                .getResultStream()
                .filter(f -> perimetre.structures().contains(f.deposant()))
                .findFirst()
                .map(f -> lecture.apply(em).apply(f)));
    }

    private List<FluxSuivi> lire(EntityManager em, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, FluxEntity> parId = em
                .createQuery("SELECT f FROM FluxEntity f WHERE f.id IN :ids", FluxEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(FluxEntity::id, f -> f));
        Map<Long, long[]> comptes = comptes(em, ids);
        Map<StructureId, Structure> deposants = annuaire.structures(
                parId.values().stream().map(FluxEntity::deposant).collect(Collectors.toSet()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(parId.get(id)).stream())
                .map(f -> suivi(f, deposants, comptes.getOrDefault(f.id(), new long[2])))
                .toList();
    }

    private static FluxSuivi suivi(FluxEntity f, Map<StructureId, Structure> deposants, long[] comptes) {
        Structure deposant = deposants.get(f.deposant());
        return new FluxSuivi(
                f.entete(), deposant == null ? "" : deposant.designation(), f.nomUtilisateur(), comptes[0], comptes[1]);
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, long[]> comptes(EntityManager em, Collection<Long> ids) {
        List<Object[]> lignes = em.createQuery("SELECT f.flux, COUNT(f.id), COUNT(f.facture) FROM FichierEntity f"
                        + " WHERE f.flux IN :ids GROUP BY f.flux")
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, long[]> comptes = new HashMap<>();
        lignes.forEach(l -> comptes.put(
                ((Number) l[0]).longValue(), new long[] {((Number) l[1]).longValue(), ((Number) l[2]).longValue()}));
        return comptes;
    }
}
