package org.chorale.espace.factures.internal.pages;

import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.CodeEspace;

/** The two espaces, which look at the same invoices from either side. */
public enum Face {
    RECUES(Cote.DESTINATAIRE, Face.CODE_RECUES, Texte.RECUES, Texte.RECUES_RESUME, Texte.FOURNISSEUR) {
        @Override
        public Facture.Partie autre(Facture facture) {
            return facture.fournisseur();
        }
    },
    EMISES(Cote.FOURNISSEUR, Face.CODE_EMISES, Texte.EMISES, Texte.EMISES_RESUME, Texte.DESTINATAIRE) {
        @Override
        public Facture.Partie autre(Facture facture) {
            return facture.destinataire();
        }
    };

    static final String CODE_RECUES = "factures-recues";
    static final String CODE_EMISES = "factures-emises";
    static final String ADRESSE_RECUES = "/espaces/" + CODE_RECUES;
    static final String ADRESSE_EMISES = "/espaces/" + CODE_EMISES;

    private final Cote cote;
    private final CodeEspace espace;
    private final Texte titre;
    private final Texte resume;
    private final Texte libelleAutre;

    Face(Cote cote, String espace, Texte titre, Texte resume, Texte libelleAutre) {
        this.cote = cote;
        this.espace = new CodeEspace(espace);
        this.titre = titre;
        this.resume = resume;
        this.libelleAutre = libelleAutre;
    }

    /** The structure at the other end. */
    public abstract Facture.Partie autre(Facture facture);

    /** From which side one looks. */
    public Cote cote() {
        return cote;
    }

    /** The espace. */
    public CodeEspace espace() {
        return espace;
    }

    /** Its address. */
    public String adresse() {
        return "/espaces/" + espace;
    }

    /** The address of an invoice. */
    public String adresse(Facture facture) {
        return adresse() + "/" + facture.id();
    }

    /** What users call it. */
    public Texte titre() {
        return titre;
    }

    /** One sentence about it. */
    public Texte resume() {
        return resume;
    }

    /** What the other end is called. */
    public Texte libelleAutre() {
        return libelleAutre;
    }
}
