package org.chorale.socle.facturation.internal.donnees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.References.FactureAnterieure;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The head of an invoice. */
@Entity
@Table(name = "fac_facture")
@NullUnmarked
public class FactureEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_facture")
    @SequenceGenerator(name = "fac_seq_facture", sequenceName = "fac_seq_facture", allocationSize = 50)
    private long id;

    private String numero;

    @Column(name = "cle_unicite")
    private String cleUnicite;

    @Enumerated(EnumType.STRING)
    @Column(name = "type_facture")
    private TypeFacture type;

    @Enumerated(EnumType.STRING)
    private Cadre cadre;

    @Enumerated(EnumType.STRING)
    private StatutFacture statut;

    @Convert(converter = ConvertisseurInstant.class)
    @Column(name = "statut_depuis")
    private Instant statutDepuis;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode_depot")
    private ModeDepot mode;

    @Column(name = "flux_id")
    private Long flux;

    @Column(name = "flux_numero")
    private String numeroFlux;

    private String syntaxe;

    @Column(name = "date_facture")
    private LocalDate dateFacture;

    @Column(name = "date_echeance")
    private LocalDate dateEcheance;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant depot;

    @Column(name = "fournisseur_id")
    private long fournisseur;

    @Enumerated(EnumType.STRING)
    @Column(name = "fournisseur_type")
    private TypeIdentifiant typeFournisseur;

    @Column(name = "fournisseur_identifiant")
    private String identifiantFournisseur;

    @Column(name = "fournisseur_designation")
    private String designationFournisseur;

    @Column(name = "destinataire_id")
    private long destinataire;

    @Enumerated(EnumType.STRING)
    @Column(name = "destinataire_type")
    private TypeIdentifiant typeDestinataire;

    @Column(name = "destinataire_identifiant")
    private String identifiantDestinataire;

    @Column(name = "destinataire_designation")
    private String designationDestinataire;

    @Column(name = "service_id")
    private Long service;

    @Column(name = "service_code")
    private String codeService;

    @Column(name = "service_libelle")
    private String libelleService;

    private String engagement;
    private String marche;
    private String devise;

    @Column(name = "montant_ht")
    private BigDecimal montantHt;

    @Column(name = "montant_tva")
    private BigDecimal montantTva;

    @Column(name = "montant_ttc")
    private BigDecimal montantTtc;

    @Column(name = "montant_a_payer")
    private BigDecimal montantAPayer;

    private boolean telechargee;

    @Column(name = "rejet_traite")
    private boolean rejetTraite;

    @Column(name = "nb_passages")
    private int passages;

    @Column(name = "tete_passages")
    private String tete;

    private String commentaire;

    @Column(name = "cle_numero")
    private String cleNumero;

    @Column(name = "cle_engagement")
    private String cleEngagement;

    @Column(name = "cle_fournisseur")
    private String cleFournisseur;

    @Column(name = "cle_destinataire")
    private String cleDestinataire;

    @Column(name = "cle_origine")
    private String cleOrigine;

    @Column(name = "createur_id")
    private Long createur;

    @Version
    private long version;

    protected FactureEntity() {}

    /** An invoice that was accepted; it has no id and no status yet. */
    public FactureEntity(FluxEntity flux, Entete entete) {
        numero = entete.numero();
        cleUnicite = entete.cleUnicite();
        type = entete.type();
        cadre = entete.cadre();
        mode = flux.mode();
        this.flux = flux.id();
        numeroFlux = flux.numero().valeur();
        syntaxe = entete.syntaxe();
        dateFacture = entete.date();
        dateEcheance = entete.echeance();
        depot = flux.depot();
        createur = flux.utilisateur();
        engagement = entete.engagement();
        marche = entete.marche();
        devise = entete.devise();
        montantHt = entete.ht();
        montantTva = entete.tva();
        montantTtc = entete.ttc();
        montantAPayer = entete.aPayer();
        commentaire = entete.commentaire();
        cleNumero = Cle.de(numero, 35);
        cleEngagement = engagement == null ? null : Cle.de(engagement, 50);
    }

    /** The invoices that it corrects or completes; it is found by the first. */
    public void origines(List<FactureAnterieure> anterieures) {
        cleOrigine = anterieures.stream()
                .map(FactureAnterieure::numero)
                .filter(Objects::nonNull)
                .findFirst()
                .map(numeroOrigine -> Cle.de(numeroOrigine, 50))
                .filter(cle -> !cle.isEmpty())
                .orElse(null);
    }

    /** From whom. */
    public void de(Structure structure) {
        fournisseur = structure.id().valeur();
        typeFournisseur = structure.identifiant().type();
        identifiantFournisseur = structure.identifiant().valeur();
        designationFournisseur = Texte.coupeOu(structure.designation(), 200, "—");
        cleFournisseur = Cle.de(designationFournisseur, 60);
    }

    /** To whom. */
    public void vers(Structure structure, @Nullable Service executant) {
        destinataire = structure.id().valeur();
        typeDestinataire = structure.identifiant().type();
        identifiantDestinataire = structure.identifiant().valeur();
        designationDestinataire = Texte.coupeOu(structure.designation(), 200, "—");
        cleDestinataire = Cle.de(designationDestinataire, 60);
        service = executant == null ? null : (Long) executant.id().valeur();
        codeService = executant == null ? null : executant.code();
        libelleService = executant == null ? null : Texte.coupeOu(executant.libelle(), 200, executant.code());
    }

    /** Sends it to somebody else: what the last recipient did with it counts no more. */
    public void readresser(Structure structure, @Nullable Service executant, @Nullable String numeroEngagement) {
        vers(structure, executant);
        engagement = numeroEngagement;
        cleEngagement = engagement == null ? null : Cle.de(engagement, 50);
        telechargee = false;
    }

    /** Its supplier has done with its rejection. */
    public void traiterRejet() {
        rejetTraite = true;
    }

    /** Moves it to another status; the row of history that says so is to be kept. Its older rows must be chained. */
    public PassageEntity passer(
            StatutFacture nouveau, Instant quand, @Nullable String motif, PassageEntity.Acteur acteur) {
        passerA(nouveau, quand);
        PassageEntity passage = new PassageEntity(id, nouveau, quand, motif, acteur);
        enchainer(passage);
        return passage;
    }

    /** Whether it has rows of history that were there before the chain was. */
    public boolean aSceller() {
        return statut != null && tete == null;
    }

    /** Chains them, in their order. */
    public void sceller(List<PassageEntity> anciens) {
        anciens.forEach(this::enchainer);
    }

    private void enchainer(PassageEntity passage) {
        passages++;
        tete = passage.sceller(passages, tete);
    }

    /** Rows of its history. */
    public int passages() {
        return passages;
    }

    /** The hash of the last one, or null where none is chained. */
    public @Nullable String tete() {
        return tete;
    }

    /** Moves it to another status. */
    public void passerA(StatutFacture nouveau, Instant quand) {
        statut = nouveau;
        statutDepuis = quand;
    }

    public long id() {
        return id;
    }

    public FactureId factureId() {
        return new FactureId(id);
    }

    public String identifiantFournisseur() {
        return identifiantFournisseur;
    }

    public String numero() {
        return numero;
    }

    public StatutFacture statut() {
        return statut;
    }

    public Instant statutDepuis() {
        return statutDepuis;
    }

    public StructureId fournisseur() {
        return new StructureId(fournisseur);
    }

    public StructureId destinataire() {
        return new StructureId(destinataire);
    }

    public @Nullable ServiceId service() {
        return service == null ? null : new ServiceId(service);
    }

    public Cadre cadre() {
        return cadre;
    }

    /** The flux it came in, or null where nothing is kept of one. */
    public @Nullable Long flux() {
        return flux;
    }

    public boolean rejetTraite() {
        return rejetTraite;
    }

    public @Nullable String engagement() {
        return engagement;
    }

    public @Nullable String codeService() {
        return codeService;
    }

    public String identifiantDestinataire() {
        return identifiantDestinataire;
    }

    public String syntaxe() {
        return syntaxe;
    }

    public @Nullable String commentaire() {
        return commentaire;
    }

    public Facture enFacture() {
        return new Facture(
                factureId(),
                numero,
                type,
                cadre,
                statut,
                statutDepuis,
                mode,
                numeroFlux == null ? null : new NumeroFlux(numeroFlux),
                dateFacture,
                dateEcheance,
                depot,
                new Facture.Partie(
                        fournisseur(),
                        new Identifiant(typeFournisseur, identifiantFournisseur),
                        designationFournisseur),
                new Facture.Partie(
                        destinataire(),
                        new Identifiant(typeDestinataire, identifiantDestinataire),
                        designationDestinataire),
                service == null ? null : new Facture.ServiceDestinataire(service(), codeService, libelleService),
                engagement,
                marche,
                devise,
                Montant.lisible(montantHt),
                Montant.lisible(montantTva),
                Montant.lisible(montantTtc),
                Montant.lisible(montantAPayer),
                telechargee,
                rejetTraite);
    }

    /** What the document itself says, made fit for the columns. */
    public record Entete(
            String numero,
            @Nullable String cleUnicite,
            TypeFacture type,
            Cadre cadre,
            String syntaxe,
            LocalDate date,
            @Nullable LocalDate echeance,
            @Nullable String engagement,
            @Nullable String marche,
            String devise,
            BigDecimal ht,
            BigDecimal tva,
            BigDecimal ttc,
            BigDecimal aPayer,
            @Nullable String commentaire) {}
}
