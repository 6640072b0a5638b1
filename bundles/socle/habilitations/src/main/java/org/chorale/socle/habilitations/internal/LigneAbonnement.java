package org.chorale.socle.habilitations.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Abonnement.Statut;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/** A row of hab_abonnement, as it is read. */
record LigneAbonnement(
        long id,
        UtilisateurId utilisateur,
        StructureId structure,
        long service,
        CodeEspace espace,
        Mode mode,
        Statut statut,
        boolean parRegle,
        Instant depuis,
        @Nullable String commentaire) {
    static final String COLONNES = "SELECT id, utilisateur_id, structure_id, service_id, espace, mode_acces, statut, "
            + "par_regle, depuis, commentaire FROM hab_abonnement ";

    static LigneAbonnement de(@Nullable Object[] l) {
        return new LigneAbonnement(
                entier(l[0]),
                new UtilisateurId(entier(l[1])),
                new StructureId(entier(l[2])),
                entier(l[3]),
                new CodeEspace(texte(l[4])),
                Mode.valueOf(texte(l[5])),
                Statut.valueOf(texte(l[6])),
                Boolean.TRUE.equals(l[7]),
                instant(l[8]),
                (String) l[9]);
    }

    boolean tient() {
        return statut == Statut.VALIDEE;
    }

    Abonnement enAbonnement() {
        return new Abonnement(
                id, utilisateur, structure, Cle.enService(service), espace, mode, statut, depuis, commentaire);
    }

    static long entier(@Nullable Object colonne) {
        return colonne instanceof Number nombre ? nombre.longValue() : 0;
    }

    static String texte(@Nullable Object colonne) {
        return colonne instanceof String texte ? texte : "";
    }

    static Instant instant(@Nullable Object colonne) {
        return colonne instanceof Timestamp quand ? quand.toLocalDateTime().toInstant(ZoneOffset.UTC) : Instant.EPOCH;
    }
}
