package org.chorale.espace.sollicitations.internal.donnees;

import java.time.Instant;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Changement;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Destinataire;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Emetteur;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Facture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A sollicitation. */
@Entity
@Table(name = "sol_sollicitation")
@NullUnmarked
public class SollicitationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sol_seq_sollicitation")
    @SequenceGenerator(name = "sol_seq_sollicitation", sequenceName = "sol_seq_sollicitation", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private Etat etat;

    private String categorie;

    @Column(name = "sous_categorie")
    private String sousCategorie;

    private String objet;

    @Column(name = "emetteur_id")
    private Long emetteur;

    @Column(name = "emetteur_nom")
    private String emetteurNom;

    @Column(name = "emetteur_structure_id")
    private Long emetteurStructure;

    @Column(name = "emetteur_service_id")
    private Long emetteurService;

    private String adresse;
    private String langue;

    @Column(name = "destinataire_structure_id")
    private Long destinataireStructure;

    @Column(name = "destinataire_service_id")
    private Long destinataireService;

    @Column(name = "facture_id")
    private Long facture;

    @Column(name = "facture_numero")
    private String factureNumero;

    @Column(name = "nouveau_siret")
    private String nouveauSiret;

    @Column(name = "nouvelle_structure_id")
    private Long nouvelleStructure;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant depot;

    @Column(name = "etat_depuis")
    @Convert(converter = ConvertisseurInstant.class)
    private Instant etatDepuis;

    @Version
    private long version;

    protected SollicitationEntity() {}

    /** A new one. */
    public SollicitationEntity(
            Etat etat,
            String categorie,
            String sousCategorie,
            String objet,
            Emetteur de,
            Destinataire vers,
            Instant quand) {
        this.etat = etat;
        this.categorie = categorie;
        this.sousCategorie = sousCategorie;
        this.objet = objet;
        emetteur = de.utilisateur() == null ? null : de.utilisateur().valeur();
        emetteurNom = de.nom();
        emetteurStructure = valeur(de.structure());
        emetteurService = valeur(de.service());
        adresse = de.adresse();
        langue = de.langue().getLanguage();
        destinataireStructure = valeur(vers.structure());
        destinataireService = valeur(vers.service());
        depot = quand;
        etatDepuis = quand;
    }

    /** About that invoice. */
    public void concerner(Facture concernee) {
        facture = concernee.id().valeur();
        factureNumero = concernee.numero();
    }

    /** To change the SIRET of the sender's structure. */
    public void demanderSiret(String siret) {
        nouveauSiret = siret;
    }

    /** The SIRET is changed. */
    public void siretChange(StructureId nouvelle) {
        nouvelleStructure = nouvelle.valeur();
    }

    /** Leads to another state. */
    public void passer(Etat vers, Instant quand) {
        etat = vers;
        etatDepuis = quand;
    }

    /** The operator answers from now on. */
    public void transferer() {
        destinataireStructure = null;
        destinataireService = null;
    }

    /** The sender goes on as another structure. */
    public void emettreDe(StructureId structure, @Nullable ServiceId service) {
        emetteurStructure = structure.valeur();
        emetteurService = valeur(service);
    }

    /** Another structure answers from now on. */
    public void adresserA(StructureId structure, @Nullable ServiceId service) {
        destinataireStructure = structure.valeur();
        destinataireService = valeur(service);
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Counts the acts. */
    public long version() {
        return version;
    }

    /** As the service hands it out. */
    public Sollicitation en() {
        return new Sollicitation(
                id,
                etat,
                categorie,
                sousCategorie,
                objet,
                new Emetteur(
                        emetteur == null ? null : new UtilisateurId(emetteur),
                        emetteurNom,
                        structure(emetteurStructure),
                        service(emetteurService),
                        adresse,
                        Locale.forLanguageTag(langue)),
                new Destinataire(structure(destinataireStructure), service(destinataireService)),
                facture == null ? null : new Facture(new FactureId(facture), factureNumero),
                nouveauSiret == null ? null : new Changement(nouveauSiret, structure(nouvelleStructure)),
                depot,
                etatDepuis,
                version);
    }

    private static Long valeur(@Nullable StructureId id) {
        return id == null ? null : id.valeur();
    }

    private static Long valeur(@Nullable ServiceId id) {
        return id == null ? null : id.valeur();
    }

    private static StructureId structure(Long valeur) {
        return valeur == null ? null : new StructureId(valeur);
    }

    private static ServiceId service(Long valeur) {
        return valeur == null ? null : new ServiceId(valeur);
    }
}
