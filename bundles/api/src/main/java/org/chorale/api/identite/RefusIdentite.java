package org.chorale.api.identite;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of identity. */
public abstract sealed class RefusIdentite extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusIdentite(MotifRefus motif) {
        super(motif);
    }

    /** Unknown address, wrong password, inactive account: told alike. */
    public static final class ConnexionRefusee extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ConnexionRefusee() {
            super(new MotifRefus(
                    "CONNEXION_REFUSEE",
                    new Retour(20300, "GCU_MSG_03.300"),
                    401,
                    new Libelle(
                            "Adresse de connexion ou mot de passe incorrect.", "Wrong sign-in address or password."),
                    new Libelle(
                            "Vérifiez les deux ; un compte qui n'est pas activé l'est par le lien reçu par courriel.",
                            "Check both; an account that is not active is activated by the link received by mail."),
                    "adresseConnexion"));
        }
    }

    /** Too many failures: wait. */
    public static final class TropDEssais extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        private final Instant jusqua;

        /** @param jusqua until when attempts are refused */
        public TropDEssais(Instant jusqua) {
            super(motif(DateTimeFormatter.ofPattern("HH:mm:ss")
                    .withZone(ZoneId.of("Europe/Paris"))
                    .format(jusqua)));
            this.jusqua = jusqua;
        }

        /** Until when attempts are refused: what Retry-After says. */
        public Instant jusqua() {
            return jusqua;
        }

        private static MotifRefus motif(String heure) {
            return new MotifRefus(
                    "TROP_D_ESSAIS",
                    new Retour(20301, "GCU_MSG_03.301"),
                    429,
                    new Libelle(
                            "Trop d'essais manqués : prochain essai possible à %s.".formatted(heure),
                            "Too many failed attempts: next attempt possible at %s (Paris time).".formatted(heure)),
                    new Libelle(
                            "Attendez cette heure, ou réinitialisez votre mot de passe.",
                            "Wait until then, or reset your password."),
                    null);
        }
    }

    /** Unknown OAuth2 client or wrong secret: told alike. */
    public static final class ClientInvalide extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ClientInvalide() {
            super(new MotifRefus(
                    "invalid_client",
                    new Retour(20302, "GCU_MSG_03.302"),
                    400,
                    new Libelle("client_id ou client_secret incorrect.", "Wrong client_id or client_secret."),
                    new Libelle(
                            "Vérifiez les deux valeurs de l'application cliente.",
                            "Check both values of the client application."),
                    "client_id"));
        }
    }

    /** Unknown compte technique, wrong or expired password: told alike. */
    public static final class CompteTechniqueRefuse extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public CompteTechniqueRefuse() {
            super(new MotifRefus(
                    "COMPTE_TECHNIQUE_REFUSE",
                    new Retour(20303, "GCU_MSG_03.303"),
                    401,
                    new Libelle(
                            "Compte technique inconnu, ou mot de passe faux ou expiré.",
                            "Unknown technical account, or wrong or expired password."),
                    new Libelle(
                            "L'en-tête cpro-account vaut base64(login:motDePasse) du compte technique ; le gestionnaire"
                                    + " principal peut renouveler le mot de passe.",
                            "The header cpro-account is base64(login:password) of the technical account; the"
                                    + " gestionnaire principal can renew the password."),
                    "cpro-account"));
        }
    }

    /** The sign-in address is taken. */
    public static final class AdresseConnexionPrise extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public AdresseConnexionPrise() {
            super(new MotifRefus(
                    "ADRESSE_CONNEXION_PRISE",
                    new Retour(20304, "GCU_MSG_03.304"),
                    409,
                    new Libelle("Cette adresse de connexion est déjà prise.", "This sign-in address is taken."),
                    new Libelle("Choisissez-en une autre.", "Choose another one."),
                    "adresseConnexion"));
        }
    }

    /** The password is too weak. */
    public static final class MotDePasseFaible extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        /** @param minimum the least number of characters */
        public MotDePasseFaible(int minimum) {
            super(new MotifRefus(
                    "MOT_DE_PASSE_FAIBLE",
                    new Retour(20305, "GCU_MSG_03.305"),
                    400,
                    new Libelle(
                            ("Ce mot de passe se devine : il en faut un d'au moins %d caractères, qui n'est pas parmi les"
                                            + " plus courants et ne contient pas le nom de votre adresse.")
                                    .formatted(minimum),
                            ("This password can be guessed: it needs at least %d characters, must not be among the most"
                                            + " common ones, and must not contain the name of your address.")
                                    .formatted(minimum)),
                    new Libelle("Choisissez une phrase de plusieurs mots.", "Choose a phrase of several words."),
                    "motDePasse"));
        }
    }

    /** The link of a mail was used, another one was, or it is too old: told alike. */
    public static final class LienPerime extends RefusIdentite {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public LienPerime() {
            super(new MotifRefus(
                    "LIEN_PERIME",
                    new Retour(20306, "GCU_MSG_03.306"),
                    410,
                    new Libelle("Ce lien ne sert plus.", "This link no longer works."),
                    new Libelle(
                            "S'il a déjà servi, votre compte est actif : connectez-vous. Sinon, demandez-en un nouveau, et"
                                    + " suivez celui du dernier courriel reçu.",
                            "If it was used already, your account is active: sign in. Otherwise ask for a new one, and"
                                    + " follow the one of the latest mail received."),
                    "jeton"));
        }
    }
}
