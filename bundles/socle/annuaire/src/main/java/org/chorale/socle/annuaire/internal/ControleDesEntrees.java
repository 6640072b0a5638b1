package org.chorale.socle.annuaire.internal;

import java.time.LocalDate;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.AdministrationAnnuaire.ReglagesService;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.RefusAnnuaire.IdentifiantInvalide;
import org.chorale.api.annuaire.RefusAnnuaire.SiretExige;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** What may enter the directory. */
@Component(service = ControleDesEntrees.class, configurationPid = Reglages.PID)
@Designate(ocd = Reglages.class)
public final class ControleDesEntrees {
    private final boolean identifiantsFictifs;

    /** The settings say whether a SIRET with a wrong key is taken. */
    @Activate
    public ControleDesEntrees(Reglages reglages) {
        identifiantsFictifs = reglages.identifiantsFictifs();
    }

    void verifier(NouvelleStructure structure) {
        verifier(structure.identifiant());
        if (structure.categorie().nature() == NatureStructure.PUBLIQUE
                && structure.identifiant().type() != TypeIdentifiant.SIRET) {
            throw new SiretExige();
        }
        longueur("designation", structure.designation(), 1, 200);
        Adresse adresse = structure.adresse();
        longueur("adresse", adresse.ligne(), 0, 200);
        longueur("complementAdresse1", adresse.complement(), 0, 200);
        longueur("codePostal", adresse.codePostal(), 0, 20);
        longueur("ville", adresse.ville(), 0, 100);
        longueur("pays", adresse.codePays(), 0, 2);
    }

    /** A SIRET's fourteen digits are its type's own matter; here its key, of others the form. */
    void verifier(Identifiant identifiant) {
        boolean siret = identifiant.type() == TypeIdentifiant.SIRET;
        if (!(siret && identifiantsFictifs) && !identifiant.type().accepte(identifiant.valeur())) {
            throw new IdentifiantInvalide(identifiant.type(), identifiant.valeur());
        }
    }

    void verifier(NouveauService service) {
        longueur("codeService", service.code(), 1, (int) Limite.CODE_SERVICE.valeur());
        verifier(service.libelle(), service.debut(), service.fin());
    }

    void verifier(ReglagesService service) {
        verifier(service.libelle(), service.debut(), service.fin());
    }

    private static void verifier(String libelle, @Nullable LocalDate debut, @Nullable LocalDate fin) {
        longueur("nomService", libelle, 1, 200);
        if (debut != null && fin != null && fin.isBefore(debut)) {
            throw new ParametreInvalide(
                    "dateFinValidite",
                    new Libelle(
                            "La fin de validité du service précède son début.", "The service ends before it begins."),
                    new Libelle("Donnez une fin au plus tôt égale au début.", "Give an end not before the beginning."));
        }
    }

    private static void longueur(String champ, String texte, int minimum, int maximum) {
        int longueur = texte.strip().length();
        if (longueur < minimum || texte.length() > maximum) {
            throw new ParametreInvalide(
                    champ,
                    longueur < minimum
                            ? new Libelle(
                                    "Le champ « %s » est vide.".formatted(champ),
                                    "Field “%s” is empty.".formatted(champ))
                            : new Libelle(
                                    "Le champ « %s » dépasse %d caractères.".formatted(champ, maximum),
                                    "Field “%s” has more than %d characters.".formatted(champ, maximum)),
                    new Libelle(
                            "Donnez de %d à %d caractères.".formatted(minimum, maximum),
                            "Give %d to %d characters.".formatted(minimum, maximum)));
        }
        if (texte.chars().anyMatch(Character::isISOControl)) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle(
                            "Le champ « %s » contient un caractère qui ne s'affiche pas.".formatted(champ),
                            "Field “%s” contains a character that does not show.".formatted(champ)),
                    new Libelle("Saisissez-le de nouveau, sur une ligne.", "Type it again, on one line."));
        }
    }
}
