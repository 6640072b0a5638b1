package org.chorale.socle.courrier.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.jspecify.annotations.Nullable;

/** A letter that has not left. */
@Entity
@Table(name = "crr_courrier")
class CourrierEntity {
    static final int ADRESSE_MAX = 254;
    static final int TEXTE_MAX = 20_000;
    static final int CHEMIN_MAX = 2_000;

    /** Between two paragraphs; none contains it. */
    private static final String COUPURE = "\u001e";

    @Id
    @SequenceGenerator(name = "crr_courrier_seq", sequenceName = "crr_courrier_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crr_courrier_seq")
    private long id;

    @Column(nullable = false, length = ADRESSE_MAX)
    private String adresse;

    @Column(nullable = false, length = 2)
    private String langue;

    @Column(nullable = false, length = Courrier.OBJET_MAX)
    private String objet;

    @Column(nullable = false, length = TEXTE_MAX)
    private String texte;

    @Column(name = "action_libelle", length = Courrier.OBJET_MAX)
    private @Nullable String actionLibelle;

    @Column(name = "action_chemin", length = CHEMIN_MAX)
    private @Nullable String actionChemin;

    @Column(nullable = false)
    private Instant cree;

    protected CourrierEntity() {}

    CourrierEntity(Courrier courrier, Instant cree) {
        this.adresse = exiger("adresse", courrier.adresse(), ADRESSE_MAX);
        this.langue = "en".equals(courrier.langue().getLanguage()) ? "en" : "fr";
        this.objet = courrier.objet();
        this.texte = exiger("paragraphes", String.join(COUPURE, courrier.paragraphes()), TEXTE_MAX);
        Action action = courrier.action();
        if (action != null) {
            this.actionLibelle = exiger("libelle", action.libelle(), Courrier.OBJET_MAX);
            this.actionChemin = exiger("chemin", action.chemin(), CHEMIN_MAX);
        }
        this.cree = cree;
    }

    long id() {
        return id;
    }

    Lettre lettre() {
        String libelle = actionLibelle;
        String chemin = actionChemin;
        Action action = libelle == null || chemin == null ? null : new Action(libelle, chemin);
        return new Lettre(
                id,
                cree,
                new Courrier(adresse, Locale.forLanguageTag(langue), objet, List.of(texte.split(COUPURE, -1)), action));
    }

    private static String exiger(String quoi, String valeur, int maximum) {
        if (valeur.length() > maximum) {
            throw new IllegalArgumentException(quoi + ": at most " + maximum + " characters");
        }
        return valeur;
    }
}
