package org.chorale.socle.brouillons.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that a program gives before it submits. */
@Component(service = PiecesDeposees.class)
public class ServicePieces implements PiecesDeposees {
    private final JpaTemplate jpa;
    private final Reception reception;
    private final Clock horloge;

    @Activate
    public ServicePieces(
            @Reference(target = "(osgi.unit.name=brouillons)") JpaTemplate jpa,
            @Reference(target = "(bundle=brouillons)") SchemaPret schema,
            @Reference Reception reception,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.reception = reception;
        this.horloge = horloge;
    }

    @Override
    public FichierDeBrouillon ajouter(Appelant appelant, String nom, InputStream contenu) throws IOException {
        exigerPlace(appelant);
        return inscrire(appelant, Role.PIECE, reception.recevoirPiece(nom, contenu));
    }

    @Override
    public FichierDeBrouillon ajouterPdf(Appelant appelant, String nom, InputStream contenu, Set<String> fournisseurs)
            throws IOException {
        exigerPlace(appelant);
        return inscrire(appelant, Role.FACTURE, reception.recevoirPdf(nom, contenu, fournisseurs));
    }

    @Override
    public Optional<FichierDeBrouillon> consulter(Appelant appelant, long id) {
        return Transaction.tenter(jpa, em -> trouver(em, appelant, id).map(FichierEntity::en));
    }

    @Override
    public Resultats<FichierDeBrouillon> lister(Appelant appelant, Pagination pagination) {
        return Transaction.tenter(jpa, em -> {
            List<FichierDeBrouillon> page = em
                    .createQuery(
                            "SELECT f FROM FichierEntity f WHERE f.utilisateur = :u AND f.brouillon IS NULL"
                                    + " ORDER BY f.id DESC",
                            FichierEntity.class)
                    .setParameter("u", appelant.id().valeur())
                    .setFirstResult(pagination.decalage())
                    .setMaxResults(pagination.taille())
                    .getResultList()
                    .stream()
                    .map(FichierEntity::en)
                    .toList();
            return new Resultats<>(page, pagination, compter(em, appelant), false);
        });
    }

    @Override
    public Optional<InputStream> ouvrir(Appelant appelant, long id) throws IOException {
        Optional<FichierDeBrouillon> fichier = consulter(appelant, id);
        return fichier.isEmpty()
                ? Optional.empty()
                : reception.documents().ouvrir(fichier.get().document().empreinte());
    }

    @Override
    public void consommer(Appelant appelant, Collection<Long> ids) {
        jpa.tx(TransactionType.Required, em -> {
            for (long id : ids) {
                em.remove(trouver(em, appelant, id).orElseThrow(() -> inconnue(id)));
            }
            em.flush();
        });
    }

    @Override
    public List<FichierDeBrouillon> toutes(Appelant appelant, List<Long> ids) {
        return Transaction.tenter(jpa, em -> ids.stream()
                .map(id -> trouver(em, appelant, id)
                        .orElseThrow(() -> inconnue(id))
                        .en())
                .toList());
    }

    private static RefusCommun.Introuvable inconnue(long id) {
        return new RefusCommun.Introuvable(
                new Libelle("La pièce jointe %d".formatted(id), "Attachment %d".formatted(id)));
    }

    private void exigerPlace(Appelant appelant) {
        if (Transaction.tenter(jpa, em -> compter(em, appelant)) >= PAR_COMPTE_MAX) {
            throw new RefusBrouillon.TropDeFichiers(PAR_COMPTE_MAX);
        }
    }

    private FichierDeBrouillon inscrire(Appelant appelant, Role role, Reception.Recu recu) {
        return Transaction.tenter(jpa, em -> {
            FichierEntity f = new FichierEntity(null, appelant, role, recu, horloge.instant());
            em.persist(f);
            return f.en();
        });
    }

    private static long compter(EntityManager em, Appelant appelant) {
        return em.createQuery(
                        "SELECT COUNT(f) FROM FichierEntity f WHERE f.utilisateur = :u AND f.brouillon IS NULL",
                        Long.class)
                .setParameter("u", appelant.id().valeur())
                .getSingleResult();
    }

    private static Optional<FichierEntity> trouver(EntityManager em, Appelant appelant, long id) {
        return Optional.ofNullable(em.find(FichierEntity.class, id))
                .filter(f -> f.brouillon() == null && f.de(appelant));
    }
}
