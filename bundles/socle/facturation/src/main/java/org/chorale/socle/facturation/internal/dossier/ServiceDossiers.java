package org.chorale.socle.facturation.internal.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.DetailFacture.Piece;
import org.chorale.api.facture.Dossiers;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.facturation.internal.consultation.Journal;
import org.chorale.socle.facturation.internal.consultation.ServiceFactures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds, measures and writes the invoices that somebody takes away. */
@Component
public class ServiceDossiers implements Dossiers {
    private final JpaTemplate jpa;
    private final Factures factures;
    private final Formats formats;
    private final Journal journal;
    private final Clock horloge;

    @Activate
    public ServiceDossiers(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Factures factures,
            @Reference Formats formats,
            @Reference Journal journal,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.factures = factures;
        this.formats = formats;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    public Mesure mesurer(List<Regard> regards, List<FactureId> ids) {
        List<FactureId> demandees = bornees(ids);
        return jpa.txExpr(TransactionType.Required, em -> {
            demandees.forEach(id -> exigerVisible(em, regards, id));
            return new Pesee(em, demandees.stream().map(FactureId::valeur).toList()).mesure();
        });
    }

    @Override
    public Dossier preparer(List<Regard> regards, List<FactureId> ids, Forme forme, boolean avecPieces) {
        List<FactureId> demandees = bornees(ids);
        // The pivot holds files in base 64, a third larger.
        long place = forme == Forme.PIVOT ? Limite.FACTURE.valeur() / 4 * 3 : Limite.FACTURE.valeur();
        List<Choisie> choisies = new ArrayList<>();
        for (FactureId id : demandees) {
            Choisie choisie = trouver(regards, id, avecPieces).orElseThrow(RefusFacture.Inconnue::new);
            place -= choisie.taille();
            if (place < 0) {
                throw new RefusFacture.DossierTropGrand(Limite.FACTURE.valeur() >> 20);
            }
            choisies.add(choisie);
        }
        return forme == Forme.PIVOT ? pivot(choisies) : pdf(choisies);
    }

    private static List<FactureId> bornees(List<FactureId> ids) {
        List<FactureId> demandees = List.copyOf(new LinkedHashSet<>(ids));
        if (demandees.isEmpty() || demandees.size() > FACTURES_MAX) {
            throw new IllegalArgumentException("From 1 to " + FACTURES_MAX + " invoices");
        }
        return demandees;
    }

    private static void exigerVisible(EntityManager em, List<Regard> regards, FactureId id) {
        if (regards.stream().noneMatch(r -> ServiceFactures.trouver(em, r.perimetre(), r.cote(), id)
                .isPresent())) {
            throw new RefusFacture.Inconnue();
        }
    }

    private Optional<Choisie> trouver(List<Regard> regards, FactureId id, boolean avecPieces) {
        return regards.stream()
                .filter(r -> !r.perimetre().estVide())
                .flatMap(r -> factures.consulter(r.perimetre(), r.cote(), id).stream()
                        .map(d -> new Choisie(
                                r,
                                d,
                                avecPieces
                                        ? d.pieces().stream()
                                                .filter(p -> !p.principale())
                                                .toList()
                                        : List.<Piece>of())))
                .findFirst();
    }

    private Dossier pdf(List<Choisie> choisies) {
        DossierPdf dossier = new DossierPdf(choisies, factures, formats);
        String nom = choisies.size() == 1
                ? Noms.propre(choisies.get(0).detail().facture().numero())
                : "factures";
        return dossier.estUnSeulFichier()
                ? new Ecrit(nom + ".pdf", "application/pdf", dossier::ecrire, choisies)
                : new Ecrit(nom + ".zip", "application/zip", dossier::ecrire, choisies);
    }

    private Dossier pivot(List<Choisie> choisies) {
        DossierPivot dossier = new DossierPivot(choisies, factures, formats, horloge.instant());
        return new Ecrit("factures.xml", "application/xml", dossier::ecrire, choisies);
    }

    /** By SQL: being downloaded raises no version, so that nobody's treatment fails for it. */
    private void noter(List<Choisie> choisies) {
        List<Long> recues = choisies.stream()
                .filter(c -> c.regard().cote() == Cote.DESTINATAIRE)
                .map(c -> c.detail().facture())
                .filter(f -> !f.telechargee())
                .map(f -> f.id().valeur())
                .toList();
        if (!recues.isEmpty()) {
            jpa.tx(
                    TransactionType.Required,
                    em -> recues.forEach(
                            id -> em.createNativeQuery("UPDATE fac_facture SET telechargee = ?1 WHERE id = ?2")
                                    .setParameter(1, true)
                                    .setParameter(2, id)
                                    .executeUpdate()));
        }
        choisies.forEach(this::inscrire);
    }

    private void inscrire(Choisie choisie) {
        Facture f = choisie.detail().facture();
        Facture.Partie pour = choisie.regard().cote() == Cote.FOURNISSEUR ? f.fournisseur() : f.destinataire();
        journal.lue(
                choisie.regard().perimetre().appelant(), pour.id(), f.id(), ActionFacture.TELECHARGEMENT_FACTURE, null);
    }

    /** How it is written. */
    private interface Ecriture {
        void ecrire(OutputStream sortie) throws IOException;
    }

    private final class Ecrit implements Dossier {
        private final String nom;
        private final String typeMime;
        private final Ecriture ecriture;
        private final List<Choisie> choisies;

        Ecrit(String nom, String typeMime, Ecriture ecriture, List<Choisie> choisies) {
            this.nom = nom;
            this.typeMime = typeMime;
            this.ecriture = ecriture;
            this.choisies = choisies;
        }

        @Override
        public String nom() {
            return nom;
        }

        @Override
        public String typeMime() {
            return typeMime;
        }

        @Override
        public void ecrire(OutputStream sortie) throws IOException {
            ecriture.ecrire(sortie);
            noter(choisies);
        }
    }
}
