package org.chorale.espace.sollicitations.internal.donnees;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** The key that challenges and links are signed with: one for all nodes. */
@Entity
@Table(name = "sol_cle")
@NullUnmarked
public class CleEntity {
    /** There is only one. */
    public static final int LA_SEULE = 1;

    @Id
    private int id;

    private String valeur;

    protected CleEntity() {}

    /** @param hex 32 random bytes */
    public CleEntity(String hex) {
        id = LA_SEULE;
        valeur = hex;
    }

    /** 32 random bytes. */
    public String hex() {
        return valeur;
    }
}
