package org.chorale.socle.habilitations.internal;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.espace.RegleOuverture.AuCompte;
import org.chorale.api.identifiant.CodeEspace;
import org.jspecify.annotations.NullUnmarked;

/** What is remembered of an espace: a row of hab_espace. */
@Entity
@Table(name = "hab_espace")
@NullUnmarked
class EspaceConnu {
    @Id
    @Column(name = "code")
    private String code;

    @Version
    @Column(name = "version_ligne")
    private long version;

    @Column(name = "code_numerique")
    private int codeNumerique;

    @Column(name = "libelle_fr")
    private String libelleFr;

    @Column(name = "libelle_en")
    private String libelleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode_acces")
    private Mode meilleurMode;

    @Enumerated(EnumType.STRING)
    @Column(name = "au_compte")
    private AuCompte auCompte;

    @Column(name = "sur_publique")
    private boolean surPublique;

    @Column(name = "sur_privee")
    private boolean surPrivee;

    @Column(name = "libre_adhesion")
    private boolean libreAdhesion;

    protected EspaceConnu() {}

    EspaceConnu(Espace espace) {
        code = espace.code().valeur();
        apprendre(espace);
    }

    /** Takes over what the espace says of itself now; returns whether its rule is another one than before. */
    final boolean apprendre(Espace espace) {
        RegleOuverture regle = espace.ouverture();
        Mode meilleur = espace.modes().contains(Mode.MODIFICATION) ? Mode.MODIFICATION : Mode.CONSULTATION;
        boolean publique = regle.surStructure().contains(NatureStructure.PUBLIQUE);
        boolean privee = regle.surStructure().contains(NatureStructure.PRIVEE);
        boolean change = auCompte != regle.auCompte()
                || meilleurMode != meilleur
                || surPublique != publique
                || surPrivee != privee
                || libreAdhesion != regle.libreAdhesion();
        auCompte = regle.auCompte();
        meilleurMode = meilleur;
        surPublique = publique;
        surPrivee = privee;
        libreAdhesion = regle.libreAdhesion();
        codeNumerique = espace.codeNumerique();
        libelleFr = Objects.requireNonNull(espace.libelle().fr());
        libelleEn = Objects.requireNonNull(espace.libelle().en());
        return change;
    }

    CodeEspace code() {
        return new CodeEspace(code);
    }

    AuCompte auCompte() {
        return auCompte;
    }

    boolean estLibre() {
        return libreAdhesion;
    }

    Mode meilleurMode() {
        return meilleurMode;
    }

    Libelle libelle() {
        return new Libelle(libelleFr, libelleEn);
    }

    ConnaissanceDesDroits.EspaceDecrit decrire() {
        return new ConnaissanceDesDroits.EspaceDecrit(codeNumerique, new Libelle(libelleFr, libelleEn), meilleurMode);
    }
}
