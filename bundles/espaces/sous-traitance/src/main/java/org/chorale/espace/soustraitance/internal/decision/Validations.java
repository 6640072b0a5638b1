package org.chorale.espace.soustraitance.internal.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.chorale.espace.soustraitance.internal.circuit.ChoixDuValideur;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What valideurs do, and what suppliers do about a wrong one. */
@Component(service = Validations.class)
public class Validations {
    private final Factures factures;
    private final Intervenants intervenants;
    private final Decisions decisions;
    private final Annuaire annuaire;
    private final Clock horloge;

    @Activate
    public Validations(
            @Reference Factures factures,
            @Reference Intervenants intervenants,
            @Reference Decisions decisions,
            @Reference Annuaire annuaire,
            @Reference Clock horloge) {
        this.factures = factures;
        this.intervenants = intervenants;
        this.decisions = decisions;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /** Which valideur an invoice waits for: 1, 2, or 0 for none. */
    public static int rangAttendu(StatutFacture statut) {
        return statut == StatutFacture.A_VALIDER_1 ? 1 : statut == StatutFacture.A_VALIDER_2 ? 2 : 0;
    }

    /** The valideur of a place. */
    public static Optional<Intervenant> valideur(DetailFacture detail, int rang) {
        return detail.intervenants().stream()
                .filter(i -> i.espace().equals(EspaceFacturesAValider.CODE) && i.rang() == rang)
                .findFirst();
    }

    /** Whether the caller may answer for the valideur that it waits for. */
    public static boolean peutRepondre(Perimetre perimetre, DetailFacture detail) {
        return perimetre.mode().couvre(Mode.MODIFICATION)
                && valideur(detail, rangAttendu(detail.facture().statut()))
                        .filter(v -> perimetre.contient(v.structure(), v.service()))
                        .isPresent();
    }

    /**
     * Answers.
     *
     * @param perimetre of Factures à valider, in mode MODIFICATION
     * @throws RefusFacture where the invoice is unknown, waits for nobody, or something required is missing
     * @throws RefusCommun.HorsPerimetre where it waits for another valideur
     * @throws RefusCommun.ParametreInvalide about {@code qualite}, {@code motifRefus}, {@code complement}, {@code mandataire}
     */
    public Factures.Traitement repondre(Perimetre perimetre, FactureId id, Reponse reponse) {
        AtomicReference<Factures.Traitement> fait = new AtomicReference<>();
        decisions.ensemble(() -> fait.set(decider(perimetre, id, reponse)));
        return fait.get();
    }

    private Factures.Traitement decider(Perimetre perimetre, FactureId id, Reponse r) {
        DetailFacture detail =
                factures.consulter(perimetre, Cote.INTERVENANT, id).orElseThrow(RefusFacture.Inconnue::new);
        Facture facture = detail.facture();
        int rang = rangAttendu(facture.statut());
        if (rang == 0) {
            throw new RefusFacture.TransitionImpossible(
                    facture.statut(), r.action().vers(1));
        }
        if (!peutRepondre(perimetre, detail)) {
            throw new RefusCommun.HorsPerimetre();
        }
        Intervenant lui = valideur(detail, rang).orElseThrow(RefusFacture.Inconnue::new);
        Qualite qualite = Exigences.juger(facture.cadre(), rang, r);
        if (rang == 1 && r.action() == Action.VALIDATION && qualite == Qualite.COTRAITANT) {
            intervenants.nommer(id, mandataire(facture, lui.structure(), r.mandataire(), r.service()));
        }
        // The invoice first, as the deadline does: who comes at the same moment waits there, and neither for the other.
        Factures.Traitement fait =
                factures.traiter(perimetre, Cote.INTERVENANT, id, r.action().vers(rang), r.enMotif());
        Instant maintenant = horloge.instant();
        if (r.action() != Action.MAUVAIS_VALIDEUR) {
            intervenants.decider(id, EspaceFacturesAValider.CODE, rang, maintenant);
        }
        decisions.noter(id, lui, r.action(), qualite, r.motif(), r.complement(), perimetre.appelant(), maintenant);
        return fait;
    }

    private Intervenant mandataire(
            Facture facture, StructureId cotraitant, @Nullable String identifiant, @Nullable String service) {
        if (identifiant == null || identifiant.isBlank()) {
            throw new RefusCommun.ParametreInvalide(
                    "mandataire",
                    new Libelle(
                            "Un cotraitant nomme le mandataire du groupement, qui valide après lui.",
                            "A member names the leader of the group, who validates after it."),
                    new Libelle("Donnez le SIRET du mandataire.", "Give the leader's SIRET."));
        }
        return accepte(
                "mandataire",
                ChoixDuValideur.de(
                        annuaire,
                        2,
                        identifiant,
                        service,
                        Set.of(
                                facture.fournisseur().id(),
                                facture.destinataire().id(),
                                cotraitant)));
    }

    /**
     * The supplier names another valideur, after a wrong one.
     *
     * @param perimetre of Factures émises, in mode MODIFICATION
     * @param identifiant who, by identifier, or null
     * @param structure who, by number, or null; enough alone for a public structure and for one of the caller's
     */
    public void corriger(
            Perimetre perimetre,
            FactureId id,
            @Nullable String identifiant,
            @Nullable String service,
            @Nullable StructureId structure) {
        decisions.ensemble(() -> {
            Facture facture = factures.consulter(perimetre, Cote.FOURNISSEUR, id)
                    .map(DetailFacture::facture)
                    .orElseThrow(RefusFacture.Inconnue::new);
            exigerMode(perimetre);
            exigerStatut(facture, StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR, StatutFacture.A_VALIDER_1);
            Set<StructureId> sauf =
                    Set.of(facture.fournisseur().id(), facture.destinataire().id());
            Intervenant nouveau = accepte("valideur", choix(perimetre, identifiant, service, structure, sauf));
            repartir(perimetre, facture, nouveau);
        });
    }

    /** The cotraitant names another mandataire, after a wrong one; perimeter of Factures à valider. */
    public void corrigerMandataire(Perimetre perimetre, FactureId id, String identifiant, @Nullable String service) {
        decisions.ensemble(() -> {
            DetailFacture detail =
                    factures.consulter(perimetre, Cote.INTERVENANT, id).orElseThrow(RefusFacture.Inconnue::new);
            exigerMode(perimetre);
            Facture facture = detail.facture();
            exigerStatut(facture, StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR, StatutFacture.A_VALIDER_2);
            Intervenant cotraitant = valideur(detail, 1)
                    .filter(v -> perimetre.contient(v.structure(), v.service()))
                    .orElseThrow(RefusCommun.HorsPerimetre::new);
            repartir(perimetre, facture, mandataire(facture, cotraitant.structure(), identifiant, service));
        });
    }

    private void repartir(Perimetre perimetre, Facture facture, Intervenant nouveau) {
        intervenants.nommer(facture.id(), nouveau);
        boolean fait = intervenants.passer(
                facture.id(),
                facture.statut(),
                Etapes.attente(nouveau.rang()),
                horloge.instant(),
                "Valideur : %s (%s)"
                        .formatted(nouveau.designation(), nouveau.identifiant().valeur()),
                perimetre.appelant());
        if (!fait) {
            throw new RefusCommun.ModifieEntreTemps();
        }
    }

    private ChoixDuValideur choix(
            Perimetre perimetre,
            @Nullable String identifiant,
            @Nullable String service,
            @Nullable StructureId structure,
            Set<StructureId> sauf) {
        if (structure != null) {
            Optional<Structure> trouvee = annuaire.structure(structure)
                    .filter(s -> identifiant == null
                            ? s.estPublique() || perimetre.structures().contains(s.id())
                            : s.identifiant().valeur().equals(identifiant.strip()));
            if (trouvee.isPresent()) {
                return ChoixDuValideur.de(annuaire, 1, trouvee.get(), service, sauf);
            }
        }
        if (identifiant == null || identifiant.isBlank()) {
            throw new RefusCommun.ParametreInvalide(
                    "valideur",
                    new Libelle(
                            "Le valideur n'est pas donné, ou son numéro seul ne suffit pas à le reconnaître.",
                            "The validator is not given, or its number alone does not tell who it is."),
                    new Libelle(
                            "Donnez son identifiant, par exemple son SIRET.",
                            "Give its identifier, such as its SIRET."));
        }
        return ChoixDuValideur.de(annuaire, 1, identifiant, service, sauf);
    }

    private static Intervenant accepte(String champ, ChoixDuValideur choix) {
        if (choix.valideur() != null) {
            return choix.valideur();
        }
        ChoixDuValideur.Faute faute = choix.faute();
        if (faute == null) {
            throw new IllegalStateException("neither a valideur nor a fault");
        }
        throw new RefusCommun.ParametreInvalide(champ, faute.message(), faute.remede());
    }

    private static void exigerMode(Perimetre perimetre) {
        if (!perimetre.mode().couvre(Mode.MODIFICATION)) {
            throw new RefusCommun.HorsPerimetre();
        }
    }

    private static void exigerStatut(Facture facture, StatutFacture attendu, StatutFacture vers) {
        if (facture.statut() != attendu) {
            throw new RefusFacture.TransitionImpossible(facture.statut(), vers);
        }
    }
}
