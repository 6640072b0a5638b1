package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * Changes of openings and subscriptions, and the opening rules. The rules are two statements over sets: the same for one
 * new attachment and for an espace that arrives among a million of them. A row that exists, closed or ended ones
 * included, is left alone.
 */
final class EcritureDesDroits {
    private static final String OUVRIR_PAR_REGLE =
            "INSERT INTO hab_ouverture (structure_id, service_id, espace, active, depuis) "
                    + "SELECT s.structure_id, 0, e.code, TRUE, CAST(?2 AS TIMESTAMP) FROM hab_structure s, hab_espace e "
                    + "WHERE ((s.nature = 'PUBLIQUE' AND e.sur_publique = TRUE) "
                    + "OR (s.nature = 'PRIVEE' AND e.sur_privee = TRUE)) "
                    + "AND NOT EXISTS (SELECT 1 FROM hab_ouverture o"
                    + Plan.OUVERTURE + "WHERE o.structure_id = s.structure_id "
                    + "AND o.espace = e.code AND o.service_id = 0) ";

    private static final String ABONNER_PAR_REGLE = "INSERT INTO hab_abonnement "
            + "(utilisateur_id, espace, structure_id, service_id, mode_acces, statut, par_regle, depuis) "
            + "SELECT r.utilisateur_id, e.code, r.structure_id, r.service_id, e.mode_acces, 'VALIDEE', TRUE, "
            + "CAST(?2 AS TIMESTAMP) FROM hab_rattachement r, hab_espace e WHERE r.statut = 'VALIDEE' "
            + "AND (e.au_compte = 'TOUS' "
            + "OR (e.au_compte = 'GESTIONNAIRES' AND r.role_structure <> 'UTILISATEUR')) "
            + "AND NOT EXISTS (SELECT 1 FROM hab_abonnement a"
            + Plan.ABONNEMENT + "WHERE a.utilisateur_id = r.utilisateur_id "
            + "AND a.espace = e.code AND a.structure_id = r.structure_id AND a.service_id = r.service_id) ";

    private final EntityManager em;
    private final Instant maintenant;

    EcritureDesDroits(EntityManager em, Instant maintenant) {
        this.em = em;
        this.maintenant = maintenant;
    }

    /** Rules for a new attachment: those of every espace that ever came. */
    void appliquerAuRattachement(long rattachement, StructureId structure) {
        executer(OUVRIR_PAR_REGLE + "AND s.structure_id = ?1", structure.valeur(), Cle.de(maintenant));
        executer(ABONNER_PAR_REGLE + "AND r.id = ?1", rattachement, Cle.de(maintenant));
    }

    /** Rules of an espace that arrives: for all structures and accounts that exist. */
    int appliquerALEspace(CodeEspace espace) {
        return executer(OUVRIR_PAR_REGLE + "AND e.code = ?1", espace.valeur(), Cle.de(maintenant))
                + executer(ABONNER_PAR_REGLE + "AND e.code = ?1", espace.valeur(), Cle.de(maintenant));
    }

    void connaitre(StructureId structure, NatureStructure nature) {
        boolean connue = !em.createNativeQuery("SELECT 1 FROM hab_structure WHERE structure_id = ?1")
                .setParameter(1, structure.valeur())
                .getResultList()
                .isEmpty();
        if (!connue) {
            executer(
                    "INSERT INTO hab_structure (structure_id, nature) VALUES (?1, ?2)",
                    structure.valeur(),
                    nature.name());
        }
    }

    boolean ouverture(StructureId structure, @Nullable ServiceId service, CodeEspace espace, boolean active) {
        Object[] cle = {structure.valeur(), Cle.de(service), espace.valeur()};
        boolean connue =
                existe("SELECT 1 FROM hab_ouverture WHERE structure_id = ?1 AND service_id = ?2 AND espace = ?3", cle);
        return (connue
                        ? executer(
                                "UPDATE hab_ouverture SET active = ?4, depuis = ?5 WHERE structure_id = ?1 "
                                        + "AND service_id = ?2 AND espace = ?3 AND active <> ?4",
                                cle[0],
                                cle[1],
                                cle[2],
                                active,
                                Cle.de(maintenant))
                        : executer(
                                "INSERT INTO hab_ouverture (structure_id, service_id, espace, active, depuis) "
                                        + "VALUES (?1, ?2, ?3, ?4, ?5)",
                                cle[0],
                                cle[1],
                                cle[2],
                                active,
                                Cle.de(maintenant)))
                > 0;
    }

