package org.chorale.lanceur;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The entry point of {@code bin/chorale}. */
public final class Lanceur {

    private static final List<String> COMMANDES = List.of("run", "version", "aide");

    private Lanceur() {}

    /** Ends the process: 0 after a clean stop, 1 when the start is refused or fails, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        System.exit(code(Arrays.asList(arguments)));
    }

    private static int code(List<String> arguments) {
        PrintStream erreurs = System.err;
        try {
            return executer(arguments);
        } catch (RefusDeDemarrer refus) {
            erreurs.println(refus.getMessage());
            return refus.code();
        }
    }

    private static int executer(List<String> arguments) {
        String commande = arguments.isEmpty() ? "aide" : arguments.get(0);
        List<String> options = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (commande) {
            case "run" -> {
                return options.contains("--aide") || options.contains("--help")
                        ? aide()
                        : lancer(Options.lire(options));
            }
            case "version" -> System.out.println("Chorale " + version());
            case "aide", "--aide", "--help", "-h" -> aide();
            default ->
                throw RefusDeDemarrer.usage("La commande « " + commande + " » n'existe pas."
                        + Suggestion.phrase(commande, COMMANDES) + " Commandes : " + String.join(", ", COMMANDES)
                        + ".");
        }
        return 0;
    }

    private static int aide() {
        System.out.print(Options.AIDE);
        return 0;
    }

    private static int lancer(Options options) {
        Progression progression = new Progression(System.err);
        Verifications.java(Runtime.version().feature());
        Reglages demandes = Reglages.composer(options, System.getenv());
        Path distribution = distribution();
        DossierDeDonnees dossier = DossierDeDonnees.ouvrir(demandes.data());
        try (dossier) {
            Verifications.espaceLibre(demandes.data(), Verifications.seuilMo(System.getenv()));
            dossier.signer(version());
            EspacesConnus.verifier(demandes, distribution);
            progression.commencer();
            Verifications.base(
                    demandes.base(),
                    Optional.ofNullable(System.getenv(Reglages.MOT_DE_PASSE)).orElse(""));
            Reglages reglages = demandes.surLePort(Verifications.port(demandes.adresse(), demandes.port()));
            Instance instance = new Instance(distribution, reglages, version());
            progression.journal(instance.journaux().resolve("chorale.log"));
            preparer(instance);
            return tourner(instance, progression);
        }
    }

    private static void preparer(Instance instance) {
        try {
            instance.preparer();
        } catch (IOException e) {
            throw RefusDeDemarrer.empechement("Le dossier " + instance.racine() + " n'a pas pu être préparé (" + e
                    + ") : vérifiez ses droits et la place sur le disque, ou effacez-le, il sera refait.");
        }
    }

    private static int tourner(Instance instance, Progression progression) {
        instance.proprietes().forEach(System::setProperty);
        System.setOut(progression.surveiller(System.out));
        Conteneur conteneur = new Conteneur(progression::finir);
        try {
            if (conteneur.tourner()) {
                return 0;
            }
        } catch (Exception e) {
            throw RefusDeDemarrer.empechement("Le conteneur n'a pas pu tourner (" + e + ") : lisez "
                    + instance.journaux().resolve("chorale.log") + ".");
        } finally {
            progression.finir();
        }
        throw RefusDeDemarrer.empechement((conteneur.arretDemande()
                        ? "L'arrêt a pris trop de temps et a été forcé"
                        : "Le portail s'est arrêté de lui-même")
                + " : lisez " + instance.journaux().resolve("chorale.log") + ".");
    }

    /** Where this jar is: DISTRIBUTION/lib/chorale/lanceur.jar. The script says it too, by karaf.home. */
    private static Path distribution() {
        String dite = System.getProperty("karaf.home");
        if (dite == null) {
            throw RefusDeDemarrer.usage("Lancez le portail par bin/chorale de la distribution.");
        }
        return Path.of(dite).toAbsolutePath().normalize();
    }

    static String version() {
        try (InputStream flux = Lanceur.class.getResourceAsStream("version.properties")) {
            Properties lues = new Properties();
            lues.load(flux);
            return lues.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("version.properties is part of this jar", e);
        }
    }
}
