package org.chorale.socle.facturation.internal.consultation;

import static org.chorale.api.facture.StatutFacture.A_RECYCLER;
import static org.chorale.api.facture.StatutFacture.COMPLETEE;
import static org.chorale.api.facture.StatutFacture.EN_COURS_ACHEMINEMENT;
import static org.chorale.api.facture.StatutFacture.SUSPENDUE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Factures.Traitement;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.SituationFacture;
import org.chorale.api.facture.VieDesFactures;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.HeureLegale;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.PieceEntity;
import org.chorale.socle.facturation.internal.integration.Readressage;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a supplier brings when its invoice comes back, and where an invoice stands. */
@Component(service = VieDesFactures.class)
public class ServiceVie implements VieDesFactures {
    private static final int COMMENTAIRE_MAX = 2000;
    private static final int ACTES_MAX = 200;

    private final JpaTemplate jpa;
    private final ServiceFactures factures;
    private final Situations situations;
    private final Journal journal;
    private final Rejets rejets;
    private final Annuaire annuaire;
    private final Documents documents;
    private final Clock horloge;

    @Activate
    public ServiceVie(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference ServiceFactures factures,
            @Reference Situations situations,
            @Reference Journal journal,
            @Reference Rejets rejets,
            @Reference Annuaire annuaire,
            @Reference Documents documents,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.factures = factures;
        this.situations = situations;
        this.journal = journal;
        this.rejets = rejets;
        this.annuaire = annuaire;
        this.documents = documents;
        this.horloge = horloge;
    }

    @Override
    public Optional<SituationFacture> situation(Perimetre perimetre, Cote cote, FactureId facture) {
        return jpa.txExpr(TransactionType.Required, em -> ServiceFactures.trouver(em, perimetre, cote, facture)
                .map(f -> situations.de(em, f)));
    }

    @Override
    public Optional<List<ActeFacture>> actes(Perimetre perimetre, Cote cote, FactureId facture, int combien) {
        int borne = Math.max(1, Math.min(ACTES_MAX, combien));
        return jpa.txExpr(TransactionType.Required, em -> ServiceFactures.trouver(em, perimetre, cote, facture)
                .map(f -> situations.actes(perimetre, Journal.dernieres(em, f.id(), borne))));
    }

    @Override
    public Traitement completer(Perimetre perimetre, FactureId facture, Complement complement, Runnable avec)
            throws IOException {
        String commentaire = propre(complement.commentaire());
        if ((commentaire == null && complement.pieces().isEmpty())
                || (commentaire != null && commentaire.length() > COMMENTAIRE_MAX)) {
            throw new RefusVie.ComplementVide();
        }
        if (!complement.pieces().isEmpty()) {
            documents.exigerPlace();
        }
        for (PieceApportee piece : complement.pieces()) {
            rafraichir(piece.document());
        }
        return ecrire(() -> jpa.txExpr(TransactionType.Required, em -> {
            FactureEntity f = exiger(em, perimetre, facture);
            if (f.statut() != SUSPENDUE) {
                throw new RefusVie.PasSuspendue(f.statut());
            }
            mesurer(em, f, complement.pieces());
            Instant maintenant = horloge.instant();
            for (PieceApportee p : complement.pieces()) {
                em.persist(new PieceEntity(f.id(), false, p.nom(), p.typeMime(), p.document()));
                String detail =
                        p.nom() + " (SHA-256 " + p.document().empreinte().hex() + ")";
                noter(em, perimetre, f, ActionFacture.COMPLEMENT, maintenant, detail);
            }
            Traitement fait = factures.passer(em, perimetre, Cote.FOURNISSEUR, f, COMPLETEE, commentaire, true);
            avec.run();
            em.flush();
            return fait;
        }));
    }

