package org.chorale.espace.sollicitations.internal.cycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.chorale.api.espace.Libelle;
import org.chorale.espace.sollicitations.internal.Traduit;

/** Where a sollicitation is. */
public enum Etat implements Traduit {
    /** Asked without an account; nobody sees it until the address is confirmed. */
    A_CONFIRMER("À confirmer", "To be confirmed", "neutral"),
    NOUVELLE("Nouvelle", "New", "info"),
    REPONDUE("Répondue", "Answered", "success"),
    COMPLEMENT_DEMANDE("Complément demandé", "More asked for", "warning"),
    COMPLETEE("Complétée", "Completed", "info"),
    RETOURNEE("Retournée", "Sent back", "warning"),
    TRANSFEREE("Transférée", "Transferred", "info"),
    CLOTUREE("Clôturée", "Closed", "neutral");

    /** The recipient's turn: what « Mes sollicitations à traiter » shows. */
    public static final Set<Etat> A_TRAITER = Set.copyOf(EnumSet.of(NOUVELLE, COMPLETEE, RETOURNEE, TRANSFEREE));

    /** The sender's turn. */
    public static final Set<Etat> CHEZ_L_EMETTEUR = Set.copyOf(EnumSet.of(REPONDUE, COMPLEMENT_DEMANDE));

    private final Libelle libelle;
    private final String couleur;

    Etat(String fr, String en, String couleur) {
        this.libelle = new Libelle(fr, en);
        this.couleur = couleur;
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** The colour of its tag. */
    public String couleur() {
        return couleur;
    }

    /** Those that anybody but the sender may ever see. */
    public static Set<Etat> visibles() {
        Set<Etat> tous = EnumSet.copyOf(Arrays.asList(values()));
        tous.remove(A_CONFIRMER);
        return tous;
    }
}
