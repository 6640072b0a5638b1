package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.time.Clock;
import java.time.Instant;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.RolePrincipal;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands the role of gestionnaire principal over: there is never a moment with two of them, nor a commit with none. */
@Component
public final class RolePrincipalService implements RolePrincipal {
    private final JpaTemplate jpa;
    private final GestionHabilitationsService gestion;
    private final Annonces annonces;
    private final Lettres lettres;
    private final Noms noms;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public RolePrincipalService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference GestionHabilitationsService gestion,
            @Reference Annonces annonces,
            @Reference Lettres lettres,
            @Reference Noms noms,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.gestion = gestion;
        this.annonces = annonces;
        this.lettres = lettres;
        this.noms = noms;
        this.horloge = horloge;
    }

    @Override
    public void transmettre(UtilisateurId principal, StructureId structure, UtilisateurId nouveau) {
        verifier(principal, nouveau);
        jpa.tx(Required, em -> {
            RattachementEntity ancien = GestionHabilitationsService.ligne(em, principal, structure, null)
                    .filter(RattachementEntity::estPrincipal)
                    .orElseThrow(HorsPerimetre::new);
            Structure connue = gestion.exigee(structure, null);
            Instant maintenant = horloge.instant();
            ancien.passerA(GESTIONNAIRE_SECONDAIRE, VALIDEE, maintenant);
            GestionHabilitationsService.uneFois(em::flush);
            RattachementEntity suivant = GestionHabilitationsService.ligne(em, nouveau, structure, null)
                    .orElseGet(() -> new RattachementEntity(nouveau, structure, null));
            suivant.passerA(GESTIONNAIRE_PRINCIPAL, VALIDEE, maintenant);
            em.persist(suivant);
            gestion.appliquer(em, suivant, connue);
            annonces.droitsDe(principal, structure);
            noter(em, principal, nouveau, structure, maintenant);
        });
    }

    @Override
    public void remplacer(Perimetre perimetre, StructureId structure, UtilisateurId nouveau) {
        GestionDesDroitsService.exigerModification(perimetre);
        GestionDesDroitsService.exiger(perimetre, structure);
        Appelant appelant = perimetre.appelant();
        UtilisateurId principal = appelant.genre() == Appelant.Genre.TECHNIQUE
                ? jpa.txExpr(Required, em -> new LectureDesDroits(em)
                                .gestionnaires(structure).stream().findFirst())
                        .orElseThrow(HorsPerimetre::new)
                : appelant.id();
        transmettre(principal, structure, nouveau);
    }

    private void noter(
            EntityManager em,
            UtilisateurId principal,
            UtilisateurId nouveau,
            StructureId structure,
            Instant maintenant) {
        Fait fait = new Fait(Nature.ROLE_TRANSMIS, nouveau, structure, 0, null, GESTIONNAIRE_PRINCIPAL.name(), null);
        new Journal(em, maintenant).ajouter(principal, fait);
        lettres.decider(em, principal, noms.nom(principal), fait);
        lettres.transmettre(em, principal, nouveau, fait);
    }

    private void verifier(UtilisateurId principal, UtilisateurId nouveau) {
        if (principal.equals(nouveau)) {
            throw refuse(
                    new Libelle("Vous êtes déjà gestionnaire principal.", "You are gestionnaire principal already."),
                    new Libelle("Désignez quelqu'un d'autre.", "Name somebody else."));
        }
        if (!noms.estUnePersonneActive(nouveau)) {
            throw refuse(
                    new Libelle(
                            "Le gestionnaire principal est une personne dont le compte est actif.",
                            "The gestionnaire principal is a person whose account is active."),
                    new Libelle(
                            "Vérifiez l'adresse de connexion, ou faites activer le compte.",
                            "Check the sign-in address, or have the account activated."));
        }
    }

    private static ParametreInvalide refuse(Libelle message, Libelle remede) {
        return new ParametreInvalide("nouveau", message, remede);
    }
}
