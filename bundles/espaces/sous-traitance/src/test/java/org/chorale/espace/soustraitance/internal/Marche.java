package org.chorale.espace.soustraitance.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.cycle.Transition;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Notifications;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.espace.soustraitance.internal.circuit.Avertissements;
import org.chorale.espace.soustraitance.internal.circuit.CircuitSousTraitance;
import org.chorale.espace.soustraitance.internal.circuit.EcheanceDeValidation;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.Decisions;
import org.chorale.espace.soustraitance.internal.decision.MotifDeRefus;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Reponse;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.essai.UneFacture;
import org.chorale.testkit.BaseDEssai;
import org.jspecify.annotations.Nullable;

/** A contract of a commune, with its titulaire, who subcontracts, in the real room of invoices and with a clock that moves. */
public final class Marche implements AutoCloseable {
    public static final String TITULAIRE = "35600000000048";
    public static final String MANDATAIRE = "44306184100047";

    public final Salle salle;
    public final StructureId sousTraitant;
    public final StructureId titulaire;
    public final StructureId mandataire;
    public final StructureId commune;
    public final Validations validations;
    public final Decisions decisions;
    public final Agenda agenda = new Agenda();
    public final List<Avis> avis = new ArrayList<>();
    private final BaseDEssai base;
    private final EcheanceDeValidation echeance;
    private @Nullable CircuitDeFacture circuit;

    public Marche(TypeBase type) {
        salle = new Salle(type, new Circuit());
        base = BaseDEssai.ouvrir(type, "soustraitance", "db/soustraitance", "sst_");
        sousTraitant = salle.fournisseur;
        titulaire = salle.annuaire.entreprise(Identifiant.siret(TITULAIRE), "Bâtiment du Nord");
        mandataire = salle.annuaire.entreprise(Identifiant.siret(MANDATAIRE), "Groupement Ouest");
        commune = salle.commune;
        decisions = new Decisions(base.jpa(), base.schema());
        Avertissements avertissements = new Avertissements();
        avertissements.connaitre(new Notifications() {
            @Override
            public void prevenir(Avis a) {
                avis.add(a);
            }

            @Override
            public int nonLues(Appelant appelant) {
                throw new AssertionError("nobody asks");
            }
        });
        circuit = new CircuitSousTraitance(salle.annuaire, salle.intervenants, agenda, avertissements);
        validations = new Validations(salle.factures, salle.intervenants, decisions, salle.annuaire, salle.horloge);
        echeance = new EcheanceDeValidation(salle.intervenants, decisions);
    }

    /** The subcontractor's invoice, with who validates it. */
    public UneFacture demande(String numero, String cadre, String valideur) {
        return salle.facture(numero).cadre(cadre).note("Valideur : " + valideur);
    }

    /** Deposits it, and says which one it is. */
    public FactureId deposer(UneFacture facture) {
        CompteRendu cr = salle.integrer(salle.formats.valide(facture));
        FactureId id = cr.factures().get(0).facture();
        if (id == null) {
            throw new AssertionError(cr.factures().get(0).constats().toString());
        }
        return id;
    }

    public FactureId deposer(String numero) {
        return deposer(demande(numero, "A9", TITULAIRE));
    }

    /** Days pass, and what falls due meanwhile. */
    public void attendre(int jours) {
        salle.horloge.avancer(Duration.ofDays(jours));
        agenda.echoir(salle.horloge.instant(), echeance);
    }

    /** The deadline of an invoice, carried out by one node. */
    public void echoirSurUnNoeud(Echeance due) {
        echeance.echoir(due);
    }

    /** Days pass while the bundle is away. */
    public void attendreSansNous(int jours) {
        salle.horloge.avancer(Duration.ofDays(jours));
    }

    public StatutFacture statut(FactureId id) {
        List<Passage> statuts = histoire(id);
        return statuts.get(statuts.size() - 1).statut();
    }

    public List<Passage> histoire(FactureId id) {
        return salle.factures
                .historique(Salle.emet(sousTraitant), Cote.FOURNISSEUR, id)
                .orElseThrow()
                .statuts();
    }

    public List<StatutFacture> statuts(FactureId id) {
        return histoire(id).stream().map(Passage::statut).toList();
    }

    /** A user of these structures who validates. */
    public static Perimetre valide(StructureId... structures) {
        return Salle.perimetre(EspaceFacturesAValider.NOM, Mode.MODIFICATION, structures);
    }

    /** A user of these structures who looks on. */
    public static Perimetre regarde(StructureId... structures) {
        return Salle.perimetre(EspaceFacturesAValider.NOM, Mode.CONSULTATION, structures);
    }

    public static Reponse oui(Qualite qualite) {
        return new Reponse(Action.VALIDATION, qualite, null, "Travaux faits, montants justes.", null, null);
    }

    /** Yes, as a member of the group that another one leads. */
    public static Reponse ouiPuis(String mandataire) {
        return new Reponse(Action.VALIDATION, Qualite.COTRAITANT, null, "Travaux faits.", mandataire, null);
    }

    public static Reponse non() {
        return new Reponse(Action.REFUS, null, MotifDeRefus.MONTANT_ERR, "Deux jours comptés en trop.", null, null);
    }

    public static Reponse pasNous() {
        return new Reponse(Action.MAUVAIS_VALIDEUR, null, null, "Ce marché n'est pas le nôtre.", null, null);
    }

    @Override
    public void close() {
        base.close();
        salle.close();
    }

    /** The room is there before the circuit is. */
    private final class Circuit implements CircuitDeFacture {
        private CircuitDeFacture vrai() {
            return Optional.ofNullable(circuit).orElseThrow();
        }

        @Override
        public List<Transition> transitions() {
            return Etapes.lignes();
        }

        @Override
        public Set<Cadre> cadres() {
            return Etapes.CADRES;
        }

        @Override
        public Saisie saisie(Cadre cadre) {
            return vrai().saisie(cadre);
        }

        @Override
        public Admission admettre(Presentee presentee) {
            return vrai().admettre(presentee);
        }

        @Override
        public StatutFacture suite(FactureId facture, StatutFacture de, List<StatutFacture> possibles) {
            return vrai().suite(facture, de, possibles);
        }

        @Override
        public void passee(Mouvement mouvement) {
            vrai().passee(mouvement);
        }
    }

    /** The deadlines that stand. */
    public static final class Agenda implements Echeances {
        private final Map<String, Echeance> posees = Collections.synchronizedMap(new LinkedHashMap<>());

        @Override
        public void poser(String type, String reference, Instant quand, Map<String, String> donnees) {
            posees.put(type + "/" + reference, new Echeance(type, reference, quand, donnees));
        }

        @Override
        public boolean poserSiAbsente(String type, String reference, Instant quand, Map<String, String> donnees) {
            throw new AssertionError("never asked for");
        }

        @Override
        public boolean annuler(String type, String reference) {
            return posees.remove(type + "/" + reference) != null;
        }

        @Override
        public Optional<Instant> quand(String type, String reference) {
            return Optional.ofNullable(posees.get(type + "/" + reference)).map(Echeance::quand);
        }

        /** Those that stand. */
        public List<Echeance> posees() {
            return List.copyOf(posees.values());
        }

        /** How many stand. */
        public int nombre() {
            return posees.size();
        }

        void echoir(Instant maintenant, EcheanceDeValidation traitement) {
            List<Echeance> dues = new ArrayList<>(posees.values());
            dues.removeIf(e -> e.quand().isAfter(maintenant));
            dues.forEach(e -> {
                posees.remove(e.type() + "/" + e.reference());
                traitement.echoir(e);
            });
        }
    }
}
