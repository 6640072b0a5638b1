package org.chorale.espace.factures.internal.nouvelles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.espace.Libelle;
import org.chorale.api.evenement.EcouteurEvenement;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Groupe;
import org.chorale.api.notification.Notifications;
import org.chorale.espace.factures.internal.nouvelles.Nouvelle.Cote;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells those concerned, at each status that concerns them; after the fact, so that no treatment waits for it. */
@Component(service = EcouteurEvenement.class)
public final class NouvellesDesFactures implements EcouteurEvenement {
    private static final String SUJET = "facture:";

    private final Notifications notifications;

    /** Takes what it needs. */
    @Activate
    public NouvellesDesFactures(@Reference Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public String nom() {
        return "factures.nouvelles";
    }

    @Override
    public Set<String> types() {
        return Set.of(Nouvelle.MOUVEMENT, Nouvelle.REJET);
    }

    @Override
    public void recevoir(Evenement evenement) {
        avis(evenement).ifPresent(notifications::prevenir);
    }

    /** What is told of a move: nothing where the event is of a version that names nobody, or no status of the table. */
    static Optional<Avis> avis(Evenement evenement) {
        Map<String, String> d = evenement.donnees();
        if (!d.containsKey("fournisseur") || !evenement.sujet().startsWith(SUJET)) {
            return Optional.empty();
        }
        return Nouvelle.de(evenement.type(), d.getOrDefault("statut", ""))
                .filter(n -> !revient(n, d))
                .map(n -> avis(n, evenement, d));
    }

    /** Only what arrives was received: the recipient may put back what they had begun to treat. */
    private static boolean revient(Nouvelle nouvelle, Map<String, String> d) {
        return nouvelle == Nouvelle.RECUE
                && !StatutFacture.EN_COURS_ACHEMINEMENT.name().equals(d.get("de"));
    }

    private static Avis avis(Nouvelle nouvelle, Evenement evenement, Map<String, String> d) {
        Cote cote = nouvelle.cote();
        boolean recue = cote == Cote.DESTINATAIRE;
        String numero = d.getOrDefault("numero", "");
        String chemin = "/espaces/" + cote.espace();
        String service = recue ? d.get("service") : null;
        String autre = d.getOrDefault(recue ? "designationFournisseur" : "designationDestinataire", "");
        String sienne = d.getOrDefault(recue ? "designationDestinataire" : "designationFournisseur", "");
        String par = d.get("par");
        return new Avis(
                        nouvelle.type(),
                        evenement.sujet(),
                        evenement.quand(),
                        new Titulaires(
                                new CodeEspace(cote.espace()),
                                new StructureId(Long.parseLong(d.getOrDefault(cote.nom(), ""))),
                                service == null ? null : new ServiceId(Long.parseLong(service))),
                        nouvelle.titre(numero, autre),
                        texte(nouvelle, d.get("motif")),
                        chemin + "/" + evenement.sujet().substring(SUJET.length()))
                .sauf(par == null ? null : new UtilisateurId(Long.parseLong(par)))
                .au(nouvelle.rythme())
                .dans(new Groupe(
                        nouvelle.type() + " " + d.get(cote.nom()) + " " + service + " " + flux(nouvelle, d),
                        nouvelle.ensemble(sienne),
                        chemin + "?statut=" + nouvelle.statut()));
    }

    /** What comes together is told together; a rejection is treated among others of any flux. */
    private static String flux(Nouvelle nouvelle, Map<String, String> d) {
        return nouvelle.cote() == Cote.DESTINATAIRE && nouvelle != Nouvelle.REJET_TRAITE
                ? String.valueOf(d.get("flux"))
                : "";
    }

    private static Libelle texte(Nouvelle nouvelle, @Nullable String motif) {
        if (motif == null || motif.isBlank()) {
            return nouvelle.texte();
        }
        return new Libelle(
                "Motif : " + motif + ". " + nouvelle.texte().fr(),
                "Reason: " + motif + ". " + nouvelle.texte().en());
    }
}
