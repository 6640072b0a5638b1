package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.Transactions;
import org.chorale.api.planification.Echeances;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The comptes techniques of structures: renewed and closed at once on this node, within seconds on others. */
@Component(configurationPid = Reglages.PID)
public final class ComptesTechniquesService implements ComptesTechniques {
    private final JpaTemplate jpa;
    private final Cles cles;
    private final AccesTechniqueService acces;
    private final Transactions transactions;
    private final Echeances echeances;
    private final Clock horloge;
    private final Duration validite;

    /** Takes what it needs. */
    @Activate
    public ComptesTechniquesService(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference AccesTechniqueService acces,
            @Reference Transactions transactions,
            @Reference Echeances echeances,
            @Reference Clock horloge,
            Reglages reglages) {
        this.jpa = jpa;
        this.cles = cles;
        this.acces = acces;
        this.transactions = transactions;
        this.echeances = echeances;
        this.horloge = horloge;
        this.validite = Duration.ofDays(reglages.motDePasseTechniqueJours());
    }

    @Override
    public List<CompteTechnique> de(StructureId structure) {
        Instant maintenant = horloge.instant();
        return jpa.txExpr(TransactionType.Required, em -> em
                .createQuery(
                        "select u from UtilisateurEntity u where u.structureId = :structure and u.genre = :genre "
                                + "order by u.id",
                        UtilisateurEntity.class)
                .setParameter("structure", structure.valeur())
                .setParameter("genre", Genre.TECHNIQUE)
                .getResultList()
                .stream()
                .map(u -> u.compteTechnique(maintenant))
                .toList());
    }

    @Override
    public Secret renouveler(StructureId structure, UtilisateurId compte) {
        String motDePasse = cles.secret(ComptesService.OCTETS_DU_SECRET);
        Instant maintenant = horloge.instant();
        Instant expiration = maintenant.plus(validite);
        String login = changer(
                structure, compte, u -> u.renouveler(cles.empreinte("technique", motDePasse), maintenant, expiration));
        prevenir(echeances, structure, compte, expiration);
        return new Secret(compte.valeur(), login, motDePasse);
    }

    @Override
    public void fermer(StructureId structure, UtilisateurId compte) {
        changer(structure, compte, UtilisateurEntity::fermer);
        echeances.annuler(EXPIRATION_PROCHE, compte.toString());
    }

    /** Warns in time of the end of a password. */
    static void prevenir(Echeances echeances, StructureId structure, UtilisateurId compte, Instant expiration) {
        echeances.poser(
                EXPIRATION_PROCHE,
                compte.toString(),
                expiration.minus(PREAVIS),
                Map.of("structure", structure.toString()));
    }

    private String changer(StructureId structure, UtilisateurId compte, Consumer<UtilisateurEntity> changement) {
        return jpa.txExpr(TransactionType.Required, em -> {
            @Nullable
            UtilisateurEntity u = em.find(UtilisateurEntity.class, compte.valeur(), LockModeType.PESSIMISTIC_WRITE);
            if (u == null || !u.estTechniqueDe(structure) || !u.estActif()) {
                throw new Introuvable(new Libelle("Ce compte technique", "This compte technique"));
            }
            changement.accept(u);
            em.flush();
            String login = u.connexion();
            transactions.apresCommit(() -> acces.oublier(login));
            return u.vue().adresseConnexion();
        });
    }
}
