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
class ServiceEntity {
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

    protected ServiceEntity() {}

    ServiceEntity(StructureId structure, NouveauService nouveau) {
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
        return copie;
    }

    long id() {
        return id;
    }

    StructureId structure() {
        return new StructureId(structureId);
    }

    boolean estParDefaut() {
        return Service.FACTURES_PUBLIQUES.equals(code);
    }

    void regler(ReglagesService reglages) {
        libelle = reglages.libelle();
        debut = enDate(reglages.debut());
        fin = enDate(reglages.fin());
        engagementObligatoire = reglages.engagementObligatoire();
    }

    void activer(boolean ouvert) {
        actif = ouvert;
    }

    Service enService() {
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
