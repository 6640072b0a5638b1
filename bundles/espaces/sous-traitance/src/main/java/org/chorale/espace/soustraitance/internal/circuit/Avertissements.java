package org.chorale.espace.soustraitance.internal.circuit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CircuitDeFacture.Mouvement;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.notification.Notifications;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.Presentation;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells those whom a move concerns: who has to answer, who has to correct, who was refused. */
@Component(service = Avertissements.class)
public class Avertissements {
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");

    private volatile @Nullable Notifications notifications;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "oublier")
    public void connaitre(Notifications celles) {
        notifications = celles;
    }

    void oublier(Notifications celles) {
        if (notifications == celles) {
            notifications = null;
        }
    }

    /** In the transaction of the move. */
    public void dire(Mouvement m, List<Intervenant> intervenants) {
        Notifications ou = notifications;
        if (ou == null) {
            return;
        }
        switch (m.vers()) {
            case A_VALIDER_1 -> valideur(intervenants, 1, i -> aValider(m, i)).forEach(ou::prevenir);
            case A_VALIDER_2 -> valideur(intervenants, 2, i -> aValider(m, i)).forEach(ou::prevenir);
            case ERREUR_FOURNISSEUR_SUR_VALIDEUR ->
                ou.prevenir(auFournisseur(
                        m,
                        "/valideur",
                        "Le valideur de la facture %s n'est pas le bon : nommez-en un autre.",
                        "The validator of invoice %s is the wrong one: name another."));
            case ERREUR_COTRAITANT_SUR_VALIDEUR ->
                valideur(
                                intervenants,
                                1,
                                i -> auValideur(
                                        m,
                                        i,
                                        "Le mandataire nommé pour la facture %s n'est pas le bon : nommez-en un autre.",
                                        "The leader named for invoice %s is the wrong one: name another."))
                        .forEach(ou::prevenir);
            case REFUSEE_1, REFUSEE_2 ->
                tous(
                        ou,
                        m,
                        intervenants,
                        "La facture %s a été refusée par son valideur.",
                        "Invoice %s was refused by its validator.");
            case ABSENCE_VALIDATION_1_HORS_DELAI, ABSENCE_VALIDATION_2_HORS_DELAI ->
                tous(
                        ou,
                        m,
                        intervenants,
                        "La facture %s est validée tacitement : personne n'a répondu dans les quinze jours.",
                        "Invoice %s is tacitly validated: nobody answered within fifteen days.");
            case VALIDEE_1, VALIDEE_2 ->
                ou.prevenir(auFournisseur(m, "", "La facture %s est validée.", "Invoice %s is validated.")
                        .au(Rythme.QUOTIDIEN));
            default -> {
                // What happens at the buyer's is told by others.
            }
        }
    }

    private static void tous(Notifications ou, Mouvement m, List<Intervenant> intervenants, String fr, String en) {
        ou.prevenir(auFournisseur(m, "", fr, en));
        intervenants.stream()
                .filter(i -> i.espace().equals(EspaceFacturesAValider.CODE))
                .map(i -> auValideur(m, i, fr, en))
                .forEach(ou::prevenir);
    }

    private static List<Avis> valideur(List<Intervenant> tous, int rang, Function<Intervenant, Avis> avis) {
        return tous.stream()
                .filter(i -> i.espace().equals(EspaceFacturesAValider.CODE) && i.rang() == rang)
                .map(avis)
                .toList();
    }

    private static Avis aValider(Mouvement m, Intervenant i) {
        boolean delai = Delai.court(m.facture().cadre(), m.vers());
        String fr = delai ? " avant la fin du " + Presentation.jour(Delai.dernierJour(m.quand()), Locale.FRENCH) : "";
        String en =
                delai ? " before the end of " + Presentation.jour(Delai.dernierJour(m.quand()), Locale.ENGLISH) : "";
        return auValideur(
                m,
                i,
                "La facture %s attend votre validation" + fr + ".",
                "Invoice %s waits for your validation" + en + ".");
    }

    private static Avis auValideur(Mouvement m, Intervenant i, String fr, String en) {
        return avis(
                m,
                new Destinataires.Titulaires(EspaceFacturesAValider.CODE, i.structure(), i.service()),
                "/espaces/" + EspaceFacturesAValider.NOM + "/" + m.facture().id(),
                fr,
                en);
    }

    private static Avis auFournisseur(Mouvement m, String suite, String fr, String en) {
        return avis(
                m,
                new Destinataires.Titulaires(EMISES, m.facture().fournisseur().id(), null),
                "/espaces/" + EMISES + "/" + m.facture().id() + suite,
                fr,
                en);
    }

    /** Whoever reads it may read the invoice: its number, its parties, and what was said of it. */
    private static Avis avis(Mouvement m, Destinataires qui, String chemin, String fr, String en) {
        Facture f = m.facture();
        String dit = m.motif() == null ? "" : " « " + m.motif() + " »";
        return new Avis(
                        "sous-traitance."
                                + m.vers().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "facture:" + f.id(),
                        m.quand(),
                        qui,
                        new Libelle(fr.formatted(f.numero()), en.formatted(f.numero())),
                        new Libelle(
                                "Facture de %s pour %s, %s."
                                                .formatted(
                                                        f.fournisseur().designation(),
                                                        f.destinataire().designation(),
                                                        Presentation.montant(f.montantTtc(), f.devise(), Locale.FRENCH))
                                        + dit,
                                "Invoice of %s to %s, %s."
                                                .formatted(
                                                        f.fournisseur().designation(),
                                                        f.destinataire().designation(),
                                                        Presentation.montant(
                                                                f.montantTtc(), f.devise(), Locale.ENGLISH))
                                        + dit),
                        chemin)
                .au(Rythme.IMMEDIAT);
    }
}
