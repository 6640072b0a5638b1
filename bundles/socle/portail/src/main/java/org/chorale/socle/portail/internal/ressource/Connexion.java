package org.chorale.socle.portail.internal.ressource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.page.Presentation;
import org.chorale.socle.portail.internal.CheminInterne;
import org.chorale.socle.portail.internal.Texte;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in form as it is shown; never with the password.
 *
 * @param adresse what was typed as sign-in address
 * @param vers where to go afterwards
 * @param fautes what is wrong, in the order of the fields
 */
public record Connexion(String adresse, CheminInterne vers, List<Faute> fautes) {
    private static final int ADRESSE_MAX = 254;
    private static final int MOT_DE_PASSE_MAX = 1000;

    /** Keeps its own copy; an overlong address is not shown again. */
    public Connexion {
        adresse = adresse.length() > ADRESSE_MAX ? "" : adresse;
        fautes = List.copyOf(fautes);
    }

    static Connexion vierge(CheminInterne vers) {
        return new Connexion("", vers, List.of());
    }

    static Connexion verifiee(String adresse, String motDePasse, CheminInterne vers, Locale langue) {
        List<Faute> fautes = new ArrayList<>();
        if (adresse.isBlank()) {
            fautes.add(Faute.de("adresseConnexion", Texte.ADRESSE_MANQUE, langue));
        } else if (adresse.length() > ADRESSE_MAX) {
            fautes.add(Faute.de("adresseConnexion", Texte.ADRESSE_TROP_LONGUE, langue));
        }
        if (motDePasse.isEmpty()) {
            fautes.add(Faute.de("motDePasse", Texte.MOT_DE_PASSE_MANQUE, langue));
        } else if (motDePasse.length() > MOT_DE_PASSE_MAX) {
            fautes.add(Faute.de("motDePasse", Texte.MOT_DE_PASSE_TROP_LONG, langue));
        }
        return new Connexion(adresse, vers, fautes);
    }

    Connexion refusee(RefusIdentite refus, Locale langue) {
        return new Connexion(
                adresse,
                vers,
                List.of(new Faute(
                        refus.champ().orElse(null),
                        Presentation.texte(refus.message(langue)),
                        Presentation.texte(refus.remede(langue)))));
    }

    /** What is wrong with a field. */
    public Optional<Faute> faute(String champ) {
        return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst();
    }

    /**
     * Something wrong.
     *
     * @param champ the field, or null where it is none of them
     * @param message why
     * @param remede what to do, or null where the message says it
     */
    public record Faute(
            @Nullable String champ,
            String message,
            @Nullable String remede) {
        static Faute de(String champ, Texte texte, Locale langue) {
            return new Faute(champ, texte.en(langue), null);
        }
    }
}
