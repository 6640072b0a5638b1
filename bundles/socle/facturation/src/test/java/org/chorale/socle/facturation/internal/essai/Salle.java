package org.chorale.socle.facturation.internal.essai;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.Depots.Recu;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.consultation.Journal;
import org.chorale.socle.facturation.internal.consultation.Rejets;
import org.chorale.socle.facturation.internal.consultation.ServiceFactures;
import org.chorale.socle.facturation.internal.consultation.ServiceLots;
import org.chorale.socle.facturation.internal.consultation.ServiceSynthese;
import org.chorale.socle.facturation.internal.consultation.ServiceVerification;
import org.chorale.socle.facturation.internal.consultation.ServiceVie;
import org.chorale.socle.facturation.internal.consultation.Situations;
import org.chorale.socle.facturation.internal.cycle.TablesDEssai;
import org.chorale.socle.facturation.internal.depot.ServiceDepots;
import org.chorale.socle.facturation.internal.integration.TraitementFlux;
import org.chorale.socle.facturation.internal.intervenant.ServiceIntervenants;
import org.chorale.socle.facturation.internal.recherche.ServiceRecherche;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.jspecify.annotations.Nullable;

/** The whole room on a real database, with a directory, formats and jobs that tests write. */
public final class Salle implements AutoCloseable {
    public static final String FOURNISSEUR = "73282932000074";
    public static final String AUTRE_FOURNISSEUR = "55208131766522";
    public static final String COMMUNE = "21350238800019";
    public static final String HOPITAL = "26350579400028";

    public final BaseDEssai base;
    public final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    public final FauxAnnuaire annuaire = new FauxAnnuaire();
    public final FauxFormats formats = new FauxFormats();
    public final FauxDocuments documents = new FauxDocuments();
    public final FaussesTaches taches = new FaussesTaches();
    public final List<Evenement> evenements = new CopyOnWriteArrayList<>();
    public final StructureId fournisseur;
    public final StructureId autreFournisseur;
    public final StructureId commune;
    public final StructureId hopital;
    public final ServiceDepots depots;
    public final ServiceRecherche recherche;
    public final Journal journal;
    public final ServiceFactures factures;
    public final ServiceIntervenants intervenants;
    public final ServiceVie vie;
    public final ServiceLots lots;
    public final ServiceVerification verification;
    public final ServiceSynthese synthese;
    public final TraitementFlux traitement;

    public Salle(TypeBase type) {
        this(type, TablesDEssai.factures());
    }

    public Salle(TypeBase type, List<Transition> table) {
        this(type, TablesDEssai.de(table));
    }

    /** With a circuit beside the main one. */
    public Salle(TypeBase type, CircuitDeFacture circuit) {
        this(type, TablesDEssai.avec(circuit));
    }

    private Salle(TypeBase type, CyclesDeVie cycles) {
        base = BaseDEssai.ouvrir(type, "facturation", "fac_");
        fournisseur = annuaire.entreprise(Identifiant.siret(FOURNISSEUR), "Plomberie Durand");
        autreFournisseur = annuaire.entreprise(Identifiant.siret(AUTRE_FOURNISSEUR), "Électricité Martin");
        commune = annuaire.publique(COMMUNE, "Commune de Rennes", ParametresStructure.AUCUN);
        hopital = annuaire.publique(HOPITAL, "Hôpital", ParametresStructure.AUCUN);
        Evenements publies = evenements::add;
        depots = new ServiceDepots(base.jpa(), base.schema(), taches, annuaire, horloge);
        recherche = new ServiceRecherche(base.jpa(), base.type(), 10_000);
        journal = new Journal(base.jpa(), base.schema(), horloge);
        factures =
                new ServiceFactures(base.jpa(), base.schema(), documents, cycles, publies, recherche, journal, horloge);
        Situations situations = new Situations(cycles, annuaire, horloge);
        Rejets rejets = new Rejets(journal, cycles, publies);
        vie = new ServiceVie(
                base.jpa(), base.schema(), factures, situations, journal, rejets, annuaire, documents, horloge);
        lots = new ServiceLots(base.jpa(), base.schema(), factures, rejets, cycles, horloge);
        verification = new ServiceVerification(base.jpa(), base.schema());
        synthese = new ServiceSynthese(base.jpa(), base.schema(), situations, annuaire, horloge);
        intervenants = new ServiceIntervenants(base.jpa(), base.schema(), cycles, publies);
        traitement = traitement(annuaire, cycles, publies);
    }

    private TraitementFlux traitement(Annuaire annuaire, CyclesDeVie cycles, Evenements publies) {
        return new TraitementFlux(base.jpa(), base.schema(), formats, documents, annuaire, cycles, publies, horloge);
    }

    /** A user of these structures who sends invoices. */
    public static Perimetre emet(StructureId... structures) {
        return perimetre("factures-emises", Mode.MODIFICATION, structures);
    }

    /** A user of these structures who treats invoices received. */
    public static Perimetre recoit(StructureId... structures) {
        return perimetre("factures-recues", Mode.MODIFICATION, structures);
    }

    public static Perimetre perimetre(String espace, Mode mode, StructureId... structures) {
        return perimetre(
                espace, mode, Stream.of(structures).map(Portee::entiere).collect(Collectors.toSet()));
    }

    public static Perimetre recoitPour(StructureId structure, ServiceId service) {
        return perimetre("factures-recues", Mode.MODIFICATION, Set.of(new Portee(structure, service)));
    }

    public static Perimetre perimetre(String espace, Mode mode, Set<Portee> portees) {
        Appelant appelant = new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Anne Leroy", Set.of());
        return new Perimetre(appelant, new CodeEspace(espace), mode, portees);
    }

    /** A valid invoice from the supplier to the commune. */
    public UneFacture facture(String numero) {
        return UneFacture.numero(numero).de(FOURNISSEUR).pour(COMMUNE);
    }

    /** Deposits bytes as the supplier's program does. */
    public Recu deposer(byte[] octets) {
        return deposer(octets, null);
    }

    public Recu deposer(byte[] octets, @Nullable String syntaxe) {
        return deposer(octets, "flux.xml", syntaxe);
    }

    public Recu deposer(byte[] octets, String nom, @Nullable String syntaxe) {
        return depots.deposer(
                emet(fournisseur),
                new Depots.Depot(fournisseur, nom, syntaxe, documents.garder(octets), ModeDepot.UPLOAD_API));
    }

    /** Deposits and integrates. */
    public CompteRendu integrer(byte[] octets) {
        Recu recu = deposer(octets);
        taches.faire(traitement);
        return compteRendu(recu);
    }

    public CompteRendu compteRendu(Recu recu) {
        return depots.compteRendu(emet(fournisseur), recu.numero()).orElseThrow();
    }

    /** What the whole portal holds, seen by all of them at once. */
    public List<Facture> toutes() {
        return factures.rechercher(
                        recoit(annuaire.toutes().toArray(StructureId[]::new)),
                        Cote.DESTINATAIRE,
                        CritereFactures.tout(),
                        new Pagination(1, 1000, null, Pagination.Sens.ASCENDANT))
                .elements();
    }

    /** The rules that the first file of a flux breaks. */
    public static List<String> regles(CompteRendu cr) {
        return cr.factures().get(0).constats().stream().map(Constat::regle).toList();
    }

    @Override
    public void close() {
        base.close();
    }
}
