package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.RattachementsDirects;
import org.chorale.api.habilitation.RefusHabilitation.LigneRefusee;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.Journal.Fait;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Attaches one user to several structures. What is foreseen and what is done come from the same walk. */
@Component
public final class RattachementsDirectsService implements RattachementsDirects {
    private final JpaTemplate jpa;
    private final GestionHabilitationsService gestion;
    private final RegistreEspaces espaces;
    private final Annuaire annuaire;
    private final Lettres lettres;
    private final Noms noms;
    private final Clock horloge;

    /** Waits for its tables. */
    @Activate
    public RattachementsDirectsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference GestionHabilitationsService gestion,
            @Reference RegistreEspaces espaces,
            @Reference Annuaire annuaire,
            @Reference Lettres lettres,
            @Reference Noms noms,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.gestion = gestion;
        this.espaces = espaces;
        this.annuaire = annuaire;
        this.lettres = lettres;
        this.noms = noms;
        this.horloge = horloge;
    }

    @Override
    public List<Ligne> prevoir(Perimetre perimetre, UtilisateurId utilisateur, List<Place> places) {
        verifier(perimetre, utilisateur, places);
        return jpa.txExpr(Required, em -> lignes(em, utilisateur, places));
    }

    @Override
    public List<Ligne> rattacher(Perimetre perimetre, UtilisateurId utilisateur, List<Place> places) {
        verifier(perimetre, utilisateur, places);
        return jpa.txExpr(Required, em -> {
            List<Ligne> lignes = lignes(em, utilisateur, places);
            lignes.stream()
                    .filter(l -> l.sort() == SortDeLigne.REFUSEE)
                    .findFirst()
                    .ifPresent(this::refuser);
            Journal journal = new Journal(em, horloge.instant());
            List<Fait> faits = new ArrayList<>();
            List<Ligne> faites = new ArrayList<>();
            for (Ligne ligne : lignes) {
                boolean fait = ligne.sort() == SortDeLigne.A_FAIRE && donner(em, utilisateur, ligne);
                if (fait) {
                    faits.add(fait(utilisateur, ligne));
                }
                faites.add(fait ? faite(ligne) : ligne);
            }
            faits.forEach(f -> journal.ajouter(perimetre.appelant().id(), f));
            lettres.plusieurs(em, utilisateur, perimetre.appelant().nom(), faits, lettres.lieux());
            return faites;
        });
    }

    private void refuser(Ligne ligne) {
        String ou = annuaire.structure(ligne.structure())
                .map(Structure::designation)
                .orElse("n° " + ligne.structure());
        throw new LigneRefusee(ou, Objects.requireNonNull(ligne.raison()));
    }

    private boolean donner(EntityManager em, UtilisateurId utilisateur, Ligne l) {
        return l.espace() != null && l.mode() != null
                ? gestion.abonnement(em, utilisateur, l.structure(), l.service(), l.espace(), l.mode(), null)
                : gestion.rattacher(em, utilisateur, l.structure(), l.service(), Objects.requireNonNull(l.role()));
    }

    private static Fait fait(UtilisateurId utilisateur, Ligne l) {
        boolean rattachement = l.espace() == null;
        return new Fait(
                rattachement ? Nature.RATTACHEMENT_AJOUTE : Nature.ABONNEMENT_AJOUTE,
                utilisateur,
                l.structure(),
                Cle.de(l.service()),
                l.espace(),
                rattachement ? String.valueOf(l.role()) : String.valueOf(l.mode()),
                null);
    }

    private static Ligne faite(Ligne l) {
        return new Ligne(l.structure(), l.service(), l.role(), l.espace(), l.mode(), SortDeLigne.FAITE, null);
    }

    private List<Ligne> lignes(EntityManager em, UtilisateurId utilisateur, List<Place> places) {
        DroitsLus droits = DroitsLus.lire(
                em, Set.of(utilisateur), places.stream().map(Place::structure).collect(Collectors.toSet()));
        JugeDesPlaces juge = new JugeDesPlaces(utilisateur, droits, new Lieux(annuaire), espaces);
        return places.stream().flatMap(p -> juge.juger(p).stream()).toList();
    }

    private void verifier(Perimetre perimetre, UtilisateurId utilisateur, List<Place> places) {
        GestionDesDroitsService.exigerModification(perimetre);
        if (places.isEmpty() || places.size() > PLACES_MAX) {
            throw invalide(
                    "structures",
                    "On choisit de 1 à %d structures ou services.".formatted(PLACES_MAX),
                    "One chooses 1 to %d structures or services.".formatted(PLACES_MAX),
                    "Cochez-en au moins une.",
                    "Tick at least one.");
        }
        if (utilisateur.equals(perimetre.appelant().id())) {
            throw invalide(
                    "utilisateur",
                    "On ne se rattache pas soi-même à une structure que l'on gère déjà.",
                    "One does not attach oneself to a structure one manages already.",
                    "Pour ne plus la gérer, quittez-la dans « Mon compte ».",
                    "To manage it no longer, leave it in “My account”.");
        }
        if (!noms.existe(utilisateur)) {
            throw new Introuvable(new Libelle("L'utilisateur " + utilisateur, "User " + utilisateur));
        }
        Set<Object> vues = new HashSet<>();
        for (Place place : places) {
            GestionDesDroitsService.exiger(perimetre, place.structure());
            gestion.exigee(place.structure(), place.service());
            verifier(place);
            if (!vues.add(List.of(place.structure(), Cle.de(place.service())))) {
                throw invalide(
                        "structures",
                        "Une structure ou un service est cité deux fois.",
                        "A structure or a service is named twice.",
                        "Gardez-le une fois.",
                        "Keep it once.");
            }
        }
    }

    private static void verifier(Place place) {
        if (place.role() == RoleStructure.GESTIONNAIRE_PRINCIPAL) {
            throw invalide(
                    "role",
                    "Le rôle de gestionnaire principal se transmet, il ne se donne pas.",
                    "The role of gestionnaire principal is handed over, not given.",
                    "Choisissez utilisateur ou gestionnaire secondaire.",
                    "Choose user or gestionnaire secondaire.");
        }
        if (place.service() != null && place.role().gere()) {
            throw invalide(
                    "role",
                    "On gère une structure entière, pas un service.",
                    "One manages a whole structure.",
                    "Rattachez à la structure.",
                    "Attach to the structure.");
        }
        if (place.abonnements().stream().map(Abonne::espace).distinct().count()
                != place.abonnements().size()) {
            throw invalide(
                    "espaces",
                    "Un espace est cité deux fois pour la même structure.",
                    "An espace is named twice for the same structure.",
                    "Gardez-le une fois, dans un mode.",
                    "Keep it once, in one mode.");
        }
    }

    private static ParametreInvalide invalide(String champ, String fr, String en, String faire, String todo) {
        return new ParametreInvalide(champ, new Libelle(fr, en), new Libelle(faire, todo));
    }
}
