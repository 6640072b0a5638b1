package org.chorale.socle.annuaire.internal.fiche;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.ComptesTechniques;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Notifications;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.Presentation;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells all who manage a structure, thirty days before the password of one of its comptes techniques ends. */
@Component
public final class AvertissementExpiration implements TraitementEcheance {
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    private final ComptesTechniques techniques;
    private final Annuaire annuaire;
    private final Notifications notifications;
    private final Clock horloge;

    /** While nobody can be told, the deadline stands. */
    @Activate
    public AvertissementExpiration(
            @Reference ComptesTechniques techniques,
            @Reference Annuaire annuaire,
            @Reference Notifications notifications,
            @Reference Clock horloge) {
        this.techniques = techniques;
        this.annuaire = annuaire;
        this.notifications = notifications;
        this.horloge = horloge;
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
        Optional<Structure> structure = annuaire.structure(id);
        if (compte.isPresent() && structure.isPresent()) {
            notifications.prevenir(avis(compte.get(), structure.get()));
        }
    }

    /** Dated now: what is dated at a deadline that was carried out days late would reach nobody. */
    private Avis avis(CompteTechnique compte, Structure structure) {
        Instant fin = Objects.requireNonNull(compte.expiration());
        String nom = structure.designation();
        String identifiant = structure.identifiant().valeur();
        return new Avis(
                        "compte-technique.expiration",
                        "structure:" + structure.id(),
                        horloge.instant(),
                        new Titulaires(ACTIVITES, structure.id(), null),
                        new Libelle(
                                "Le mot de passe du compte technique %s expire bientôt".formatted(compte.login()),
                                "The password of the compte technique %s ends soon".formatted(compte.login())),
                        new Libelle(
                                "Il sert à la structure %s (%s) et expire le %s. Après cette date, les programmes qui l'emploient seront refusés : que le gestionnaire principal le renouvelle sur la fiche de la structure, puis leur donne le nouveau, car l'ancien cesse aussitôt de servir."
                                        .formatted(nom, identifiant, Presentation.moment(fin, Locale.FRENCH)),
                                "It serves structure %s (%s) and ends on %s. After that day programs that use it will be refused: have the gestionnaire principal renew it on the structure's sheet, then give them the new one, for the former stops working at once."
                                        .formatted(nom, identifiant, Presentation.moment(fin, Locale.ENGLISH))),
                        "/espaces/activites-gestionnaire/structures/" + structure.id() + "/comptes-techniques")
                .au(Rythme.IMMEDIAT);
    }
}
