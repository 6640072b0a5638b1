package org.chorale.socle.evenements.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A listener that is known, whether it is present or not. */
@Entity
@Table(name = "evt_ecouteur")
class EcouteurEntity {
    @Id
    @Column(length = 100)
    private String nom;

    @Column(nullable = false, length = 8000)
    private String types;

    @Column(nullable = false)
    private Instant vu;

    protected EcouteurEntity() {}

    EcouteurEntity(String nom, Set<String> types, Instant maintenant) {
        this.nom = nom;
        voir(types, maintenant);
    }

    String nom() {
        return nom;
    }

    Set<String> types() {
        return Set.copyOf(Arrays.asList(types.split(" ")));
    }

    final void voir(Set<String> desormais, Instant maintenant) {
        types = String.join(" ", new TreeSet<>(desormais));
        vu = maintenant;
    }
}
