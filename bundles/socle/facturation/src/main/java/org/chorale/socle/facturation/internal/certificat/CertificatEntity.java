package org.chorale.socle.facturation.internal.certificat;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;

/** The address of the certificate of an invoice. */
@Entity
@Table(name = "fac_certificat")
@NullUnmarked
class CertificatEntity {
    @Id
    @Column(name = "facture_id")
    private long facture;

    private String jeton;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant etabli;

    protected CertificatEntity() {}

    CertificatEntity(long facture, String jeton, Instant etabli) {
        this.facture = facture;
        this.jeton = jeton;
        this.etabli = etabli;
    }

    long facture() {
        return facture;
    }

    String jeton() {
        return jeton;
    }
}
