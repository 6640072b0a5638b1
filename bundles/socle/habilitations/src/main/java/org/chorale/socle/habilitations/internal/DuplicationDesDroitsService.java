package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;
import static org.chorale.api.habilitation.StatutRattachement.DESACTIVEE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.DuplicationDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives one user the rights of another. What is foreseen and what is done come from the same walk. */
@Component
public final class DuplicationDesDroitsService implements DuplicationDesDroits {
    private final JpaTemplate jpa;
    private final GestionHabilitationsService gestion;
    private final Lettres lettres;
    private final Noms noms;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public DuplicationDesDroitsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference GestionHabilitationsService gestion,
            @Reference Lettres lettres,
            @Reference Noms noms,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.gestion = gestion;
        this.lettres = lettres;
        this.noms = noms;
        this.horloge = horloge;
    }

    @Override
    public List<Ligne> prevoir(
            Perimetre perimetre, UtilisateurId de, UtilisateurId vers, Collection<StructureId> structures) {
        Collection<StructureId> voulues = verifier(perimetre, de, vers, structures);
        return jpa.txExpr(Required, em -> lignes(em, perimetre, de, vers, voulues));
    }

    @Override
    public List<Ligne> dupliquer(
            Perimetre perimetre, UtilisateurId de, UtilisateurId vers, Collection<StructureId> structures) {
        Collection<StructureId> voulues = verifier(perimetre, de, vers, structures);
        return jpa.txExpr(Required, em -> {
            List<Ligne> lignes = lignes(em, perimetre, de, vers, voulues);
            Journal journal = new Journal(em, horloge.instant());
            String origine = "Duplication des droits de " + noms.nom(de);
            List<Fait> faits = new ArrayList<>();
            for (Ligne ligne : lignes) {
                if (ligne.change() && donner(em, vers, ligne)) {
                    Fait fait = fait(vers, ligne, origine);
                    journal.ajouter(perimetre.appelant().id(), fait);
                    faits.add(fait);
                }
            }
            lettres.plusieurs(em, vers, perimetre.appelant().nom(), faits, lettres.lieux());
            return lignes;
        });
    }

    private boolean donner(EntityManager em, UtilisateurId vers, Ligne ligne) {
        if (ligne.espace() != null && ligne.mode() != null) {
            return gestion.abonnement(em, vers, ligne.structure(), ligne.service(), ligne.espace(), ligne.mode(), null);
        }
        RoleStructure role = ligne.role() == null ? UTILISATEUR : ligne.role();
        return gestion.rattacher(em, vers, ligne.structure(), ligne.service(), role);
    }

    private static Fait fait(UtilisateurId vers, Ligne ligne, String origine) {
        boolean rattachement = ligne.espace() == null;
        return new Fait(
                rattachement ? Nature.RATTACHEMENT_AJOUTE : Nature.ABONNEMENT_AJOUTE,
                vers,
                ligne.structure(),
                Cle.de(ligne.service()),
                ligne.espace(),
                rattachement ? String.valueOf(ligne.role()) : String.valueOf(ligne.mode()),
                origine);
    }

    private List<Ligne> lignes(
            EntityManager em,
            Perimetre perimetre,
            UtilisateurId de,
            UtilisateurId vers,
            Collection<StructureId> structures) {
        List<Ligne> lignes = new ArrayList<>();
        for (StructureId structure : structures) {
            LectureDesDroits droits = new LectureDesDroits(em);
            List<RattachementEntity> siens = droits.lignes(de, structure).stream()
                    .filter(r -> r.statut() == VALIDEE)
                    .toList();
            if (siens.isEmpty()) {
                continue;
            }
            Structure connue = gestion.exigee(structure, null);
            boolean principal = GestionDesDroitsService.estPrincipal(em, perimetre, structure);
            List<RattachementEntity> autres = droits.lignes(vers, structure);
            List<Ligne> rattachements = siens.stream()
                    .map(r -> rattachement(r, autres, principal, connue.active()))
                    .toList();
            lignes.addAll(rattachements);
            droits.abonnements(de, structure).stream()
                    .filter(LigneAbonnement::tient)
                    .map(a -> abonnement(em, a, vers, autres, rattachements, principal, connue.active()))
                    .forEach(lignes::add);
        }
        return lignes;
    }

    private static Ligne rattachement(
            RattachementEntity sien, List<RattachementEntity> autres, boolean principal, boolean active) {
        RoleStructure role = !sien.role().gere() ? UTILISATEUR : principal ? GESTIONNAIRE_SECONDAIRE : UTILISATEUR;
        Optional<RattachementEntity> tient = autres.stream()
                .filter(r -> r.statut() == VALIDEE && r.couvre(sien.service()))
                .filter(r -> r.role().gere() || !role.gere())
                .findFirst();
        boolean suspendu = autres.stream().anyMatch(r -> r.statut() == DESACTIVEE && r.service() == sien.service());
        Libelle raison = null;
        if (!active) {
            raison = Motifs.INACTIVE;
        } else if (suspendu) {
            raison = Motifs.SUSPENDU;
        } else if (tient.isPresent()) {
            raison = Motifs.DEJA;
        }
        if (raison != null) {
            return ligne(sien, role, false, raison);
        }
        Libelle autrement = null;
        if (sien.role() != role) {
            autrement = sien.role() == GESTIONNAIRE_PRINCIPAL && principal ? Motifs.SANS_ROLE : Motifs.SIMPLE;
        }
        return ligne(sien, role, true, autrement);
    }

    private static Ligne ligne(RattachementEntity sien, RoleStructure role, boolean change, @Nullable Libelle raison) {
        return new Ligne(sien.structure(), Cle.enService(sien.service()), null, role, null, change, raison);
    }

    private static Ligne abonnement(
            EntityManager em,
            LigneAbonnement sien,
            UtilisateurId vers,
            List<RattachementEntity> autres,
            List<Ligne> rattachements,
            boolean principal,
            boolean active) {
        Libelle raison = null;
        Situation situation = Situation.lire(em, vers, sien.espace(), sien.structure());
        boolean gerera = autres.stream()
                        .anyMatch(r -> r.statut() == VALIDEE && r.role().gere())
                || rattachements.stream()
                        .anyMatch(
                                l -> l.change() && l.role() != null && l.role().gere());
        boolean rattache = autres.stream().anyMatch(r -> r.statut() == VALIDEE && r.couvre(sien.service()))
                || rattachements.stream()
                        .anyMatch(l -> l.change() && (l.service() == null || Cle.de(l.service()) == sien.service()));
        if (!active) {
            raison = Motifs.INACTIVE;
        } else if (!rattache) {
            raison = Motifs.SUSPENDU;
        } else if (situation.abonnementsA(sien.service(), sien.mode()).findAny().isPresent()) {
            raison = Motifs.DEJA;
        } else if (sien.parRegle()) {
            raison = gerera || situation.estDonneParRegle() ? Motifs.PAR_REGLE : Motifs.POUR_GESTIONNAIRES;
        } else if (sien.espace().equals(GestionDesDroitsService.ACTIVITES) && !gerera && !principal) {
            raison = Motifs.POUR_GESTIONNAIRES;
        } else if (!situation.accepteAbonnement(sien.service())) {
            raison = Motifs.FERME;
        }
        return new Ligne(
                sien.structure(),
                Cle.enService(sien.service()),
                sien.espace(),
                null,
                sien.mode(),
                raison == null,
                raison);
    }

    private Collection<StructureId> verifier(
            Perimetre perimetre, UtilisateurId de, UtilisateurId vers, Collection<StructureId> structures) {
        GestionDesDroitsService.exigerModification(perimetre);
        structures.forEach(structure -> GestionDesDroitsService.exiger(perimetre, structure));
        if (de.equals(vers)) {
            throw new ParametreInvalide(
                    "vers",
                    new Libelle("C'est le même utilisateur.", "That is the same user."),
                    new Libelle("Choisissez qui reçoit les droits.", "Choose who gets the rights."));
        }
        for (UtilisateurId utilisateur : List.of(de, vers)) {
            if (!noms.existe(utilisateur)) {
                throw new Introuvable(new Libelle("L'utilisateur " + utilisateur, "User " + utilisateur));
            }
        }
        if (!noms.personnes(List.of(vers)).contains(vers)) {
            throw new ParametreInvalide(
                    "vers",
                    new Libelle("C'est un compte technique.", "That is a compte technique."),
                    new Libelle("Choisissez une personne.", "Choose a person."));
        }
        List<StructureId> toutes = GestionDesDroitsService.structures(perimetre, null).stream()
                .map(StructureId::new)
                .toList();
        return structures.isEmpty()
                ? toutes
                : toutes.stream().filter(structures::contains).toList();
    }
}
