package org.chorale.socle.demonstration.internal.factures;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Genre;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Ligne;
import org.chorale.socle.demonstration.internal.factures.FactureFictive.Participant;
import org.jspecify.annotations.Nullable;

/**
 * The flux of the year that ends at a moment, oldest first. The same moment gives the same year: what was loaded in part
 * goes on where it stopped.
 */
final class Annee {
    /** How many are integrated. */
    static final int FACTURES = 300;

    private static final int REFUSES = 8;

    /** All of them, the refused ones included. */
    static final int FLUX = FACTURES + REFUSES;

    private static final int ENTRE_DEUX_REFUS = 38;
    private static final int JOURS = 364;

    /** How many came today, whatever day it is. */
    private static final int AUJOURD_HUI = 4;

    /** From here on each destiny has its turn, so that every status is seen. */
    private static final int REVUE = 210;

    /** From here on every other one waits for its recipient, some for too long: there is work to do. */
    private static final int A_TRAITER = 270;

    private final Instant fin;
    private final Function<String, Participant> parties;

    /** @param parties by SIRET */
    Annee(Instant fin, Function<String, Participant> parties) {
        this.fin = fin;
        this.parties = parties;
    }

    /** How the document is written. */
    enum Format {
        UBL,
        CII,
        FACTUR_X
    }

    /**
     * A flux of one invoice.
     *
     * @param arret the number of statuses after which its history stops, or -1: it goes on to its end, or to today
     */
    record Flux(
            int rang,
            FactureFictive facture,
            Client client,
            Format format,
            Instant depot,
            boolean parApi,
            Destin destin,
            int arret) {
        String nomFichier() {
            return facture.numero() + (format == Format.FACTUR_X ? ".pdf" : ".xml");
        }

        /** Chance of its own for what is told later. */
        Random hasard() {
            return new Random(rang * 104_729L + 11);
        }
    }

    /** The flux of that place, from 0. */
    Flux flux(int rang) {
        Random hasard = new Random(rang * 7_919L + 17);
        Fournisseur vendeur = Fournisseur.au(hasard.nextInt(100));
        Client client = un(vendeur.clients(), hasard);
        Instant depot = depot(rang, hasard);
        Format format = format(hasard.nextInt(100));
        boolean faute = estRefuse(rang);
        FactureFictive facture = facture(rang, vendeur, client, HeureLegale.jour(depot), format, hasard);
        return new Flux(
                rang,
                faute ? fauter(facture, rang / ENTRE_DEUX_REFUS) : facture,
                client,
                format,
                depot,
                hasard.nextInt(10) < 6,
                destin(rang, hasard),
                arret(rang));
    }

    static boolean estRefuse(int rang) {
        return rang % ENTRE_DEUX_REFUS == ENTRE_DEUX_REFUS / 2;
    }

    private static Destin destin(int rang, Random hasard) {
        Destin tire = Destin.au(hasard.nextInt(100));
        Destin[] tous = Destin.values();
        if (rang >= REVUE && rang < REVUE + 2 * tous.length && rang % 2 == 0) {
            return tous[(rang - REVUE) / 2];
        }
        return rang >= A_TRAITER && rang % 2 == 1 ? Destin.RESTE_A_TRAITER : tire;
    }

    /** The last two are still on their way. */
    private static int arret(int rang) {
        return rang < FLUX - 2 ? -1 : FLUX - rang;
    }

    /** Working days and office hours, the last ones of today apart. */
    private Instant depot(int rang, Random hasard) {
        int reste = Math.max(0, FLUX - AUJOURD_HUI - rang);
        LocalDate jour = HeureLegale.jour(fin).minusDays((long) JOURS * reste / (FLUX - AUJOURD_HUI));
        if (jour.getDayOfWeek() == DayOfWeek.SATURDAY || jour.getDayOfWeek() == DayOfWeek.SUNDAY) {
            jour = jour.minusDays(jour.getDayOfWeek().getValue() - 5L);
        }
        Instant depot = HeureLegale.debut(jour).plus(Duration.ofHours(8)).plusSeconds(hasard.nextInt((int)
                Duration.ofHours(10).toSeconds()));
        Instant dernier = fin.minus(Duration.ofMinutes(5L + 11L * (FLUX - 1 - rang)));
        return reste == 0 || depot.isAfter(dernier) ? dernier : depot;
    }

