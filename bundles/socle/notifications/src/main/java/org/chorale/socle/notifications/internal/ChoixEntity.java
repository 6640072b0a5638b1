package org.chorale.socle.notifications.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Something that somebody chose. */
@Entity
@Table(name = "ntf_choix")
@IdClass(ChoixEntity.Cle.class)
class ChoixEntity {
    @Id
    @Column(name = "utilisateur_id")
    private long utilisateur;

    @Id
    @Column(length = 40)
    private String sujet;

    @Column(nullable = false, length = 20)
    private String choix;

    protected ChoixEntity() {}

    ChoixEntity(long utilisateur, String sujet, String choix) {
        this.utilisateur = utilisateur;
        this.sujet = sujet;
        this.choix = choix;
    }

    long utilisateur() {
        return utilisateur;
    }

    String sujet() {
        return sujet;
    }

    String choix() {
        return choix;
    }

    /** Who, and about what. */
    static final class Cle implements Serializable {
        private static final long serialVersionUID = 1L;

        private long utilisateur;
        private String sujet = "";

        public Cle() {}

        @Override
        public boolean equals(Object autre) {
            return autre instanceof Cle c && c.utilisateur == utilisateur && c.sujet.equals(sujet);
        }

        @Override
        public int hashCode() {
            return Objects.hash(utilisateur, sujet);
        }
    }
}
