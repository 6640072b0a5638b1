package org.chorale.socle.facturation.internal.donnees;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A structure that takes part in an invoice. */
@Entity
@Table(name = "fac_intervenant")
@IdClass(IntervenantEntity.Place.class)
@NullUnmarked
public class IntervenantEntity {
    @Id
    @Column(name = "facture_id")
    private long facture;

    @Id
    private String espace;

    @Id
    private int rang;

    @Column(name = "structure_id")
    private long structure;

    @Column(name = "service_id")
    private Long service;

    @Enumerated(EnumType.STRING)
    @Column(name = "type_identifiant")
    private TypeIdentifiant type;

    private String identifiant;
    private String designation;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant decision;

    protected IntervenantEntity() {}

    public IntervenantEntity(long facture, Intervenant i) {
        this.facture = facture;
        espace = i.espace().toString();
        rang = i.rang();
        nommer(i);
    }

    /** Gives the place to somebody. */
    public final void nommer(Intervenant i) {
        structure = i.structure().valeur();
        service = i.service() == null ? null : i.service().valeur();
        type = i.identifiant().type();
        identifiant = i.identifiant().valeur();
        designation = Texte.coupeOu(i.designation(), 200, "—");
        decision = i.decision();
    }

    /** Notes when they decided. */
    public void decider(Instant quand) {
        decision = quand;
    }

    public String espace() {
        return espace;
    }

    public StructureId structure() {
        return new StructureId(structure);
    }

    public @Nullable ServiceId service() {
        return service == null ? null : new ServiceId(service);
    }

    public Intervenant enIntervenant() {
        return new Intervenant(
                new CodeEspace(espace),
                rang,
                structure(),
                service(),
                new Identifiant(type, identifiant),
                designation,
                decision);
    }

    /** The key. */
    public static class Place implements Serializable {
        private static final long serialVersionUID = 1L;

        private long facture;
        private String espace;
        private int rang;

        public Place() {}

        public Place(long facture, String espace, int rang) {
            this.facture = facture;
            this.espace = espace;
            this.rang = rang;
        }

        @Override
        public boolean equals(@Nullable Object autre) {
            return autre instanceof Place p && p.facture == facture && p.espace.equals(espace) && p.rang == rang;
        }

        @Override
        public int hashCode() {
            return Objects.hash(facture, espace, rang);
        }
    }
}
