package org.chorale.socle.demonstration.internal.factures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.chorale.api.facture.Reprise.Passage;
import org.chorale.api.facture.Reprise.Personne;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a flux until today: days of work between two steps, each by somebody who may. */
final class Histoires {
    private static final List<String> REJETS = List.of(
            "Facture adressée à la mauvaise structure : la commande a été passée par un autre service.",
            "Montant erroné : la remise prévue au marché n'est pas déduite.",
            "Prestation non commandée : aucun bon de commande ne correspond.",
            "Double facturation de la même livraison.");
    private static final List<String> SUSPENSIONS = List.of(
            "Il manque le bon de livraison signé : joignez-le.",
            "Le procès-verbal de réception n'est pas joint.",
            "Merci de préciser les dates de la prestation.",
            "Quantité livrée inférieure à la quantité facturée : merci d'expliquer l'écart.");
    private static final List<String> COMPLEMENTS = List.of(
            "Bon de livraison signé transmis au service.",
            "Procès-verbal de réception joint, réserve levée.",
            "Prestation réalisée du 3 au 14 du mois, feuilles d'heures transmises.",
            "La seconde livraison a eu lieu depuis : quantités complètes.");
    private static final List<String> RECYCLAGES = List.of(
            "Numéro d'engagement à corriger : celui-ci est soldé.",
            "Facture à adresser au service qui a passé la commande.");

    private final Instant fin;
    private final Function<String, Personne> personnes;

    /** @param personnes by address */
    Histoires(Instant fin, Function<String, Personne> personnes) {
        this.fin = fin;
        this.personnes = personnes;
    }

    List<Passage> de(Annee.Flux flux) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(StatutFacture.DEPOSEE, flux.depot(), null, null));
        Random hasard = flux.hasard();
        Instant quand = flux.depot().plusSeconds(4L + hasard.nextInt(50));
        passages.add(new Passage(StatutFacture.EN_COURS_ACHEMINEMENT, quand, null, null));
        passages.add(new Passage(StatutFacture.MISE_A_DISPOSITION, quand, null, null));
        boolean parLePortail = false;
        for (StatutFacture vers : flux.destin().suite()) {
            if (!parLePortail) {
                quand = plusTard(quand, 1 + hasard.nextInt(6), hasard);
            }
            if (quand.isAfter(fin)) {
                break;
            }
            passages.add(new Passage(vers, quand, motif(vers, hasard), parLePortail ? null : qui(vers, flux)));
            // What was recycled goes on by itself.
            parLePortail = vers == StatutFacture.EN_COURS_ACHEMINEMENT;
        }
        return flux.arret() < 0 ? passages : passages.subList(0, flux.arret());
    }

    /** So many working days later, at an hour of the office. */
    private static Instant plusTard(Instant depuis, int jours, Random hasard) {
        LocalDate jour = HeureLegale.jour(depuis);
        for (int reste = jours; reste > 0; ) {
            jour = jour.plusDays(1);
            if (jour.getDayOfWeek() != DayOfWeek.SATURDAY && jour.getDayOfWeek() != DayOfWeek.SUNDAY) {
                reste--;
            }
        }
        return HeureLegale.debut(jour).plus(Duration.ofHours(9)).plusSeconds(hasard.nextInt((int)
                Duration.ofHours(8).toSeconds()));
    }

    private static @Nullable String motif(StatutFacture vers, Random hasard) {
        return switch (vers) {
            case REJETEE -> un(REJETS, hasard);
            case SUSPENDUE -> un(SUSPENSIONS, hasard);
            case COMPLETEE -> un(COMPLEMENTS, hasard);
            case A_RECYCLER -> un(RECYCLAGES, hasard);
            default -> null;
        };
    }

    private Personne qui(StatutFacture vers, Annee.Flux flux) {
        String adresse =
                switch (vers) {
                    case COMPLETEE, EN_COURS_ACHEMINEMENT ->
                        Acteurs.emetteur(flux.facture().vendeur());
                    case MISE_A_DISPOSITION_COMPTABLE, COMPTABILISEE, MISE_EN_PAIEMENT ->
                        Acteurs.gestionnaire(flux.client());
                    default -> Acteurs.agent(flux.client());
                };
        return personnes.apply(adresse);
    }

    private static String un(List<String> phrases, Random hasard) {
        return phrases.get(hasard.nextInt(phrases.size()));
    }
}
