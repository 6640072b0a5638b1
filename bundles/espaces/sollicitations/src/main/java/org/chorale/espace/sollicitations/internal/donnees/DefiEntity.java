package org.chorale.espace.sollicitations.internal.donnees;

import java.time.Instant;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;

/** A proof of work that was used. */
@Entity
@Table(name = "sol_defi")
@NullUnmarked
public class DefiEntity {
    @Id
    private String empreinte;

    private String reseau;
    private String adresse;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant quand;

    protected DefiEntity() {}

    /**
     * Used now.
     *
     * @param empreinte of the challenge
     * @param reseau where it came from, as a fingerprint
     * @param adresse for which mail address, as a fingerprint
     */
    public DefiEntity(String empreinte, String reseau, String adresse, Instant quand) {
        this.empreinte = empreinte;
        this.reseau = reseau;
        this.adresse = adresse;
        this.quand = quand;
    }
}
