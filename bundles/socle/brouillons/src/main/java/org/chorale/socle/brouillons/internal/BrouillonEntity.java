package org.chorale.socle.brouillons.internal;

import java.time.Duration;
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
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;

/** A draft. */
@Entity
@Table(name = "bro_brouillon")
@NullUnmarked
public class BrouillonEntity {
    private static final int NOM_MAX = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bro_seq_brouillon")
    @SequenceGenerator(name = "bro_seq_brouillon", sequenceName = "bro_seq_brouillon", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private Brouillon.Genre genre;

    @Column(name = "deposant_id")
    private long deposant;

    @Column(name = "utilisateur_id")
    private long utilisateur;

    @Column(name = "utilisateur_nom")
    private String nomUtilisateur;

    @Lob
    private String valeurs;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant cree;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant modifie;

    private int revision;

    @Version
    private long version;

    protected BrouillonEntity() {}

    BrouillonEntity(Brouillon.Genre genre, StructureId deposant, Appelant par, Instant quand) {
        this.genre = genre;
        this.deposant = deposant.valeur();
        utilisateur = par.id().valeur();
        nomUtilisateur = par.nom().substring(0, Math.min(NOM_MAX, par.nom().length()));
        cree = quand;
        modifie = quand;
    }

    void enregistrer(Valeurs nouvelles, Instant quand) {
        valeurs = Json.ecrire(nouvelles);
        modifie = quand;
        revision++;
    }

    /** What the portal itself fills in: nobody's save is overtaken by it. */
    void proposer(Valeurs completees, Instant quand) {
        valeurs = Json.ecrire(completees);
        modifie = quand;
    }

    void toucher(Instant quand) {
        modifie = quand;
    }

    void deposant(StructureId nouveau) {
        deposant = nouveau.valeur();
    }

    long id() {
        return id;
    }

    Brouillon.Genre genre() {
        return genre;
    }

    StructureId deposant() {
        return new StructureId(deposant);
    }

    Valeurs valeurs() {
        return Json.valeurs(valeurs);
    }

    int revision() {
        return revision;
    }

    Brouillon en(List<FichierDeBrouillon> fichiers, List<Envois.Envoi> envois, Duration duree) {
        return new Brouillon(
                id,
                genre,
                deposant(),
                nomUtilisateur,
                valeurs(),
                fichiers,
                envois,
                cree,
                modifie,
                modifie.plus(duree),
                revision);
    }
}
