package org.chorale.socle.facturation.internal.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.FichierEntity;
import org.chorale.socle.facturation.internal.donnees.LigneEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity;
import org.chorale.socle.facturation.internal.donnees.PieceEntity;
import org.chorale.socle.facturation.internal.donnees.TaxeEntity;
import org.chorale.socle.facturation.internal.intervenant.ServiceIntervenants;
import org.chorale.socle.facturation.internal.mouvement.Mouvements;
import org.chorale.socle.facturation.internal.recherche.ServiceRecherche;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and treats invoices, within the caller's perimeter. */
@Component(service = {Factures.class, ServiceFactures.class})
public class ServiceFactures implements Factures {
    private static final int MOTIF_MAX = 2000;

    private final JpaTemplate jpa;
    private final Documents documents;
    private final CyclesDeVie cycles;
    private final Mouvements mouvements;
    private final ServiceRecherche recherche;
    private final Journal journal;
    private final Clock horloge;

    @Activate
    public ServiceFactures(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Documents documents,
            @Reference CyclesDeVie cycles,
            @Reference Evenements evenements,
            @Reference ServiceRecherche recherche,
            @Reference Journal journal,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.documents = documents;
        this.cycles = cycles;
        this.mouvements = new Mouvements(cycles, evenements);
        this.recherche = recherche;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    public Resultats<Facture> rechercher(
            Perimetre perimetre, Cote cote, CritereFactures critere, Pagination pagination) {
        return recherche.page(perimetre, cote, critere, pagination);
    }

    @Override
    public Optional<DetailFacture> consulter(Perimetre perimetre, Cote cote, FactureId facture) {
        Optional<DetailFacture> detail = lire(
                perimetre,
                cote,
                facture,
                em -> f -> new DetailFacture(
                        f.enFacture(),
                        liste(em, LigneEntity.class, "facture", "rang", f).stream()
                                .map(LigneEntity::enLigne)
                                .toList(),
                        liste(em, TaxeEntity.class, "facture", "rang", f).stream()
                                .map(TaxeEntity::enTaxe)
                                .toList(),
                        liste(em, PieceEntity.class, "facture", "id", f).stream()
                                .map(PieceEntity::enPiece)
                                .sorted((a, b) -> Boolean.compare(b.principale(), a.principale()))
                                .toList(),
                        liste(em, FichierEntity.class, "facture", "id", f).stream()
                                .flatMap(x -> x.constats().stream())
                                .toList(),
                        f.syntaxe(),
                        f.commentaire(),
                        ServiceIntervenants.de(em, f.id())));
        detail.ifPresent(d -> lue(perimetre, cote, d.facture(), ActionFacture.CONSULTATION, null));
        return detail;
    }

    @Override
    public Optional<Historique> historique(Perimetre perimetre, Cote cote, FactureId facture) {
        return lire(
                perimetre,
                cote,
                facture,
                em -> f -> new Historique(liste(em, PassageEntity.class, "facture", "quand, x.id", f).stream()
                        .map(PassageEntity::enPassage)
                        .toList()));
    }

    @Override
    public List<Transition> possibles(Perimetre perimetre, Cote cote, FactureId facture) {
        return lire(
                        perimetre,
                        cote,
                        facture,
                        em -> f -> cycles.depuis(CyclesDeVie.FACTURE, f.statut().name(), f.cadre()).stream()
                                .filter(t -> peutAgir(perimetre, t))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public Traitement traiter(
            Perimetre perimetre, Cote cote, FactureId facture, StatutFacture vers, @Nullable String motif) {
        String raison = motif == null || motif.isBlank() ? null : motif.strip();
        if (raison != null && raison.length() > MOTIF_MAX) {
            throw new RefusFacture.MotifRequis(vers);
        }
        try {
            return jpa.txExpr(TransactionType.Required, em -> traiter(em, perimetre, cote, facture, vers, raison));
        } catch (RuntimeException e) {
            if (perdue(e)) {
                throw new RefusCommun.ModifieEntreTemps();
            }
            throw e;
        }
    }

    @Override
    public Optional<InputStream> ouvrirPiece(Perimetre perimetre, Cote cote, FactureId facture, long piece)
            throws IOException {
        Optional<PieceOuverte> ouverte = lire(
                        perimetre,
                        cote,
                        facture,
                        em -> f -> em.createQuery(
                                        "SELECT p FROM PieceEntity p WHERE p.id = :piece AND p.facture = :facture",
                                        PieceEntity.class)
                                .setParameter("piece", piece)
                                .setParameter("facture", f.id())
                                .getResultStream()
                                .findFirst()
                                .map(p -> new PieceOuverte(f.enFacture(), p)))
                .flatMap(p -> p);
        if (ouverte.isEmpty()) {
            return Optional.empty();
        }
        PieceEntity p = ouverte.get().piece();
        Optional<InputStream> contenu = documents.ouvrir(p.empreinte());
        lue(
                perimetre,
                cote,
                ouverte.get().facture(),
                ActionFacture.OUVERTURE_PIECE,
                p.enPiece().nom());
        return contenu;
    }

    /** Writes down who has read it, for the structure on their side. */
    public void lue(Perimetre perimetre, Cote cote, Facture f, ActionFacture action, @Nullable String detail) {
        StructureId pour =
                switch (cote) {
                    case FOURNISSEUR -> f.fournisseur().id();
                    case DESTINATAIRE -> f.destinataire().id();
                    case INTERVENANT -> intervenant(perimetre, f);
                };
        journal.lue(perimetre.appelant(), pour, f.id(), action, detail);
    }

    /** The structure that takes part and is the reader's; there is one, or they could not have read it. */
    private StructureId intervenant(Perimetre perimetre, Facture f) {
        return jpa.txExpr(TransactionType.Required, em -> ServiceIntervenants.de(em, f.id().valeur()).stream()
                .filter(i -> i.espace().equals(perimetre.espace()) && perimetre.contient(i.structure(), i.service()))
                .map(Intervenant::structure)
                .findFirst()
                .orElseGet(() -> f.destinataire().id()));
    }

    private record PieceOuverte(Facture facture, PieceEntity piece) {}

    private Traitement traiter(
            EntityManager em,
            Perimetre perimetre,
            Cote cote,
            FactureId id,
            StatutFacture vers,
            @Nullable String motif) {
        FactureEntity facture = trouver(em, perimetre, cote, id).orElseThrow(RefusFacture.Inconnue::new);
        return passer(em, perimetre, cote, facture, vers, motif, false);
    }

    /**
     * One move by the table, and whatever follows by itself, in that transaction.
     *
     * @param avecPiece whether documents come with it, where a document or a comment is required
     */
    Traitement passer(
            EntityManager em,
            Perimetre perimetre,
            Cote cote,
            FactureEntity facture,
            StatutFacture vers,
            @Nullable String motif,
            boolean avecPiece) {
        exiger(perimetre, facture, vers, motif, avecPiece);
        Instant maintenant = horloge.instant();
        PassageEntity.Acteur acteur = new PassageEntity.Acteur(
                perimetre.appelant().id().valeur(), perimetre.appelant().nom());
        mouvements.passer(em, facture, vers, maintenant, motif, acteur);
        mouvements.suivre(em, facture, maintenant);
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new RefusCommun.ModifieEntreTemps();
        }
        return new Traitement(facture.factureId(), facture.numero(), facture.statut(), maintenant);
    }

    /** Refuses what the table, the caller's rights or what is required do not let be. */
    void exiger(
            Perimetre perimetre, FactureEntity facture, StatutFacture vers, @Nullable String motif, boolean avecPiece) {
        Transition transition = cycles.transition(
                        CyclesDeVie.FACTURE, facture.statut().name(), vers.name(), facture.cadre())
                .filter(t -> !t.estAutomatique() && !t.exigences().contains(Exigence.INTERVENANT))
                .orElseThrow(() -> new RefusFacture.TransitionImpossible(facture.statut(), vers));
        if (!peutAgir(perimetre, transition)) {
            throw new RefusCommun.HorsPerimetre();
        }
        boolean pieces = avecPiece && transition.exigences().equals(Set.of(Exigence.PIECE_OU_COMMENTAIRE));
        if (motif == null && !pieces && !transition.exigences().isEmpty()) {
            throw new RefusFacture.MotifRequis(vers);
        }
    }

    /** Whether the caller may change anything. */
    static boolean peutEcrire(Perimetre perimetre) {
        return perimetre.mode().couvre(Mode.MODIFICATION);
    }

    /** Whether a transaction lost against another one. */
    static boolean perdue(RuntimeException erreur) {
        for (Throwable t = erreur; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return true;
            }
        }
        return ConflitSql.enEstUn(erreur);
    }

    private static boolean peutAgir(Perimetre perimetre, Transition transition) {
        return peutEcrire(perimetre)
                && perimetre.espace().equals(transition.acteur())
                && !transition.exigences().contains(Exigence.INTERVENANT);
    }

    private <T> Optional<T> lire(
            Perimetre perimetre, Cote cote, FactureId id, Function<EntityManager, Function<FactureEntity, T>> lecture) {
        return jpa.txExpr(TransactionType.Required, em -> trouver(em, perimetre, cote, id)
                .map(f -> lecture.apply(em).apply(f)));
    }

    /** An invoice as one side sees it, or nothing. */
    public static Optional<FactureEntity> trouver(EntityManager em, Perimetre perimetre, Cote cote, FactureId id) {
        return Optional.ofNullable(em.find(FactureEntity.class, id.valeur())).filter(f -> switch (cote) {
            case FOURNISSEUR -> perimetre.contient(f.fournisseur());
            case DESTINATAIRE -> perimetre.contient(f.destinataire(), f.service());
            case INTERVENANT -> ServiceIntervenants.intervient(em, perimetre, f.id());
        });
    }

    private static <T> List<T> liste(EntityManager em, Class<T> type, String cle, String ordre, FactureEntity facture) {
        return em.createQuery(
                        "SELECT x FROM " + type.getSimpleName() + " x WHERE x." + cle + " = :facture ORDER BY x."
                                + ordre,
                        type)
                .setParameter("facture", facture.id())
                .getResultList();
    }
}
