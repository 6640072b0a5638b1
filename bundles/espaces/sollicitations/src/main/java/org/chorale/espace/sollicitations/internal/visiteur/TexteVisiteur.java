package org.chorale.espace.sollicitations.internal.visiteur;

import org.chorale.api.espace.Libelle;
import org.chorale.espace.sollicitations.internal.Traduit;

/** The texts of the pages for those without an account. */
public enum TexteVisiteur implements Traduit {
    TITRE("Poser une question sans compte", "Ask a question without an account"),
    RESUME(
            "Au support du portail, ou à une structure publique. La réponse vient par courriel, avec un lien pour y donner"
                    + " suite.",
            "To the portal's support, or to a public structure. The answer comes by mail, with a link to go on."),
    FERME("Ce portail ne prend pas de sollicitation sans compte", "This portal takes no request without an account"),
    FERME_REMEDE(
            "Connectez-vous, ou écrivez à l'exploitant du portail.", "Sign in, or write to the portal's operator."),
    NOM("Votre nom", "Your name"),
    ADRESSE("Votre adresse électronique", "Your e-mail address"),
    ADRESSE_AIDE(
            "Un courriel y est envoyé pour la confirmer : rien n'est transmis avant.",
            "A mail is sent there to confirm it: nothing is passed on before."),
    SANS_PIECE(
            "Sans compte, on ne joint pas de fichier ; dites dans le message ce que vous pourriez envoyer.",
            "Without an account, no file can be attached; say in the message what you could send."),
    QUESTION("Combien font %s plus %s ?", "How much is %s plus %s?"),
    QUESTION_AIDE(
            "Votre navigateur n'a pas fait le calcul qui écarte les robots (JavaScript est absent, ou la page a expiré)."
                    + " Répondez en chiffres, et attendez vingt secondes avant d'envoyer.",
            "Your browser did not do the computation that keeps robots away (no JavaScript, or the page has expired)."
                    + " Answer in digits, and wait twenty seconds before you send."),
    ENVOYEE("Confirmez votre adresse", "Confirm your address"),
    ENVOYEE_SUITE(
            "Un courriel vient de partir à l'adresse que vous avez donnée. Suivez son lien dans les 24 heures : votre"
                    + " question n'est transmise qu'alors.",
            "A mail has just left for the address that you gave. Follow its link within 24 hours: only then is your"
                    + " question passed on."),
    ENVOYEE_RIEN(
            "Rien reçu au bout de dix minutes ? Regardez dans les indésirables, ou recommencez en vérifiant l'adresse.",
            "Nothing after ten minutes? Look into the spam folder, or ask again and check the address."),
    CONFIRMER_AIDE(
            "Voici votre question. Confirmez-la pour qu'elle soit transmise.",
            "This is your question. Confirm it so that it is passed on."),
    CONFIRMER("Confirmer et transmettre", "Confirm and pass on"),
    FAIT_CONFIRMATION(
            "Votre question est transmise. La réponse viendra par courriel ; gardez ce lien.",
            "Your question is passed on. The answer will come by mail; keep this link."),
    LIEN_PERIME("Ce lien ne mène à rien", "This link leads nowhere"),
    LIEN_PERIME_REMEDE(
            "Il est incomplet, ou la question n'a pas été confirmée dans les 24 heures. Recopiez-le en entier depuis le"
                    + " courriel, ou posez la question de nouveau.",
            "It is incomplete, or the question was not confirmed within 24 hours. Copy it whole from the mail, or ask"
                    + " again."),
    RECOMMENCER("Poser une question", "Ask a question"),
    MOTS("zéro un deux trois quatre cinq six sept huit neuf", "zero one two three four five six seven eight nine");

    private final Libelle libelle;

    TexteVisiteur(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** A digit as a word. */
    public static String chiffre(int n, java.util.Locale langue) {
        return MOTS.en(langue).split(" ")[n];
    }
}