    private static Format format(int tirage) {
        return tirage < 55 ? Format.UBL : tirage < 85 ? Format.CII : Format.FACTUR_X;
    }

    private FactureFictive facture(
            int rang, Fournisseur vendeur, Client client, LocalDate jour, Format format, Random hasard) {
        LocalDate date = jour.minusDays(hasard.nextInt(4));
        String numero = numero(vendeur, date, rang);
        Genre genre = genre(vendeur, format, hasard.nextInt(100));
        boolean payee = genre == Genre.FACTURE && vendeur == Fournisseur.PONT_NEUF && hasard.nextInt(5) == 0;
        return new FactureFictive(
                numero,
                genre,
                payee,
                date,
                date.plusDays(client.siret().equals(Client.VAL_CLAIR) ? 50 : 30),
                vendeur,
                parties.apply(vendeur.siret()),
                parties.apply(client.siret()),
                client.service(),
                client.engagement() == null
                        ? null
                        : String.format(Locale.ROOT, client.engagement(), date, 1 + hasard.nextInt(4000)),
                client.marche(),
                genre == Genre.AVOIR ? numero(vendeur, date, Math.max(0, rang - 1 - hasard.nextInt(30))) : null,
                un(vendeur.objets(), hasard),
                lignes(vendeur, genre, hasard),
                BigDecimal.ZERO);
    }

    private static String numero(Fournisseur vendeur, LocalDate date, int rang) {
        return "%s%02d-%04d".formatted(vendeur.prefixe(), date.getYear() % 100, 1000 + rang);
    }

    private static Genre genre(Fournisseur vendeur, Format format, int tirage) {
        if (vendeur.deTravaux()) {
            return tirage < 30 ? Genre.ACOMPTE : Genre.FACTURE;
        }
        // A credit note in UBL is another document; here they are written in CII.
        return format != Format.UBL && tirage < 10 ? Genre.AVOIR : Genre.FACTURE;
    }

    private static List<Ligne> lignes(Fournisseur vendeur, Genre genre, Random hasard) {
        List<Article> choix = new ArrayList<>(vendeur.articles());
        int combien = genre == Genre.AVOIR ? 1 : 1 + hasard.nextInt(choix.size());
        List<Ligne> lignes = new ArrayList<>();
        for (int i = 0; i < combien; i++) {
            Article article = choix.remove(hasard.nextInt(choix.size()));
            int plus = genre == Genre.AVOIR ? Math.max(1, article.maximum() / 10) : article.maximum();
            lignes.add(new Ligne(article, BigDecimal.valueOf(1L + hasard.nextInt(plus))));
        }
        return lignes;
    }

    /** One fault of each kind in turn. */
    private static FactureFictive fauter(FactureFictive f, int rang) {
        return switch (rang % 3) {
            case 0 -> copie(f, f.service(), f.engagement(), new BigDecimal("10.00"));
            case 1 -> copie(f, "SERVICE-DISSOUS", f.engagement(), BigDecimal.ZERO);
            default -> copie(f, null, null, new BigDecimal("-0.50"));
        };
    }

    private static FactureFictive copie(
            FactureFictive f, @Nullable String service, @Nullable String engagement, BigDecimal ecart) {
        return new FactureFictive(
                f.numero(),
                f.genre(),
                f.dejaPayee(),
                f.date(),
                f.echeance(),
                f.vendeur(),
                f.emetteur(),
                f.acheteur(),
                service,
                engagement,
                f.marche(),
                f.corrigee(),
                f.objet(),
                f.lignes(),
                ecart);
    }

    private static <T> T un(List<T> choix, Random hasard) {
        return choix.get(hasard.nextInt(choix.size()));
    }
}
