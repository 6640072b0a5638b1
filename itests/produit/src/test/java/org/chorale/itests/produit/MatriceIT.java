package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation and page that the portal publishes, tried as everybody, in every situation. What is expected follows
 * from the access that each declares, as the portal itself lists it: an operation written tomorrow is tried tomorrow.
 */
class MatriceIT {
    private static final Pattern EVENEMENTS =
            Pattern.compile("\"historiquesDesEvenementsComplementaires\":\\{.*?\"totalEvenement\":\\d+}");
    private static final Pattern EVENEMENT =
            Pattern.compile("\"evenementLibelle\":\"[^\"]*\",\"evenementQui\":\"[^\"]*\"");

    private static final String EMISES = "factures-emises";
    private static final String RECUES = "factures-recues";
    private static final String GESTION = "activites-gestionnaire";
    private static final String MEDILOGIS = "80419372000039";

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static JsonNode openapi;
    private static List<Operation> operations;
    private static Acteur exploitant;

    private final List<String> fautes = new ArrayList<>();
    private final Map<String, Compte> tableau = new LinkedHashMap<>();
    private final Set<String> admises = new TreeSet<>();
    private final Map<Acteur, Set<String>> droits = new LinkedHashMap<>();
    private final Map<Acteur, Set<String>> roles = new LinkedHashMap<>();

