package org.chorale.espace.sollicitations.internal.service;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.CycleSollicitations;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.echeance.ClotureAutomatique;
import org.chorale.espace.sollicitations.internal.echeance.FinDeConfirmation;
import org.chorale.espace.sollicitations.internal.echeance.Rappel;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.jspecify.annotations.Nullable;

/** The whole espace on a real database; what the others would do is written down. */
public final class Salle implements AutoCloseable {
    /** A supplier, a commune with a service, and the operator's own. */
    public static final StructureId LEMAIRE = new StructureId(1);

    public static final StructureId VALMONT = new StructureId(2);
    public static final StructureId NOUVELLE = new StructureId(3);
    public static final ServiceId TRAVAUX = new ServiceId(20);
    public static final ServiceId TRAVAUX_COPIE = new ServiceId(30);
    public static final String SIRET_VALMONT = "21760694600010";
    public static final String SIRET_NEUF = "21760694600028";

    public static final Appelant CAMILLE = personne(7, "Camille Lemaire");
    public static final Appelant PAUL = personne(8, "Paul Renard");
    public static final Appelant MAXIME = new Appelant(
            new UtilisateurId(9), Appelant.Genre.PERSONNE, "Maxime Robin", Set.of(Appelant.Role.EXPLOITANT));

    public final BaseDEssai base;
    public final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    public final List<Courrier> courriers = new CopyOnWriteArrayList<>();
    public final List<Evenement> evenements = new CopyOnWriteArrayList<>();
    public final Map<Long, FichierDeBrouillon> pieces = new ConcurrentHashMap<>();
    public final Plan plan = new Plan();
    public volatile boolean siretPris;
    public final Categories categories = Categories.duBundle();
    public final Sceau sceau;
    public final Ecriture ecriture;
    public final Facteur facteur;
    public final Lectures lectures;
    public final Traitements traitements;
    public final Questions questions;
    public final Adressage adressage;
    public final Calendrier calendrier;
    public final SuiviDeDuplication suite;
    private final Map<String, TraitementEcheance> traitants;

