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
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Abonnement.Statut;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of hab_demande: a subscription that was asked for. */
@Entity
@Table(name = "hab_demande")
@NullUnmarked
class DemandeEntity {
    /** Numbers below are those of attachments and of subscriptions. */
    static final long PREMIERE = 1L << 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hab_demande_seq")
    @SequenceGenerator(name = "hab_demande_seq", sequenceName = "hab_demande_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "utilisateur_id")
    private long utilisateurId;

    @Column(name = "espace")
    private String espace;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "service_id")
    private long serviceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode_acces")
    private Mode mode;

    @Enumerated(EnumType.STRING)
    @Column(name = "statut")
    private Statut statut;

    @Column(name = "depuis")
    private Instant depuis;

    @Column(name = "message")
    private String message;

    @Column(name = "commentaire")
    private String commentaire;

    protected DemandeEntity() {}

    DemandeEntity(UtilisateurId utilisateur, StructureId structure, long service, CodeEspace code) {
        utilisateurId = utilisateur.valeur();
        structureId = structure.valeur();
        serviceId = service;
        espace = code.valeur();
    }

    void demander(Mode voulu, @Nullable String texte, Instant quand) {
        mode = voulu;
        statut = Statut.EN_COURS_DE_VALIDATION;
        depuis = quand;
        message = texte;
        commentaire = null;
    }

    void passerA(Statut nouveau, Instant quand, @Nullable String pourquoi) {
        statut = nouveau;
        depuis = quand;
        commentaire = pourquoi;
    }

    /** The same on another structure. */
    DemandeEntity sur(StructureId structure, long service, Instant quand) {
        DemandeEntity copie = new DemandeEntity(utilisateur(), structure, service, espace());
        copie.demander(mode, message, quand);
        return copie;
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

    CodeEspace espace() {
        return new CodeEspace(espace);
    }

    Mode mode() {
        return mode;
    }

    boolean attend() {
        return statut == Statut.EN_COURS_DE_VALIDATION;
    }

    Abonnement enAbonnement() {
        return new Abonnement(
                id, utilisateur(), structure(), Cle.enService(serviceId), espace(), mode, statut, depuis, commentaire);
    }
}
