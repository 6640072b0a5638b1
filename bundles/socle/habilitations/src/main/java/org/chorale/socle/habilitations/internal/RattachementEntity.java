package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of hab_rattachement. */
@Entity
@Table(name = "hab_rattachement")
@NullUnmarked
class RattachementEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hab_rattachement_seq")
    @SequenceGenerator(name = "hab_rattachement_seq", sequenceName = "hab_rattachement_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "utilisateur_id")
    private long utilisateurId;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "service_id")
    private long serviceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_structure")
    private RoleStructure role;

    @Enumerated(EnumType.STRING)
    @Column(name = "statut")
    private StatutRattachement statut;

    @Column(name = "depuis")
    private Instant depuis;

    @Column(name = "principal_de")
    private Long principalDe;

    @Column(name = "demande_le")
    private Instant demandeLe;

    @Column(name = "message")
    private String message;

    @Column(name = "commentaire")
    private String commentaire;

    protected RattachementEntity() {}

    RattachementEntity(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
        utilisateurId = utilisateur.valeur();
        structureId = structure.valeur();
        serviceId = Cle.de(service);
    }

    long id() {
        return id;
    }

    UtilisateurId utilisateur() {
        return new UtilisateurId(utilisateurId);
    }

    StructureId structure() {
        return new StructureId(structureId);
    }

    long service() {
        return serviceId;
    }

    RoleStructure role() {
        return role;
    }

    StatutRattachement statut() {
        return statut;
    }

    /** Whether it is for the whole structure or for that service. */
    boolean couvre(long service) {
        return serviceId == 0 || serviceId == service;
    }

    /** Waits for a decision, as somebody who manages nothing. */
    void demander(@Nullable String texte, Instant quand) {
        passerA(RoleStructure.UTILISATEUR, StatutRattachement.EN_COURS_DE_VALIDATION, quand);
        demandeLe = quand;
        message = texte;
    }

    /** Another state, in the same role. */
    void passerA(StatutRattachement nouveauStatut, Instant quand, @Nullable String pourquoi) {
        passerA(role, nouveauStatut, quand);
        commentaire = pourquoi;
    }

    boolean estPrincipal() {
        return principalDe != null;
    }

    boolean estEn(RoleStructure autreRole, StatutRattachement autreStatut) {
        return role == autreRole && statut == autreStatut;
    }

    /** The one place that keeps principal_de in step with role and state. */
    void passerA(RoleStructure nouveauRole, StatutRattachement nouveauStatut, Instant quand) {
        role = nouveauRole;
        statut = nouveauStatut;
        depuis = quand;
        commentaire = null;
        boolean principal =
                nouveauRole == RoleStructure.GESTIONNAIRE_PRINCIPAL && nouveauStatut == StatutRattachement.VALIDEE;
        principalDe = principal ? Long.valueOf(structureId) : null;
    }

    /** The same on another structure, as it stands. */
    RattachementEntity sur(StructureId structure, @Nullable ServiceId service, Instant quand) {
        RattachementEntity copie = new RattachementEntity(utilisateur(), structure, service);
        copie.passerA(role, statut, quand);
        copie.demandeLe = demandeLe;
        copie.message = message;
        copie.commentaire = commentaire;
        return copie;
    }

    Rattachement enRattachement() {
        return new Rattachement(
                id,
                new UtilisateurId(utilisateurId),
                new StructureId(structureId),
                Cle.enService(serviceId),
                role,
                statut,
                depuis,
                demandeLe,
                commentaire);
    }
}
