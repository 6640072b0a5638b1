package org.chorale.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Entry point: {@code --data DIR [--once]}. */
public final class Demo {
    private Demo() {}

    /** Ends the process: 0 if every step came out as expected, 1 otherwise. */
    public static void main(String[] arguments) {
        PrintStream sortie = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean couleurs =
                System.console() != null && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        System.exit(jouer(Arrays.asList(arguments), new Recit(sortie, couleurs)));
    }

    static int jouer(List<String> arguments, Recit recit) {
        int ou = arguments.indexOf("--data");
        if (ou < 0 || ou + 1 >= arguments.size()) {
            recit.texte("Donnez le dossier de données du portail : --data DIR.");
            return 2;
        }
        Acces acces;
        try {
            acces = Acces.lire(Path.of(arguments.get(ou + 1)));
        } catch (IOException e) {
            recit.texte(String.valueOf(e.getMessage()));
            return 1;
        }
        Parcours parcours = new Parcours(acces, recit, LocalDateTime.now(ZoneId.of("Europe/Paris")));
        for (Envoi envoi : Envoi.values()) {
            parcours.suivre(envoi);
        }
        new ParcoursArchive(parcours, recit).suivre();
        if (!arguments.contains("--once")) {
            presenter(acces, recit);
        }
        return conclure(recit);
    }

    private static void presenter(Acces acces, Recit recit) {
        recit.titre("Le portail : " + acces.adresse());
        recit.texte("  Pour s'y connecter :");
        int largeur = acces.utilisateurs().stream()
                .mapToInt(u -> u.adresseConnexion().length())
                .max()
                .orElse(0);
        for (Acces.Utilisateur u : acces.utilisateurs()) {
            recit.texte(("    %-" + Math.max(1, largeur) + "s  %s   %s %s")
                    .formatted(
                            u.adresseConnexion(),
                            recit.fort(u.motDePasse()),
                            u.profil(),
                            u.structures().isEmpty() ? "" : "(" + String.join(", ", u.structures()) + ")")
                    .stripTrailing());
        }
        recit.texte("  Trois cents factures d'une année y sont aussi, dans tous les statuts.");
        recit.texte("  Pour un programme : client " + acces.clientId()
                + ", comptes techniques et secrets dans acces.json du dossier de données.");
    }

    private static int conclure(Recit recit) {
        recit.texte("");
        if (recit.ecarts().isEmpty()) {
            recit.texte(recit.fort("Les cinq parcours se sont déroulés comme prévu."));
            return 0;
        }
        recit.texte(recit.fort(recit.ecarts().size() + " parcours ne se sont pas déroulés comme prévu :"));
        recit.ecarts().forEach(e -> recit.texte("  " + e));
        return 1;
    }
}
