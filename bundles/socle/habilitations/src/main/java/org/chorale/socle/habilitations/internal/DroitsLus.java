package org.chorale.socle.habilitations.internal;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;

/** All that bears on some users and some structures, read in a few statements instead of a few for each of them. */
final class DroitsLus {
    private record Place(UtilisateurId utilisateur, StructureId structure) {}

    private final Map<CodeEspace, EspaceConnu> espaces = new HashMap<>();
    private final Map<Place, List<RattachementEntity>> rattachements;
    private final Map<Place, List<LigneAbonnement>> abonnements;
    private final Map<Place, List<DemandeEntity>> demandes;
    private final Map<StructureId, List<OuvertureEspace>> ouvertures;

    private DroitsLus(
            List<EspaceConnu> espaces,
            Map<Place, List<RattachementEntity>> rattachements,
            Map<Place, List<LigneAbonnement>> abonnements,
            Map<Place, List<DemandeEntity>> demandes,
            Map<StructureId, List<OuvertureEspace>> ouvertures) {
        espaces.forEach(e -> this.espaces.put(e.code(), e));
        this.rattachements = rattachements;
        this.abonnements = abonnements;
        this.demandes = demandes;
        this.ouvertures = ouvertures;
    }

    static DroitsLus lire(
            EntityManager em, Collection<UtilisateurId> utilisateurs, Collection<StructureId> structures) {
        List<RattachementEntity> rattachements = new ArrayList<>();
        List<LigneAbonnement> abonnements = new ArrayList<>();
        List<DemandeEntity> demandes = new ArrayList<>();
        List<OuvertureEspace> ouvertures = new ArrayList<>();
        for (List<StructureId> ou : Sql.parQuestion(structures)) {
            List<Long> numeros = ou.stream().map(StructureId::valeur).toList();
            ouvertures.addAll(ouvertures(em, numeros));
            for (List<UtilisateurId> qui : Sql.parQuestion(utilisateurs)) {
                List<Long> personnes = qui.stream().map(UtilisateurId::valeur).toList();
                rattachements.addAll(rattachements(em, personnes, numeros));
                abonnements.addAll(abonnements(em, personnes, numeros));
                demandes.addAll(demandes(em, personnes, numeros));
            }
        }
        return new DroitsLus(
                em.createQuery("SELECT e FROM EspaceConnu e", EspaceConnu.class).getResultList(),
                rattachements.stream().collect(groupingBy(r -> new Place(r.utilisateur(), r.structure()))),
                abonnements.stream().collect(groupingBy(a -> new Place(a.utilisateur(), a.structure()))),
                demandes.stream().collect(groupingBy(d -> new Place(d.utilisateur(), d.structure()))),
                ouvertures.stream().collect(groupingBy(OuvertureEspace::structure)));
    }

    Situation situation(UtilisateurId utilisateur, StructureId structure, CodeEspace espace) {
        Place place = new Place(utilisateur, structure);
        return new Situation(
                espaces.get(espace),
                rattachements(utilisateur, structure),
                ouvertures.getOrDefault(structure, List.of()).stream()
                        .filter(o -> o.espace().equals(espace))
                        .toList(),
                abonnements.getOrDefault(place, List.of()).stream()
                        .filter(a -> a.espace().equals(espace))
                        .toList());
    }

    List<RattachementEntity> rattachements(UtilisateurId utilisateur, StructureId structure) {
        return rattachements.getOrDefault(new Place(utilisateur, structure), List.of());
    }

    /** Requests for exactly that, which wait. */
    Stream<DemandeEntity> attentes(UtilisateurId utilisateur, StructureId structure, long service, CodeEspace espace) {
        return demandes.getOrDefault(new Place(utilisateur, structure), List.of()).stream()
                .filter(d -> d.service() == service && d.espace().equals(espace));
    }

    @SuppressWarnings("unchecked")
    private static List<RattachementEntity> rattachements(EntityManager em, List<Long> qui, List<Long> ou) {
        return question(
                        em.createNativeQuery(
                                "SELECT r.* FROM hab_rattachement r" + Plan.RATTACHEMENT + ou("r", qui, ou),
                                RattachementEntity.class),
                        qui,
                        ou)
                .getResultList();
    }

    private static List<LigneAbonnement> abonnements(EntityManager em, List<Long> qui, List<Long> ou) {
        Query requete = em.createNativeQuery("SELECT a.id, a.utilisateur_id, a.structure_id, a.service_id, a.espace, "
                + "a.mode_acces, a.statut, a.par_regle, a.depuis, a.commentaire FROM hab_abonnement a"
                + Plan.ABONNEMENT + ou("a", qui, ou));
        return ((List<?>) question(requete, qui, ou).getResultList())
                .stream().map(l -> LigneAbonnement.de((Object[]) l)).toList();
    }

    private static List<DemandeEntity> demandes(EntityManager em, List<Long> qui, List<Long> ou) {
        return em.createQuery(
                        "SELECT d FROM DemandeEntity d WHERE d.utilisateurId IN :qui AND d.structureId IN :ou "
                                + "AND d.statut = :attend",
                        DemandeEntity.class)
                .setParameter("qui", qui)
                .setParameter("ou", ou)
                .setParameter("attend", Abonnement.Statut.EN_COURS_DE_VALIDATION)
                .getResultList();
    }

    private static List<OuvertureEspace> ouvertures(EntityManager em, List<Long> structures) {
        Query requete = em.createNativeQuery("SELECT id, structure_id, service_id, espace, active, depuis "
                + "FROM hab_ouverture WHERE structure_id IN " + parametres(1, structures.size()));
        for (int i = 0; i < structures.size(); i++) {
            requete.setParameter(i + 1, structures.get(i));
        }
        return ((List<?>) requete.getResultList())
                .stream().map(l -> LectureDesDroits.ouverture((Object[]) l)).toList();
    }

    private static String ou(String alias, List<Long> qui, List<Long> ou) {
        return "WHERE " + alias + ".utilisateur_id IN " + parametres(1, qui.size()) + " AND " + alias
                + ".structure_id IN " + parametres(qui.size() + 1, ou.size());
    }

    private static Query question(Query requete, List<Long> qui, List<Long> ou) {
        for (int i = 0; i < qui.size(); i++) {
            requete.setParameter(i + 1, qui.get(i));
        }
        for (int i = 0; i < ou.size(); i++) {
            requete.setParameter(qui.size() + i + 1, ou.get(i));
        }
        return requete;
    }

    private static String parametres(int premier, int combien) {
        return IntStream.range(premier, premier + combien)
                .mapToObj(i -> "?" + i)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
