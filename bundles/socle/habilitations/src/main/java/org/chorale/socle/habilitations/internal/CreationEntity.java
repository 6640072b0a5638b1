package org.chorale.socle.habilitations.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.habilitation.CreationsDeStructures.EnAttente;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A private structure that a user created under the operator's eyes: one row each, whatever became of it. */
@Entity
@Table(name = "hab_creation")
@NullUnmarked
class CreationEntity {
    @Id
    @Column(name = "structure_id")
    private long structureId;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "utilisateur_id")
    private long utilisateurId;

    @Enumerated(EnumType.STRING)
    @Column(name = "statut")
    private StatutRattachement statut;

    @Column(name = "depuis")
    private Instant depuis;

    @Column(name = "message")
    private String message;

    @Column(name = "commentaire")
    private String commentaire;

    protected CreationEntity() {}

    CreationEntity(StructureId structure) {
        structureId = structure.valeur();
    }

    void demander(UtilisateurId par, @Nullable String texte, Instant quand) {
        utilisateurId = par.valeur();
        statut = StatutRattachement.EN_COURS_DE_VALIDATION;
        depuis = quand;
        message = texte;
        commentaire = null;
    }

    void decider(StatutRattachement decision, @Nullable String pourquoi, Instant quand) {
        statut = decision;
        commentaire = pourquoi;
        depuis = quand;
    }

    boolean attend() {
        return statut == StatutRattachement.EN_COURS_DE_VALIDATION;
    }

    boolean estRefusee() {
        return statut == StatutRattachement.REFUSEE;
    }

    UtilisateurId utilisateur() {
        return new UtilisateurId(utilisateurId);
    }

    EnAttente vue() {
        return new EnAttente(new StructureId(structureId), utilisateur(), depuis, message);
    }
}
