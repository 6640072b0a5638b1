package org.chorale.socle.formats.internal.xsd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.regles.Constateur;
import org.jspecify.annotations.Nullable;

/** The faults of a document that are told one by one, a few of each kind, so that one of every line drowns no other. */
final class FautesGardees {
    static final int MAX = 50;
    static final int PAR_ESPECE = 10;

    /** A document that has so many is wrong everywhere. */
    private static final int LUES_MAX = 2_000;

    private final List<Constat> constats = new ArrayList<>();
    private final Map<Espece, Compte> comptes = new LinkedHashMap<>();
    private int lues;
    private @Nullable Espece derniere;
    private boolean derniereGardee;

    private record Espece(
            String regle, String element, @Nullable String attribut) {}

    private static final class Compte {
        private int gardees;
        private int laissees;
    }

    void ajouter(FauteXsd faute, Supplier<Constat> constat) {
        lues++;
        Espece espece = new Espece(faute.regle(), faute.element(), faute.attribut());
        Compte compte = comptes.computeIfAbsent(espece, e -> new Compte());
        derniere = espece;
        derniereGardee = compte.gardees < PAR_ESPECE && constats.size() < MAX;
        if (derniereGardee) {
            compte.gardees++;
            constats.add(constat.get());
        } else {
            compte.laissees++;
        }
    }

    /** The last one was the beginning of another, which comes next. */
    void reprendreLaDerniere() {
        Compte compte = Objects.requireNonNull(comptes.get(derniere));
        lues--;
        if (derniereGardee) {
            compte.gardees--;
            constats.remove(constats.size() - 1);
        } else {
            compte.laissees--;
        }
    }

    /** Whether enough is known. */
    boolean assez() {
        return constats.size() >= MAX || lues >= LUES_MAX;
    }

    /** Those told, then how many more there are. */
    List<Constat> constats() {
        List<Constat> tous = new ArrayList<>(constats);
        comptes.forEach((espece, compte) -> {
            if (compte.laissees > 0) {
                tous.add(Constat.de(
                        espece.regle(),
                        Severite.FATALE,
                        Couche.XSD,
                        "La même faute de « " + espece.element() + " » se trouve "
                                + Constateur.ailleurs(compte.laissees) + "."));
            }
        });
        if (assez()) {
            tous.add(Constat.de(
                            "CHORALE-XSD-FAUTES",
                            Severite.INFORMATION,
                            Couche.XSD,
                            "Le document a tant de fautes de structure que sa lecture s'est arrêtée là : d'autres peuvent"
                                    + " suivre.")
                    .avecRemede("Corrigez celles-ci, puis vérifiez à nouveau le document."));
        }
        return tous;
    }
}
