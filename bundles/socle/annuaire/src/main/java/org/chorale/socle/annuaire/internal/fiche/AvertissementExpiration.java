package org.chorale.socle.annuaire.internal.fiche;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.habilitation.UtilisateursDeStructures;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.page.Presentation;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes to the gestionnaire principal thirty days before the password of a compte technique ends. */
@Component
public final class AvertissementExpiration implements TraitementEcheance {
    private final ComptesTechniques techniques;
    private final Comptes comptes;
    private final UtilisateursDeStructures utilisateurs;
    private final Annuaire annuaire;
    private final Courriers courriers;

    /** While mail is away, the deadline stands. */
    @Activate
    public AvertissementExpiration(
            @Reference ComptesTechniques techniques,
            @Reference Comptes comptes,
            @Reference UtilisateursDeStructures utilisateurs,
            @Reference Annuaire annuaire,
            @Reference Courriers courriers) {
        this.techniques = techniques;
        this.comptes = comptes;
        this.utilisateurs = utilisateurs;
        this.annuaire = annuaire;
        this.courriers = courriers;
    }

    @Override
    public String type() {
        return ComptesTechniques.EXPIRATION_PROCHE;
    }

    @Override
    public void echoir(Echeance echeance) {
        StructureId id = new StructureId(Long.parseLong(echeance.donnees().get("structure")));
        Optional<CompteTechnique> compte = techniques.de(id).stream()
                .filter(c -> c.id().toString().equals(echeance.reference()))
                .filter(c -> c.expireBientot(echeance.quand()))
                .findFirst();
        Optional<Personne> principal = utilisateurs
                .principal(id)
                .flatMap(
                        p -> Optional.ofNullable(comptes.utilisateurs(Set.of(p)).get(p)));
        Optional<Structure> structure = annuaire.structure(id);
        if (compte.isPresent() && principal.isPresent() && structure.isPresent()) {
            courriers.poster(lettre(compte.get(), principal.get(), structure.get()));
        }
    }

    private static Courrier lettre(CompteTechnique compte, Personne principal, Structure structure) {
        Instant fin = Objects.requireNonNull(compte.expiration());
        return new Courrier(
                principal.adresseContact(),
                Locale.FRENCH,
                Presentation.texte("Le mot de passe du compte technique %s expire bientôt".formatted(compte.login())),
                List.of(
                        Presentation.texte(
                                "Le mot de passe du compte technique %s, de la structure %s (%s), expire le %s. Après cette date, les programmes qui s'en servent seront refusés."
                                        .formatted(
                                                compte.login(),
                                                structure.designation(),
                                                structure.identifiant().valeur(),
                                                Presentation.moment(fin, Locale.FRENCH))),
                        Presentation.texte(
                                "Renouvelez-le sur la fiche de la structure, puis donnez le nouveau mot de passe à ces programmes : l'ancien cesse aussitôt de servir.")),
                new Action(
                        "Ouvrir la fiche de la structure",
                        "/espaces/activites-gestionnaire/structures/" + structure.id() + "/comptes-techniques"));
    }
}