    @Override
    public Traitement recycler(Perimetre perimetre, FactureId facture, Correction correction) {
        String commentaire = propre(correction.commentaire());
        if (commentaire != null && commentaire.length() > COMMENTAIRE_MAX) {
            throw new RefusVie.ComplementVide();
        }
        return ecrire(() -> jpa.txExpr(TransactionType.Required, em -> {
            FactureEntity f = exiger(em, perimetre, facture);
            if (f.statut() != A_RECYCLER) {
                throw new RefusVie.PasARecycler(f.statut());
            }
            Instant maintenant = horloge.instant();
            Readressage.Adresse adresse = new Readressage(annuaire, HeureLegale.jour(maintenant))
                    .juger(correction, annuaire.structure(f.fournisseur()).orElse(null));
            String avant = adressage(f);
            f.readresser(adresse.destinataire(), adresse.service(), adresse.engagement());
            noter(em, perimetre, f, ActionFacture.CORRECTION, maintenant, avant + " → " + adressage(f));
            Traitement fait =
                    factures.passer(em, perimetre, Cote.FOURNISSEUR, f, EN_COURS_ACHEMINEMENT, commentaire, false);
            em.flush();
            return fait;
        }));
    }

    @Override
    public void traiterRejets(Perimetre perimetre, Collection<FactureId> ids) {
        LinkedHashSet<FactureId> demandees = new LinkedHashSet<>(ids);
        if (demandees.isEmpty() || demandees.size() > REJETS_MAX) {
            throw new RefusVie.NombreDeFactures(REJETS_MAX);
        }
        ecrire(() -> jpa.txExpr(TransactionType.Required, em -> {
            Instant maintenant = horloge.instant();
            for (FactureId id : demandees) {
                rejets.traiter(em, perimetre, exiger(em, perimetre, id), maintenant);
            }
            em.flush();
            return demandees;
        }));
    }

    /** The supplier's own, by one who may change it. */
    private static FactureEntity exiger(EntityManager em, Perimetre perimetre, FactureId id) {
        FactureEntity f =
                ServiceFactures.trouver(em, perimetre, Cote.FOURNISSEUR, id).orElseThrow(RefusFacture.Inconnue::new);
        if (!ServiceFactures.peutEcrire(perimetre)) {
            throw new RefusCommun.HorsPerimetre();
        }
        return f;
    }

    private void noter(
            EntityManager em,
            Perimetre perimetre,
            FactureEntity f,
            ActionFacture action,
            Instant quand,
            @Nullable String detail) {
        journal.noter(em, perimetre.appelant(), f.fournisseur(), f.id(), action, quand, detail);
    }

    private static void mesurer(EntityManager em, FactureEntity f, List<PieceApportee> apportees) {
        List<PieceEntity> presentes = em.createQuery(
                        "SELECT p FROM PieceEntity p WHERE p.facture = :facture", PieceEntity.class)
                .setParameter("facture", f.id())
                .getResultList();
        long taille = presentes.stream().mapToLong(p -> p.enPiece().taille()).sum()
                + apportees.stream().mapToLong(p -> p.document().taille()).sum();
        // The original is none of them.
        if (presentes.size() - 1 + apportees.size() > PIECES_MAX || Limite.FACTURE.depassee(taille)) {
            throw new RefusVie.TropDePieces(new Libelle(Limite.FACTURE.enClair(), Limite.FACTURE.enClair(true)));
        }
    }

    /** A read that is written into the same journal meanwhile, or another move, makes it start again and look again. */
    static <T> T ecrire(Supplier<T> transaction) {
        try {
            return ConflitSql.reessayer(transaction);
        } catch (OptimisticLockException e) {
            throw new RefusCommun.ModifieEntreTemps();
        } catch (RuntimeException e) {
            if (ServiceFactures.perdue(e)) {
                throw new RefusCommun.ModifieEntreTemps();
            }
            throw e;
        }
    }

    private static String adressage(FactureEntity f) {
        return java.util.stream.Stream.of(f.identifiantDestinataire(), f.codeService(), f.engagement())
                .map(v -> v == null ? "–" : v)
                .collect(Collectors.joining(" / "));
    }

    private static @Nullable String propre(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }

    /** Keeps the bytes again, so that they are as young as what will refer to them. */
    private void rafraichir(Document document) throws IOException {
        try (InputStream contenu = documents
                .ouvrir(document.empreinte())
                .orElseThrow(() -> new FileNotFoundException("Document perdu : " + document.empreinte()))) {
            documents.garder(contenu, Limite.FLUX_PORTAIL.valeur());
        }
    }
}
