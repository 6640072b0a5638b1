package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Options;
import org.chorale.api.format.Profil;
import org.chorale.api.format.ProfilConnu;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.portail.ReglesPortail;
import org.chorale.socle.formats.internal.regles.Constateur;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.regles.RapportSvrl;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.chorale.socle.formats.internal.xsd.SchemaConnu;
import org.chorale.socle.formats.internal.xsd.ValidateurXsd;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Takes a structured invoice through the layers: schema, rules, portal. */
final class Facture {
    /** Those that look for VAT, by its name, where a code or a rate is. */
    private static final Pattern REGLES_DE_TVA =
            Pattern.compile("CII-DT-037|BR-(?:32|37|4[578]|CO-0[49]|CO-1[78]|[A-Z]{1,2}-\\d+)");

    private final Outils outils;
    private final Etat etat;
    private final Options options;
    private final BooleanSupplier abandon;

    /** What is shared by all analyses. */
    record Outils(MoteurSaxon moteur, Paquets paquets, ValidateurXsd xsd, Constateur constateur) {}

    Facture(Outils outils, Etat etat, Options options, BooleanSupplier abandon) {
        this.outils = outils;
        this.etat = etat;
        this.options = options;
        this.abandon = abandon;
    }

    /**
     * Judges what the first walk found to be an invoice.
     *
     * @param dansPdf whether it came inside a PDF
     */
    void juger(PontSax document, PrePasse.Resultat lu, boolean dansPdf) throws IOException {
        FactureLue facture = lu.facture();
        Profil profil = Profil.lire(facture == null ? null : facture.profilLu());
        etat.facture(facture);
        etat.profil(profil);
        Cadre.Circuit circuit =
                facture == null ? Cadre.Circuit.HISTORIQUE : facture.cadre().circuit();
        Jeu jeu = outils.paquets().pour(lu.format(), profil.connu(), circuit, dansPdf);
        etat.attendre(Couche.XSD);
        jeu.couches().stream().filter(c -> c != Couche.PORTAIL).forEach(etat::attendre);
        if (lu.malForme() != null) {
            etat.conclure(Couche.XML, List.of(lu.malForme()));
            return;
        }
        etat.conclure(Couche.XML, List.of());
        Arbre arbre = new Arbre(document, lu);
        boolean conforme = schema(arbre, jeu);
        boolean exact = lu.racine() != null && Vocabulaire.exact(lu.racine());
        if (conforme || (options.toutesLesCouches() && exact)) {
            regles(jeu, arbre, profil);
        }
        if (options.portail() && facture != null) {
            etat.commencer(Couche.PORTAIL);
            etat.conclure(Couche.PORTAIL, filtrer(ReglesPortail.juger(facture)));
        }
        if (conforme && options.avertissements() && !jeu.observations().isEmpty()) {
            etat.observations(new Observations(outils, etat, jeu.observations(), arbre.noeud(), facture));
        }
    }

    /** The tree rules look at: what the schema let pass was read into one; else built when the first rule asks. */
    private final class Arbre {
        private final PontSax document;
        private final PrePasse.Resultat lu;
        private @Nullable XdmNode noeud;

        Arbre(PontSax document, PrePasse.Resultat lu) {
            this.document = document;
            this.lu = lu;
        }

        List<Constat> valider(SchemaConnu schema) throws IOException, SAXException {
            MoteurSaxon.Plantation plantation = outils.moteur().plantation();
            List<Constat> fautes = outils.xsd().valider(document, schema, lu.facture(), plantation.entree());
            if (fautes.isEmpty()) {
                noeud = plantation.arbre();
            }
            return fautes;
        }

        XdmNode noeud() throws IOException {
            XdmNode n = noeud;
            if (n == null) {
                try {
                    n = outils.moteur().arbre(document);
                } catch (SaxonApiException e) {
                    throw new IOException("A document that was walked through cannot be read again", e);
                }
                noeud = n;
            }
            return n;
        }
    }

