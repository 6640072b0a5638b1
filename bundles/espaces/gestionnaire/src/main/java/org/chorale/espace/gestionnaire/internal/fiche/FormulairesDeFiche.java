package org.chorale.espace.gestionnaire.internal.fiche;

import static org.chorale.espace.gestionnaire.internal.fiche.Champ.choix;
import static org.chorale.espace.gestionnaire.internal.fiche.Champ.coche;
import static org.chorale.espace.gestionnaire.internal.fiche.Champ.texte;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.ServicesDeStructure.Reglages;
import org.chorale.api.annuaire.Structure;
import org.chorale.espace.gestionnaire.internal.Envoi;
import org.chorale.espace.gestionnaire.internal.fiche.Champ.Genre;
import org.chorale.espace.gestionnaire.internal.fiche.Champ.Groupe;
import org.chorale.espace.gestionnaire.internal.fiche.Champ.Option;
import org.jspecify.annotations.Nullable;

/** The fields of the forms of a sheet, and what is read from them. */
final class FormulairesDeFiche {
    private FormulairesDeFiche() {}

    static List<Groupe> generales(Structure structure, DonneesGenerales d, Locale l) {
        Adresse a = d.adresse();
        Champ nom = texte("designation", TexteFiche.RAISON_SOCIALE, d.designation(), 200, l);
        List<Champ> champs = new ArrayList<>(List.of(
                structure.estPublique()
                        ? nom.en(Genre.LECTURE).aide(TexteFiche.RAISON_SOCIALE_TENUE.en(l))
                        : nom.requise(),
                texte("adresse", TexteFiche.ADRESSE_LIGNE, a.ligne(), 200, l),
                texte("complement", TexteFiche.ADRESSE_COMPLEMENT, a.complement(), 200, l),
                texte("codePostal", TexteFiche.CODE_POSTAL, a.codePostal(), 20, l),
                texte("ville", TexteFiche.VILLE, a.ville(), 100, l),
                texte("pays", TexteFiche.PAYS, a.codePays(), 2, l).aide(TexteFiche.PAYS_AIDE.en(l)),
                texte("telephone", TexteFiche.TELEPHONE, d.telephone(), 30, l).en(Genre.TELEPHONE),
                texte("courriel", TexteFiche.COURRIEL, d.courriel(), 254, l).en(Genre.COURRIEL)));
        if (!structure.estPublique()) {
            champs.add(texte("pacage", TexteFiche.PACAGE, d.pacage(), 12, l).aide(TexteFiche.PACAGE_AIDE.en(l)));
        }
        return List.of(new Groupe(null, champs));
    }

    static DonneesGenerales generales(Envoi e, Structure structure) {
        return new DonneesGenerales(
                structure.estPublique() ? structure.designation() : e.texte("designation"),
                new Adresse(
                        e.texte("adresse"),
                        e.texte("complement"),
                        e.texte("codePostal"),
                        e.texte("ville"),
                        e.texte("pays")),
                e.texte("telephone"),
                e.texte("courriel"),
                e.texte("pacage"));
    }

    static List<Groupe> parametres(ParametresDeFiche p, Locale l) {
        ParametresStructure e = p.exigences();
        return List.of(
                new Groupe(
                        TexteStructure.EXIGENCES.en(l),
                        List.of(
                                coche("codeService", TexteFiche.CODE_SERVICE_EXIGE, e.codeServiceObligatoire(), l),
                                coche("engagement", TexteFiche.ENGAGEMENT_EXIGE, e.numeroEngagementObligatoire(), l),
                                coche("lUnOuLAutre", TexteFiche.L_UN_OU_L_AUTRE, e.engagementOuService(), l))),
                new Groupe(
                        TexteFiche.PARAMETRES.en(l),
                        List.of(
                                coche("moa", TexteFiche.MOA, e.moa(), l),
                                coche("moaUniquement", TexteFiche.MOA_UNIQUEMENT, e.moaUniquement(), l),
                                coche("valideurDelegue", TexteFiche.VALIDEUR_DELEGUE, p.valideurDelegue(), l),
                                coche(
                                        "paiementNonRemonte",
                                        TexteFiche.PAIEMENT_NON_REMONTE,
                                        p.miseEnPaiementNonRemontee(),
                                        l))));
    }

    static ParametresDeFiche parametres(Envoi e) {
        return new ParametresDeFiche(
                new ParametresStructure(
                        e.coche("codeService"),
                        e.coche("engagement"),
                        e.coche("lUnOuLAutre"),
                        e.coche("moa"),
                        e.coche("moaUniquement")),
                e.coche("valideurDelegue"),
                e.coche("paiementNonRemonte"));
    }

    static List<Groupe> raccordement(Raccordement r, Locale l) {
        return List.of(
                new Groupe(
                        null,
                        List.of(
                                choix(
                                        "mode",
                                        TexteFiche.RACCORDEMENT_MODE,
                                        r.mode().name(),
                                        Arrays.stream(Raccordement.Mode.values())
                                                .map(m -> new Option(
                                                        m.name(),
                                                        TexteFiche.de(m).en(l)))
                                                .toList(),
                                        l),
                                choix(
                                        "etat",
                                        TexteFiche.RACCORDEMENT_ETAT,
                                        r.etat().name(),
                                        Arrays.stream(Raccordement.Etat.values())
                                                .map(m -> new Option(
                                                        m.name(),
                                                        TexteFiche.de(m).en(l)))
                                                .toList(),
                                        l),
                                coche("receptionEdi", TexteFiche.RACCORDEMENT_RECEPTION, r.receptionEdi(), l))),
                contact("metier", TexteFiche.RACCORDEMENT_METIER, r.metier(), l),
                contact("technique", TexteFiche.RACCORDEMENT_TECHNIQUE, r.technique(), l));
    }

