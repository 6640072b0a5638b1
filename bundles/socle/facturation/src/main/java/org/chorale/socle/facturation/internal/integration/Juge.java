package org.chorale.socle.facturation.internal.integration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.CircuitDeFacture.Admission;
import org.chorale.api.facture.CircuitDeFacture.Presentee;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.socle.facturation.internal.donnees.FactureEntity.Entete;
import org.chorale.socle.facturation.internal.donnees.Montant;
import org.chorale.socle.facturation.internal.donnees.Texte;
import org.jspecify.annotations.Nullable;

/** Judges an examined file by the rules that need the directory. All findings are gathered; none hides another. */
final class Juge {
    private static final int LONGUEUR_NUMERO = 35;
    private static final Admission SANS_CIRCUIT = new Admission(List.of(), List.of(), false);

    private final CyclesDeVie cycles;
    private final AnnuaireDuLot annuaire;
    private final StructureId deposant;
    private final LocalDate jour;

    /**
     * @param deposant who deposits
     * @param jour today in Europe/Paris: services are open or not on that day
     */
    Juge(CyclesDeVie cycles, AnnuaireDuLot annuaire, StructureId deposant, LocalDate jour) {
        this.cycles = cycles;
        this.annuaire = annuaire;
        this.deposant = deposant;
        this.jour = jour;
    }

    Jugement juger(Examine examine) {
        Analyse analyse = examine.analyse();
        List<Constat> constats = new ArrayList<>(analyse.constats());
        constats.addAll(examine.constats());
        FactureLue lue = analyse.facture();
        if (lue == null || analyse.verdict() == Verdict.REFUSE) {
            direPourquoi(analyse, constats);
            return jugement(examine, constats, lue, null);
        }
        Structure fournisseur = new RegleFournisseur(annuaire, deposant).trouver(lue, constats);
        RegleDestinataire.Trouve destinataire =
                new RegleDestinataire(annuaire, jour).trouver(lue, fournisseur, constats);
        Admission admission = admettre(lue, fournisseur, destinataire, constats);
        Entete entete = entete(lue, analyse, fournisseur, admission, constats);
        sansRedites(constats, analyse.constats().size());
        boolean refuse = !analyse.depotAcceptable()
                || constats.stream().anyMatch(c -> c.severite().bloquante())
                || fournisseur == null
                || destinataire == null
                || entete == null;
        return jugement(
                examine,
                constats,
                lue,
                refuse
                        ? null
                        : new Jugement.Acceptee(
                                entete,
                                fournisseur,
                                destinataire.structure(),
                                destinataire.service(),
                                admission.intervenants()));
    }

    private static Jugement jugement(
            Examine examine, List<Constat> constats, @Nullable FactureLue lue, Jugement.@Nullable Acceptee acceptee) {
        return new Jugement(
                examine,
                constats,
                lue == null ? null : lue.numero(),
                lue == null ? null : RegleFournisseur.identifiantLu(lue),
                lue == null
                        ? null
                        : lue.acheteur().siret().or(lue.acheteur()::siren).orElse(null),
                acceptee);
    }

    /** What the document alone was refused for is not said again in other words. */
    private static void sansRedites(List<Constat> constats, int duDocument) {
        Set<String> termes = constats.subList(0, duDocument).stream()
                .filter(c -> c.couche() == Couche.PORTAIL && c.severite().bloquante())
                .map(Constat::terme)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        constats.subList(duDocument, constats.size()).removeIf(c -> termes.contains(c.terme()));
    }

    /** A file that is no invoice must not be refused in silence. */
    private static void direPourquoi(Analyse analyse, List<Constat> constats) {
        if (constats.stream().noneMatch(c -> c.severite().bloquante())) {
            constats.add(Constat.de(
                            Regles.PAS_UNE_FACTURE,
                            Severite.ERREUR,
                            Couche.CONTENEUR,
                            "Ce fichier (%s) n'est pas une facture structurée que ce portail sait lire."
                                    .formatted(analyse.format().libelle()))
                    .avecRemede(analyse.format()
                            .syntaxe()
                            .flatMap(s -> s.refus(false))
                            .orElse("Déposez une facture UBL 2.1, CII D16B ou Factur-X.")));
        }
    }

