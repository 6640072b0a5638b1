package org.chorale.socle.habilitations.internal;

import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;

/**
 * The questions asked of the tables, one statement each, all of them along an index that begins with the user or the
 * structure.
 *
 * <p>What gives a right: a subscription (VALIDEE), an attachment (VALIDEE) that covers it, and an opening: of the
 * structure or service, or none needed (libreAdhesion, or given by auCompte) as long as nobody closes it there. A
 * subscription to the whole structure, opened on some services only, holds on these.
 */
final class LectureDesDroits {
    private static final String OUVERT_LA =
            " (os.active = TRUE OR (os.id IS NULL AND (e.libre_adhesion = TRUE OR a.par_regle = TRUE))) ";

    private static final String JOINTURES = "LEFT JOIN hab_espace e ON e.code = a.espace "
            + "LEFT JOIN hab_ouverture os" + Plan.OUVERTURE
            + "ON os.structure_id = a.structure_id AND os.espace = a.espace AND os.service_id = 0 "
            + "LEFT JOIN hab_ouverture ov" + Plan.OUVERTURE
            + "ON ov.structure_id = a.structure_id AND ov.espace = a.espace AND ov.service_id > 0 "
            + "AND ov.active = TRUE AND (a.service_id = 0 OR ov.service_id = a.service_id) ";

    private static final String DROITS = " FROM hab_abonnement a "
            + JOINTURES
            + "WHERE a.utilisateur_id = ?1 AND a.statut = 'VALIDEE' "
            + "AND EXISTS (SELECT 1 FROM hab_rattachement r" + Plan.RATTACHEMENT
            + "WHERE r.utilisateur_id = ?1 AND r.structure_id = a.structure_id "
            + "AND (r.service_id = 0 OR r.service_id = a.service_id) AND r.statut = 'VALIDEE') "
            + "AND (" + OUVERT_LA + " OR ov.id IS NOT NULL) ";

    static final String PERIMETRE = "SELECT DISTINCT a.structure_id, "
            + "CASE WHEN " + OUVERT_LA + " THEN a.service_id ELSE ov.service_id END" + DROITS
            + "AND a.espace = ?2 AND (a.mode_acces = 'MODIFICATION' OR a.mode_acces = ?3)";

    static final String ESPACES = "SELECT DISTINCT a.espace, a.mode_acces" + DROITS;

    /** Of one structure: of the whole of it, or of the one service that is asked for. */
    static final String TITULAIRES = "SELECT DISTINCT a.utilisateur_id FROM hab_abonnement a" + Plan.ABONNEMENT_SUR
            + JOINTURES
            + "WHERE a.structure_id = ?1 AND a.espace = ?2 AND a.statut = 'VALIDEE' "
            + "AND EXISTS (SELECT 1 FROM hab_rattachement r" + Plan.RATTACHEMENT
            + "WHERE r.utilisateur_id = a.utilisateur_id AND r.structure_id = ?1 "
            + "AND (r.service_id = 0 OR r.service_id = a.service_id) AND r.statut = 'VALIDEE') "
            + "AND ((" + OUVERT_LA + " AND (a.service_id = 0 OR a.service_id = ?3)) OR ov.service_id = ?3)";

    private final EntityManager em;

    LectureDesDroits(EntityManager em) {
        this.em = em;
    }

    Set<Portee> perimetre(UtilisateurId utilisateur, CodeEspace espace, Mode mode) {
        Query requete = em.createNativeQuery(PERIMETRE)
                .setParameter(1, utilisateur.valeur())
                .setParameter(2, espace.valeur())
                .setParameter(3, mode.name());
        Set<Portee> portees = new HashSet<>();
        lignes(requete)
                .forEach(l -> portees.add(new Portee(new StructureId(entier(l[0])), Cle.enService(entier(l[1])))));
        return portees;
    }

    Set<UtilisateurId> titulaires(CodeEspace espace, StructureId structure, long service) {
        Query requete = em.createNativeQuery(TITULAIRES)
                .setParameter(1, structure.valeur())
                .setParameter(2, espace.valeur())
                .setParameter(3, service);
        Set<UtilisateurId> titulaires = new HashSet<>();
        for (Object numero : requete.getResultList()) {
            titulaires.add(new UtilisateurId(entier(numero)));
        }
        return titulaires;
    }

    Map<CodeEspace, Mode> espaces(UtilisateurId utilisateur) {
        Map<CodeEspace, Mode> espaces = new TreeMap<>();
        lignes(em.createNativeQuery(ESPACES).setParameter(1, utilisateur.valeur()))
                .forEach(l -> espaces.merge(
                        new CodeEspace((String) l[0]),
                        Mode.valueOf((String) l[1]),
                        (un, autre) -> un.couvre(autre) ? un : autre));
        return espaces;
    }

