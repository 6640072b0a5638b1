package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Options;
import org.chorale.api.format.Profil;
import org.chorale.api.format.ProfilConnu;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.portail.ReglesPortail;
import org.chorale.socle.formats.internal.regles.Constateur;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.regles.RapportSvrl;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.chorale.socle.formats.internal.xsd.ValidateurXsd;
import org.xml.sax.SAXException;

/** Takes a structured invoice through the layers: schema, rules, portal. */
final class Facture {
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

    /** Judges what the first walk found to be an invoice. */
    void juger(Contenu contenu, PrePasse.Resultat lu) throws IOException {
        FactureLue facture = lu.facture();
        Profil profil = Profil.lire(facture == null ? null : facture.profilLu());
        etat.facture(facture);
        etat.profil(profil);
        Jeu jeu = outils.paquets().pour(lu.format(), profil.connu());
        etat.attendre(Couche.XSD, jeu.couche());
        if (lu.malForme() != null) {
            etat.conclure(Couche.XML, List.of(lu.malForme()));
            return;
        }
        etat.conclure(Couche.XML, List.of());
        boolean conforme = schema(contenu, lu, jeu);
        boolean exact = lu.racine() != null && Vocabulaire.exact(lu.racine());
        if (conforme || (options.toutesLesCouches() && exact)) {
            regles(contenu, lu, jeu, profil);
        }
        if (options.portail() && facture != null) {
            etat.commencer(Couche.PORTAIL);
            etat.conclure(Couche.PORTAIL, filtrer(ReglesPortail.juger(facture)));
        }
    }

    private boolean schema(Contenu contenu, PrePasse.Resultat lu, Jeu jeu) throws IOException {
        etat.commencer(Couche.XSD);
        try {
            PontSax document = new PontSax(contenu, lu.enveloppe());
            return etat.conclure(Couche.XSD, outils.xsd().valider(document, jeu.schema(), lu.facture()));
        } catch (SAXException e) {
            etat.constater(nonEvaluable(Couche.XSD, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void regles(Contenu contenu, PrePasse.Resultat lu, Jeu jeu, Profil profil) throws IOException {
        Couche couche = jeu.couche();
        etat.commencer(couche);
        List<Constat> constats = new ArrayList<>(lu.constats());
        profil(profil, couche, constats);
        try {
            XdmNode arbre = outils.moteur().arbre(new PontSax(contenu, lu.enveloppe()));
            RapportSvrl rapport = jeu.feuille().juger(arbre, abandon);
            etat.paquet(jeu.feuille().paquet());
            if (rapport.declenchees() == 0) {
                etat.constater(aucuneRegle(couche));
                return;
            }
            for (RapportSvrl.Echec echec : rapport.echecs()) {
                if (options.avertissements() || !echec.avertissement()) {
                    constats.add(outils.constateur().constat(echec, couche, arbre, lu.facture()));
                }
            }
            etat.conclure(couche, constats);
        } catch (SaxonApiException e) {
            constats.forEach(etat::constater);
            etat.constater(nonEvaluable(couche, String.valueOf(e.getMessage())));
            etat.resultat(couche, ResultatCouche.NON_EVALUE);
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
        } else if (profil.connu() == ProfilConnu.EXTENDED_CTC_FR) {
            constats.add(Constat.de(
                            "CHORALE-PROFIL",
                            Severite.AVERTISSEMENT,
                            couche,
                            "Les règles propres au profil EXTENDED-CTC-FR ne sont pas encore portées ici : la facture"
                                    + " est jugée par EN 16931.")
                    .avecTerme("BT-24")
                    .avecValeurs(texte, null));
        }
    }

    private List<Constat> filtrer(List<Constat> constats) {
        return options.avertissements()
                ? constats
                : constats.stream().filter(c -> c.severite().bloquante()).toList();
    }

    private static Constat nonEvaluable(Couche couche, String cause) {
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