    private static Groupe contact(String qui, TexteFiche titre, Contact c, Locale l) {
        return new Groupe(
                titre.en(l),
                List.of(
                        texte(qui + "Nom", TexteFiche.CONTACT_NOM, c.nom(), 100, l),
                        texte(qui + "Courriel", TexteFiche.COURRIEL, c.courriel(), 254, l)
                                .en(Genre.COURRIEL),
                        texte(qui + "Telephone", TexteFiche.TELEPHONE, c.telephone(), 30, l)
                                .en(Genre.TELEPHONE)));
    }

    static Raccordement raccordement(Envoi e) {
        return new Raccordement(
                e.parmi("mode", Raccordement.Mode.class),
                e.parmi("etat", Raccordement.Etat.class),
                e.coche("receptionEdi"),
                contact(e, "metier"),
                contact(e, "technique"));
    }

    private static Contact contact(Envoi e, String qui) {
        return new Contact(e.texte(qui + "Nom"), e.texte(qui + "Courriel"), e.texte(qui + "Telephone"));
    }

    /** @param nouveau whether the code is to be chosen */
    static List<Groupe> service(String code, boolean nouveau, Reglages r, Locale l) {
        Champ codeService = texte("code", TexteFiche.SERVICE_CODE, code, 100, l);
        return List.of(new Groupe(
                null,
                List.of(
                        nouveau ? codeService.requise() : codeService.en(Genre.LECTURE),
                        texte("libelle", TexteFiche.SERVICE_NOM, r.libelle(), 200, l)
                                .requise(),
                        jour("debut", TexteFiche.SERVICE_DEBUT, r.debut(), l),
                        jour("fin", TexteFiche.SERVICE_FIN, r.fin(), l),
                        coche("engagement", TexteFiche.SERVICE_ENGAGEMENT, r.engagementObligatoire(), l),
                        coche("miseEnPaiement", TexteFiche.SERVICE_PAIEMENT, r.miseEnPaiement(), l),
                        coche("actif", TexteFiche.SERVICE_ACTIF, r.actif(), l))));
    }

    private static Champ jour(String nom, TexteFiche libelle, @Nullable Object jour, Locale l) {
        return texte(nom, libelle, jour == null ? "" : jour.toString(), 10, l).en(Genre.JOUR);
    }

    static Reglages service(Envoi e) {
        return new Reglages(
                e.texte("libelle"),
                e.jour("debut"),
                e.jour("fin"),
                e.coche("engagement"),
                e.coche("miseEnPaiement"),
                e.coche("actif"));
    }

    static List<Groupe> compte(Coordonnees c, boolean factor, Locale l) {
        Affactureur a = c.affactureur();
        return List.of(
                new Groupe(
                        null,
                        List.of(
                                texte("nom", TexteFiche.COMPTE_NOM, c.nom(), 100, l)
                                        .aide(TexteFiche.COMPTE_NOM_AIDE.en(l))
                                        .requise(),
                                texte("titulaire", TexteFiche.COMPTE_TITULAIRE, c.titulaire(), 200, l)
                                        .requise(),
                                texte("iban", TexteFiche.COMPTE_IBAN, c.iban(), 50, l)
                                        .aide(TexteFiche.COMPTE_IBAN_AIDE.en(l))
                                        .requise(),
                                texte("bic", TexteFiche.COMPTE_BIC, c.bic(), 14, l)
                                        .aide(TexteFiche.COMPTE_BIC_AIDE.en(l)))),
                new Groupe(
                        TexteFiche.AFFACTUREUR.en(l),
                        List.of(
                                coche("factor", TexteFiche.AFFACTUREUR_COCHE, factor, l),
                                texte(
                                        "affactureur",
                                        TexteFiche.AFFACTUREUR_NOM,
                                        a == null ? "" : a.designation(),
                                        200,
                                        l),
                                texte(
                                                "affactureurIdentifiant",
                                                TexteFiche.AFFACTUREUR_IDENTIFIANT,
                                                a == null ? "" : a.identifiant(),
                                                18,
                                                l)
                                        .aide(TexteFiche.AFFACTUREUR_AIDE.en(l)))));
    }

    /** A name in the fields below an unticked box is not thrown away unseen: it counts as ticked. */
    static Coordonnees compte(Envoi e) {
        String nom = e.texte("affactureur");
        String identifiant = e.texte("affactureurIdentifiant");
        boolean factor = e.coche("factor") || !nom.isEmpty() || !identifiant.isEmpty();
        return new Coordonnees(
                e.texte("nom"),
                e.texte("titulaire"),
                e.texte("iban"),
                e.texte("bic"),
                factor ? new Affactureur(nom, identifiant) : null);
    }

    /** The same fields with what was typed. */
    static List<Groupe> saisis(List<Groupe> groupes, Envoi envoi) {
        return groupes.stream()
                .map(g -> new Groupe(
                        g.titre(), g.champs().stream().map(c -> saisi(c, envoi)).toList()))
                .toList();
    }

    private static Champ saisi(Champ c, Envoi envoi) {
        return switch (c.genre()) {
            case LECTURE -> c;
            case COCHE -> avec(c, envoi.coche(c.nom()) ? "oui" : "");
            default -> avec(c, abrege(envoi.texte(c.nom())));
        };
    }

    /** What is far too long is not sent back whole. */
    private static String abrege(String texte) {
        return texte.length() <= 1_000 ? texte : texte.substring(0, 1_000);
    }

    private static Champ avec(Champ c, String valeur) {
        return new Champ(c.nom(), c.libelle(), c.aide(), c.genre(), valeur, c.requis(), c.max(), c.options());
    }
}
