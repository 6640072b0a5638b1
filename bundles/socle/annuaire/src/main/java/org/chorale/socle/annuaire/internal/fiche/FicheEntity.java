package org.chorale.socle.annuaire.internal.fiche;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_fiche. */
@Entity
@Table(name = "ann_fiche")
@NullUnmarked
class FicheEntity {
    @Id
    @Column(name = "structure_id")
    private long structureId;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "telephone")
    private String telephone = "";

    @Column(name = "courriel")
    private String courriel = "";

    @Column(name = "pacage")
    private String pacage = "";

    @Column(name = "valideur_delegue")
    private boolean valideurDelegue;

    @Column(name = "paiement_non_remonte")
    private boolean paiementNonRemonte;

    @Enumerated(EnumType.STRING)
    @Column(name = "raccordement")
    private Raccordement.Mode raccordement = Raccordement.Mode.AUCUN;

    @Enumerated(EnumType.STRING)
    @Column(name = "raccordement_etat")
    private Raccordement.Etat raccordementEtat = Raccordement.Etat.NON_RACCORDEE;

    @Column(name = "reception_edi")
    private boolean receptionEdi;

    @Column(name = "metier_nom")
    private String metierNom = "";

    @Column(name = "metier_courriel")
    private String metierCourriel = "";

    @Column(name = "metier_telephone")
    private String metierTelephone = "";

    @Column(name = "technique_nom")
    private String techniqueNom = "";

    @Column(name = "technique_courriel")
    private String techniqueCourriel = "";

    @Column(name = "technique_telephone")
    private String techniqueTelephone = "";

    protected FicheEntity() {}

    /** Where nothing was written yet. */
    FicheEntity(StructureId structure) {
        structureId = structure.valeur();
    }

    /** What goes on under another identifier: neither the PACAGE nor the connection. */
    FicheEntity pour(StructureId autre) {
        FicheEntity copie = new FicheEntity(autre);
        copie.decrire(telephone, courriel, "");
        copie.parametrer(valideurDelegue, paiementNonRemonte);
        return copie;
    }

    void decrire(String nouveauTelephone, String nouveauCourriel, String nouveauPacage) {
        telephone = nouveauTelephone;
        courriel = nouveauCourriel;
        pacage = nouveauPacage;
    }

    void parametrer(boolean valideur, boolean nonRemonte) {
        valideurDelegue = valideur;
        paiementNonRemonte = nonRemonte;
    }

    void raccorder(Raccordement nouveau) {
        raccordement = nouveau.mode();
        raccordementEtat = nouveau.etat();
        receptionEdi = nouveau.receptionEdi();
        metierNom = nouveau.metier().nom();
        metierCourriel = nouveau.metier().courriel();
        metierTelephone = nouveau.metier().telephone();
        techniqueNom = nouveau.technique().nom();
        techniqueCourriel = nouveau.technique().courriel();
        techniqueTelephone = nouveau.technique().telephone();
    }

    long version() {
        return version;
    }

    String telephone() {
        return telephone;
    }

    String courriel() {
        return courriel;
    }

    String pacage() {
        return pacage;
    }

    boolean valideurDelegue() {
        return valideurDelegue;
    }

    boolean paiementNonRemonte() {
        return paiementNonRemonte;
    }

    Raccordement enRaccordement() {
        return new Raccordement(
                raccordement,
                raccordementEtat,
                receptionEdi,
                new Contact(metierNom, metierCourriel, metierTelephone),
                new Contact(techniqueNom, techniqueCourriel, techniqueTelephone));
    }
}
