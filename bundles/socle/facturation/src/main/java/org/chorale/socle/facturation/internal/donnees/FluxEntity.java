package org.chorale.socle.facturation.internal.donnees;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.document.Documents;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;

/** A flux. */
@Entity
@Table(name = "fac_flux")
@NullUnmarked
public class FluxEntity {
    private static final String INTERFACE = "CPP0011117";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_flux")
    @SequenceGenerator(name = "fac_seq_flux", sequenceName = "fac_seq_flux", allocationSize = 50)
    private long id;

    private String numero;

    @Column(name = "nom_fichier")
    private String nomFichier;

    @Column(name = "syntaxe_declaree")
    private String syntaxeDeclaree;

    private String syntaxe;

    @Column(name = "deposant_id")
    private long deposant;

    @Column(name = "utilisateur_id")
    private long utilisateur;

    @Column(name = "utilisateur_nom")
    private String nomUtilisateur;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode_depot")
    private ModeDepot mode;

    private String empreinte;
    private long taille;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant depot;

    @Enumerated(EnumType.STRING)
    private EtatFlux etat;

    @Convert(converter = ConvertisseurInstant.class)
    @Column(name = "etat_depuis")
    private Instant etatDepuis;

    @Column(name = "cle_nom")
    private String cleNom;

    @Lob
    private String constats;

    private boolean reprise;

    @Version
    private long version;

    protected FluxEntity() {}

    /** A flux just received; it gets its number once it has its id. */
    public FluxEntity(Depots.Depot recu, UtilisateurId par, String nom, Instant quand) {
        nomFichier = recu.nomFichier();
        cleNom = Cle.de(nomFichier, 100);
        syntaxeDeclaree = recu.syntaxeDeclaree();
        deposant = recu.deposant().valeur();
        utilisateur = par.valeur();
        nomUtilisateur = Texte.coupeOu(nom, 200, "—");
        mode = recu.mode();
        empreinte = recu.contenu().empreinte().hex();
        taille = recu.contenu().taille();
        depot = quand;
        etat = EtatFlux.IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP;
        etatDepuis = quand;
    }

    /** It was not received here, but taken over. */
    public void reprendre() {
        reprise = true;
    }

    public boolean reprise() {
        return reprise;
    }

    /** Gives it its number, from its id: the code of the interface, as the real service writes it, then the id. */
    public void numeroter() {
        numero = "%s%015d".formatted(INTERFACE, id);
    }

    /** Moves it to another state; nothing where it is there already. */
    public void passerA(EtatFlux nouveau, Instant quand) {
        if (etat != nouveau) {
            etat = nouveau;
            etatDepuis = quand;
        }
    }

    /** What it was recognised as. */
    public void reconnu(String code) {
        syntaxe = code;
    }

    /** What was found about it as a whole; takes the place of what an earlier run found. */
    public void constater(List<Constat> nouveaux) {
        constats = ConstatsJson.ecrire(nouveaux);
    }

    public long id() {
        return id;
    }

    public NumeroFlux numero() {
        return new NumeroFlux(numero);
    }

    public String nomFichier() {
        return nomFichier;
    }

    public String syntaxeDeclaree() {
        return syntaxeDeclaree;
    }

    public StructureId deposant() {
        return new StructureId(deposant);
    }

    public long utilisateur() {
        return utilisateur;
    }

    public String nomUtilisateur() {
        return nomUtilisateur;
    }

    public ModeDepot mode() {
        return mode;
    }

    public Documents.Document document() {
        return new Documents.Document(new Empreinte(empreinte), taille);
    }

    public Instant depot() {
        return depot;
    }

    public EtatFlux etat() {
        return etat;
    }

    public List<Constat> constats() {
        return ConstatsJson.lire(constats);
    }

    public CompteRendu.Entete entete() {
        return new CompteRendu.Entete(
                numero(), nomFichier, syntaxeDeclaree, syntaxe, deposant(), depot, etat, etatDepuis);
    }
}
