package org.chorale.socle.brouillons.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;

/** What is asked of the tables of drafts; nothing is seen outside a perimeter. */
final class Tables {
    private final EntityManager em;

    Tables(EntityManager em) {
        this.em = em;
    }

    /** A draft within the perimeter; unknown outside it. */
    BrouillonEntity exiger(Perimetre perimetre, long id) {
        return trouver(perimetre, id).orElseThrow(RefusBrouillon.Inconnu::new);
    }

    /** The same, of which one change at a time is kept: of two at once the later one is tried again, and sees the other. */
    BrouillonEntity tenir(Perimetre perimetre, long id) {
        BrouillonEntity trouve = exiger(perimetre, id);
        em.lock(trouve, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return trouve;
    }

    Optional<BrouillonEntity> trouver(Perimetre perimetre, long id) {
        return Optional.ofNullable(em.find(BrouillonEntity.class, id))
                .filter(b -> perimetre.mode().couvre(Mode.MODIFICATION))
                .filter(b -> perimetre.structures().contains(b.deposant()));
    }

    static void exiger(Perimetre perimetre, StructureId structure) {
        if (!perimetre.mode().couvre(Mode.MODIFICATION)
                || !perimetre.structures().contains(structure)) {
            throw new RefusCommun.HorsPerimetre();
        }
    }

    /** Refuses where a structure has as many drafts as it may. */
    void exigerPlace(StructureId deposant, int maximum) {
        long deja = em.createQuery("SELECT COUNT(b) FROM BrouillonEntity b WHERE b.deposant = :d", Long.class)
                .setParameter("d", deposant.valeur())
                .getSingleResult();
        if (deja >= maximum) {
            throw new RefusBrouillon.TropDeBrouillons();
        }
    }

    List<FichierEntity> fichiers(long brouillon) {
        return em.createQuery(
                        "SELECT f FROM FichierEntity f WHERE f.brouillon = :brouillon ORDER BY f.id",
                        FichierEntity.class)
                .setParameter("brouillon", brouillon)
                .getResultList();
    }

    FichierEntity fichier(long brouillon, long id) {
        return Optional.ofNullable(em.find(FichierEntity.class, id))
                .filter(f -> f.brouillon() != null && f.brouillon() == brouillon)
                .orElseThrow(RefusBrouillon.Inconnu::new);
    }

    List<EnvoiEntity> envois(long brouillon) {
        return em.createQuery(
                        "SELECT e FROM EnvoiEntity e WHERE e.brouillon = :brouillon AND e.fichier IS NULL ORDER BY e.id",
                        EnvoiEntity.class)
                .setParameter("brouillon", brouillon)
                .getResultList();
    }

    EnvoiEntity envoi(long brouillon, long id) {
        return Optional.ofNullable(em.find(EnvoiEntity.class, id))
                .filter(e -> e.brouillon() == brouillon)
                .orElseThrow(RefusBrouillon.Inconnu::new);
    }

    /** The draft with all that it holds. */
    Brouillon lire(BrouillonEntity b, Duration duree) {
        List<FichierDeBrouillon> fichiers =
                fichiers(b.id()).stream().map(FichierEntity::en).toList();
        List<Envois.Envoi> envois = envois(b.id()).stream().map(EnvoiEntity::en).toList();
        return b.en(fichiers, envois, duree);
    }

    /** Takes a draft away with all that it holds. */
    void effacer(BrouillonEntity b) {
        effacer(List.of(b.id()));
    }

    /** The same for several, five hundred at most. */
    void effacer(List<Long> brouillons) {
        if (brouillons.isEmpty()) {
            return;
        }
        em.createQuery("DELETE FROM FichierEntity f WHERE f.brouillon IN :b")
                .setParameter("b", brouillons)
                .executeUpdate();
        effacerEnvois(em.createQuery("SELECT e.id FROM EnvoiEntity e WHERE e.brouillon IN :b", Long.class)
                .setParameter("b", brouillons)
                .getResultList());
        brouillons.forEach(id -> em.remove(em.getReference(BrouillonEntity.class, id)));
    }

    /** Takes uploads away with their pieces. */
    void effacerEnvois(List<Long> envois) {
        if (!envois.isEmpty()) {
            em.createQuery("DELETE FROM MorceauEntity m WHERE m.envoi IN :e")
                    .setParameter("e", envois)
                    .executeUpdate();
            em.createQuery("DELETE FROM EnvoiEntity e WHERE e.id IN :e")
                    .setParameter("e", envois)
                    .executeUpdate();
        }
    }
}
