package org.chorale.socle.annuaire.internal.fiche;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.CompteBancaire;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.identifiant.Iban;
import org.chorale.api.identifiant.StructureId;
import org.chorale.socle.annuaire.internal.TexteDeRecherche;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_compte_bancaire. */
@Entity
@Table(name = "ann_compte_bancaire")
@NullUnmarked
class CompteBancaireEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ann_compte_bancaire_seq")
    @SequenceGenerator(name = "ann_compte_bancaire_seq", sequenceName = "ann_compte_bancaire_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "nom")
    private String nom;

    @Column(name = "nom_recherche")
    private String nomRecherche;

    @Column(name = "titulaire")
    private String titulaire;

    @Column(name = "iban")
    private String iban;

    @Column(name = "bic")
    private String bic;

    @Column(name = "affactureur")
    private String affactureur;

    @Column(name = "affactureur_identifiant")
    private String affactureurIdentifiant;

    protected CompteBancaireEntity() {}

    CompteBancaireEntity(StructureId structure, Coordonnees coordonnees) {
        structureId = structure.valeur();
        remplacer(coordonnees);
    }

    /** The same account, of the structure that goes on. */
    CompteBancaireEntity pour(StructureId autre) {
        return new CompteBancaireEntity(autre, enCoordonnees());
    }

    /** As checked: the IBAN without blanks, in capitals. */
    final void remplacer(Coordonnees coordonnees) {
        nom = coordonnees.nom();
        nomRecherche = TexteDeRecherche.de(nom);
        titulaire = coordonnees.titulaire();
        iban = coordonnees.iban();
        bic = coordonnees.bic();
        Affactureur factor = coordonnees.affactureur();
        affactureur = factor == null ? null : factor.designation();
        affactureurIdentifiant = factor == null ? null : factor.identifiant();
    }

    boolean estDe(StructureId structure) {
        return structureId == structure.valeur();
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    Coordonnees enCoordonnees() {
        return new Coordonnees(nom, titulaire, iban, bic, factor());
    }

    CompteBancaire enCompte() {
        return new CompteBancaire(id, version, nom, titulaire, new Iban(iban), bic, factor());
    }

    private Affactureur factor() {
        return affactureur == null ? null : new Affactureur(affactureur, affactureurIdentifiant);
    }
}
