package org.chorale.socle.identite.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.refus.RefusCommun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Passwords that people choose, kept by bcrypt. Hashing is slow on purpose, so only a few run at once and a few more wait:
 * sign-ins cannot take all processors from the rest of the portal.
 */
@Component(service = MotsDePasse.class, configurationPid = Reglages.PID)
@Designate(ocd = Reglages.class)
public final class MotsDePasse {
    /** Longer ones are nobody's choice, and hashing them costs. */
    static final int LONGUEUR_MAX = 1000;

    /** What guessers try first; what is left of a password without it has to be worth something. */
    private static final Pattern FREQUENTS = Pattern.compile(
            "mot ?de ?passe|pass ?word|azerty(uiop)?|qwerty(uiop)?|[0-9]*12345[0-9]*|abcdef(gh)?|bonjour|soleil|admin");

    private static final int RESTE_MIN = 6;
    private static final int DIFFERENTS_MIN = 5;

    private static final Version VERSION = Version.VERSION_2A;
    private static final long PATIENCE_SECONDES = 10;

    private final int cout;
    private final int longueurMinimale;
    private final Semaphore places;
    private final Semaphore verifications;
    private final String leurre;

    /** Prepares the hash that stands in for accounts that do not exist. */
    @Activate
    public MotsDePasse(Reglages reglages) {
        this.cout = Math.min(Math.max(reglages.coutBcrypt(), BCrypt.MIN_COST), BCrypt.MAX_COST);
        this.longueurMinimale = reglages.longueurMinimale();
        int aLaFois = reglages.verificationsALaFois() > 0
                ? reglages.verificationsALaFois()
                : Runtime.getRuntime().availableProcessors();
        this.verifications = new Semaphore(aLaFois, true);
        this.places = new Semaphore(aLaFois + Math.max(0, reglages.verificationsEnAttente()));
        this.leurre = calculer("un mot de passe que personne n'a");
    }

    /**
     * Refuses a weak one.
     *
     * @throws RefusIdentite.MotDePasseFaible where it is short, among the first that are tried, or contains the name part
     *     of the address
     */
    void exigerFort(String motDePasse, String adresse) {
        if (motDePasse.length() > LONGUEUR_MAX) {
            throw new RefusCommun.ParametreInvalide(
                    "motDePasse",
                    new Libelle(
                            "Le mot de passe a plus de %d caractères.".formatted(LONGUEUR_MAX),
                            "The password has more than %d characters.".formatted(LONGUEUR_MAX)),
                    new Libelle("Choisissez-en un plus court.", "Choose a shorter one."));
        }
        String normal = normaliser(motDePasse);
        String nom = UtilisateurEntity.cleDeConnexion(adresse).replaceFirst("@.*", "");
        boolean contient = nom.length() >= 3 && normal.toLowerCase(Locale.ROOT).contains(nom);
        if (normal.codePointCount(0, normal.length()) < longueurMinimale || contient || seDevine(normal)) {
            throw new RefusIdentite.MotDePasseFaible(longueurMinimale);
        }
    }

    private static boolean seDevine(String motDePasse) {
        String reste = FREQUENTS.matcher(motDePasse.toLowerCase(Locale.ROOT)).replaceAll("");
        return motDePasse.codePoints().distinct().count() < DIFFERENTS_MIN || reste.length() < RESTE_MIN;
    }

    /** What is kept of a password. */
    String hacher(String motDePasse) {
        return avecPlace(() -> calculer(motDePasse));
    }

    /**
     * Whether the password is that of the hash. Where there is no hash the answer is no, after the same work: the time
     * that passes does not tell whether an account exists.
     *
     * @throws RefusCommun.IndisponibleMaintenant where too many are being checked
     */
    boolean verifier(String motDePasse, Optional<String> hache) {
        boolean examinable = motDePasse.length() <= LONGUEUR_MAX;
        byte[] octets = normaliser(examinable ? motDePasse : "").getBytes(UTF_8);
        byte[] connu = hache.orElse(leurre).getBytes(UTF_8);
        boolean bon = avecPlace(() -> verifieur().verify(octets, connu).verified);
        return bon && examinable && hache.isPresent();
    }

    /** Whether the hash was made with another cost than the one set now. */
    boolean estARefaire(String hache) {
        return Integer.parseInt(hache, 4, 6, 10) != cout;
    }

    private String calculer(String motDePasse) {
        byte[] octets = normaliser(motDePasse).getBytes(UTF_8);
        return new String(
                BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION)).hash(cout, octets), UTF_8);
    }

    /** bcrypt reads 72 bytes; longer passwords are hashed to less first, so that every character counts. */
    private static BCrypt.Verifyer verifieur() {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION));
    }

    /** The same letters typed on another keyboard are the same password. */
    private static String normaliser(String motDePasse) {
        return Normalizer.normalize(motDePasse, Normalizer.Form.NFC);
    }

    <T> T avecPlace(Supplier<T> calcul) {
        if (!places.tryAcquire()) {
            throw indisponible();
        }
        try {
            if (!verifications.tryAcquire(PATIENCE_SECONDES, TimeUnit.SECONDS)) {
                throw indisponible();
            }
            try {
                return calcul.get();
            } finally {
                verifications.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw indisponible();
        } finally {
            places.release();
        }
    }

    private static RefusCommun.IndisponibleMaintenant indisponible() {
        return new RefusCommun.IndisponibleMaintenant(
                "CONNEXIONS_TROP_NOMBREUSES",
                new Libelle(
                        "Trop de connexions sont en cours de vérification.", "Too many sign-ins are being checked."));
    }
}
