package org.chorale.espace.soustraitance.internal.decision;

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
import org.chorale.api.acces.Appelant;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What a valideur decided: a row written once. */
@Entity
@Table(name = "sst_decision")
@NullUnmarked
public class DecisionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sst_seq_decision")
    @SequenceGenerator(name = "sst_seq_decision", sequenceName = "sst_seq_decision", allocationSize = 50)
    private long id;

    @Column(name = "facture_id")
    private long facture;

    private int rang;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    private Qualite qualite;

    @Enumerated(EnumType.STRING)
    private MotifDeRefus motif;

    private String complement;

    @Column(name = "structure_id")
    private long structure;

    private String identifiant;
    private String designation;

    @Column(name = "utilisateur_id")
    private Long utilisateur;

    @Column(name = "utilisateur_nom")
    private String nomUtilisateur;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant quand;

    protected DecisionEntity() {}

    DecisionEntity(
            long facture,
            Intervenant par,
            Action action,
            @Nullable Qualite qualite,
            @Nullable MotifDeRefus motif,
            @Nullable String complement,
            @Nullable Appelant utilisateur,
            Instant quand) {
        this.facture = facture;
        rang = par.rang();
        this.action = action;
        this.qualite = qualite;
        this.motif = motif;
        this.complement = complement;
        structure = par.structure().valeur();
        identifiant = par.identifiant().valeur();
        designation = coupe(par.designation());
        this.utilisateur = utilisateur == null ? null : (Long) utilisateur.id().valeur();
        nomUtilisateur = utilisateur == null ? "Chorale" : coupe(utilisateur.nom());
        this.quand = quand;
    }

    private static String coupe(String nom) {
        return nom.length() <= 200 ? nom : nom.substring(0, 200);
    }

    Decision enDecision() {
        return new Decision(rang, action, qualite, motif, complement, designation, identifiant, nomUtilisateur, quand);
    }
}
