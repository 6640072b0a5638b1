package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/** The acts of gestionnaires: written in the transaction of the act, and only ever added to. */
final class Journal {
    static final String COLONNES = "SELECT id, quand, par, nature, utilisateur_id, structure_id, service_id, espace, "
            + "detail, commentaire FROM hab_acte ";

    private final EntityManager em;
    private final Instant maintenant;

    Journal(EntityManager em, Instant maintenant) {
        this.em = em;
        this.maintenant = maintenant;
    }

    void ajouter(UtilisateurId par, Fait fait) {
        Query ordre = em.createNativeQuery("INSERT INTO hab_acte (quand, par, nature, utilisateur_id, structure_id, "
                + "service_id, espace, detail, commentaire) VALUES (?1, ?2, ?3, CAST(?4 AS BIGINT), ?5, ?6, "
                + "CAST(?7 AS VARCHAR(40)), CAST(?8 AS VARCHAR(30)), CAST(?9 AS VARCHAR(500)))");
        ordre.setParameter(1, Cle.de(maintenant));
        ordre.setParameter(2, par.valeur());
        ordre.setParameter(3, fait.nature().name());
        ordre.setParameter(
                4, fait.utilisateur() == null ? null : fait.utilisateur().valeur());
        ordre.setParameter(5, fait.structure().valeur());
        ordre.setParameter(6, fait.service());
        ordre.setParameter(7, fait.espace() == null ? null : fait.espace().valeur());
        ordre.setParameter(8, fait.detail());
        ordre.setParameter(9, fait.commentaire());
        ordre.executeUpdate();
    }

    static Acte lire(@Nullable Object[] l) {
        return new Acte(
                LigneAbonnement.entier(l[0]),
                LigneAbonnement.instant(l[1]),
                new UtilisateurId(LigneAbonnement.entier(l[2])),
                Nature.valueOf(LigneAbonnement.texte(l[3])),
                l[4] == null ? null : new UtilisateurId(LigneAbonnement.entier(l[4])),
                new StructureId(LigneAbonnement.entier(l[5])),
                Cle.enService(LigneAbonnement.entier(l[6])),
                l[7] == null ? null : new CodeEspace(LigneAbonnement.texte(l[7])),
                (String) l[8],
                (String) l[9]);
    }

    /**
     * What was done.
     *
     * @param service 0 for the whole structure
     */
    record Fait(
            Nature nature,
            @Nullable UtilisateurId utilisateur,
            StructureId structure,
            long service,
            @Nullable CodeEspace espace,
            @Nullable String detail,
            @Nullable String commentaire) {}
}
