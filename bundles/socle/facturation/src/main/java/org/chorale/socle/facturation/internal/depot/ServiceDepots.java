package org.chorale.socle.facturation.internal.depot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Taches;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FichierEntity;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.chorale.socle.facturation.internal.integration.TraitementFlux;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes flux in: a row and its job, together or not at all. */
@Component
public class ServiceDepots implements Depots {
    private final JpaTemplate jpa;
    private final Taches taches;
    private final Annuaire annuaire;
    private final Clock horloge;

    @Activate
    public ServiceDepots(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Taches taches,
            @Reference Annuaire annuaire,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.taches = taches;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    @Override
    public Recu deposer(Perimetre perimetre, Depot depot) {
        if (!perimetre.mode().couvre(Mode.MODIFICATION)
                || !perimetre.structures().contains(depot.deposant())) {
            throw new RefusCommun.HorsPerimetre();
        }
        annuaire.structure(depot.deposant()).filter(s -> !s.active()).ifPresent(s -> {
            throw new RefusFacture.DeposantInactif(s.identifiant().valeur());
        });
        verifierNom(depot.nomFichier());
        if (depot.syntaxeDeclaree() != null
                && SyntaxeFlux.deCode(depot.syntaxeDeclaree()).isEmpty()) {
            throw new RefusFacture.SyntaxeInconnue(depot.syntaxeDeclaree()
                    .substring(0, Math.min(60, depot.syntaxeDeclaree().length())));
        }
        if (depot.contenu().taille() == 0) {
            throw new RefusFacture.FluxVide();
        }
        return ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.Required, em -> {
            FluxEntity flux = new FluxEntity(
                    depot, perimetre.appelant().id(), perimetre.appelant().nom(), horloge.instant());
            em.persist(flux);
            flux.numeroter();
            taches.planifier(TraitementFlux.TYPE, flux.numero().valeur(), Map.of());
            return new Recu(flux.numero(), flux.depot());
        }));
    }

    @Override
    public Optional<CompteRendu> compteRendu(Perimetre perimetre, NumeroFlux numero) {
        return jpa.txExpr(TransactionType.Required, em -> trouver(em, perimetre, numero)
                .map(flux -> new CompteRendu(flux.entete(), flux.constats(), fichiers(em, flux))));
    }

    @Override
    public Resultats<CompteRendu.Entete> suivi(Perimetre perimetre, Pagination pagination) {
        Set<Long> deposants = deposants(perimetre);
        if (deposants.isEmpty()) {
            return new Resultats<>(List.of(), pagination, 0, false);
        }
        return jpa.txExpr(TransactionType.Required, em -> {
            long total = em.createQuery("SELECT COUNT(f) FROM FluxEntity f WHERE f.deposant IN :deposants", Long.class)
                    .setParameter("deposants", deposants)
                    .getSingleResult();
            List<CompteRendu.Entete> page = em
                    .createQuery(
                            "SELECT f FROM FluxEntity f WHERE f.deposant IN :deposants ORDER BY f.depot DESC, f.id DESC",
                            FluxEntity.class)
                    .setParameter("deposants", deposants)
                    .setFirstResult(pagination.decalage())
                    .setMaxResults(pagination.taille())
                    .getResultList()
                    .stream()
                    .map(FluxEntity::entete)
                    .toList();
            return new Resultats<>(page, pagination, total, false);
        });
    }

    private static Optional<FluxEntity> trouver(EntityManager em, Perimetre perimetre, NumeroFlux numero) {
        return em.createQuery("SELECT f FROM FluxEntity f WHERE f.numero = :numero", FluxEntity.class)
                .setParameter("numero", numero.valeur())
                .getResultStream()
                .filter(f -> perimetre.structures().contains(f.deposant()))
                .findFirst();
    }

    private static List<CompteRendu.FactureDuFlux> fichiers(EntityManager em, FluxEntity flux) {
        return em
                .createQuery("SELECT f FROM FichierEntity f WHERE f.flux = :flux ORDER BY f.rang", FichierEntity.class)
                .setParameter("flux", flux.id())
                .getResultList()
                .stream()
                .map(FichierEntity::enCompteRendu)
                .toList();
    }

    private static Set<Long> deposants(Perimetre perimetre) {
        return perimetre.structures().stream().map(StructureId::valeur).collect(Collectors.toSet());
    }

    private static void verifierNom(String nom) {
        boolean interdit = nom.chars().anyMatch(c -> c < ' ' || c == 0x7f || CARACTERES_INTERDITS.indexOf(c) >= 0);
        if (nom.isBlank() || Limite.NOM_FLUX.depassee(nom.length()) || interdit) {
            throw new RefusFacture.NomFichierInvalide();
        }
    }
}
