package org.chorale.socle.facturation.internal.donnees;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.facture.RecherchesEnregistrees;
import org.jspecify.annotations.NullUnmarked;

/** A search that a user keeps. */
@Entity
@Table(name = "fac_recherche")
@NullUnmarked
public class RechercheEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_recherche")
    @SequenceGenerator(name = "fac_seq_recherche", sequenceName = "fac_seq_recherche", allocationSize = 50)
    private long id;

    @Column(name = "utilisateur_id")
    private long utilisateur;

    private String espace;
    private String cle;
    private String nom;
    private String criteres;

    protected RechercheEntity() {}

    public RechercheEntity(long utilisateur, String espace, String cle) {
        this.utilisateur = utilisateur;
        this.espace = espace;
        this.cle = cle;
    }

    /** Under that name, spelt so, that search. */
    public void garder(String nouveauNom, String nouveaux) {
        nom = nouveauNom;
        criteres = nouveaux;
    }

    /** Under another name. */
    public void renommer(String nouvelleCle, String nouveauNom) {
        cle = nouvelleCle;
        nom = nouveauNom;
    }

    public long id() {
        return id;
    }

    public String cle() {
        return cle;
    }

    public RecherchesEnregistrees.Enregistree enEnregistree() {
        return new RecherchesEnregistrees.Enregistree(id, nom, criteres);
    }
}
