package org.chorale.socle.annuaire.internal;

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
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_structure. */
@Entity
@Table(name = "ann_structure")
@NullUnmarked
public class StructureEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ann_structure_seq")
    @SequenceGenerator(name = "ann_structure_seq", sequenceName = "ann_structure_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "type_identifiant")
    private TypeIdentifiant typeIdentifiant;

    @Column(name = "identifiant")
    private String identifiant;

    @Column(name = "designation")
    private String designation;

    @Column(name = "designation_recherche")
    private String designationRecherche;

    @Enumerated(EnumType.STRING)
    @Column(name = "categorie")
    private Categorie categorie;

    @Column(name = "active")
    private boolean active;

    @Column(name = "adresse_ligne")
    private String adresseLigne;

    @Column(name = "adresse_complement")
    private String adresseComplement;

    @Column(name = "code_postal")
    private String codePostal;

    @Column(name = "ville")
    private String ville;

    @Column(name = "ville_recherche")
    private String villeRecherche;

    @Column(name = "code_pays")
    private String codePays;

    @Column(name = "service_obligatoire")
    private boolean serviceObligatoire;

    @Column(name = "engagement_obligatoire")
    private boolean engagementObligatoire;

    @Column(name = "engagement_ou_service")
    private boolean engagementOuService;

    @Column(name = "moa")
    private boolean moa;

    @Column(name = "moa_uniquement")
    private boolean moaUniquement;

    @Column(name = "origine_id")
    private Long origineId;

    protected StructureEntity() {}

    StructureEntity(NouvelleStructure nouvelle) {
        typeIdentifiant = nouvelle.identifiant().type();
        identifiant = nouvelle.identifiant().valeur();
        designation = nouvelle.designation();
        designationRecherche = TexteDeRecherche.de(designation);
        categorie = nouvelle.categorie();
        active = true;
        Adresse adresse = nouvelle.adresse();
        adresseLigne = adresse.ligne();
        adresseComplement = adresse.complement();
        codePostal = adresse.codePostal();
        ville = adresse.ville();
        villeRecherche = TexteDeRecherche.de(ville);
        codePays = adresse.codePays();
        parametrer(nouvelle.parametres());
    }

    /** The same structure under another identifier, open, and knowing where it comes from. */
    StructureEntity sous(Identifiant nouveau) {
        Structure avant = enStructure();
        StructureEntity copie = new StructureEntity(new NouvelleStructure(
                nouveau, avant.designation(), avant.categorie(), avant.adresse(), avant.parametres()));
        copie.origineId = id;
        return copie;
    }

    long id() {
        return id;
    }

    /** Replaces what it requires. */
    public final void parametrer(ParametresStructure parametres) {
        serviceObligatoire = parametres.codeServiceObligatoire();
        engagementObligatoire = parametres.numeroEngagementObligatoire();
        engagementOuService = parametres.engagementOuService();
        moa = parametres.moa();
        moaUniquement = parametres.moaUniquement();
    }

    /** What a structure says of itself. */
    public void decrire(String nom, Adresse adresse) {
        designation = nom;
        designationRecherche = TexteDeRecherche.de(nom);
        adresseLigne = adresse.ligne();
        adresseComplement = adresse.complement();
        codePostal = adresse.codePostal();
        ville = adresse.ville();
        villeRecherche = TexteDeRecherche.de(ville);
        codePays = adresse.codePays();
    }

    /** Moves with every change. */
    public long version() {
        return version;
    }

    /** Opens or closes it. */
    void activer(boolean ouverte) {
        active = ouverte;
    }

    /** As others see it. */
    public Structure enStructure() {
        return new Structure(
                new StructureId(id),
                new Identifiant(typeIdentifiant, identifiant),
                designation,
                categorie,
                active,
                new Adresse(adresseLigne, adresseComplement, codePostal, ville, codePays),
                new ParametresStructure(
                        serviceObligatoire, engagementObligatoire, engagementOuService, moa, moaUniquement),
                origineId == null ? null : new StructureId(origineId));
    }
}
