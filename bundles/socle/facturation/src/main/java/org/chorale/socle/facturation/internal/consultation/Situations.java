package org.chorale.socle.facturation.internal.consultation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.SituationFacture;
import org.chorale.api.facture.SituationFacture.Detenteur;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.JournalEntity;
import org.chorale.socle.facturation.internal.donnees.PassageEntity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells where an invoice stands, by the table of transitions: whoever may move it has it. */
@Component(service = Situations.class)
public class Situations {
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    private final CyclesDeVie cycles;
    private final Annuaire annuaire;
    private final Clock horloge;

    @Activate
    public Situations(@Reference CyclesDeVie cycles, @Reference Annuaire annuaire, @Reference Clock horloge) {
        this.cycles = cycles;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    SituationFacture de(EntityManager em, FactureEntity f) {
        Facture facture = f.enFacture();
        Detenteur detenteur = detenteur(f);
        List<Passage> statuts = em.createQuery(
                        "SELECT p FROM PassageEntity p WHERE p.facture = :facture ORDER BY p.quand, p.id",
                        PassageEntity.class)
                .setParameter("facture", f.id())
                .getResultStream()
                .map(PassageEntity::enPassage)
                .toList();
        return new SituationFacture(
                detenteur,
                nom(detenteur, facture),
                facture.statutDepuis(),
                Delais.de(legal(f.destinataire()), statuts, horloge.instant()),
                f.rejetTraite());
    }

    /** People are named to their own side alone: others learn the structure. */
    List<ActeFacture> actes(Perimetre perimetre, List<JournalEntity> lignes) {
        Set<StructureId> nommees = lignes.stream().map(JournalEntity::structure).collect(Collectors.toSet());
        Map<StructureId, Structure> structures = annuaire.structures(nommees);
        Set<StructureId> siennes = perimetre.structures();
        return lignes.stream()
                .map(l -> new ActeFacture(
                        l.rang(),
                        l.action(),
                        l.quand(),
                        structures.containsKey(l.structure())
                                ? structures.get(l.structure()).designation()
                                : "",
                        siennes.contains(l.structure()) ? l.acteur() : null,
                        l.detail()))
                .toList();
    }

    private Detenteur detenteur(FactureEntity f) {
        List<Transition> suites = cycles.depuis(CyclesDeVie.FACTURE, f.statut().name(), f.cadre());
        Set<CodeEspace> acteurs = suites.stream()
                .filter(t -> !t.estAutomatique())
                .map(Transition::acteur)
                .collect(Collectors.toSet());
        if (acteurs.contains(RECUES)) {
            return Detenteur.DESTINATAIRE;
        }
        if (acteurs.contains(EMISES) || (f.statut() == StatutFacture.REJETEE && !f.rejetTraite())) {
            return Detenteur.FOURNISSEUR;
        }
        if (!acteurs.isEmpty()) {
            return Detenteur.INTERVENANT;
        }
        return suites.isEmpty() ? Detenteur.PERSONNE : Detenteur.PORTAIL;
    }

    /**
     * The statuses, in whatever cadre, in which it is with that side: what the recipient may move as well is theirs.
     *
     * @param cote the supplier or the recipient; a rejected invoice is the supplier's until they took note of it
     */
    Set<StatutFacture> chez(Detenteur cote) {
        Set<StatutFacture> chezDestinataire = partantDe(RECUES);
        if (cote == Detenteur.DESTINATAIRE) {
            return chezDestinataire;
        }
        Set<StatutFacture> chezFournisseur = partantDe(EMISES);
        chezFournisseur.removeAll(chezDestinataire);
        chezFournisseur.add(StatutFacture.REJETEE);
        return chezFournisseur;
    }

    private Set<StatutFacture> partantDe(CodeEspace espace) {
        return cycles.table(CyclesDeVie.FACTURE).stream()
                .filter(t -> espace.equals(t.acteur()))
                .map(Transition::de)
                .map(StatutFacture::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatutFacture.class)));
    }

    private static @Nullable String nom(Detenteur detenteur, Facture facture) {
        return switch (detenteur) {
            case FOURNISSEUR -> facture.fournisseur().designation();
            case DESTINATAIRE -> facture.destinataire().designation();
            default -> null;
        };
    }

    private int legal(StructureId destinataire) {
        return annuaire.structure(destinataire)
                .map(s -> s.categorie().delaiPaiement())
                .orElse(Delais.COURANT);
    }
}
