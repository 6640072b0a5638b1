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

    protected RattachementEntity() {}

    RattachementEntity(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service) {
        utilisateurId = utilisateur.valeur();
        structureId = structure.valeur();
        serviceId = Cle.de(service);
    }

    long id() {
        return id;
    }

    RoleStructure role() {
        return role;
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
        boolean principal =
                nouveauRole == RoleStructure.GESTIONNAIRE_PRINCIPAL && nouveauStatut == StatutRattachement.VALIDEE;
        principalDe = principal ? Long.valueOf(structureId) : null;
    }

    Rattachement enRattachement() {
        return new Rattachement(
                id,
                new UtilisateurId(utilisateurId),
                new StructureId(structureId),
                Cle.enService(serviceId),
                role,
                statut,
                depuis);
    }
}
