package org.chorale.socle.identite.internal;

import java.net.IDN;
import java.util.Map;
import java.util.regex.Pattern;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Inscriptions.Inscription;
import org.chorale.api.refus.RefusCommun;

/** What an account may be called. */
final class Saisies {
    private static final int ADRESSE_MAX = 254;
    private static final int NOM_MAX = 100;

    private static final String ATOME = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String ETIQUETTE = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** What every mail server carries: a sign-in address is for good, and one that no mail reaches never activates. */
    private static final Pattern LOCALE = Pattern.compile(ATOME + "(?:\\." + ATOME + ")*");

    /** At least two labels, the last not a number; this machine's own name for those who try the portal out. */
    private static final Pattern DOMAINE =
            Pattern.compile("localhost|(?:" + ETIQUETTE + "\\.)+(?![0-9]+$)" + ETIQUETTE, Pattern.CASE_INSENSITIVE);

    private static final int LOCALE_MAX = 64;

    /** They turn the writing around: a name with one reads as another in the pages of whoever decides about it. */
    private static final Pattern RETOURNEMENTS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Saisies() {}

    static void exiger(NouvellePersonne personne) {
        exigerAdresse("adresseConnexion", personne.adresseConnexion());
        exigerAdresse(
                "adresseContact",
                personne.adresseContact().isBlank() ? personne.adresseConnexion() : personne.adresseContact());
        exigerTexte("prenom", personne.prenom(), NOM_MAX);
        exigerTexte("nom", personne.nom(), NOM_MAX);
    }

    private static final Map<String, Libelle> NOMS = Map.of(
            "adresseConnexion", new Libelle("L'adresse de connexion", "The sign-in address"),
            "adresseContact", new Libelle("L'adresse de contact", "The contact address"),
            "prenom", new Libelle("Le prénom", "The first name"),
            "nom", new Libelle("Le nom", "The name"));

    private static Libelle nom(String champ) {
        return NOMS.getOrDefault(champ, new Libelle("Le champ " + champ, "The field " + champ));
    }

    static void exiger(Inscription inscription) {
        exigerAdresse("adresseConnexion", inscription.adresseConnexion());
        String contact = inscription.adresseContact();
        if (contact != null && !contact.isBlank()) {
            exigerAdresse("adresseContact", contact);
        }
        exigerRempli("prenom", inscription.prenom());
        exigerTexte("prenom", inscription.prenom(), NOM_MAX);
        exigerRempli("nom", inscription.nom());
        exigerTexte("nom", inscription.nom(), NOM_MAX);
    }

    private static void exigerRempli(String champ, String texte) {
        if (texte.isBlank()) {
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle(
                            "%s est vide.".formatted(nom(champ).fr()),
                            "%s is empty.".formatted(nom(champ).en())),
                    new Libelle("Remplissez-le.", "Fill it in."));
        }
    }

    static void exigerAdresse(String champ, String adresse) {
        // In lower case, as it is looked up, a letter may become two.
        boolean longue = Math.max(
                        adresse.length(),
                        UtilisateurEntity.cleDeConnexion(adresse).length())
                > ADRESSE_MAX;
        if (longue || !estPostale(adresse.strip())) {
            Libelle nom = nom(champ);
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle(
                            "%s n'est pas une adresse électronique d'au plus %d caractères."
                                    .formatted(nom.fr(), ADRESSE_MAX),
                            "%s is not an e-mail address of at most %d characters.".formatted(nom.en(), ADRESSE_MAX)),
                    new Libelle("Exemple : prenom.nom@exemple.fr.", "Example: first.last@example.org."));
        }
    }

    /** One address, written as mail has it; its domain may have accents, which the DNS writes without. */
    private static boolean estPostale(String adresse) {
        int arobase = adresse.lastIndexOf('@');
        if (arobase < 1 || arobase > LOCALE_MAX) {
            return false;
        }
        try {
            return LOCALE.matcher(adresse.substring(0, arobase)).matches()
                    && DOMAINE.matcher(IDN.toASCII(adresse.substring(arobase + 1)))
                            .matches();
        } catch (IllegalArgumentException pasUnDomaine) {
            return false;
        }
    }

    static void exigerTexte(String champ, String texte, int maximum) {
        if (texte.length() > maximum) {
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle(
                            "%s a plus de %d caractères.".formatted(nom(champ).fr(), maximum),
                            "%s has more than %d characters."
                                    .formatted(nom(champ).en(), maximum)),
                    new Libelle("Raccourcissez-le.", "Shorten it."));
        }
        if (texte.chars().anyMatch(Character::isISOControl)
                || RETOURNEMENTS.matcher(texte).find()) {
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle(
                            "%s contient un caractère qui ne s'affiche pas."
                                    .formatted(nom(champ).fr()),
                            "%s contains a character that does not show."
                                    .formatted(nom(champ).en())),
                    new Libelle("Saisissez-le de nouveau.", "Type it again."));
        }
    }
}