    /** How many calls of a line of the table came through, were refused, and were not as expected. */
    private static final class Compte {
        private final Set<String> operations = new TreeSet<>();
        private int admis;
        private int refuses;
        private int fautes;
    }

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("matrice"), Map.of(), "--demo");
        portail.attendrePret();
        exploitant = Acteur.personne(portail, "exploitant", "exploitant@chorale.example");
        openapi = exploitant.json("GET", "/api/v1/openapi.json", null);
        operations = Operation.publiees(exploitant);
    }

    @AfterAll
    static void close_it() {
        portail.close();
    }

    @Test
    void everybody_gets_what_the_declarations_give_them_and_nothing_of_others() throws IOException {
        Programme hopital = portail.programme(Factures.HOPITAL);
        String secrete = "SECRETE-" + Factures.numero();
        Cible emise = factureDe(Factures.LEMAIRE, "emise.xml", Factures.ubl(Factures.numero()), "IN_DP_E1_UBL_INVOICE");
        Cible autre = factureDe(Factures.PONT_NEUF, secrete + ".xml", Factures.cii(secrete), "IN_DP_E1_CII_16B");

        Acteur visiteur = Acteur.visiteur(portail);
        Acteur sansRattachement = personne("sans rattachement", "sam.nulle-part@visiteur.example");
        Acteur agent = personne("utilisateur simple", "lea.moreau@valmont.example");
        Acteur lecteur = personne("utilisateur simple", "ines.fabre@valmont.example");
        Acteur fournisseur = personne("utilisateur simple", "julie.lemaire@lemaire.example");
        Acteur lecteurFournisseur = personne("utilisateur simple", "rene.alix@lemaire.example");
        Acteur secondaire = personne("gestionnaire secondaire", "sonia.leroux@valmont.example");
        Acteur principal = personne("gestionnaire principal", "paul.renard@valmont.example");
        Acteur principalPrive = personne("gestionnaire principal", "camille.lemaire@lemaire.example");
        Acteur programme = Acteur.programme(portail, Factures.COMMUNE);
        Acteur programmePrive = Acteur.programme(portail, Factures.LEMAIRE);
        List<Acteur> publics = List.of(agent, lecteur, secondaire, principal, programme);
        List<Acteur> prives = List.of(fournisseur, lecteurFournisseur, principalPrive, programmePrive);
        List<Acteur> tous = Stream.of(
                        Stream.of(visiteur, sansRattachement, exploitant), publics.stream(), prives.stream())
                .flatMap(s -> s)
                .toList();
        tous.forEach(a -> {
            a.droits().ifPresent(d -> droits.put(a, d));
            roles.put(a, a.roles());
        });
        ancres(agent, lecteur, fournisseur, secondaire, principal, programmePrive);

        Acteur jeanne = personne("propriétaire", "jeanne.masson@valclair.example");
        Acteur yanis = personne("propriétaire", "yanis.roy@valclair.example");
        Acteur nour = personne("propriétaire", "nour.benali@pontneuf.example");
        Cible hopitalDAutrui =
                autre.de(yanis, Factures.HOPITAL, portail, RECUES).au("jeanne.masson@valclair.example");
        Cible pontNeufDAutrui = autre.de(nour, Factures.PONT_NEUF, portail, EMISES);
        Set<String> marques = Set.of(secrete, "yanis.roy@valclair.example");
        Map<Acteur, Programme> proprietaires =
                Map.of(jeanne, hopital, yanis, hopital, nour, portail.programme(Factures.PONT_NEUF));
        // Owners on both sides read it once first: who read an invoice is told to both.
        etat(proprietaires, autre.facture());
        Map<String, String> avant = etat(proprietaires, autre.facture());
        assertThat(avant.toString()).as("its owners see it").contains(marques);

        // Each on their own structure; who has none, on objects that are nobody's.
        for (Acteur a : tous) {
            Cible mienne = publics.contains(a)
                    ? emise.de(a, Factures.COMMUNE, portail, RECUES)
                    : prives.contains(a)
                            ? emise.de(a, Factures.LEMAIRE, portail, EMISES)
                            : a == exploitant ? structure(MEDILOGIS) : Cible.personne(RECUES);
            String situation = publics.contains(a) || prives.contains(a) ? "sa structure" : "aucune structure";
            essayer(a, situation, mienne, attendu -> true, Set.of());
        }
        // Each on what another structure holds: nothing of it is told, nothing of it changes.
        for (Acteur a : tous) {
            if (a != exploitant) {
                essayer(a, "autre structure", hopitalDAutrui, o -> true, marques);
                // What is refused at the door does not look at what is named.
                essayer(a, "autre structure", pontNeufDAutrui, o -> attendue(o, a) == Issue.ADMIS, marques);
            }
        }
        comparer(avant, etat(proprietaires, autre.facture()));

        // The same program once its gestionnaire principal lets it manage: the only one for which those operations are.
        Acteur programmeGerant = gerant(principal, programme);
        assertThat(droits.get(programmeGerant)).contains(GESTION + " MODIFICATION");
        essayer(
                programmeGerant,
                "sa structure",
                emise.de(programmeGerant, Factures.COMMUNE, portail, RECUES),
                o -> true,
                Set.of());
        essayer(programmeGerant, "autre structure", hopitalDAutrui, o -> true, marques);
        comparer(avant, etat(proprietaires, autre.facture()));

        inactive(List.of(programmeGerant), Factures.COMMUNE, emise, RECUES);
        abaisser(programmeGerant, Factures.COMMUNE, GESTION);
        retirer(programmeGerant, GESTION);
        droits.put(programme, droits.get(programmeGerant));

        inactive(publics, Factures.COMMUNE, emise, RECUES);
        inactive(prives, Factures.LEMAIRE, emise, EMISES);

        // The mode is lowered, then the right goes, and the very next call knows.
        for (Acteur a : List.of(agent, secondaire, principal, programme)) {
            abaisser(a, Factures.COMMUNE, RECUES);
            retirer(a, RECUES);
        }
        for (Acteur a : List.of(fournisseur, principalPrive, programmePrive)) {
            abaisser(a, Factures.LEMAIRE, EMISES);
            retirer(a, EMISES);
        }
        abaisser(secondaire, Factures.COMMUNE, GESTION);
        retirer(secondaire, GESTION);
        for (Acteur a : tous) {
            if (a.personne()) {
                a.seDeconnecter();
                droits.remove(a);
                essayer(
                        a,
                        "déconnecté à l'instant",
                        Cible.personne(RECUES),
                        o -> !o.pour().equals("PUBLIC"),
                        Set.of());
            }
        }
        dire();
        toutesOuvertesAQuelquUn();
        assertThat(portail.erreursDuJournal()).isEmpty();
    }

    /** The principal gives Activités du gestionnaire to the structure's program. */
    private Acteur gerant(Acteur principal, Acteur programme) {
        long numero = programme
                .json("GET", "/api/v1/mon-compte", null)
                .path("idUtilisateur")
                .asLong();
        principal.json(
                "POST",
                "/api/v1/gestionnaire/structures/" + structure(Factures.COMMUNE).structure() + "/abonnements",
                Portail.JSON
                        .createObjectNode()
                        .put("idUtilisateur", numero)
                        .put("espace", GESTION)
                        .put("mode", "MODIFICATION"));
        Acteur gerant = Acteur.programme(portail, "compte technique gérant", Factures.COMMUNE);
        droits.put(gerant, gerant.droits().orElseThrow());
        roles.put(gerant, gerant.roles());
        return gerant;
    }

    private static Acteur personne(String role, String adresse) {
        return Acteur.personne(portail, role, adresse);
    }

    /** Who holds what is known beforehand too: a portal that said everybody holds nothing would pass otherwise. */
    private void ancres(
            Acteur agent,
            Acteur lecteur,
            Acteur fournisseur,
            Acteur secondaire,
            Acteur principal,
            Acteur programmePrive) {
        assertThat(droits.get(agent)).contains(RECUES + " MODIFICATION").doesNotContain(GESTION + " CONSULTATION");
        assertThat(droits.get(lecteur)).contains(RECUES + " CONSULTATION").doesNotContain(RECUES + " MODIFICATION");
        assertThat(droits.get(fournisseur)).contains(EMISES + " MODIFICATION").doesNotContain(RECUES + " CONSULTATION");
        assertThat(droits.get(secondaire)).contains(GESTION + " MODIFICATION");
        assertThat(droits.get(principal)).contains(GESTION + " MODIFICATION");
        assertThat(droits.get(programmePrive)).contains(EMISES + " MODIFICATION");
        assertThat(roles.get(exploitant)).containsExactly("EXPLOITANT");
        assertThat(operations)
                .extracting(Operation::toString)
                .contains("POST /cpro/factures/v1/deposer/flux", "GET /espaces/factures-recues", "GET /sante")
                .hasSizeGreaterThan(90);
        Set<String> documentees = new TreeSet<>();
        openapi.path("paths").properties().forEach(p -> p.getValue()
                .fieldNames()
                .forEachRemaining(v -> documentees.add(v.toUpperCase(java.util.Locale.ROOT) + " " + p.getKey())));
        assertThat(operations.stream()
                        .map(o -> o.verbe() + " " + o.chemin().replaceAll("\\{\\s*([\\w.-]+)\\s*:[^/]*}", "{$1}")))
                .as("all that is documented is in the matrix")
                .containsAll(documentees);
    }

    /** Calls all that is to be called, and compares with what the declaration says of this caller now. */
    private void essayer(
            Acteur acteur,
            String situation,
            Cible cible,
            java.util.function.Predicate<Operation> lesquelles,
            Set<String> marques) {
        for (Operation operation : operations) {
            if (lesquelles.test(operation)) {
                essayer(acteur, situation, operation, cible, marques);
            }
        }
    }

    private void essayer(Acteur acteur, String situation, Operation operation, Cible cible, Set<String> marques) {
        boolean sienne = marques.isEmpty();
        Cible dont = sienne && !operation.lit() && operation.termine() ? cible.sansObjets() : cible;
        Http.Reponse reponse = Appel.faire(openapi, acteur, operation, dont);
        Issue attendue = attendue(operation, acteur);
        Issue obtenue = Issue.de(operation, reponse);
        Compte compte =
                tableau.computeIfAbsent("%-24s | %-22s".formatted(acteur.role(), situation), ligne -> new Compte());
        compte.operations.add(operation.toString());
        compte.admis += obtenue == Issue.ADMIS ? 1 : 0;
        if (obtenue == Issue.ADMIS) {
            admises.add(operation.toString());
        }
        compte.refuses += obtenue == Issue.REFUSE ? 1 : 0;
        if (obtenue != attendue) {
            faute(
                    compte,
                    "%s — %s — %s : attendu %s, obtenu %s (%d) %s"
                            .formatted(
                                    operation, acteur, situation, attendue, obtenue, reponse.statut(), bref(reponse)));
        }
        for (String marque : marques) {
            if (reponse.texte().contains(marque)) {
                faute(
                        compte,
                        "%s — %s — %s : « %s » est dans la réponse, qui est d'une autre structure"
                                .formatted(operation, acteur, situation, marque));
            }
        }
        if (obtenue == Issue.ADMIS && !operation.lit() && droits.containsKey(acteur)) {
            resteLeMeme(acteur, situation, operation, compte);
        }
    }

    /** What was called may have ended the session, and then another begins; what the caller holds, it may not change. */
    private void resteLeMeme(Acteur acteur, String situation, Operation operation, Compte compte) {
        Set<String> restent = acteur.droits().orElseGet(() -> {
            acteur.seConnecter();
            return acteur.droits().orElseThrow();
        });
        if (!restent.equals(droits.get(acteur))) {
            faute(
                    compte,
                    "%s — %s — %s : change les droits de l'appelant, %s devient %s"
                            .formatted(operation, acteur, situation, droits.get(acteur), restent));
            droits.put(acteur, restent);
        }
    }

    /** What the declaration says. */
    private Issue attendue(Operation operation, Acteur acteur) {
        if (operation.pour().equals("PUBLIC")) {
            return operation.preuve().isEmpty() ? Issue.ADMIS : Issue.REFUSE;
        }
        boolean connu = operation.cpro()
                ? acteur.technique()
                : operation.page() ? acteur.personne() : acteur.personne() || acteur.technique();
        Set<String> tenus = droits.get(acteur);
        if (!connu || tenus == null) {
            return Issue.REFUSE;
        }
        boolean peut =
                switch (operation.pour()) {
                    case "AUTHENTIFIE" ->
                        operation.roles().isEmpty()
                                || operation.roles().stream().anyMatch(roles.get(acteur)::contains);
                    case "ESPACE" -> tenus.contains(operation.espace() + " " + operation.mode());
                    default -> throw new AssertionError(operation + " ne dit pas qui peut l'appeler");
                };
        return peut ? Issue.ADMIS : Issue.REFUSE;
    }

    /** While their own structure is inactive: access is as before, and nothing breaks. */
    private void inactive(List<Acteur> acteurs, String identifiant, Cible emise, String espace) {
        activer(identifiant, "non");
        for (Acteur a : acteurs) {
            droits.put(a, a.droits().orElseThrow());
            Cible sienne = emise.de(a, identifiant, portail, espace);
            // Who is refused is refused whatever the structure: that was tried.
            essayer(a, "structure inactive", sienne, o -> attendue(o, a) == Issue.ADMIS, Set.of());
        }
        activer(identifiant, "oui");
    }

    private static void activer(String identifiant, String active) {
        Http.Reponse fait = exploitant.envoyer(
                "POST",
                "/exploitation/structures/" + structure(identifiant).structure() + "/etat",
                exploitant.formulaire(Map.of("active", active)).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(fait.statut()).isEqualTo(303);
    }

    /** Holds it in CONSULTATION only from now on: what asks for MODIFICATION is refused at once. */
    private void abaisser(Acteur acteur, String identifiant, String espace) {
        essayer(acteur, "avant", Cible.personne(espace), o -> o.espace().equals(espace), Set.of());
        for (JsonNode a : valides(acteur, espace)) {
            if (a.hasNonNull("idService")) {
                desabonner(acteur, a);
            }
        }
        ObjectNode demande = Portail.JSON
                .createObjectNode()
                .put("idStructureCPP", Long.parseLong(structure(identifiant).structure()))
                .put("espace", espace)
                .put("mode", "CONSULTATION");
        acteur.json("POST", "/api/v1/mon-compte/abonnements", demande);
        Set<String> restent = new TreeSet<>(droits.get(acteur));
        restent.remove(espace + " MODIFICATION");
        droits.put(acteur, restent);
        essayer(acteur, "mauvais mode", Cible.personne(espace), o -> o.espace().equals(espace), Set.of());
    }

    /** Gives it up, or the place from which it follows: whatever asks for it is refused at once. */
    private void retirer(Acteur acteur, String espace) {
        if (espace.equals(GESTION) && acteur.personne()) {
            essayer(acteur, "avant", Cible.personne(espace), o -> o.espace().equals(espace), Set.of());
            ObjectNode structure = Portail.JSON
                    .createObjectNode()
                    .put(
                            "idStructureCPP",
                            Long.parseLong(structure(Factures.COMMUNE).structure()));
            JsonNode place = acteur.json("POST", "/api/v1/mon-compte/rattachements", structure);
            acteur.json(
                    "DELETE",
                    "/api/v1/mon-compte/rattachements/"
                            + place.path("idRattachement").asLong(),
                    null);
        } else {
            valides(acteur, espace).forEach(a -> desabonner(acteur, a));
        }
        Set<String> restent = new TreeSet<>(droits.get(acteur));
        restent.removeIf(d -> d.startsWith(espace + " "));
        droits.put(acteur, restent);
        essayer(
                acteur,
                "retiré à l'instant",
                Cible.personne(espace),
                o -> o.espace().equals(espace),
                Set.of());
    }

    private static List<JsonNode> valides(Acteur acteur, String espace) {
        List<JsonNode> valides = new ArrayList<>();
        for (JsonNode a :
                acteur.json("GET", "/api/v1/mon-compte/abonnements", null).path("abonnements")) {
            if (espace.equals(a.path("espace").asText())
                    && "VALIDEE".equals(a.path("statut").asText())) {
                valides.add(a);
            }
        }
        return valides;
    }

    private static void desabonner(Acteur acteur, JsonNode abonnement) {
        acteur.json(
                "DELETE",
                "/api/v1/mon-compte/abonnements/"
                        + abonnement.path("idAbonnement").asLong(),
                null);
    }

    private void faute(Compte compte, String ligne) {
        compte.fautes++;
        fautes.add(ligne);
    }

    /** Nobody's door: an operation that no caller of any kind comes through is tried in vain. */
    private void toutesOuvertesAQuelquUn() {
        assertThat(operations.stream()
                        .map(Operation::toString)
                        .filter(o -> !admises.contains(o))
                        .filter(o -> operations.stream()
                                .anyMatch(p ->
                                        p.toString().equals(o) && p.preuve().isEmpty()))
                        .toList())
                .as("operations that nobody in this matrix may call")
                .isEmpty();
    }

    /** One table, and every line that is not as declared. */
    private void dire() throws IOException {
        StringBuilder table =
                new StringBuilder("%d opérations et pages publiées%n%-24s | %-22s | %10s | %6s | %7s | %6s%n"
                        .formatted(operations.size(), "rôle", "situation", "opérations", "admis", "refusés", "fautes"));
        new TreeMap<>(tableau)
                .forEach((ligne, c) -> table.append("%s | %10d | %6d | %7d | %6d%n"
                        .formatted(ligne, c.operations.size(), c.admis, c.refuses, c.fautes)));
        Files.writeString(Path.of("target/matrice.txt"), table + String.join("\n", fautes) + "\n");
        assertThat(fautes).as(table.toString()).isEmpty();
    }

    private static String bref(Http.Reponse reponse) {
        String texte = reponse.texte()
                .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return texte.substring(0, Math.min(160, texte.length()));
    }

    private static Cible factureDe(String fournisseur, String nom, byte[] contenu, String syntaxe) {
        Programme programme = portail.programme(fournisseur);
        String flux = programme.deposer(nom, contenu, syntaxe);
        assertThat(programme.compteRendu(flux).path("etatCourantDepotFlux").asText())
                .isEqualTo("IN_INTEGRE");
        String facture = programme
                .facturesDuFlux(flux)
                .get(0)
                .path("identifiantFactureCPP")
                .asText();
        return Cible.personne(EMISES).avec(facture, flux);
    }

    private static Cible structure(String identifiant) {
        return Cible.personne(EMISES).dans(portail, identifiant);
    }

    /** What their owners see: places and rights of each, openings, services, and the invoice with its state. */
    private static Map<String, String> etat(Map<Acteur, Programme> proprietaires, String facture) {
        Map<String, String> etat = new TreeMap<>();
        proprietaires.forEach((p, programme) -> {
            JsonNode compte = p.json("GET", "/api/v1/mon-compte", null);
            etat.put(p + " compte", compte.toString());
            etat.put(
                    p + " abonnements",
                    p.json("GET", "/api/v1/mon-compte/abonnements", null).toString());
            for (JsonNode r : compte.path("rattachements")) {
                String numero = r.path("structure").path("idStructureCPP").asText();
                etat.put(
                        p + " propositions",
                        p.json("GET", "/api/v1/mon-compte/structures/" + numero + "/propositions", null)
                                .toString());
                ObjectNode demande = Portail.JSON
                        .createObjectNode()
                        .put("idStructure", Long.parseLong(numero))
                        .put("idStructureCPP", Long.parseLong(numero));
                for (String operation :
                        List.of("rechercher/services", "consulter", "lister/rattachementsutilisateur")) {
                    etat.put(
                            numero + " " + operation,
                            programme
                                    .reponse("/cpro/structures/v1/" + operation, demande)
                                    .toString());
                }
            }
            ObjectNode laquelle = Portail.JSON
                    .createObjectNode()
                    .put("identifiantFactureCPP", Long.parseLong(facture))
                    .put("idFacture", Long.parseLong(facture))
                    .put("nbResultatsMaximum", 100);
            for (String operation :
                    List.of("consulter/recipiendaire", "consulter/fournisseur", "consulter/historique")) {
                String lue = programme
                        .appeler("/cpro/factures/v1/" + operation, laquelle)
                        .texte();
                etat.put(p + " facture " + operation, sansHeures(lue));
            }
        });
        etat.replaceAll((quoi, dit) -> dit.replaceAll("\"reference\":\"[^\"]*\"", ""));
        return etat;
    }

    /** An owner's own reading is told again each hour: who read it counts, and what was done, not when. */
    private static String sansHeures(String historique) {
        Matcher m = EVENEMENTS.matcher(historique);
        if (!m.find()) {
            return historique;
        }
        SortedSet<String> dits = new TreeSet<>();
        Matcher un = EVENEMENT.matcher(m.group());
        while (un.find()) {
            dits.add(un.group());
        }
        return m.replaceFirst(Matcher.quoteReplacement(dits.toString()));
    }

    private void comparer(Map<String, String> avant, Map<String, String> apres) {
        avant.forEach((quoi, dit) -> {
            if (!dit.equals(apres.get(quoi))) {
                fautes.add("autre structure — %s — a changé :%n  %s%n  %s".formatted(quoi, dit, apres.get(quoi)));
            }
        });
    }
}
