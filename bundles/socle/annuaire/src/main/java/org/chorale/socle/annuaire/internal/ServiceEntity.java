package org.chorale.socle.annuaire.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.ReglagesService;
import org.chorale.api.annuaire.Service;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_service. */
@Entity
@Table(name = "ann_service")
@NullUnmarked
public class ServiceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ann_service_seq")
    @SequenceGenerator(name = "ann_service_seq", sequenceName = "ann_service_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "code")
    private String code;

    @Column(name = "code_recherche")
    private String codeRecherche;

    @Column(name = "libelle")
    private String libelle;

    @Column(name = "actif")
    private boolean actif;

    // java.sql.Date: PostgreSQL has no type for what EclipseLink 2.7 sends for a LocalDate that is null.
    @Column(name = "debut")
    private Date debut;

    @Column(name = "fin")
    private Date fin;

    @Column(name = "engagement_obligatoire")
    private boolean engagementObligatoire;

    @Column(name = "mise_en_paiement")
    private boolean miseEnPaiement;

    protected ServiceEntity() {}

    /** A new one, open. */
    public ServiceEntity(StructureId structure, NouveauService nouveau) {
        structureId = structure.valeur();
        code = nouveau.code();
        codeRecherche = codeDeRecherche(code);
        libelle = nouveau.libelle();
        actif = true;
        debut = enDate(nouveau.debut());
        fin = enDate(nouveau.fin());
        engagementObligatoire = nouveau.engagementObligatoire();
    }

    static String codeDeRecherche(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** The same service of another structure. */
    ServiceEntity dans(StructureId autre) {
        Service avant = enService();
        ServiceEntity copie = new ServiceEntity(
                autre,
                new NouveauService(
                        avant.code(), avant.libelle(), avant.debut(), avant.fin(), avant.engagementObligatoire()));
        copie.actif = actif;
        copie.miseEnPaiement = miseEnPaiement;
        return copie;
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Whose it is. */
    public StructureId structure() {
        return new StructureId(structureId);
    }

    /** Whether it is the default one. */
    public boolean estParDefaut() {
        return Service.FACTURES_PUBLIQUES.equals(code);
    }

    /** Replaces what may change. */
    public void regler(ReglagesService reglages) {
        libelle = reglages.libelle();
        debut = enDate(reglages.debut());
        fin = enDate(reglages.fin());
        engagementObligatoire = reglages.engagementObligatoire();
    }

    /** Whether it tells that an invoice is paid. */
    public void direLaMiseEnPaiement(boolean dite) {
        miseEnPaiement = dite;
    }

    /** Whether it tells that an invoice is paid. */
    public boolean miseEnPaiement() {
        return miseEnPaiement;
    }

    /** Moves with every change. */
    public long version() {
        return version;
    }

    /** Opens or closes it. */
    public void activer(boolean ouvert) {
        actif = ouvert;
    }

    /** As others see it. */
    public Service enService() {
        return new Service(
                new ServiceId(id),
                new StructureId(structureId),
                code,
                libelle,
                actif,
                enJour(debut),
                enJour(fin),
                engagementObligatoire);
    }

    private static Date enDate(LocalDate jour) {
        return jour == null ? null : Date.valueOf(jour);
    }

    private static LocalDate enJour(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
