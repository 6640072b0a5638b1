package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says link by link what the check decides in one statement; whether it is held is the check's own answer. */
@Component
public final class ExplicationsService implements Explications {
    private final JpaTemplate jpa;
    private final Annuaire annuaire;
    private final RegistreEspaces espaces;
    private final Noms noms;

    /** Waits for its tables. */
    @Activate
    public ExplicationsService(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Annuaire annuaire,
            @Reference RegistreEspaces espaces,
            @Reference Noms noms) {
        this.jpa = jpa;
        this.annuaire = annuaire;
        this.espaces = espaces;
        this.noms = noms;
    }

    @Override
    public Explication expliquer(
            UtilisateurId utilisateur,
            CodeEspace espace,
            Mode mode,
            StructureId structure,
            @Nullable ServiceId service) {
        return jpa.txExpr(Required, em -> {
            LectureDesDroits droits = new LectureDesDroits(em);
            var portees = droits.perimetre(utilisateur, espace, mode);
            boolean accorde = portees.contains(Portee.entiere(structure))
                    || (service != null && portees.contains(new Portee(structure, service)));
            Situation situation = Situation.lire(em, utilisateur, espace, structure);
            Optional<Espace> present = espaces.present(espace);
            boolean demande = GestionHabilitationsService.demande(em, utilisateur, structure, service, espace)
                    .filter(d -> d.attend() && d.mode().couvre(mode))
                    .isPresent();
            Maillon compte = LeCompte.maillon(noms.etat(utilisateur));
            Chaine chaine = new Chaine(situation, Cle.de(service), mode, demande);
            return new Explication(
                    accorde && present.isPresent() && compte.tenu(),
                    List.of(
                            compte,
                            espace(present, situation, espace, mode, accorde),
                            structure(annuaire.structure(structure), structure),
                            chaine.rattachement(nom(structure, service)),
                            chaine.ouverture(nom(structure, service)),
                            chaine.abonnement()),
                    droits.gestionnaires(structure));
        });
    }

    private static Maillon espace(
            Optional<Espace> present, Situation situation, CodeEspace code, Mode mode, boolean accorde) {
        Libelle nom = present.map(Espace::libelle)
                .or(() -> Optional.ofNullable(situation.espace()).map(EspaceConnu::libelle))
                .orElseGet(() -> new Libelle(code.valeur(), code.valeur()));
        if (present.isEmpty()) {
            return new Maillon(
                    Point.ESPACE,
                    false,
                    new Libelle(
                            "L'espace « %s » n'est pas installé sur ce portail en ce moment.".formatted(nom.fr()),
                            "The espace “%s” is not installed on this portal at the moment.".formatted(nom.en())),
                    new Libelle(
                            "Seul l'exploitant du portail peut l'installer ; les droits, s'il y en a, l'attendent.",
                            "Only the portal's operator can install it; rights, if any, wait for it."));
        }
        boolean connu = accorde || present.get().modes().contains(mode);
        return connu
                ? new Maillon(
                        Point.ESPACE,
                        true,
                        new Libelle(
                                "L'espace « %s » est installé sur ce portail.".formatted(nom.fr()),
                                "The espace “%s” is installed on this portal.".formatted(nom.en())),
                        null)
                : new Maillon(
                        Point.ESPACE,
                        false,
                        new Libelle(
                                "L'espace « %s » ne se tient pas %s."
                                        .formatted(nom.fr(), Chaine.mode(mode).fr()),
                                "The espace “%s” is not held %s."
                                        .formatted(nom.en(), Chaine.mode(mode).en())),
                        new Libelle("Demandez l'autre mode.", "Ask for the other mode."));
    }

    private static Maillon structure(Optional<Structure> structure, StructureId numero) {
        if (structure.isEmpty()) {
            return new Maillon(
                    Point.STRUCTURE,
                    false,
                    new Libelle(
                            "La structure n° %s n'existe pas.".formatted(numero),
                            "There is no structure " + numero + "."),
                    new Libelle("Vérifiez son identifiant.", "Check its identifier."));
        }
        String nom = structure.get().designation();
        return structure.get().active()
                ? new Maillon(
                        Point.STRUCTURE,
                        true,
                        new Libelle(
                                "La structure « %s » est active.".formatted(nom),
                                "The structure “%s” is active.".formatted(nom)),
                        null)
                : new Maillon(
                        Point.STRUCTURE,
                        true,
                        new Libelle(
                                "La structure « %s » est inactive : ce qui y est déjà se consulte et se traite, rien de neuf n'y entre."
                                        .formatted(nom),
                                "The structure “%s” is inactive: what is there can be read and treated, nothing new comes in."
                                        .formatted(nom)),
                        null);
    }

    private Libelle nom(StructureId structure, @Nullable ServiceId service) {
        Optional<String> code =
                Optional.ofNullable(service).flatMap(annuaire::service).map(Service::libelle);
        String designation =
                annuaire.structure(structure).map(Structure::designation).orElse("n° " + structure);
        return code.map(s -> new Libelle(
                        "le service « %s » de « %s »".formatted(s, designation),
                        "the service “%s” of “%s”".formatted(s, designation)))
                .orElseGet(() -> new Libelle(
                        "la structure « %s »".formatted(designation), "the structure “%s”".formatted(designation)));
    }
}
