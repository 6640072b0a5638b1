package org.chorale.espace.sollicitations.internal.pages;

import java.util.List;
import java.util.Set;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Facteur;

/** The three sides from which pages show sollicitations. */
public enum Face {
    EMISES(
            EspaceSollicitationsEmises.ADRESSE,
            EspaceSollicitationsEmises.CODE,
            Texte.EMISES,
            Texte.EMISES_RESUME,
            List.of(
                    new Rubrique(Texte.A_VOUS, Texte.A_VOUS_VIDE, Etat.CHEZ_L_EMETTEUR),
                    new Rubrique(Texte.EN_COURS, Texte.EN_COURS_VIDE, Etat.A_TRAITER))),
    RECUES(
            EspaceSollicitationsRecues.ADRESSE,
            EspaceSollicitationsRecues.CODE,
            Texte.RECUES,
            Texte.RECUES_RESUME,
            List.of(
                    new Rubrique(Texte.A_TRAITER, Texte.A_TRAITER_VIDE, Etat.A_TRAITER),
                    new Rubrique(Texte.CHEZ_L_EMETTEUR, Texte.CHEZ_L_EMETTEUR_VIDE, Etat.CHEZ_L_EMETTEUR))),
    SUPPORT(
            Facteur.SUPPORT,
            new CodeEspace("exploitation-sollicitations"),
            Texte.SUPPORT,
            Texte.SUPPORT_RESUME,
            List.of(
                    new Rubrique(Texte.A_TRAITER, Texte.A_TRAITER_VIDE, Etat.A_TRAITER),
                    new Rubrique(Texte.CHEZ_L_EMETTEUR, Texte.CHEZ_L_EMETTEUR_VIDE, Etat.CHEZ_L_EMETTEUR)));

    private final String adresse;
    private final CodeEspace espace;
    private final Texte titre;
    private final Texte resume;
    private final List<Rubrique> rubriques;

    Face(String adresse, CodeEspace espace, Texte titre, Texte resume, List<Rubrique> rubriques) {
        this.adresse = adresse;
        this.espace = espace;
        this.titre = titre;
        this.resume = resume;
        this.rubriques = rubriques;
    }

    /** What the synthesis lists together. */
    public record Rubrique(Texte titre, Texte vide, Set<Etat> etats) {}

    /** Where its pages are. */
    public String adresse() {
        return adresse;
    }

    /** Where one of them is. */
    public String adresse(long id) {
        return adresse + "/" + id;
    }

    /** Whose tab is current. */
    public CodeEspace espace() {
        return espace;
    }

    /** What it is called. */
    public Texte titre() {
        return titre;
    }

    /** What it is for. */
    public Texte resume() {
        return resume;
    }

    /** What its synthesis lists. */
    public List<Rubrique> rubriques() {
        return rubriques;
    }
}
