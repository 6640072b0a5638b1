package org.chorale.socle.demonstration.internal.factures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.document.Documents;
import org.chorale.api.exploitation.ConditionPret;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.Reprise;
import org.chorale.api.facture.Reprise.Dossier;
import org.chorale.api.facture.Reprise.Passage;
import org.chorale.api.facture.Reprise.Personne;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identite.Comptes;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.api.planification.TraitementTache;
import org.chorale.exemples.FabriqueFacturX;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Participant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads some invoices and plans the next ones, in one transaction: a crash neither loses any nor loads any twice. One
 * job at a time, a small one: what visitors deposit meanwhile waits for one of them at most.
 */
@Component
public final class ChargementFactures implements TraitementTache {
    /** The type of the job; its reference is the place of the first flux it loads. */
    static final String TYPE = "demonstration.factures";

    private static final Logger LOG = LoggerFactory.getLogger(ChargementFactures.class);
    private static final String FIN = "fin";
    private static final int LOT = 14;

    private final Reprise reprise;
    private final Documents documents;
    private final Annuaire annuaire;
    private final Comptes comptes;
    private final Taches taches;

    /** Needs the rooms whose data it adds, and a portal that is open; until then the job waits. */
    @Activate
    public ChargementFactures(
            @Reference(target = "(etape=ouvert)") ConditionPret ouverture,
            @Reference Reprise reprise,
            @Reference Documents documents,
            @Reference Annuaire annuaire,
            @Reference Comptes comptes,
            @Reference Taches taches) {
        this.reprise = reprise;
        this.documents = documents;
        this.annuaire = annuaire;
        this.comptes = comptes;
        this.taches = taches;
    }

    /** What the jobs of a year need to know. */
    static Map<String, String> donnees(Instant fin) {
        return Map.of(FIN, fin.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void traiter(Tache tache) throws IOException {
        Instant fin = Instant.parse(tache.donnees().get(FIN));
        int premier = Integer.parseInt(tache.reference());
        int suivant = Math.min(premier + LOT, Annee.FLUX);
        List<Dossier> dossiers = new Lot(fin).dossiers(premier, suivant);
        List<Reprise.Repris> repris = reprise.reprendre(dossiers, () -> {
            if (suivant < Annee.FLUX) {
                taches.planifier(TYPE, Integer.toString(suivant), donnees(fin));
            }
            tache.terminer();
        });
        verifier(premier, repris);
        if (suivant == Annee.FLUX) {
            annoncer();
        }
    }

    private static void verifier(int premier, List<Reprise.Repris> repris) {
        for (int i = 0; i < repris.size(); i++) {
            boolean refuse = repris.get(i).etat() != EtatFlux.IN_INTEGRE;
            if (refuse != Annee.estRefuse(premier + i)) {
                LOG.warn(
                        "Demonstration flux {} ({}) came out as {}",
                        premier + i,
                        repris.get(i).flux(),
                        repris.get(i).etat());
            }
        }
    }

    /** On the error stream too: who started the portal by hand, or measures it, waits for it. */
    @SuppressWarnings("SystemOut")
    private static void annoncer() {
        LOG.info("Demonstration data: {} invoices loaded", Annee.FACTURES);
        System.err.println("Démonstration : les " + Annee.FACTURES + " factures de l'année sont là.");
    }

    /** What is asked twice while a job runs is read once. */
    private final class Lot {
        private final Annee annee;
        private final Histoires histoires;
        private final Map<String, Personne> personnes = new HashMap<>();
        private final Map<String, Structure> structures = new HashMap<>();

        Lot(Instant fin) {
            annee = new Annee(fin, this::participant);
            histoires = new Histoires(fin, this::personne);
        }

        List<Dossier> dossiers(int premier, int suivant) throws IOException {
            List<Dossier> dossiers = new ArrayList<>();
            for (int rang = premier; rang < suivant; rang++) {
                dossiers.add(dossier(annee.flux(rang)));
            }
            return dossiers;
        }

        private Dossier dossier(Annee.Flux flux) throws IOException {
            Fournisseur vendeur = flux.facture().vendeur();
            List<Passage> histoire = histoires.de(flux);
            return new Dossier(
                    structure(vendeur.siret()).id(),
                    personne(Acteurs.emetteur(vendeur)),
                    flux.nomFichier(),
                    documents.garder(new ByteArrayInputStream(octets(flux)), Limite.FACTURE.valeur()),
                    flux.parApi() ? ModeDepot.UPLOAD_API : ModeDepot.UPLOAD_PORTAIL,
                    flux.depot(),
                    Annee.estRefuse(flux.rang()) ? histoire.subList(0, 1) : histoire);
        }

        private byte[] octets(Annee.Flux flux) {
            String xml =
                    flux.format() == Annee.Format.UBL ? EcritureUbl.de(flux.facture()) : EcritureCii.de(flux.facture());
            byte[] octets = xml.getBytes(StandardCharsets.UTF_8);
            return flux.format() == Annee.Format.FACTUR_X ? FabriqueFacturX.ecrire(octets, flux.depot()) : octets;
        }

        private Participant participant(String siret) {
            Structure s = structure(siret);
            return new Participant(
                    siret,
                    s.designation(),
                    s.adresse().ligne(),
                    s.adresse().codePostal(),
                    s.adresse().ville());
        }

        private Structure structure(String siret) {
            return structures.computeIfAbsent(siret, s -> annuaire.parIdentifiant(Identifiant.siret(s))
                    .orElseThrow(() -> new IllegalStateException("La partie " + s + " manque.")));
        }

        private Personne personne(String adresse) {
            return personnes.computeIfAbsent(adresse, a -> comptes.personne(a)
                    .map(p -> new Personne(p.id(), p.nomComplet()))
                    .orElseThrow(() -> new IllegalStateException("La personne " + a + " manque.")));
        }
    }
}
