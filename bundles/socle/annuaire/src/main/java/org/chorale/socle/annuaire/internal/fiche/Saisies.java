package org.chorale.socle.annuaire.internal.fiche;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.ServicesDeStructure.Reglages;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Iban;
import org.jspecify.annotations.Nullable;

/** What may stand on a sheet: gives it back as it is kept, or refuses it with all that is wrong. */
final class Saisies {
    private static final Set<String> PAYS = Set.of(Locale.getISOCountries());
    private static final Pattern PACAGE = Pattern.compile("[0-9]{9}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** What columns of days of both databases take without question. */
    private static final LocalDate PREMIER_JOUR = LocalDate.of(1900, 1, 1);

    private static final LocalDate DERNIER_JOUR = LocalDate.of(2199, 12, 31);

    private Saisies() {}

    static DonneesGenerales generales(Structure structure, DonneesGenerales d) {
        DonneesGenerales propres = new DonneesGenerales(
                d.designation().strip(),
                propre(d.adresse()),
                d.telephone().strip(),
                d.courriel().strip(),
                d.pacage().replaceAll("\\s", ""));
        Adresse a = propres.adresse();
        boolean publique = structure.estPublique();
        new Controle()
                .texte("designation", Noms.DESIGNATION, propres.designation(), 1, 200)
                .si(
                        publique && !propres.designation().equals(structure.designation()),
                        "designation",
                        new Libelle(
                                "La raison sociale d'une structure publique ne se modifie pas ici.",
                                "The name of a public structure is not changed here."),
                        new Libelle(
                                "Demandez-le à l'exploitant du portail, qui tient les données légales.",
                                "Ask the portal's operator, who keeps the legal data."))
                .texte("adresse", Noms.LIGNE, a.ligne(), 0, 200)
                .texte("complement", Noms.COMPLEMENT, a.complement(), 0, 200)
                .texte("codePostal", Noms.CODE_POSTAL, a.codePostal(), 0, 20)
                .texte("ville", Noms.VILLE, a.ville(), 0, 100)
                .si(
                        !a.codePays().isEmpty() && !PAYS.contains(a.codePays()),
                        "pays",
                        new Libelle("Ce code de pays n'existe pas.", "There is no such country code."),
                        new Libelle("Donnez deux lettres, comme FR.", "Give two letters, such as FR."))
                .telephone("telephone", Noms.TELEPHONE, propres.telephone())
                .courriel("courriel", Noms.COURRIEL, propres.courriel())
                .si(
                        !propres.pacage().isEmpty()
                                && !PACAGE.matcher(propres.pacage()).matches(),
                        "pacage",
                        new Libelle(
                                "Ce n'est pas un numéro PACAGE : il a neuf chiffres.",
                                "Not a PACAGE number: it has nine digits."),
                        new Libelle("Vérifiez-le sur votre dossier PAC.", "Check it on your CAP file."))
                .si(
                        publique && !propres.pacage().isEmpty(),
                        "pacage",
                        new Libelle(
                                "Une structure publique n'a pas de numéro PACAGE.",
                                "A public structure has no PACAGE number."),
                        new Libelle("Videz ce champ.", "Empty this field."))
                .exiger();
        return propres;
    }

    private static Adresse propre(Adresse a) {
        return new Adresse(
                a.ligne().strip(),
                a.complement().strip(),
                a.codePostal().strip(),
                a.ville().strip(),
                a.codePays().strip().toUpperCase(Locale.ROOT));
    }

    static void parametres(Structure structure, ParametresDeFiche parametres) {
        new Controle()
                .si(
                        !structure.estPublique(),
                        "parametres",
                        new Libelle(
                                "Une structure privée ne reçoit pas de factures : elle n'a pas de paramètres.",
                                "A private structure receives no invoices: it has no parameters."),
                        new Libelle("Il n'y a rien à régler ici.", "There is nothing to set here."))
                .si(
                        parametres.exigences().moaUniquement()
                                && !parametres.exigences().moa(),
                        "moaUniquement",
                        new Libelle(
                                "Une structure qui n'est que maître d'ouvrage est maître d'ouvrage.",
                                "A structure that is a maître d'ouvrage only is one."),
                        new Libelle(
                                "Cochez « Maître d'ouvrage » aussi, ou aucun des deux.",
                                "Tick “Maître d'ouvrage” too, or neither."))
                .exiger();
    }

    static Raccordement raccordement(Raccordement r) {
        Raccordement propre =
                new Raccordement(r.mode(), r.etat(), r.receptionEdi(), propre(r.metier()), propre(r.technique()));
        boolean raccordee = r.mode() != Raccordement.Mode.AUCUN;
        Controle controle = new Controle()
                .si(
                        raccordee == (r.etat() == Raccordement.Etat.NON_RACCORDEE),
                        "etat",
                        new Libelle("Cet état ne va pas avec ce mode.", "This state does not go with that mode."),
                        new Libelle(
                                "Sans raccordement, choisissez « Non raccordée » ; sinon un autre état.",
                                "Without a connection choose “Not connected”, otherwise another state."))
                .si(
                        r.receptionEdi() && r.mode() != Raccordement.Mode.EDI,
                        "receptionEdi",
                        new Libelle("Seul le mode EDI reçoit par EDI.", "Only mode EDI receives by EDI."),
                        new Libelle("Choisissez le mode EDI, ou décochez.", "Choose mode EDI, or untick."));
        contact(controle, "metier", propre.metier(), false);
        contact(controle, "technique", propre.technique(), raccordee);
        controle.exiger();
        return propre;
    }

    private static Contact propre(Contact c) {
        return new Contact(c.nom().strip(), c.courriel().strip(), c.telephone().strip());
    }

    private static void contact(Controle controle, String qui, Contact c, boolean exige) {
        controle.texte(qui + "Nom", Noms.CONTACT, c.nom(), exige ? 1 : 0, 100)
                .courriel(qui + "Courriel", Noms.COURRIEL, c.courriel())
                .telephone(qui + "Telephone", Noms.TELEPHONE, c.telephone());
    }

    static String codeDeService(String code) {
        String propre = code.strip();
        new Controle()
                .texte("code", Noms.CODE_SERVICE, propre, 1, (int) Limite.CODE_SERVICE.valeur())
                .exiger();
        return propre;
    }

    static Reglages service(Reglages r) {
        Reglages propres = new Reglages(
                r.libelle().strip(), r.debut(), r.fin(), r.engagementObligatoire(), r.miseEnPaiement(), r.actif());
        new Controle()
                .texte("libelle", Noms.NOM_SERVICE, propres.libelle(), 1, 200)
                .si(hors(r.debut()), "debut", Jour.HORS, Jour.HORS_REMEDE)
                .si(hors(r.fin()), "fin", Jour.HORS, Jour.HORS_REMEDE)
                .si(
                        r.debut() != null && r.fin() != null && r.fin().isBefore(r.debut()),
                        "fin",
                        new Libelle("La fin de validité précède le début.", "It ends before it begins."),
                        new Libelle(
                                "Donnez une fin au plus tôt égale au début.", "Give an end not before the beginning."))
                .exiger();
        return propres;
    }

    private static boolean hors(@Nullable LocalDate jour) {
        return jour != null && (jour.isBefore(PREMIER_JOUR) || jour.isAfter(DERNIER_JOUR));
    }

    /** The words for a day that no calendar of ours has. */
    private static final class Jour {
        static final Libelle HORS = new Libelle("Cette date est hors de portée.", "This date is out of reach.");
        static final Libelle HORS_REMEDE =
                new Libelle("Donnez un jour entre 1900 et 2199.", "Give a day between 1900 and 2199.");
    }

    static Coordonnees compte(Coordonnees c) {
        Affactureur factor = c.affactureur();
        Coordonnees propres = new Coordonnees(
                c.nom().strip(),
                c.titulaire().strip(),
                Iban.propre(c.iban()),
                c.bic().replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                factor == null
                        ? null
                        : new Affactureur(
                                factor.designation().strip(),
                                factor.identifiant().strip()));
        Controle controle = new Controle()
                .texte("nom", Noms.NOM_COMPTE, propres.nom(), 1, 100)
                .texte("titulaire", Noms.TITULAIRE, propres.titulaire(), 1, 200)
                .si(
                        !Iban.estValide(propres.iban()),
                        "iban",
                        new Libelle(
                                "Ce n'est pas un IBAN : sa longueur ou sa clé de contrôle est fausse.",
                                "Not an IBAN: its length or its check digits are wrong."),
                        new Libelle("Recopiez-le du relevé d'identité bancaire.", "Copy it from the bank's statement."))
                .si(
                        !propres.bic().isEmpty() && !BIC.matcher(propres.bic()).matches(),
                        "bic",
                        new Libelle(
                                "Ce n'est pas un BIC : il a 8 ou 11 caractères, dont les six premiers sont des lettres.",
                                "Not a BIC: it has 8 or 11 characters, the first six of them letters."),
                        new Libelle(
                                "Recopiez-le du relevé d'identité bancaire, ou videz ce champ.",
                                "Copy it from the bank's statement, or empty this field."));
        Affactureur propre = propres.affactureur();
        if (propre != null) {
            controle.texte("affactureur", Noms.AFFACTUREUR, propre.designation(), 1, 200)
                    .texte("affactureurIdentifiant", Noms.AFFACTUREUR_IDENTIFIANT, propre.identifiant(), 1, 18);
        }
        controle.exiger();
        return propres;
    }
}
