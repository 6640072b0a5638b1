package org.chorale.socle.notifications.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.Presentation;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.TraitementEcheance;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes to a person what they have not read yet, in one letter; not what they may no longer read, nor where they have
 * chosen meanwhile not to be written to.
 */
@Component(service = TraitementEcheance.class)
public final class Ecriture implements TraitementEcheance {
    /** Lines told one by one in a letter. */
    static final int LIGNES_MAX = 20;

    private final JpaTemplate jpa;
    private final Droits droits;
    private final Comptes comptes;
    private final Courriers courriers;

    /** Takes what it needs. */
    @Activate
    public Ecriture(
            @Reference(target = "(osgi.unit.name=notifications)") JpaTemplate jpa,
            @Reference(target = "(bundle=notifications)") SchemaPret schema,
            @Reference Droits droits,
            @Reference Comptes comptes,
            @Reference Courriers courriers) {
        this.jpa = jpa;
        this.droits = droits;
        this.comptes = comptes;
        this.courriers = courriers;
    }

    @Override
    public String type() {
        return Lettres.TYPE;
    }

    @Override
    public void echoir(Echeance echeance) {
        String[] qui = echeance.reference().split(" ");
        UtilisateurId id = new UtilisateurId(Long.parseLong(qui[0]));
        jpa.tx(TransactionType.Required, em -> {
            List<LigneEntity> attendent = new Lignes(em).aEcrire(id, Rythme.valueOf(qui[1]));
            attendent.forEach(LigneEntity::ecrite);
            Choix choix = Choix.de(em, id);
            List<Ligne> aDire = droits.lisibles(id, attendent).stream()
                    .filter(l -> !l.estLue() && !refuse(choix, l))
                    .map(l -> l.enLigne(choix.langue()))
                    .toList();
            @Nullable Personne personne = comptes.utilisateurs(Set.of(id)).get(id);
            if (!aDire.isEmpty() && personne != null && estOuvert(id)) {
                courriers.poster(lettre(personne.adresseContact(), choix.langue(), aDire));
            }
        });
    }

    private static boolean refuse(Choix choix, LigneEntity ligne) {
        var droit = ligne.droit();
        return choix.pour(droit == null ? null : droit.espace().valeur())
                .filter(r -> r == Rythme.AUCUN)
                .isPresent();
    }

    private boolean estOuvert(UtilisateurId id) {
        return comptes.etats(Set.of(id)).getOrDefault(id, EtatDuCompte.ACTIF).estActif();
    }

    private static Courrier lettre(String adresse, Locale l, List<Ligne> lignes) {
        List<String> paragraphes = new ArrayList<>();
        paragraphes.add(Texte.BONJOUR.en(l));
        if (lignes.size() == 1) {
            Ligne seule = lignes.get(0);
            paragraphes.add(seule.titre());
            if (!seule.texte().isEmpty()) {
                paragraphes.add(seule.texte());
            }
            paragraphes.add(Texte.CHOISIR_DANS.en(l));
            return new Courrier(adresse, l, seule.titre(), paragraphes, new Action(Texte.OUVRIR.en(l), seule.chemin()));
        }
        paragraphes.add(Texte.DEPUIS_LA_DERNIERE.en(l));
        lignes.stream()
                .limit(LIGNES_MAX)
                .forEach(s -> paragraphes.add("• " + s.titre() + "\n" + Presentation.moment(s.quand(), l)));
        if (lignes.size() > LIGNES_MAX) {
            paragraphes.add(Texte.ET_AUTRES.en(l, lignes.size() - LIGNES_MAX));
        }
        paragraphes.add(Texte.CHOISIR_DANS.en(l));
        return new Courrier(
                adresse,
                l,
                Texte.OBJET_PLUSIEURS.en(l, lignes.size()),
                paragraphes,
                new Action(Texte.VOIR_TOUTES.en(l), NotificationsPages.ADRESSE));
    }
}
