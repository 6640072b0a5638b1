package org.chorale.socle.brouillons.internal;

import java.time.Instant;
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
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A file of a draft, or of an account. */
@Entity
@Table(name = "bro_fichier")
@NullUnmarked
public class FichierEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bro_seq_fichier")
    @SequenceGenerator(name = "bro_seq_fichier", sequenceName = "bro_seq_fichier", allocationSize = 50)
    private long id;

    @Column(name = "brouillon_id")
    private Long brouillon;

    @Column(name = "utilisateur_id")
    private long utilisateur;

    @Enumerated(EnumType.STRING)
    private FichierDeBrouillon.Role role;

    private String nom;

    @Column(name = "type_mime")
    private String typeMime;

    @Enumerated(EnumType.STRING)
    private FormatDocument format;

    private long taille;
    private String empreinte;

    @Lob
    private String lecture;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant cree;

    protected FichierEntity() {}

    /** @param brouillon the draft it is in, or null where it is the account's own */
    FichierEntity(
            @Nullable Long brouillon, Appelant de, FichierDeBrouillon.Role role, Reception.Recu recu, Instant quand) {
        this.brouillon = brouillon;
        utilisateur = de.id().valeur();
        this.role = role;
        nom = recu.nom();
        typeMime = recu.typeMime();
        format = recu.format();
        taille = recu.document().taille();
        empreinte = recu.document().empreinte().hex();
        lecture = Json.ecrire(recu.lecture());
        cree = quand;
    }

    void role(FichierDeBrouillon.Role nouveau) {
        role = nouveau;
    }

    boolean de(Appelant appelant) {
        return utilisateur == appelant.id().valeur();
    }

    Long brouillon() {
        return brouillon;
    }

    long id() {
        return id;
    }

    FichierDeBrouillon en() {
        return new FichierDeBrouillon(
                id, role, nom, typeMime, format, new Document(new Empreinte(empreinte), taille), Json.lecture(lecture));
    }
}
