package org.chorale.socle.facturation.internal.recherche;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.facture.RecherchesEnregistrees;
import org.chorale.api.facture.RefusRecherche;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.RechercheEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the searches that users name. */
@Component
public class ServiceRecherchesEnregistrees implements RecherchesEnregistrees {
    private final JpaTemplate jpa;

    @Activate
    public ServiceRecherchesEnregistrees(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema) {
        this.jpa = jpa;
    }

    @Override
    public List<Enregistree> liste(Appelant appelant, CodeEspace espace) {
        return jpa.txExpr(TransactionType.Required, em -> siennes(em, appelant, espace).stream()
                .map(RechercheEntity::enEnregistree)
                .toList());
    }

    @Override
    public Enregistree garder(Appelant appelant, CodeEspace espace, String nom, String criteres) {
        String propre = nom.strip();
        String cle = cle(propre);
        if (criteres.length() > CRITERES_MAX) {
            throw new IllegalArgumentException("criteres");
        }
        return ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.Required, em -> {
            List<RechercheEntity> siennes = siennes(em, appelant, espace);
            Optional<RechercheEntity> meme =
                    siennes.stream().filter(r -> r.cle().equals(cle)).findFirst();
            if (meme.isEmpty() && siennes.size() >= MAXIMUM) {
                throw new RefusRecherche.Trop();
            }
            RechercheEntity gardee =
                    meme.orElseGet(() -> new RechercheEntity(appelant.id().valeur(), espace.valeur(), cle));
            gardee.garder(propre, criteres);
            em.persist(gardee);
            em.flush();
            return gardee.enEnregistree();
        }));
    }

    @Override
    public void renommer(Appelant appelant, CodeEspace espace, long id, String nom) {
        String propre = nom.strip();
        String cle = cle(propre);
        ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.Required, em -> {
            List<RechercheEntity> siennes = siennes(em, appelant, espace);
            if (siennes.stream().anyMatch(r -> r.id() != id && r.cle().equals(cle))) {
                throw new RefusRecherche.NomPris();
            }
            siennes.stream().filter(r -> r.id() == id).forEach(r -> r.renommer(cle, propre));
            em.flush();
            return true;
        }));
    }

    /** What tells it from others; refused where it is no name. */
    private static String cle(String nom) {
        String cle = Cle.de(nom, NOM_MAX);
        if (cle.isEmpty() || nom.length() > NOM_MAX || nom.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new RefusRecherche.Nom();
        }
        return cle;
    }

    @Override
    public void oublier(Appelant appelant, CodeEspace espace, long id) {
        jpa.tx(TransactionType.Required, em -> em.createQuery("DELETE FROM RechercheEntity r WHERE r.id = :id"
                        + " AND r.utilisateur = :utilisateur AND r.espace = :espace")
                .setParameter("id", id)
                .setParameter("utilisateur", appelant.id().valeur())
                .setParameter("espace", espace.valeur())
                .executeUpdate());
    }

    private static List<RechercheEntity> siennes(EntityManager em, Appelant appelant, CodeEspace espace) {
        return em.createQuery(
                        "SELECT r FROM RechercheEntity r WHERE r.utilisateur = :utilisateur AND r.espace = :espace"
                                + " ORDER BY r.cle",
                        RechercheEntity.class)
                .setParameter("utilisateur", appelant.id().valeur())
                .setParameter("espace", espace.valeur())
                .getResultList();
    }
}
