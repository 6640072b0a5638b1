package org.chorale.socle.facturation.internal.donnees;

import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A file of a flux, integrated or refused: its row says that it is done with. */
@Entity
@Table(name = "fac_fichier")
@NullUnmarked
public class FichierEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_fichier")
    @SequenceGenerator(name = "fac_seq_fichier", sequenceName = "fac_seq_fichier", allocationSize = 50)
    private long id;

    @Column(name = "flux_id")
    private long flux;

    private int rang;
    private String nom;

    @Column(name = "facture_id")
    private Long facture;

    private String numero;

    @Column(name = "fournisseur_identifiant")
    private String fournisseur;

    @Column(name = "destinataire_identifiant")
    private String destinataire;

    @Lob
    private String constats;

    protected FichierEntity() {}

    /**
     * A file that is done with.
     *
     * @param rang its place in the flux, from 0
     * @param facture the invoice that came of it, or null
     */
    public FichierEntity(
            long flux,
            int rang,
            String nom,
            @Nullable Long facture,
            @Nullable String numero,
            @Nullable String fournisseur,
            @Nullable String destinataire,
            List<Constat> constats) {
        this.flux = flux;
        this.rang = rang;
        this.nom = Texte.coupeOu(nom, 512, "—");
        this.facture = facture;
        this.numero = Texte.coupe(numero, 100);
        this.fournisseur = Texte.coupe(fournisseur, 100);
        this.destinataire = Texte.coupe(destinataire, 100);
        this.constats = ConstatsJson.ecrire(constats);
    }

    public List<Constat> constats() {
        return ConstatsJson.lire(constats);
    }

    public CompteRendu.FactureDuFlux enCompteRendu() {
        return new CompteRendu.FactureDuFlux(
                nom,
                facture == null ? null : new FactureId(facture),
                vide(numero),
                vide(fournisseur),
                vide(destinataire),
                constats());
    }

    private static String vide(String texte) {
        return texte == null || texte.isEmpty() ? null : texte;
    }
}
