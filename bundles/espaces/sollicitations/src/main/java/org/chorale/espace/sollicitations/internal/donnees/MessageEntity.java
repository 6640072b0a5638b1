package org.chorale.espace.sollicitations.internal.donnees;

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
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Auteur;
import org.chorale.espace.sollicitations.internal.service.Message;
import org.chorale.espace.sollicitations.internal.service.Message.Cote;
import org.chorale.espace.sollicitations.internal.service.Message.Piece;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What was said or done; written once. */
@Entity
@Table(name = "sol_message")
@NullUnmarked
public class MessageEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sol_seq_message")
    @SequenceGenerator(name = "sol_seq_message", sequenceName = "sol_seq_message", allocationSize = 50)
    private long id;

    @Column(name = "sollicitation_id")
    private long sollicitation;

    private int rang;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    private Etat vers;

    @Enumerated(EnumType.STRING)
    private Cote cote;

    @Column(name = "auteur_id")
    private Long auteur;

    @Column(name = "auteur_nom")
    private String auteurNom;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant quand;

    @Lob
    private String texte;

    protected MessageEntity() {}

    /** A new one. */
    public MessageEntity(
            long sollicitation,
            int rang,
            Action action,
            Etat vers,
            Auteur auteur,
            Instant quand,
            @Nullable String texte) {
        this.sollicitation = sollicitation;
        this.rang = rang;
        this.action = action;
        this.vers = vers;
        UtilisateurId qui = auteur.id();
        cote = auteur.cote();
        this.auteur = qui == null ? null : qui.valeur();
        auteurNom = auteur.nom();
        this.quand = quand;
        this.texte = texte;
    }

    /** Its place. */
    public int rang() {
        return rang;
    }

    /** As the service hands it out. */
    public Message en(List<Piece> pieces) {
        return new Message(rang, action, vers, cote, auteurNom, quand, texte, pieces);
    }
}
