package org.chorale.socle.facturation.internal.integration;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.Depots.Depot;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.Soumissions.Piece;
import org.chorale.api.soumission.Soumissions.Soumise;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.FichierEntity;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Examines and writes one invoice, through the same reading, judging and writing as deposits; all of it, or nothing. */
@Component(service = EcritureSoumise.class)
public class EcritureSoumise {
    private final JpaTemplate jpa;
    private final Formats formats;
    private final Examen examen;
    private final EcritureLot ecriture;
    private final Clock horloge;

    @Activate
    public EcritureSoumise(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Formats formats,
            @Reference Documents documents,
            @Reference Annuaire annuaire,
            @Reference CyclesDeVie cycles,
            @Reference Evenements evenements,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.formats = formats;
        this.examen = new Examen(formats, documents);
        this.ecriture = new EcritureLot(annuaire, cycles, evenements, horloge);
        this.horloge = horloge;
    }

    /** A file ready to be written. */
    public static final class Pret {
        private final Examine examine;

        private Pret(Examine examine) {
            this.examine = examine;
        }
    }

    /** A document that says everything itself. */
    public Pret structuree(String nom, Document document, List<Piece> pieces) throws IOException {
        return new Pret(Soumis.avecPieces(examen.examiner(0, nom, document, null), pieces));
    }

    /** What a kept document is. */
    public Analyse analyser(String nom, Document document) throws IOException {
        return formats.analyser(new DocumentRecu(examen.contenu(document), nom));
    }

    /** A PDF with what was typed. */
    public Pret pdf(String nom, Document document, Analyse analyse, FactureLue valeurs, List<Piece> pieces) {
        return new Pret(Soumis.avecPieces(Soumis.pdf(nom, document, analyse, valeurs), pieces));
    }

    /**
     * Writes it.
     *
     * @throws RefusSoumission.NonConforme where a rule is broken; nothing is written then
     */
    public Soumise ecrire(Appelant par, Depot depot, Pret pret, Consumer<Soumise> avec) {
        return ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.Required, em -> {
            FluxEntity flux = new FluxEntity(depot, par.id(), par.nom(), horloge.instant());
            em.persist(flux);
            flux.numeroter();
            SyntaxeFlux syntaxe = pret.examine.analyse().syntaxe();
            if (syntaxe != null) {
                flux.reconnu(syntaxe.code());
            }
            ecriture.ecrire(em, flux, List.of(pret.examine));
            em.flush();
            Soumise soumise = soumise(em, flux);
            ecriture.passer(flux, EtatFlux.IN_INTEGRE);
            avec.accept(soumise);
            em.flush();
            return soumise;
        }));
    }

    private static Soumise soumise(EntityManager em, FluxEntity flux) {
        FichierEntity fichier = em.createQuery(
                        "SELECT f FROM FichierEntity f WHERE f.flux = :flux", FichierEntity.class)
                .setParameter("flux", flux.id())
                .getSingleResult();
        var facture = fichier.enCompteRendu().facture();
        if (facture == null) {
            throw new RefusSoumission.NonConforme(fichier.constats());
        }
        FactureEntity ecrite = em.find(FactureEntity.class, facture.valeur());
        return new Soumise(
                facture,
                ecrite.numero(),
                flux.depot(),
                flux.numero(),
                ecrite.identifiantFournisseur(),
                flux.document().empreinte());
    }
}
