package org.chorale.socle.facturation.internal.donnees;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Many invoices that one user treats at once. */
@Entity
@Table(name = "fac_lot")
@NullUnmarked
public class LotEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_lot")
    @SequenceGenerator(name = "fac_seq_lot", sequenceName = "fac_seq_lot", allocationSize = 50)
    private long id;

    @Column(name = "utilisateur_id")
    private long utilisateur;

    private String espace;

    @Enumerated(EnumType.STRING)
    private StatutFacture vers;

    private String motif;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant quand;

    protected LotEntity() {}

    public LotEntity(long utilisateur, String espace, StatutFacture vers, @Nullable String motif, Instant quand) {
        this.utilisateur = utilisateur;
        this.espace = espace;
        this.vers = vers;
        this.motif = motif;
        this.quand = quand;
    }

    public long id() {
        return id;
    }

    public long utilisateur() {
        return utilisateur;
    }

    public String espace() {
        return espace;
    }

    public StatutFacture vers() {
        return vers;
    }

    public @Nullable String motif() {
        return motif == null || motif.isEmpty() ? null : motif;
    }

    public Instant quand() {
        return quand;
    }
}
