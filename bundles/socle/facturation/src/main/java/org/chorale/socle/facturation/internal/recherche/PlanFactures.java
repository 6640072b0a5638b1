package org.chorale.socle.facturation.internal.recherche;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.CritereFactures.Participation;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.jspecify.annotations.Nullable;

/** The plan of a search for invoices. */
final class PlanFactures implements Plan {
    private static final int VOIES_CROISEES = 40;

    private final Cote cote;
    private final List<Condition> filtres = new ArrayList<>();
    private final List<Axe> axes = new ArrayList<>();
    private final List<Axe> boite = new ArrayList<>();
    private final List<String> statuts;
    private final Set<Long> autres;
    private final Set<Long> createurs;
    private final List<Voie> voies;

    PlanFactures(Perimetre perimetre, Cote cote, CritereFactures c) {
        this.cote = cote;
        statuts = c.statuts().stream().map(Enum::name).sorted().toList();
        autres = ids(cote == Cote.FOURNISSEUR ? c.destinataires() : c.fournisseurs());
        createurs = c.origine().createurs().stream().map(UtilisateurId::valeur).collect(Collectors.toSet());
        voies = avec(c.participation(), voies(Voie.de(perimetre, cote), c));
        axe("numero", debut("cle_numero", c.numero(), 35));
        axe("engagement", debut("cle_engagement", c.engagement(), 50));
        axe("ttc", Condition.entre("montant_ttc", c.ttcMin(), c.ttcMax()));
        axe("date", Condition.entre("date_facture", jour(c.dateFactureDu()), jour(c.dateFactureAu())));
        if (c.flux() != null) {
            axes.add(Axe.duFlux(Condition.egale("flux_numero", c.flux().valeur())));
        }
        noms(c);
        origine(c.origine());
        depots(c);
        filtre(Condition.entre("statut_depuis", utc(c.etatDu()), utc(c.etatAu())));
        filtre(Condition.entre("montant_ht", c.htMin(), c.htMax()));
        filtre(Condition.entre("montant_a_payer", c.aPayerMin(), c.aPayerMax()));
        parmi("type_facture", noms(c.types()));
        parmi("cadre", noms(c.cadres()));
        parmi("mode_depot", noms(c.modes()));
        parmi("devise", c.devises());
        // As they are written: these two have no key of their own.
        filtre(c.marche() == null ? null : Condition.debute("marche", c.marche().strip()));
        filtre(
                c.codeService() == null
                        ? null
                        : Condition.debute("service_code", c.codeService().strip()));
        filtre(c.telechargee() == null ? null : Condition.egale("telechargee", c.telechargee()));
        filtre(c.rejetTraite() == null ? null : Condition.egale("rejet_traite", c.rejetTraite()));
        texte(c.texte());
    }

    @Override
    public String table() {
        return Voie.FACTURES;
    }

    @Override
    public List<Voie> voies() {
        return voies;
    }

    @Override
    public List<Axe> axes() {
        return axes;
    }

    @Override
    public List<Axe> boite() {
        return boite;
    }

    @Override
    public Condition sauf(@Nullable Axe suivi) {
        List<Condition> toutes = new ArrayList<>(filtres);
        axes.stream().filter(a -> a != suivi).map(Axe::condition).forEach(toutes::add);
        if (!statuts.isEmpty()) {
            toutes.add(Condition.parmi("statut", statuts));
        }
        if (!autres.isEmpty()) {
            toutes.add(Condition.parmi(autre(), autres));
        }
        return Condition.toutes(toutes);
    }

    @Override
    public List<Marche> descente() {
        if (voies.stream().anyMatch(Voie::libre)) {
            return voies.stream().map(v -> new Marche(v, v.marche(true))).toList();
        }
        if (!autres.isEmpty() && voies.size() * autres.size() <= VOIES_CROISEES) {
            return marches(Voie.croiser(voies, autre(), autres), "fac_facture_paire");
        }
        if (!createurs.isEmpty() && cote == Cote.FOURNISSEUR && voies.size() * createurs.size() <= VOIES_CROISEES) {
            return marches(
                    Voie.croiser(voies, "createur_id", createurs), voies.get(0).index("createur"));
        }
        boolean services = voies.stream().anyMatch(v -> v.cote().equals("srv"));
        if (!statuts.isEmpty() && !services && voies.size() * statuts.size() <= VOIES_CROISEES) {
            return marches(Voie.croiser(voies, "statut", statuts), voies.get(0).index("statut"));
        }
        return voies.stream().map(v -> new Marche(v, v.marche(true))).toList();
    }

    private static List<Marche> marches(List<Voie> voies, String index) {
        return voies.stream().map(v -> new Marche(v, index)).toList();
    }

