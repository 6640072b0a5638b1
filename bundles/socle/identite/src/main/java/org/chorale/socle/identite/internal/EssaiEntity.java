package org.chorale.socle.identite.internal;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How many attempts failed lately under one key: a level that rises with each and leaks away with time. */
@Entity
@Table(name = "ide_essai")
class EssaiEntity {
    @Id
    @Column(length = 64)
    private String cle;

    @Column(nullable = false)
    private double niveau;

    @Column(nullable = false)
    private Instant dernier;

    @Column
    private @Nullable Instant jusqua;

    protected EssaiEntity() {}

    EssaiEntity(String cle, Instant maintenant) {
        this.cle = cle;
        this.dernier = maintenant;
    }

    String cle() {
        return cle;
    }

    boolean retient(Instant maintenant) {
        return jusqua != null && maintenant.isBefore(jusqua);
    }

    @Nullable
    Instant jusqua() {
        return jusqua;
    }

    void ajouter(Bareme bareme, Instant maintenant) {
        double reste = niveau - fuite(bareme, maintenant);
        niveau = Math.max(0, reste) + 1;
        dernier = maintenant;
        Duration delai = bareme.delai(niveau);
        jusqua = delai.isZero() ? null : maintenant.plus(delai);
    }

    void retirer() {
        niveau = Math.max(0, niveau - 1);
        jusqua = null;
    }

    private double fuite(Bareme bareme, Instant maintenant) {
        long ecoule = Math.max(0, Duration.between(dernier, maintenant).toMillis());
        return (double) ecoule / bareme.oubli().toMillis();
    }
}
