package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.page.Diffusion;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** The whole room over one database. */
public final class DroitsDEssai implements AutoCloseable {
    public final BaseDEssai base;
    public final AnnuaireDEssai annuaire = new AnnuaireDEssai();
    public final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    public final List<Evenement> racontes = Collections.synchronizedList(new ArrayList<>());
    public final List<String> diffuses = Collections.synchronizedList(new ArrayList<>());
    public final HabilitationsService habilitations;
    public final GestionHabilitationsService gestion;
    public final ConnaissanceDesDroits connaissance;
    public final MesHabilitationsService mesDroits;
    public final GestionDesDroitsService gestionnaires;
    public final CreationsService creations;
    public final ExplicationsService explications;
    public final RolePrincipalService principaux;
    public final DuplicationDesDroitsService duplications;
    public final SuiteDesDroits suite;
    public final UtilisateursConnusService connus;
    public final RattachementsDirectsService directs;
    public final AbonnementsEnMasseService masse;
    public final TraitementDuLot lots;
    /** How many more transactions of lots come through before one is cut in the middle. */
    public final AtomicInteger avantCoupure = new AtomicInteger(Integer.MAX_VALUE);

    public final TachesDEssai taches = new TachesDEssai();
    public final UtilisateursGeres utilisateursGeres;
    public final List<Courrier> lettres = Collections.synchronizedList(new ArrayList<>());
    public final ComptesDEssai comptes = new ComptesDEssai();
    private final Annonces annonces;
    private final RegistreEspaces presents;
    private final Map<CodeEspace, EspaceDEssai> arrives = new ConcurrentHashMap<>();

    public DroitsDEssai(TypeBase type) {
        this(type, false);
    }

    /** @param creationsValidees whether private structures wait for the operator */
    public DroitsDEssai(TypeBase type, boolean creationsValidees) {
        base = BaseDEssai.ouvrir(type, "habilitations", "hab_");
        annonces = new Annonces(this::raconter, base.transactions(), horloge);
        annonces.lier(new Diffusion() {
            @Override
            public void aTous(String evenement) {
                diffuses.add("tous:" + evenement);
            }

            @Override
            public void a(Set<UtilisateurId> utilisateurs, String evenement) {
                utilisateurs.forEach(u -> diffuses.add(u + ":" + evenement));
            }
        });
        habilitations = new HabilitationsService(base.jpa(), base.schema());
        gestion = new GestionHabilitationsService(base.jpa(), base.schema(), annuaire, annonces, horloge);
        connaissance = new ConnaissanceDesDroits(base.jpa(), base.schema());
        presents = registre();
        Noms noms = new Noms();
        noms.lier(comptes);
        Lettres courrier = new Lettres(annuaire, noms);
        courrier.avecCourriers(lettres::add);
        mesDroits = new MesHabilitationsService(
                base.jpa(),
                base.schema(),
                gestion,
                annuaire,
                annuaire.administration(),
                presents,
                annonces,
                courrier,
                new ReglageDesCreations(creationsValidees),
                horloge);
        creations = new CreationsService(
                base.jpa(), base.schema(), gestion, annuaire.administration(), annonces, courrier, horloge);
        gestionnaires = new GestionDesDroitsService(
                base.jpa(), base.schema(), gestion, presents, annonces, courrier, noms, horloge);
        utilisateursGeres = new UtilisateursGeres(base.jpa(), base.schema(), noms);
        principaux = new RolePrincipalService(base.jpa(), base.schema(), gestion, annonces, courrier, noms, horloge);
        duplications = new DuplicationDesDroitsService(base.jpa(), base.schema(), gestion, courrier, noms, horloge);
        suite = new SuiteDesDroits(base.jpa(), base.schema(), annonces, noms, horloge);
        connus = new UtilisateursConnusService(base.jpa(), base.schema(), noms);
        directs = new RattachementsDirectsService(
                base.jpa(), base.schema(), gestion, presents, annuaire, courrier, noms, horloge);
        masse = new AbonnementsEnMasseService(base.jpa(), base.schema(), annuaire, presents, taches, horloge);
        lots = new TraitementDuLot(
                base.jpa(),
                base.schema(),
                new HabilitationsCoupees(habilitations, avantCoupure),
                annuaire,
                presents,
                annonces,
                courrier,
                noms,
                taches,
                horloge);
        explications = new ExplicationsService(base.jpa(), base.schema(), annuaire, presents, noms);
    }

    private void raconter(Evenement evenement) {
        if (avantCoupure.get() < 0) {
            avantCoupure.set(Integer.MAX_VALUE);
            throw new IllegalStateException("coupure");
        }
        racontes.add(evenement);
    }

    /** A portal that has just started: what it knew is in the tables. */
    public RegistreEspaces registre() {
        return new RegistreEspaces(base.jpa(), base.schema(), annonces, horloge);
    }

    /** The espace arrives. */
    public CodeEspace arrive(EspaceDEssai espace) {
        EspaceDEssai avant = arrives.put(espace.code(), espace);
        if (avant != null) {
            presents.partir(avant);
        }
        presents.arriver(espace, null);
        return espace.code();
    }

    /** The espace leaves. */
    public void part(CodeEspace code) {
        EspaceDEssai parti = arrives.remove(code);
        if (parti != null) {
            presents.partir(parti);
        }
    }

    /** Where the user manages, to act. */
    public Perimetre gere(UtilisateurId utilisateur) {
        return habilitations.perimetre(appelant(utilisateur), GestionDesDroitsService.ACTIVITES, Mode.MODIFICATION);
    }

    /** Where the user manages, to look. */
    public Perimetre voit(UtilisateurId utilisateur) {
        return habilitations.perimetre(appelant(utilisateur), GestionDesDroitsService.ACTIVITES, Mode.CONSULTATION);
    }

    /** Where the user holds it, as "structure" or "structure/service". */
    public Set<String> portees(UtilisateurId utilisateur, CodeEspace espace, Mode mode) {
        Perimetre perimetre = habilitations.perimetre(appelant(utilisateur), espace, mode);
        verifierLesTitulaires(utilisateur, espace);
        return perimetre.portees().stream()
                .map(p -> p.service() == null ? p.structure().toString() : p.structure() + "/" + p.service())
                .collect(Collectors.toSet());
    }

    private void verifierLesTitulaires(UtilisateurId utilisateur, CodeEspace espace) {
        Perimetre lecture = habilitations.perimetre(appelant(utilisateur), espace, Mode.CONSULTATION);
        annuaire.derniersLieux().forEach(l -> assertThat(habilitations
                        .titulaires(espace, l.structure(), l.service())
                        .contains(utilisateur))
                .as("%s at %s, asked the other way round", utilisateur, l)
                .isEqualTo(lecture.contient(l.structure(), l.service())));
    }

    public static Appelant appelant(UtilisateurId utilisateur) {
        return new Appelant(utilisateur, Genre.PERSONNE, "Quelqu'un", Set.of());
    }

    @Override
    public void close() {
        base.close();
    }
}