    private @Nullable Entete entete(
            FactureLue lue,
            Analyse analyse,
            @Nullable Structure fournisseur,
            Admission admission,
            List<Constat> constats) {
        int avant = constats.size();
        String numero = lue.numero() == null ? "" : lue.numero().strip();
        exiger(!numero.isEmpty(), "BT-1", "Le numéro de facture manque.", constats);
        exiger(lue.dateEmission() != null, "BT-2", "La date de facture manque ou est illisible.", constats);
        exiger(lue.devise() != null, "BT-5", "La devise manque.", constats);
        exiger(lue.totaux().ttc() != null, "BT-112", "Le montant total TTC manque.", constats);
        borner(lue, "BT-1", numero, LONGUEUR_NUMERO, "Le numéro de facture", constats);
        borner(
                lue,
                "BT-13",
                lue.references().commande(),
                (int) Limite.NUMERO_ENGAGEMENT.valeur(),
                "Le numéro d'engagement",
                constats);
        borner(
                lue,
                "BT-12",
                lue.references().marche(),
                (int) Limite.NUMERO_MARCHE.valeur(),
                "Le numéro de marché",
                constats);
        MontantsLus.verifier(lue, constats);
        Cadre cadre = lue.cadre().cadre();
        LocalDate date = lue.dateEmission();
        if (constats.size() > avant || fournisseur == null || date == null) {
            return null;
        }
        return new Entete(
                numero,
                admission.doublonAdmis() ? null : cleUnicite(fournisseur, numero, date),
                type(lue),
                cadre,
                // No published code stands for a PDF without data.
                analyse.syntaxe() == null
                        ? analyse.format().name()
                        : analyse.syntaxe().code(),
                date,
                lue.dateEcheance(),
                Texte.coupe(lue.references().commande(), (int) Limite.NUMERO_ENGAGEMENT.valeur()),
                Texte.coupe(lue.references().marche(), (int) Limite.NUMERO_MARCHE.valeur()),
                Texte.coupeOu(lue.devise(), 3, "EUR"),
                Montant.garde(lue.totaux().horsTaxe()),
                Montant.garde(lue.totaux().tva()),
                Montant.garde(lue.totaux().ttc()),
                Montant.garde(
                        lue.totaux().aPayer() == null
                                ? lue.totaux().ttc()
                                : lue.totaux().aPayer()),
                commentaire(lue));
    }

    /** What the cadre's own circuit says of it; a cadre that no row leaves the deposit for is not served. */
    private Admission admettre(
            FactureLue lue,
            @Nullable Structure fournisseur,
            RegleDestinataire.@Nullable Trouve destinataire,
            List<Constat> constats) {
        Cadre cadre = lue.cadre().cadre();
        if (cycles.depuis(CyclesDeVie.FACTURE, StatutFacture.DEPOSEE.name(), cadre)
                .isEmpty()) {
            constats.add(refusCadre(lue, cadre));
            return SANS_CIRCUIT;
        }
        if (fournisseur == null || destinataire == null) {
            return SANS_CIRCUIT;
        }
        Admission admission = CircuitDeFacture.de(cycles, cadre)
                .map(c -> c.admettre(new Presentee(cadre, lue, fournisseur, destinataire.structure())))
                .orElse(SANS_CIRCUIT);
        constats.addAll(admission.constats());
        return admission;
    }

    private static Constat refusCadre(FactureLue lue, Cadre cadre) {
        String quoi = cadre.espaceHabituel()
                .map(espace -> "l'espace « %s », qui le sert, n'est pas installé sur ce portail.".formatted(espace))
                .orElse("aucun espace installé sur ce portail ne le sert.");
        return Constat.de(
                        Regles.CADRE,
                        Severite.ERREUR,
                        Couche.PORTAIL,
                        "Le cadre de facturation %s n'est pas reçu : %s".formatted(cadre.code(), quoi))
                .avecTerme("BT-23")
                .avecPlace(lue.place("BT-23").orElse(null))
                .avecValeurs(lue.cadreLu(), "un cadre servi par ce portail")
                .avecRemede("Demandez à l'exploitant d'installer l'espace qui sert ce cadre, ou déposez en A1 si la"
                        + " facture va droit au destinataire.");
    }

    private static TypeFacture type(FactureLue lue) {
        if (lue.estAvoir()) {
            return TypeFacture.AVOIR;
        }
        return "386".equals(lue.typeCode()) ? TypeFacture.ACOMPTE : TypeFacture.FACTURE;
    }

    /** The issuer's SIREN, or the whole identifier where there is none, the number, and the year of the invoice date. */
    private static String cleUnicite(Structure fournisseur, String numero, LocalDate date) {
        Identifiant identifiant = fournisseur.identifiant();
        String emetteur = identifiant.siren().orElseGet(() -> identifiant.type() + ":" + identifiant.valeur());
        return emetteur + "|" + numero + "|" + date.getYear();
    }

    private static @Nullable String commentaire(FactureLue lue) {
        return Texte.coupe(
                lue.notes().stream()
                        .map(n -> n.texte())
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(null),
                2000);
    }

    private static void exiger(boolean la, String terme, String message, List<Constat> constats) {
        if (!la) {
            constats.add(Constat.de(Regles.DONNEE_MANQUANTE, Severite.ERREUR, Couche.PORTAIL, message)
                    .avecTerme(terme)
                    .avecRemede("Complétez la facture et déposez-la de nouveau."));
        }
    }

    private static void borner(
            FactureLue lue, String terme, @Nullable String valeur, int longueur, String quoi, List<Constat> constats) {
        if (valeur != null && valeur.strip().length() > longueur) {
            constats.add(Constat.de(
                            Regles.DONNEE_TROP_LONGUE,
                            Severite.ERREUR,
                            Couche.PORTAIL,
                            "%s a %d caractères ; il en a %d au plus."
                                    .formatted(quoi, valeur.strip().length(), longueur))
                    .avecTerme(terme)
                    .avecPlace(lue.place(terme).orElse(null))
                    .avecValeurs(Texte.coupe(valeur, 100), longueur + " caractères au plus")
                    .avecRemede("Raccourcissez-le."));
        }
    }
}