    List<Rattachement> rattachements(UtilisateurId utilisateur) {
        return em.createQuery(
                        "SELECT r FROM RattachementEntity r WHERE r.utilisateurId = :utilisateur "
                                + "ORDER BY r.structureId, r.serviceId",
                        RattachementEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .getResultStream()
                .map(RattachementEntity::enRattachement)
                .toList();
    }

    Set<StructureId> structuresRattachees(UtilisateurId utilisateur) {
        Set<StructureId> structures = new HashSet<>();
        Query requete = em.createNativeQuery("SELECT DISTINCT structure_id FROM hab_rattachement "
                        + "WHERE utilisateur_id = ?1 AND statut = 'VALIDEE'")
                .setParameter(1, utilisateur.valeur());
        for (Object numero : requete.getResultList()) {
            structures.add(new StructureId(entier(numero)));
        }
        return structures;
    }

    Set<UtilisateurId> utilisateursDe(StructureId structure) {
        Set<UtilisateurId> utilisateurs = new HashSet<>();
        Query requete = em.createNativeQuery("SELECT DISTINCT utilisateur_id FROM hab_rattachement "
                        + "WHERE structure_id = ?1 AND statut = 'VALIDEE'")
                .setParameter(1, structure.valeur());
        for (Object numero : requete.getResultList()) {
            utilisateurs.add(new UtilisateurId(entier(numero)));
        }
        return utilisateurs;
    }

    /** Who manages the structure, its principal first. */
    List<UtilisateurId> gestionnaires(StructureId structure) {
        return em.createQuery(
                        "SELECT r FROM RattachementEntity r WHERE r.structureId = :structure AND r.statut = :valide "
                                + "AND r.role <> :simple",
                        RattachementEntity.class)
                .setParameter("structure", structure.valeur())
                .setParameter("valide", StatutRattachement.VALIDEE)
                .setParameter("simple", RoleStructure.UTILISATEUR)
                .getResultStream()
                .sorted(Comparator.comparing((RattachementEntity r) -> !r.estPrincipal())
                        .thenComparing(RattachementEntity::id))
                .map(RattachementEntity::utilisateur)
                .toList();
    }

    /** One user's rows of one structure, whatever their state. */
    List<RattachementEntity> lignes(UtilisateurId utilisateur, StructureId structure) {
        return em.createQuery(
                        "SELECT r FROM RattachementEntity r WHERE r.utilisateurId = :utilisateur "
                                + "AND r.structureId = :structure ORDER BY r.serviceId",
                        RattachementEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .setParameter("structure", structure.valeur())
                .getResultList();
    }

    /** How many requests of the user, of both kinds, wait. */
    long enAttente(UtilisateurId utilisateur) {
        return Stream.of("hab_rattachement", "hab_demande")
                .map(table -> em.createNativeQuery("SELECT COUNT(*) FROM " + table
                                + " WHERE utilisateur_id = ?1 AND statut = 'EN_COURS_DE_VALIDATION'")
                        .setParameter(1, utilisateur.valeur())
                        .getSingleResult())
                .mapToLong(LectureDesDroits::entier)
                .sum();
    }

    Optional<LigneAbonnement> abonnement(long id) {
        return lignes(em.createNativeQuery(LigneAbonnement.COLONNES + "WHERE id = ?1")
                        .setParameter(1, id))
                .map(LigneAbonnement::de)
                .findFirst();
    }

    List<LigneAbonnement> abonnements(UtilisateurId utilisateur) {
        return lignes(em.createNativeQuery(LigneAbonnement.COLONNES + "WHERE utilisateur_id = ?1")
                        .setParameter(1, utilisateur.valeur()))
                .map(LigneAbonnement::de)
                .toList();
    }

    List<LigneAbonnement> abonnements(UtilisateurId utilisateur, StructureId structure) {
        return lignes(em.createNativeQuery(LigneAbonnement.COLONNES + "WHERE utilisateur_id = ?1 AND structure_id = ?2")
                        .setParameter(1, utilisateur.valeur())
                        .setParameter(2, structure.valeur()))
                .map(LigneAbonnement::de)
                .toList();
    }

    /** Those of all users of the structure. */
    List<LigneAbonnement> abonnementsSur(StructureId structure) {
        return lignes(em.createNativeQuery(LigneAbonnement.COLONNES
                                + "WHERE structure_id = ?1 AND statut = 'VALIDEE' ORDER BY utilisateur_id, espace, id")
                        .setParameter(1, structure.valeur()))
                .map(LigneAbonnement::de)
                .toList();
    }

    List<OuvertureEspace> ouvertures(StructureId structure) {
        Query requete = em.createNativeQuery("SELECT id, structure_id, service_id, espace, active, depuis "
                        + "FROM hab_ouverture WHERE structure_id = ?1 ORDER BY espace, service_id")
                .setParameter(1, structure.valeur());
        return lignes(requete).map(LectureDesDroits::ouverture).toList();
    }

    static OuvertureEspace ouverture(Object[] l) {
        return new OuvertureEspace(
                entier(l[0]),
                new StructureId(entier(l[1])),
                Cle.enService(entier(l[2])),
                new CodeEspace((String) l[3]),
                Boolean.TRUE.equals(l[4]),
                ((Timestamp) l[5]).toLocalDateTime().toInstant(ZoneOffset.UTC));
    }

    private static Stream<Object[]> lignes(Query requete) {
        return ((List<?>) requete.getResultList()).stream().map(Object[].class::cast);
    }

    private static long entier(Object colonne) {
        return ((Number) colonne).longValue();
    }
}
