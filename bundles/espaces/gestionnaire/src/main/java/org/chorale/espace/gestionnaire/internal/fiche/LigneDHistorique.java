package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.Raccordement;

/** A line of a sheet's history in the words of its reader; what has no words here is shown as it was kept. */
public final class LigneDHistorique {
    /** What the sheet's own pages call the fields, by where the history puts them. */
    private static final Map<String, TexteFiche> CHAMPS = Map.ofEntries(
            Map.entry("designation", TexteFiche.RAISON_SOCIALE),
            Map.entry("adresse", TexteFiche.ADRESSE_LIGNE),
            Map.entry("complement", TexteFiche.ADRESSE_COMPLEMENT),
            Map.entry("codePostal", TexteFiche.CODE_POSTAL),
            Map.entry("ville", TexteFiche.VILLE),
            Map.entry("pays", TexteFiche.PAYS),
            Map.entry("telephone", TexteFiche.TELEPHONE),
            Map.entry("courriel", TexteFiche.COURRIEL),
            Map.entry("pacage", TexteFiche.PACAGE),
            Map.entry("identifiant", TexteFiche.IDENTIFIANT_CHAMP),
            Map.entry("active", TexteFiche.HISTORIQUE_ACTIVE),
            Map.entry("mandat", TexteFiche.MANDAT),
            Map.entry("parametres/codeServiceObligatoire", TexteFiche.CODE_SERVICE_EXIGE),
            Map.entry("parametres/numeroEngagementObligatoire", TexteFiche.ENGAGEMENT_EXIGE),
            Map.entry("parametres/engagementOuService", TexteFiche.HISTORIQUE_L_UN_OU_L_AUTRE),
            Map.entry("parametres/moa", TexteFiche.MOA),
            Map.entry("parametres/moaUniquement", TexteFiche.MOA_UNIQUEMENT),
            Map.entry("parametres/valideurDelegue", TexteFiche.VALIDEUR_DELEGUE),
            Map.entry("parametres/miseEnPaiementNonRemontee", TexteFiche.PAIEMENT_NON_REMONTE),
            Map.entry("raccordement/mode", TexteFiche.RACCORDEMENT_MODE),
            Map.entry("raccordement/etat", TexteFiche.RACCORDEMENT_ETAT),
            Map.entry("raccordement/receptionEdi", TexteFiche.RACCORDEMENT_RECEPTION),
            Map.entry("nom", TexteFiche.CONTACT_NOM),
            Map.entry("services/libelle", TexteFiche.SERVICE_NOM),
            Map.entry("services/debut", TexteFiche.SERVICE_DEBUT),
            Map.entry("services/fin", TexteFiche.SERVICE_FIN),
            Map.entry("services/engagementObligatoire", TexteFiche.SERVICE_ENGAGEMENT),
            Map.entry("services/miseEnPaiement", TexteFiche.SERVICE_PAIEMENT),
            Map.entry("services/actif", TexteFiche.SERVICE_ACTIF),
            Map.entry("comptesBancaires/nom", TexteFiche.COMPTE_NOM),
            Map.entry("comptesBancaires/titulaire", TexteFiche.COMPTE_TITULAIRE),
            Map.entry("comptesBancaires/iban", TexteFiche.COMPTE_IBAN),
            Map.entry("comptesBancaires/bic", TexteFiche.COMPTE_BIC),
            Map.entry("comptesBancaires/affactureur", TexteFiche.AFFACTUREUR));

    /** What the portal itself wrote as a value, never a user. */
    private static final Map<String, TexteFiche> ACTES = Map.of(
            "signé", TexteFiche.HISTORIQUE_SIGNE,
            "révoqué", TexteFiche.HISTORIQUE_REVOQUE,
            "créé", TexteFiche.HISTORIQUE_CREE,
            "mot de passe renouvelé", TexteFiche.HISTORIQUE_RENOUVELE,
            "ouvert", TexteFiche.HISTORIQUE_OUVERT,
            "fermé", TexteFiche.HISTORIQUE_FERME);

    private LigneDHistorique() {}

