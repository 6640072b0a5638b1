package org.chorale.socle.habilitations.internal.cpro;

/** Done: the envelope and nothing else. */
public record Fait(int codeRetour, String libelle) {
    static final Fait FAIT = new Fait(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle());
}
