package org.chorale.itests.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.AbonnementsEnMasse.Dit;
import org.chorale.api.habilitation.AbonnementsEnMasse.Etat;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;
import org.chorale.api.habilitation.AbonnementsEnMasse.Lot;
import org.chorale.api.habilitation.DuplicationDesDroits;
import org.chorale.api.habilitation.RattachementsDirects;
import org.chorale.api.habilitation.RefusHabilitation;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.refus.RefusCommun;

/** What stands behind the pages about several rights at once. */
final class DesPouvoirs {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:14:00Z");
    private static final Libelle RAISON = new Libelle("Raison " + Donnees.HOSTILE, "Reason " + Donnees.HOSTILE);
    private static final StructureId COMMUNE = new StructureId(1);
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    static final Comptes COMPTES = Doublure.de(
            Comptes.class,
            Map.of(
                    "personne",
                    a -> "e@exemple.fr".equals(a[0]) ? Optional.of(personne()) : Optional.empty(),
                    "personnes",
                    a -> Set.of(Donnees.ELISE.id()),
                    "etats",
                    a -> Map.of(),
                    "utilisateurs",
                    a -> Donnees.COMPTES.utilisateurs(List.of())));

    static final UtilisateursConnus CONNUS = Doublure.de(
            UtilisateursConnus.class,
            Map.of(
                    "rechercher",
                    a -> Donnees.HOSTILE.equals(a[1])
                            ? new Resultats<>(List.of(), (Pagination) a[2], 0, false)
                            : new Resultats<>(List.of(personne(), hostile()), (Pagination) a[2], 70, false),
                    "parmi",
                    a -> Set.of(Donnees.ELISE.id())));

    static final DuplicationDesDroits DUPLICATIONS = Doublure.de(
            DuplicationDesDroits.class,
            Map.of(
                    "prevoir",
                    a -> List.of(
                            duplique(null, true, null),
                            duplique(RECUES, true, RAISON),
                            duplique(RECUES, false, RAISON),
                            duplique(new CodeEspace("espace-parti"), false, RAISON)),
                    "dupliquer",
                    a -> {
                        throw new RefusCommun.ModifieEntreTemps();
                    }));

    static final RattachementsDirects DIRECTS = Doublure.de(
            RattachementsDirects.class,
            Map.of(
                    "prevoir",
                    a -> List.of(
                            directe(null, SortDeLigne.A_FAIRE),
                            directe(RECUES, SortDeLigne.DEJA),
                            directe(RECUES, SortDeLigne.REFUSEE)),
                    "rattacher",
                    a -> {
                        throw new RefusHabilitation.LigneRefusee(Donnees.HOSTILE, RAISON);
                    }));

    private DesPouvoirs() {}

    static AbonnementsEnMasse masse() {
        return Doublure.de(
                AbonnementsEnMasse.class,
                Map.of(
                        "lots",
                        a -> List.of(lot(1), lot(2), lot(3), lot(4)),
                        "lot",
                        a -> lot((Long) a[1]),
                        "lignes",
                        a -> new Resultats<>(lignes(), (Pagination) a[3], 120, false),
                        "executer",
                        a -> {
                            throw new RefusHabilitation.LotEnCours();
                        }));
    }

    private static Personne personne() {
        return Donnees.COMPTES.utilisateurs(List.of()).values().iterator().next();
    }

    private static Personne hostile() {
        return new Personne(
                Donnees.HARRY.id(), Donnees.HOSTILE + "@exemple.fr", "x@exemple.fr", "Zoé", Donnees.HOSTILE);
    }

    private static DuplicationDesDroits.Ligne duplique(CodeEspace espace, boolean change, Libelle raison) {
        return new DuplicationDesDroits.Ligne(
                COMMUNE,
                espace == null ? null : new ServiceId(1),
                espace,
                espace == null ? RoleStructure.UTILISATEUR : null,
                espace == null ? null : Mode.MODIFICATION,
                change,
                raison);
    }

    private static RattachementsDirects.Ligne directe(CodeEspace espace, SortDeLigne sort) {
        return new RattachementsDirects.Ligne(
                COMMUNE,
                new ServiceId(1),
                espace == null ? RoleStructure.GESTIONNAIRE_SECONDAIRE : null,
                espace,
                espace == null ? null : Mode.CONSULTATION,
                sort,
                sort == SortDeLigne.A_FAIRE ? null : RAISON);
    }

    private static Lot lot(long numero) {
        Etat etat = Etat.values()[(int) numero - 1];
        boolean commence = etat != Etat.PREPARE;
        return new Lot(
                numero,
                Donnees.HOSTILE + ".csv",
                etat,
                1200,
                etat == Etat.TERMINE ? 0 : 500,
                commence ? 500 : 0,
                100,
                etat == Etat.TERMINE ? 600 : 100,
                QUAND,
                commence ? QUAND : null,
                etat == Etat.TERMINE ? QUAND : null);
    }

    /** One of each kind. */
    private static List<Ligne> lignes() {
        Dit dit = new Dit("e@exemple.fr", "21350001600011", "ECOLES", "factures-recues", "MODIFICATION");
        Dit hostile = new Dit(Donnees.HOSTILE, Donnees.HOSTILE, Donnees.HOSTILE, Donnees.HOSTILE, Donnees.HOSTILE);
        return List.of(
                new Ligne(2, dit, SortDeLigne.A_FAIRE, null),
                new Ligne(3, dit, SortDeLigne.FAITE, null),
                new Ligne(4, dit, SortDeLigne.DEJA, RAISON),
                new Ligne(5, hostile, SortDeLigne.REFUSEE, RAISON));
    }
}
