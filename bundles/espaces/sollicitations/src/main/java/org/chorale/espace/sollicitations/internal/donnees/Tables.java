package org.chorale.espace.sollicitations.internal.donnees;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.planification.HeureLegale;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Critere;
import org.chorale.espace.sollicitations.internal.service.Message;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;

/** What is asked of the tables; nothing is found outside a regard. */
public final class Tables {
    private static final Set<Long> AUCUNE = Set.of(-1L);

    private final EntityManager em;

    /** Within the caller's transaction. */
    public Tables(EntityManager em) {
        this.em = em;
    }

    /** One of them, whoever asks. */
    public Optional<SollicitationEntity> trouver(long id) {
        return Optional.ofNullable(em.find(SollicitationEntity.class, id));
    }

    /** The same, with nobody else at it until the transaction ends. */
    public Optional<SollicitationEntity> tenir(long id) {
        return Optional.ofNullable(em.find(SollicitationEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All that was said, in its order. */
    public List<Message> messages(long id) {
        Map<Integer, List<Message.Piece>> pieces = pieces(id).stream()
                .collect(Collectors.groupingBy(
                        PieceEntity::message, Collectors.mapping(PieceEntity::en, Collectors.toList())));
        return em
                .createQuery(
                        "SELECT m FROM MessageEntity m WHERE m.sollicitation = :id ORDER BY m.rang",
                        MessageEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(m -> m.en(pieces.getOrDefault(m.rang(), List.of())))
                .toList();
    }

    /** Its attachments. */
    public List<PieceEntity> pieces(long id) {
        return em.createQuery(
                        "SELECT p FROM PieceEntity p WHERE p.sollicitation = :id ORDER BY p.id", PieceEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** How much was said already. */
    public int dernierRang(long id) {
        Integer rang = em.createQuery(
                        "SELECT MAX(m.rang) FROM MessageEntity m WHERE m.sollicitation = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
        return rang == null ? 0 : rang;
    }

    /** A page of those in sight. */
    public List<SollicitationEntity> chercher(Regard regard, Critere critere, Pagination pagination) {
        String sens = pagination.sens() == Pagination.Sens.ASCENDANT ? "ASC" : "DESC";
        return requete(
                        SollicitationEntity.class,
                        "SELECT s",
                        regard,
                        critere,
                        " ORDER BY s.depot " + sens + ", s.id " + sens)
                .setFirstResult(pagination.decalage())
                .setMaxResults(pagination.taille())
                .getResultList();
    }

    /** The next ones in sight, newest first, of those that came before one of them. */
    public List<SollicitationEntity> avant(Regard regard, Critere critere, long celle, int combien) {
        return requete(SollicitationEntity.class, "SELECT s", regard, critere, " AND s.id < :celle ORDER BY s.id DESC")
                .setParameter("celle", celle)
                .setMaxResults(combien)
                .getResultList();
    }

    /** How many are in sight. */
    public long compter(Regard regard, Critere critere) {
        return requete(Long.class, "SELECT COUNT(s)", regard, critere, "").getSingleResult();
    }

    /** How many of them there are in each state; states without any are absent. */
    public Map<Etat, Long> parEtat(Regard regard) {
        Map<Etat, Long> nombres = new EnumMap<>(Etat.class);
        requete(Object[].class, "SELECT s.etat, COUNT(s)", regard, Critere.tout(), " GROUP BY s.etat")
                .getResultList()
                .forEach(l -> nombres.put((Etat) l[0], (Long) l[1]));
        return nombres;
    }

    private <T> TypedQuery<T> requete(Class<T> type, String quoi, Regard regard, Critere c, String suite) {
        List<String> ou = new ArrayList<>();
        ou.add("s.etat IN :etats");
        ou.add(enVue(regard));
        if (c.categorie() != null) {
            ou.add("(s.categorie = :categorie OR s.sousCategorie = :categorie)");
        }
        if (c.texte() != null) {
            ou.add("(LOWER(s.objet) LIKE :texte ESCAPE '!' OR s.id = :numero)");
        }
        if (c.du() != null) {
            ou.add("s.depot >= :du");
        }
        if (c.au() != null) {
            ou.add("s.depot < :au");
        }
        TypedQuery<T> requete =
                em.createQuery(quoi + " FROM SollicitationEntity s WHERE " + String.join(" AND ", ou) + suite, type);
        requete.setParameter("etats", c.etats().isEmpty() ? Etat.visibles() : c.etats());
        borner(requete, regard);
        criteres(requete, c);
        return requete;
    }

    private static void criteres(TypedQuery<?> requete, Critere c) {
        if (c.categorie() != null) {
            requete.setParameter("categorie", c.categorie());
        }
        if (c.texte() != null) {
            String propre = c.texte().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            requete.setParameter("texte", "%" + propre + "%");
            requete.setParameter("numero", Sollicitation.lireNumero(c.texte()));
        }
        if (c.du() != null) {
            requete.setParameter("du", HeureLegale.debut(c.du()));
        }
        if (c.au() != null) {
            requete.setParameter("au", HeureLegale.debut(c.au().plusDays(1)));
        }
    }

    private static String enVue(Regard regard) {
        if (regard instanceof Regard.DeLEmetteur) {
            return "(s.emetteurStructure IN :structures OR s.emetteurService IN :services)";
        }
        if (regard instanceof Regard.DuDestinataire) {
            return "(s.destinataireStructure IN :structures OR s.destinataireService IN :services)";
        }
        return regard instanceof Regard.DuSupport ? "s.destinataireStructure IS NULL" : "s.id = :visee";
    }

    private static void borner(TypedQuery<?> requete, Regard regard) {
        if (regard instanceof Regard.DeLEmetteur emetteur) {
            borner(requete, emetteur.perimetre());
        } else if (regard instanceof Regard.DuDestinataire destinataire) {
            borner(requete, destinataire.perimetre());
        } else if (regard instanceof Regard.DuVisiteur visiteur) {
            requete.setParameter("visee", visiteur.sollicitation());
        }
    }

    private static void borner(TypedQuery<?> requete, Perimetre perimetre) {
        Set<Long> entieres = perimetre.portees().stream()
                .filter(p -> p.service() == null)
                .map(p -> p.structure().valeur())
                .collect(Collectors.toSet());
        Set<Long> services = perimetre.portees().stream()
                .map(Portee::service)
                .filter(s -> s != null)
                .map(s -> s.valeur())
                .collect(Collectors.toSet());
        requete.setParameter("structures", entieres.isEmpty() ? AUCUNE : entieres);
        requete.setParameter("services", services.isEmpty() ? AUCUNE : services);
    }
}