    /** What changed. A service's code or an account's name may hold a slash, so the field is what follows the last. */
    public static String champ(ModificationDeFiche ligne, Locale l) {
        String champ = ligne.champ();
        String partie = champ.contains("/") ? champ.substring(0, champ.indexOf('/')) : "";
        String reste = champ.substring(champ.indexOf('/') + 1);
        return switch (partie) {
            case "", "parametres" -> mots(champ, champ, l);
            case "raccordement" -> raccordement(champ, reste, l);
            case "services" -> TexteFiche.HISTORIQUE_SERVICE.en(l, nomme(partie, reste, l));
            case "comptesBancaires" -> TexteFiche.HISTORIQUE_COMPTE.en(l, nomme(partie, reste, l));
            case "comptesTechniques" -> TexteFiche.HISTORIQUE_TECHNIQUE.en(l, reste);
            case "pieces" ->
                TexteFiche.HISTORIQUE_PIECE.en(
                        l,
                        valeurDe(PiecesDeStructure.Genre.class, reste)
                                .map(g -> TexteFiche.de(g).en(l))
                                .orElse(reste));
            default -> champ;
        };
    }

    private static String raccordement(String champ, String reste, Locale l) {
        TexteFiche qui = reste.startsWith("metier/")
                ? TexteFiche.RACCORDEMENT_METIER
                : reste.startsWith("technique/") ? TexteFiche.RACCORDEMENT_TECHNIQUE : TexteFiche.RACCORDEMENT;
        String quoi = qui == TexteFiche.RACCORDEMENT
                ? mots(champ, reste, l)
                : mots(reste.substring(reste.indexOf('/') + 1), reste, l);
        return TexteFiche.HISTORIQUE_DE.en(l, qui.en(l), quoi);
    }

    /** The name of an element of a list, then that of its field. */
    private static String nomme(String liste, String reste, Locale l) {
        int barre = reste.lastIndexOf('/');
        TexteFiche mots = barre < 0 ? null : CHAMPS.get(liste + "/" + reste.substring(barre + 1));
        return mots == null ? reste : TexteFiche.HISTORIQUE_DE.en(l, reste.substring(0, barre), mots.en(l));
    }

    private static String mots(String champ, String sinon, Locale l) {
        TexteFiche mots = CHAMPS.get(champ);
        return mots == null ? sinon : mots.en(l);
    }

    /** What stood or stands there: words of the portal are translated, those of users are left alone. */
    public static String valeur(ModificationDeFiche ligne, String valeur, Locale l) {
        String champ = ligne.champ();
        if (champ.equals("raccordement/mode")) {
            return valeurDe(Raccordement.Mode.class, valeur)
                    .map(m -> TexteFiche.de(m).en(l))
                    .orElse(valeur);
        }
        if (champ.equals("raccordement/etat")) {
            return valeurDe(Raccordement.Etat.class, valeur)
                    .map(e -> TexteFiche.de(e).en(l))
                    .orElse(valeur);
        }
        if (champ.equals("mandat") || champ.startsWith("comptesTechniques/")) {
            return Optional.ofNullable(ACTES.get(valeur)).map(t -> t.en(l)).orElse(valeur);
        }
        return estUnChoix(champ) ? choix(valeur, l) : valeur;
    }

    private static boolean estUnChoix(String champ) {
        return champ.startsWith("parametres/")
                || champ.equals("active")
                || champ.equals("raccordement/receptionEdi")
                || champ.startsWith("services/")
                        && champ.matches("(?s).*/(engagementObligatoire|miseEnPaiement|actif)");
    }

    private static String choix(String valeur, Locale l) {
        return switch (valeur) {
            case "oui" -> TexteFiche.OUI.en(l);
            case "non" -> TexteFiche.NON.en(l);
            default -> valeur;
        };
    }

    private static <E extends Enum<E>> Optional<E> valeurDe(Class<E> type, String nom) {
        return Arrays.stream(type.getEnumConstants())
                .filter(v -> v.name().equals(nom))
                .findFirst();
    }
}