    boolean abonnement(
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode,
            @Nullable String commentaire) {
        Object[] cle = {utilisateur.valeur(), espace.valeur(), structure.valeur(), Cle.de(service)};
        boolean connu = existe(
                "SELECT 1 FROM hab_abonnement WHERE utilisateur_id = ?1 AND espace = ?2 AND structure_id = ?3 "
                        + "AND service_id = ?4",
                cle);
        return (connu
                        ? executer(
                                "UPDATE hab_abonnement SET mode_acces = ?5, statut = 'VALIDEE', depuis = ?6, "
                                        + "commentaire = CAST(?7 AS VARCHAR(500)) "
                                        + "WHERE utilisateur_id = ?1 AND espace = ?2 AND structure_id = ?3 "
                                        + "AND service_id = ?4 AND (mode_acces <> ?5 OR statut <> 'VALIDEE')",
                                cle[0],
                                cle[1],
                                cle[2],
                                cle[3],
                                mode.name(),
                                Cle.de(maintenant),
                                commentaire)
                        : executer(
                                "INSERT INTO hab_abonnement (utilisateur_id, espace, structure_id, service_id, "
                                        + "mode_acces, statut, par_regle, depuis, commentaire) "
                                        + "VALUES (?1, ?2, ?3, ?4, ?5, 'VALIDEE', FALSE, ?6, "
                                        + "CAST(?7 AS VARCHAR(500)))",
                                cle[0],
                                cle[1],
                                cle[2],
                                cle[3],
                                mode.name(),
                                Cle.de(maintenant),
                                commentaire))
                > 0;
    }

    boolean finAbonnement(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, CodeEspace espace) {
        return executer(
                        "UPDATE hab_abonnement SET statut = 'SUPPRIMEE', depuis = ?5 WHERE utilisateur_id = ?1 "
                                + "AND espace = ?2 AND structure_id = ?3 AND service_id = ?4 AND statut <> 'SUPPRIMEE'",
                        utilisateur.valeur(),
                        espace.valeur(),
                        structure.valeur(),
                        Cle.de(service),
                        Cle.de(maintenant))
                > 0;
    }

    /** Whoever closes a structure closes its services. */
    int fermerLesServices(StructureId structure, CodeEspace espace) {
        return executer(
                "UPDATE hab_ouverture SET active = FALSE, depuis = ?3 WHERE structure_id = ?1 AND espace = ?2 "
                        + "AND service_id > 0 AND active = TRUE",
                structure.valeur(),
                espace.valeur(),
                Cle.de(maintenant));
    }

    /**
     * Removes the subscriptions, and the requests for some, that no attachment covers any more. They go as rows: whoever
     * comes back gets what the rules give, like anybody who comes. An attachment that is suspended keeps its own.
     */
    void retirerAbonnementsOrphelins(UtilisateurId utilisateur, StructureId structure) {
        for (String table : List.of("hab_abonnement", "hab_demande")) {
            executer(
                    "DELETE FROM " + table + " WHERE utilisateur_id = ?1 AND structure_id = ?2 "
                            + "AND NOT EXISTS (SELECT 1 FROM hab_rattachement r"
                            + Plan.RATTACHEMENT + "WHERE r.utilisateur_id = ?1 "
                            + "AND r.structure_id = " + table + ".structure_id "
                            + "AND r.statut IN ('VALIDEE', 'DESACTIVEE') "
                            + "AND (r.service_id = 0 OR r.service_id = " + table + ".service_id))",
                    utilisateur.valeur(),
                    structure.valeur());
        }
    }

    /** Takes back what only gestionnaires are given. */
    void retirerAbonnementsDeGestionnaire(
            UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
        executer(
                "DELETE FROM hab_abonnement WHERE utilisateur_id = ?1 AND structure_id = ?2 AND service_id = ?3 "
                        + "AND par_regle = TRUE "
                        + "AND espace IN (SELECT code FROM hab_espace WHERE au_compte = 'GESTIONNAIRES')",
                utilisateur.valeur(),
                structure.valeur(),
                Cle.de(service));
    }

    private boolean existe(String requete, Object... parametres) {
        var question = em.createNativeQuery(requete);
        for (int i = 0; i < parametres.length; i++) {
            question.setParameter(i + 1, parametres[i]);
        }
        return !question.getResultList().isEmpty();
    }

    private int executer(String instruction, Object... parametres) {
        var ordre = em.createNativeQuery(instruction);
        for (int i = 0; i < parametres.length; i++) {
            ordre.setParameter(i + 1, parametres[i]);
        }
        return ordre.executeUpdate();
    }
}