    private List<Voie> voies(List<Voie> toutes, CritereFactures c) {
        if (cote == Cote.INTERVENANT) {
            siNonVide("destinataire_id", ids(c.destinataires()));
            siNonVide("service_id", c.services().stream().map(ServiceId::valeur).toList());
            return toutes;
        }
        Set<Long> siennes = ids(cote == Cote.FOURNISSEUR ? c.fournisseurs() : c.destinataires());
        List<Voie> gardees = toutes.stream()
                .filter(v -> siennes.isEmpty() || siennes.contains(v.structure()))
                .toList();
        if (c.services().isEmpty()) {
            return gardees;
        }
        List<Long> services = c.services().stream().map(ServiceId::valeur).toList();
        boolean croise = cote == Cote.DESTINATAIRE && gardees.size() * services.size() <= VOIES_CROISEES;
        if (!croise) {
            filtre(Condition.parmi("service_id", services));
            return gardees;
        }
        return gardees.stream()
                .flatMap(v -> v.cote().equals("srv")
                        ? Stream.of(v.avec(Condition.parmi("service_id", services)))
                        : services.stream().map(s -> Voie.service(s, v.structure())))
                .toList();
    }

    /** What somebody takes part in is few beside all there is: that is found first, by its own index. */
    private static List<Voie> avec(@Nullable Participation participation, List<Voie> voies) {
        return participation == null
                ? voies
                : voies.stream().map(v -> v.participee(participation)).toList();
    }

    private String autre() {
        return cote == Cote.FOURNISSEUR ? "destinataire_id" : "fournisseur_id";
    }

    private String code() {
        return cote == Cote.FOURNISSEUR ? "destinataire_identifiant" : "fournisseur_identifiant";
    }

    private String nom() {
        return cote == Cote.FOURNISSEUR ? "cle_destinataire" : "cle_fournisseur";
    }

    private void noms(CritereFactures c) {
        String cle = c.autre() == null ? "" : Cle.de(c.autre(), 60);
        if (cle.isEmpty()) {
            return;
        }
        String identifiant = cle.replace(" ", "");
        // Digits alone begin an identifier, anything else a name.
        if (identifiant.matches("[0-9]{3,18}")) {
            axe("code", Condition.debute(code(), identifiant));
        } else {
            axe("nom", Condition.debute(nom(), cle));
        }
    }

    /** Its supplier has indexes for that; whoever else asks has it looked for among the rows. */
    private void origine(CritereFactures.Origine origine) {
        Condition par = createurs.isEmpty() ? null : Condition.parmi("createur_id", createurs);
        Condition numero = debut("cle_origine", origine.numero(), 50);
        if (cote == Cote.FOURNISSEUR) {
            axe("createur", par);
            axe("origine", numero);
        } else {
            filtre(par);
            filtre(numero);
        }
    }

    /** What was typed in the one box may begin any of five things; shapes rule some out. */
    private void texte(@Nullable String texte) {
        String cle = texte == null ? "" : Cle.de(texte, 60);
        if (cle.isEmpty()) {
            return;
        }
        boite.add(new Axe("numero", Condition.debute("cle_numero", cle)));
        boite.add(new Axe("engagement", Condition.debute("cle_engagement", cle)));
        boite.add(new Axe("nom", Condition.debute(nom(), cle)));
        String serre = cle.replace(" ", "");
        if (serre.matches("[0-9A-Z]{1,18}")) {
            boite.add(new Axe("code", Condition.debute(code(), serre)));
        }
        if (serre.matches("CPP[0-9]{1,22}")) {
            boite.add(Axe.duFlux(Condition.debute("flux_numero", serre)));
        }
    }

    private void depots(CritereFactures c) {
        Timestamp du = c.depotDu() == null ? null : utc(HeureLegale.debut(c.depotDu()));
        filtre(Condition.entre("depot", du, null));
        if (c.depotAu() != null) {
            filtre(new Condition(
                    "f.depot < ?", List.of(utc(HeureLegale.debut(c.depotAu().plusDays(1))))));
        }
    }

    private void axe(String index, @Nullable Condition condition) {
        if (condition != null) {
            axes.add(new Axe(index, condition));
        }
    }

    private void filtre(@Nullable Condition condition) {
        if (condition != null) {
            filtres.add(condition);
        }
    }

    private void siNonVide(String colonne, Collection<Long> valeurs) {
        if (!valeurs.isEmpty()) {
            filtres.add(Condition.parmi(colonne, valeurs));
        }
    }

    private void parmi(String colonne, Collection<String> valeurs) {
        if (!valeurs.isEmpty()) {
            filtres.add(Condition.parmi(colonne, valeurs));
        }
    }

    private static @Nullable Condition debut(String colonne, @Nullable String texte, int longueur) {
        // One more than the column holds: what is longer than any value begins none.
        String cle = texte == null ? "" : Cle.de(texte, longueur + 1);
        return cle.isEmpty() ? null : Condition.debute(colonne, cle);
    }

    private static List<String> noms(Collection<? extends Enum<?>> valeurs) {
        return valeurs.stream().map(Enum::name).sorted().toList();
    }

    private static Set<Long> ids(Set<StructureId> structures) {
        return structures.stream().map(StructureId::valeur).collect(Collectors.toSet());
    }

    private static @Nullable Date jour(@Nullable LocalDate jour) {
        return jour == null ? null : Date.valueOf(jour);
    }

    private static @Nullable Timestamp utc(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