    private boolean schema(Arbre arbre, Jeu jeu) throws IOException {
        etat.commencer(Couche.XSD);
        try {
            List<Constat> fautes = List.of();
            for (SchemaConnu schema : jeu.schemas()) {
                List<Constat> trouvees = arbre.valider(schema);
                if (trouvees.isEmpty()) {
                    List<Constat> dits = new ArrayList<>(arbre.lu.fautes());
                    dits.addAll(autreSchema(schema, jeu));
                    return etat.conclure(Couche.XSD, dits);
                }
                fautes = fautes.isEmpty() ? trouvees : fautes;
            }
            List<Constat> dites = new ArrayList<>(fautes);
            dites.addAll(arbre.lu.fautes());
            return etat.conclure(Couche.XSD, dites);
        } catch (SAXException e) {
            etat.constater(nonEvaluable(Couche.XSD, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** Worth saying only where the first schema did not do. */
    private List<Constat> autreSchema(SchemaConnu schema, Jeu jeu) {
        if (schema == jeu.schemas().get(0) || !options.avertissements()) {
            return List.of();
        }
        return List.of(Constat.de(
                "CHORALE-SCHEMA",
                Severite.INFORMATION,
                Couche.XSD,
                "Le document est du " + schema.nom() + ", non du "
                        + jeu.schemas().get(0).nom() + "."));
    }

    private void regles(Jeu jeu, Arbre arbre, Profil profil) throws IOException {
        Set<String> dits = new HashSet<>();
        Couche premiere =
                jeu.etapes().isEmpty() ? Couche.EN16931 : jeu.etapes().get(0).couche();
        List<Constat> constats = new ArrayList<>(arbre.lu.constats());
        profil(profil, premiere, constats);
        boolean continuer = true;
        for (Jeu.Etape etape : jeu.etapes()) {
            Couche couche = etape.couche();
            if (couche == Couche.PORTAIL && !options.portail()) {
                continue;
            }
            if (!continuer && !options.toutesLesCouches()) {
                break;
            }
            etat.commencer(couche);
            continuer = etape(etape, arbre, constats, dits);
            constats = new ArrayList<>();
        }
    }

    private boolean etape(Jeu.Etape etape, Arbre arbre, List<Constat> constats, Set<String> dits) throws IOException {
        Couche couche = etape.couche();
        etat.etape(etape);
        try {
            RapportSvrl rapport = etape.feuille().juger(arbre.noeud(), abandon);
            etat.paquet(etape.feuille().paquet());
            if (rapport.declenchees() == 0) {
                etat.nonEvalue(couche, aucuneRegle(couche));
                return false;
            }
            constater(rapport, couche, arbre, constats, dits);
            return etat.conclure(couche, constats);
        } catch (SaxonApiException e) {
            String cause = String.valueOf(e.getMessage());
            if (etape.depose() != null) {
                etape.depose().nonEvaluable(etape.feuille(), cause);
            }
            etat.paquet(etape.feuille().paquet());
            constats.forEach(etat::constater);
            etat.nonEvalue(couche, nonEvaluable(couche, cause));
            return false;
        } finally {
            etat.etape(null);
        }
    }

    private static boolean cherchaitLaTva(Constat c) {
        return c.severite().bloquante() && REGLES_DE_TVA.matcher(c.regle()).matches();
    }

    /** A profile repeats the rules of EN 16931: said once is enough. */
    private void constater(RapportSvrl rapport, Couche couche, Arbre arbre, List<Constat> constats, Set<String> dits)
            throws IOException {
        for (RapportSvrl.Echec echec : rapport.echecs()) {
            if (options.avertissements() || !echec.avertissement()) {
                Constat c = outils.constateur().constat(echec, couche, arbre.noeud(), arbre.lu.facture());
                if (dits.add(c.regle() + c.chemin() + c.ligne()) || couche != Couche.FACTURX) {
                    constats.add(c);
                }
            }
        }
        Constat regime = arbre.lu.regime();
        if (regime != null && couche == Couche.EN16931 && constats.stream().anyMatch(Facture::cherchaitLaTva)) {
            constats.add(0, regime);
        }
        for (RapportSvrl.Reste reste : rapport.restes()) {
            if (options.avertissements() || !reste.avertissement()) {
                Constat c = outils.constateur().reste(reste, couche);
                if (couche != Couche.FACTURX || !dits.contains(c.regle())) {
                    constats.add(c);
                }
                if (couche != Couche.FACTURX) {
                    dits.add(c.regle());
                }
            }
        }
    }

    private static void profil(Profil profil, Couche couche, List<Constat> constats) {
        String texte = profil.texte();
        if (texte == null) {
            return; // BR-01 says it
        }
        if (profil.connu() == ProfilConnu.INCONNU) {
            String bas = texte.toLowerCase(Locale.ROOT);
            boolean facturx = bas.contains("factur-x") || bas.contains("zugferd");
            constats.add(Constat.de(
                            "CHORALE-PROFIL",
                            facturx ? Severite.ERREUR : Severite.AVERTISSEMENT,
                            couche,
                            "Le profil « " + texte + " » n'existe pas"
                                    + (facturx
                                            ? " dans Factur-X."
                                            : ", ou n'est pas" + " connu ici. La facture est jugée par EN 16931."))
                    .avecTerme("BT-24")
                    .avecValeurs(texte, "urn:cen.eu:en16931:2017, ou un profil Factur-X")
                    .avecRemede("Corrigez l'identifiant de profil (BT-24)."));
        }
    }

    private List<Constat> filtrer(List<Constat> constats) {
        return options.avertissements()
                ? constats
                : constats.stream().filter(c -> c.severite().bloquante()).toList();
    }

    static Constat nonEvaluable(Couche couche, String cause) {
        return Constat.de(
                        "CHORALE-REGLE-NON-EVALUABLE",
                        Severite.ERREUR,
                        couche,
                        "Une règle n'a pas pu être évaluée sur ce document : rien ne garantit qu'il soit valide.")
                .avecRemede("Vérifiez les dates et les nombres du document ; s'ils sont justes, signalez ce fichier à"
                        + " l'exploitant du portail.")
                .avecTexteOfficiel(cause.length() > 500 ? cause.substring(0, 500) : cause);
    }

    private static Constat aucuneRegle(Couche couche) {
        return Constat.de(
                        "CHORALE-NON-VALIDE",
                        Severite.ERREUR,
                        couche,
                        "Aucune règle ne s'applique à ce document : il n'a pas été validé.")
                .avecRemede("Vérifiez les espaces de noms et l'élément racine du document.");
    }
}
