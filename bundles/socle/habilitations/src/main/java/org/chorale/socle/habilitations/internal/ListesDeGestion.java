package org.chorale.socle.habilitations.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/** The lists of gestionnaires, over the structures that they manage. */
final class ListesDeGestion {
    /** Structures asked for in one statement: databases bound the number of its parameters. */
    private static final int PAR_LOT = 500;

    /** Totals are exact up to here. */
    private static final int TOTAL_MAX = 10_000;

    private static final String RATTACHEMENTS =
            "SELECT id, utilisateur_id, structure_id, service_id, CAST(NULL AS VARCHAR(40)), "
                    + "CAST(NULL AS VARCHAR(20)), depuis, message FROM hab_rattachement "
                    + "WHERE statut = 'EN_COURS_DE_VALIDATION' AND structure_id IN ";

    private static final String ABONNEMENTS =
            "SELECT id, utilisateur_id, structure_id, service_id, espace, mode_acces, depuis, message "
                    + "FROM hab_demande WHERE statut = 'EN_COURS_DE_VALIDATION' AND structure_id IN ";

    private final EntityManager em;

    ListesDeGestion(EntityManager em) {
        this.em = em;
    }

    Resultats<Demande> demandes(List<Long> structures, @Nullable Boolean rattachements, Pagination pagination) {
        List<String> tables = new ArrayList<>();
        if (!Boolean.FALSE.equals(rattachements)) {
            tables.add(RATTACHEMENTS);
        }
        if (!Boolean.TRUE.equals(rattachements)) {
            tables.add(ABONNEMENTS);
        }
        List<Demande> debut = new ArrayList<>();
        long total = 0;
        for (String table : tables) {
            debut.addAll(debut(structures, table, " ORDER BY depuis, id", pagination, ListesDeGestion::demande));
            total += compter(structures, table);
        }
        return page(debut, Comparator.comparing(Demande::depuis).thenComparing(Demande::id), pagination, total);
    }

    Resultats<Acte> historique(List<Long> structures, Pagination pagination) {
        String table = Journal.COLONNES + "WHERE structure_id IN ";
        List<Acte> debut = debut(structures, table, " ORDER BY id DESC", pagination, Journal::lire);
        return page(debut, Comparator.comparing(Acte::id).reversed(), pagination, compter(structures, table));
    }

    /** Those who are attached to it or suspended. */
    List<Rattachement> utilisateurs(StructureId structure) {
        return em.createQuery(
                        "SELECT r FROM RattachementEntity r WHERE r.structureId = :structure AND r.statut IN :statuts",
                        RattachementEntity.class)
                .setParameter("structure", structure.valeur())
                .setParameter("statuts", List.of(StatutRattachement.VALIDEE, StatutRattachement.DESACTIVEE))
                .getResultStream()
                .map(RattachementEntity::enRattachement)
                .toList();
    }

    /** Of all these structures and their services, in these states. */
    List<Rattachement> rattachements(List<Long> structures, Set<StatutRattachement> statuts) {
        return statuts.isEmpty()
                ? List.of()
                : lots(structures).stream()
                        .flatMap(lot -> em.createQuery(
                                        "SELECT r FROM RattachementEntity r WHERE r.structureId IN :structures "
                                                + "AND r.statut IN :statuts",
                                        RattachementEntity.class)
                                .setParameter("structures", lot)
                                .setParameter("statuts", statuts)
                                .getResultStream())
                        .map(RattachementEntity::enRattachement)
                        .toList();
    }

    List<DemandeEntity> demandesSur(StructureId structure) {
        return em.createQuery(
                        "SELECT d FROM DemandeEntity d WHERE d.structureId = :structure AND d.statut = :statut "
                                + "ORDER BY d.depuis, d.id",
                        DemandeEntity.class)
                .setParameter("structure", structure.valeur())
                .setParameter("statut", Abonnement.Statut.EN_COURS_DE_VALIDATION)
                .getResultList();
    }

    /** Of each lot of structures what may stand on the page or before it; the page is cut from all of them. */
    private <T> List<T> debut(
            List<Long> structures,
            String table,
            String ordre,
            Pagination pagination,
            Function<@Nullable Object[], T> lecture) {
        List<T> debut = new ArrayList<>();
        for (List<Long> lot : lots(structures)) {
            Query requete = question(table + parametres(lot) + ordre, lot);
            requete.setMaxResults(
                    (int) Math.min(Integer.MAX_VALUE, (long) pagination.decalage() + pagination.taille()));
            for (Object ligne : requete.getResultList()) {
                debut.add(lecture.apply((Object[]) ligne));
            }
        }
        return debut;
    }

    private long compter(List<Long> structures, String table) {
        long total = 0;
        String apresFrom = table.substring(table.indexOf(" FROM "));
        for (List<Long> lot : lots(structures)) {
            Object nombre = question("SELECT COUNT(*)" + apresFrom + parametres(lot), lot)
                    .getSingleResult();
            total += LigneAbonnement.entier(nombre);
        }
        return total;
    }

    private Query question(String texte, List<Long> lot) {
        Query requete = em.createNativeQuery(texte);
        for (int i = 0; i < lot.size(); i++) {
            requete.setParameter(i + 1, lot.get(i));
        }
        return requete;
    }

    private static <T> Resultats<T> page(List<T> debut, Comparator<T> ordre, Pagination pagination, long total) {
        List<T> elements = debut.stream()
                .sorted(ordre)
                .skip(pagination.decalage())
                .limit(pagination.taille())
                .toList();
        return new Resultats<>(elements, pagination, Math.min(total, TOTAL_MAX), total > TOTAL_MAX);
    }

    private static List<List<Long>> lots(List<Long> structures) {
        return IntStream.iterate(0, i -> i < structures.size(), i -> i + PAR_LOT)
                .mapToObj(i -> structures.subList(i, Math.min(structures.size(), i + PAR_LOT)))
                .toList();
    }

    private static String parametres(List<Long> lot) {
        return IntStream.rangeClosed(1, lot.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Demande demande(@Nullable Object[] l) {
        boolean abonnement = l[4] != null;
        return new Demande(
                LigneAbonnement.entier(l[0]),
                new UtilisateurId(LigneAbonnement.entier(l[1])),
                new StructureId(LigneAbonnement.entier(l[2])),
                Cle.enService(LigneAbonnement.entier(l[3])),
                abonnement ? new CodeEspace(LigneAbonnement.texte(l[4])) : null,
                abonnement ? Mode.valueOf(LigneAbonnement.texte(l[5])) : null,
                LigneAbonnement.instant(l[6]),
                (String) l[7]);
    }
}
