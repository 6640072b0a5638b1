package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ComptesTechniquesDeStructure;
import org.chorale.api.annuaire.RefusAnnuaire.ReserveAuPrincipal;
import org.chorale.api.annuaire.RefusAnnuaire.TropDeComptesTechniques;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comptes techniques, as the gestionnaire principal creates, renews and closes them. */
@Component
public final class ComptesTechniquesDeStructureService implements ComptesTechniquesDeStructure {
    private final JpaTemplate jpa;
    private final Carnet carnet;
    private final Comptes comptes;
    private final ComptesTechniques techniques;
    private final GestionDesDroits droits;
    private final GestionHabilitations habilitations;
    private final UtilisateursDeStructures utilisateurs;

    /** The accounts are kept elsewhere, and so are their rights. */
    @Activate
    public ComptesTechniquesDeStructureService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Carnet carnet,
            @Reference Comptes comptes,
            @Reference ComptesTechniques techniques,
            @Reference GestionDesDroits droits,
            @Reference GestionHabilitations habilitations,
            @Reference UtilisateursDeStructures utilisateurs) {
        this.jpa = jpa;
        this.carnet = carnet;
        this.comptes = comptes;
        this.techniques = techniques;
        this.droits = droits;
        this.habilitations = habilitations;
        this.utilisateurs = utilisateurs;
    }

    @Override
    public List<CompteTechnique> lister(Perimetre perimetre, StructureId structure) {
        Garde.lire(perimetre, structure);
        return techniques.de(structure).stream()
                .sorted(Comparator.comparing(CompteTechnique::estFerme))
                .toList();
    }

    @Override
    public boolean peutEcrire(Perimetre perimetre, StructureId structure) {
        return perimetre.mode().couvre(Mode.MODIFICATION)
                && perimetre.contient(structure)
                && (perimetre.appelant().genre() == Genre.TECHNIQUE
                        || utilisateurs
                                .principal(structure)
                                .filter(perimetre.appelant().id()::equals)
                                .isPresent());
    }

    @Override
    public Secret creer(Perimetre perimetre, StructureId structure) {
        exiger(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            Dossier.ecrire(em, structure);
            long ouverts =
                    techniques.de(structure).stream().filter(c -> !c.estFerme()).count();
            if (ouverts >= MAXIMUM) {
                throw new TropDeComptesTechniques(MAXIMUM);
            }
            Secret secret = comptes.creerCompteTechnique(structure);
            droits.rattacher(perimetre, new UtilisateurId(secret.id()), structure, null, RoleStructure.UTILISATEUR);
            noter(em, perimetre, structure, e -> e.entre(secret.login(), null, "créé"));
            return secret;
        });
    }

    @Override
    public Secret renouveler(Perimetre perimetre, StructureId structure, UtilisateurId compte) {
        exiger(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            Dossier.tenir(em, structure);
            Secret secret = techniques.renouveler(structure, compte);
            noter(em, perimetre, structure, e -> e.entre(secret.login(), null, "mot de passe renouvelé"));
            return secret;
        });
    }

    @Override
    public void fermer(Perimetre perimetre, StructureId structure, UtilisateurId compte) {
        exiger(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.tenir(em, structure);
            String login = techniques.de(structure).stream()
                    .filter(c -> c.id().equals(compte))
                    .map(CompteTechnique::login)
                    .findFirst()
                    .orElse("");
            techniques.fermer(structure, compte);
            habilitations.detacher(compte, structure, null);
            noter(em, perimetre, structure, e -> e.entre(login, "ouvert", "fermé"));
        });
    }

    private void exiger(Perimetre perimetre, StructureId structure) {
        Garde.ecrire(perimetre, structure);
        if (!peutEcrire(perimetre, structure)) {
            throw new ReserveAuPrincipal();
        }
    }

    private void noter(EntityManager em, Perimetre perimetre, StructureId structure, Consumer<Ecarts> quoi) {
        Ecarts ecarts = new Ecarts("comptesTechniques/");
        quoi.accept(ecarts);
        carnet.noter(em, structure, perimetre.appelant().id(), ecarts);
    }
}