    /** On that kind of database. */
    public Salle(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "sollicitations", "sol_");
        var jpa = base.jpa();
        var schema = base.schema();
        sceau = new Sceau(jpa, schema);
        calendrier = new Calendrier(plan, Duration.ofDays(30), Duration.ofDays(7));
        facteur = new Facteur(comptes(), categories, sceau, "support@chorale.example");
        facteur.avecCourriers(courriers::add);
        Evenements boite = evenements::add;
        ecriture = new Ecriture(calendrier, facteur, boite, horloge);
        Annuaire annuaire = annuaire();
        adressage = new Adressage(annuaire, habilitations(), horloge);
        lectures = new Lectures(
                jpa, schema, cycles(), faux(Documents.class, Map.of("ouvrir", a -> Optional.of(octets()))));
        suite = new SuiviDeDuplication(jpa, schema, ecriture);
        ChangementIdentifiant changements = changements();
        traitements = new Traitements(jpa, schema, lectures, ecriture, depot(), changements);
        questions = new Questions(jpa, schema, categories, adressage, habilitations(), depot(), changements, ecriture);
        traitants = Stream.of(
                        new ClotureAutomatique(jpa, schema, ecriture),
                        new Rappel(jpa, schema, calendrier, facteur, horloge),
                        new FinDeConfirmation(jpa, schema))
                .collect(Collectors.toMap(TraitementEcheance::type, t -> t));
    }

    private static InputStream octets() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    /** Who sends, in that mode. */
    public static Perimetre emet(Mode mode) {
        return new Perimetre(CAMILLE, EspaceSollicitationsEmises.CODE, mode, Set.of(Portee.entiere(LEMAIRE)));
    }

    /** Who sends for the commune. */
    public static Perimetre emetPourValmont() {
        return new Perimetre(PAUL, EspaceSollicitationsEmises.CODE, Mode.MODIFICATION, Set.of(Portee.entiere(VALMONT)));
    }

    /** Who answers for the commune, or for one of its services. */
    public static Perimetre recoit(Mode mode, @Nullable ServiceId service) {
        return new Perimetre(PAUL, EspaceSollicitationsRecues.CODE, mode, Set.of(new Portee(VALMONT, service)));
    }

    /** The three sides. */
    public static final Regard EMETTEUR = new Regard.DeLEmetteur(emet(Mode.MODIFICATION));

    public static final Regard DESTINATAIRE = new Regard.DuDestinataire(recoit(Mode.MODIFICATION, null));
    public static final Regard SUPPORT = new Regard.DuSupport(MAXIME);

    /** A question to the commune. */
    public static Demande aValmont() {
        return new Demande(
                Portee.entiere(LEMAIRE),
                "FACTURE_PAIEMENT",
                "Facture F-2026-12",
                "Quand sera-t-elle payée ?",
                "217 606 946 00010",
                "",
                "",
                "",
                List.of(),
                Locale.FRENCH);
    }

    /** A question to the support. */
    public static Demande auSupport() {
        return new Demande(
                Portee.entiere(LEMAIRE),
                "DEPOT_API",
                "Jeton refusé",
                "Depuis ce matin.",
                "",
                "",
                "",
                "",
                List.of(),
                Locale.FRENCH);
    }

    /** The commune asks for its change of SIRET. */
    public static Demande changement(String siret) {
        return new Demande(
                Portee.entiere(VALMONT),
                "CHANGEMENT_SIRET",
                "Changement",
                "Nous déménageons.",
                "",
                "",
                "",
                siret,
                List.of(),
                Locale.FRENCH);
    }

    /** Acts with a text. */
    public Etat agir(Regard regard, long id, Action action, String texte) {
        return traitements.agir(regard, id, new Traitements.Acte(action, null, texte, List.of(), null));
    }

    /** Where it is. */
    public Sollicitation lire(long id) {
        return base.jpa()
                .txExpr(
                        org.apache.aries.jpa.template.TransactionType.Required,
                        em -> new org.chorale.espace.sollicitations.internal.donnees.Tables(em)
                                .trouver(id)
                                .orElseThrow()
                                .en());
    }

    /** Moves the clock and carries out what has fallen due, oldest first; it may set the next one. */
    public void avancer(Duration duree) {
        horloge.avancer(duree);
        rattraper();
    }

    /** Carries out what has fallen due. */
    public void rattraper() {
        for (Echeance due = plan.due(horloge.instant()); due != null; due = plan.due(horloge.instant())) {
            plan.posees.remove(due.type() + "/" + due.reference());
            traitants.get(due.type()).echoir(due);
        }
    }

    /** Carries one out, whatever stands. */
    public void echoir(Echeance due) {
        traitants.get(due.type()).echoir(due);
    }

    private Comptes comptes() {
        return faux(Comptes.class, Map.of("utilisateurs", a -> {
            Map<UtilisateurId, Comptes.Personne> connus = new HashMap<>();
            for (Object id : (Collection<?>) a[0]) {
                connus.put(
                        (UtilisateurId) id,
                        new Comptes.Personne(
                                (UtilisateurId) id, "u" + id + "@x.example", "contact" + id + "@x.example", "P", "N"));
            }
            return connus;
        }));
    }

    private static CyclesDeVie cycles() {
        List<Transition> table = new CycleSollicitations().transitions();
        return faux(CyclesDeVie.class, Map.of("depuis", a -> table.stream()
                .filter(t -> t.de().equals(a[1]))
                .toList()));
    }

    private static Habilitations habilitations() {
        return faux(
                Habilitations.class,
                Map.of(
                        "perimetre",
                        a -> new Perimetre(
                                (Appelant) a[0],
                                (CodeEspace) a[1],
                                (Mode) a[2],
                                a[0].equals(PAUL) ? Set.of(Portee.entiere(VALMONT)) : Set.of())));
    }

    private static Structure structure(StructureId id) {
        boolean privee = id.equals(LEMAIRE);
        return new Structure(
                id,
                Identifiant.siret(privee ? "84318206400017" : id.equals(VALMONT) ? SIRET_VALMONT : SIRET_NEUF),
                privee ? "Menuiserie Lemaire" : "Commune de Valmont",
                privee ? Categorie.PRIVEE : Categorie.COLLECTIVITE_LOCALE,
                true,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN,
                null);
    }

    /** What is known of them. */
    public static Annuaire annuaire() {
        Service travaux = new Service(TRAVAUX, VALMONT, "TRAVAUX", "Travaux", true, null, null, false);
        Function<Object[], Object> service = a -> a.length == 1
                ? Optional.of(travaux).filter(s -> s.id().equals(a[0]))
                : Optional.of(travaux)
                        .filter(s -> s.structure().equals(a[0]) && s.code().equals(a[1]));
        return faux(
                Annuaire.class,
                Map.of(
                        "structure",
                        a -> Optional.of(structure((StructureId) a[0])),
                        "structures",
                        a -> ((Collection<?>) a[0])
                                .stream()
                                        .map(StructureId.class::cast)
                                        .collect(Collectors.toMap(s -> s, Salle::structure)),
                        "parIdentifiant",
                        a -> Stream.of(LEMAIRE, VALMONT)
                                .map(Salle::structure)
                                .filter(s -> s.identifiant().equals(a[0]))
                                .findFirst(),
                        "service",
                        service));
    }

    private ChangementIdentifiant changements() {
        Function<Object[], Object> verifier = a -> {
            Identifiant nouveau = (Identifiant) a[a.length - 1];
            if (siretPris) {
                throw new RefusAnnuaire.StructureExistante(nouveau.valeur());
            }
            return null;
        };
        return faux(ChangementIdentifiant.class, Map.of("verifierSurDemande", verifier, "changerSurDemande", a -> {
            Object rien = verifier.apply(a);
            suite.suivre(new StructureDupliquee(
                    (StructureId) a[1], NOUVELLE, Map.of(TRAVAUX, TRAVAUX_COPIE), ((Appelant) a[0]).id()));
            return rien == null ? NOUVELLE : rien;
        }));
    }

    /** A file that the caller gave before. */
    public long joindre() {
        long id = pieces.size() + 1L;
        pieces.put(
                id,
                new FichierDeBrouillon(
                        id,
                        FichierDeBrouillon.Role.PIECE,
                        "journal.txt",
                        "text/plain",
                        FormatDocument.INCONNU,
                        new Documents.Document(new Empreinte("ab".repeat(32)), 3),
                        FichierDeBrouillon.Lecture.RIEN));
        return id;
    }

    /** Where files of accounts wait. */
    public PiecesDeposees depot() {
        return faux(
                PiecesDeposees.class,
                Map.of("toutes", a -> ((List<?>) a[1]).stream().map(pieces::get).toList(), "consommer", a -> {
                    ((Collection<?>) a[1]).forEach(pieces::remove);
                    return null;
                }));
    }

    private static Appelant personne(long id, String nom) {
        return new Appelant(new UtilisateurId(id), Appelant.Genre.PERSONNE, nom, Set.of());
    }

    /** Answers what is said, and null to the rest. */
    public static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.getOrDefault(
                                methode.getName(), a -> null)
                        .apply(valeurs)));
    }

    @Override
    public void close() {
        base.close();
    }

    /** The deadlines, as the socle would keep them. */
    public static final class Plan implements Echeances {
        final Map<String, Echeance> posees = Collections.synchronizedMap(new LinkedHashMap<>());

        @Override
        public synchronized void poser(String type, String reference, Instant quand, Map<String, String> donnees) {
            posees.put(type + "/" + reference, new Echeance(type, reference, quand, donnees));
        }

        @Override
        public synchronized boolean poserSiAbsente(
                String type, String reference, Instant quand, Map<String, String> donnees) {
            return posees.putIfAbsent(type + "/" + reference, new Echeance(type, reference, quand, donnees)) == null;
        }

        @Override
        public synchronized boolean annuler(String type, String reference) {
            return posees.remove(type + "/" + reference) != null;
        }

        @Override
        public synchronized Optional<Instant> quand(String type, String reference) {
            return Optional.ofNullable(posees.get(type + "/" + reference)).map(Echeance::quand);
        }

        @Nullable
        Echeance due(Instant maintenant) {
            return new ArrayList<>(posees.values())
                    .stream()
                            .filter(e -> !e.quand().isAfter(maintenant))
                            .min(java.util.Comparator.comparing(Echeance::quand))
                            .orElse(null);
        }
    }
}
