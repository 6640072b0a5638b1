package org.chorale.api.brouillon;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.api.soumission.RefusSoumission;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps drafts. A perimeter is where the caller holds an espace that deposits, in mode MODIFICATION; a draft outside it is
 * unknown. Each call is one transaction.
 */
@ProviderType
public interface Brouillons {
    /** Files in one draft at most. */
    int FICHIERS_MAX = 100;

    /** Drafts of one structure at most. */
    int PAR_STRUCTURE_MAX = 500;

    /**
     * Begins one.
     *
     * @throws RefusBrouillon.TropDeBrouillons where the structure has as many as it may
     */
    Brouillon ouvrir(Perimetre perimetre, StructureId deposant, Brouillon.Genre genre);

    /** A draft. */
    Optional<Brouillon> consulter(Perimetre perimetre, long id);

    /** The drafts, last changed first. */
    Resultats<Brouillon> lister(Perimetre perimetre, Pagination pagination);

    /**
     * Saves what was typed.
     *
     * @param revision the one that was shown when it was typed
     * @throws RefusBrouillon.ModifieAilleurs where somebody saved in between
     */
    Brouillon enregistrer(Perimetre perimetre, long id, int revision, Valeurs valeurs);

    /** Changes the structure that will deposit, which must be in the perimeter too. */
    Brouillon changerDeposant(Perimetre perimetre, long id, StructureId deposant);

    /**
     * Receives a file in one go: keeps it, has it checked, recognises it, and fills fields that are empty with what its
     * text proposes.
     *
     * @param nom its name; a path before it is left out
     * @throws RefusBrouillon where it is not one that may be deposited or attached
     * @throws DocumentTropGrand where it is larger than what the portal takes
     */
    FichierDeBrouillon ajouter(Perimetre perimetre, long id, String nom, InputStream contenu) throws IOException;

    /** Says what a file is there for; of a PDF without data there is one invoice only, the others become attachments. */
    Brouillon changerRole(Perimetre perimetre, long id, long fichier, FichierDeBrouillon.Role role);

    /** Takes a file away. */
    Brouillon retirer(Perimetre perimetre, long id, long fichier);

    /** Deletes a draft with all it holds. */
    void supprimer(Perimetre perimetre, long id);

    /** What is wrong with what was typed, as far as that can be told without sending it, and what it sums up to. */
    Examen examiner(Perimetre perimetre, long id);

    /**
     * Sends it: the draft goes, and what it held is deposited, together or not at all.
     *
     * @param revision the one that was shown
     * @throws RefusBrouillon.ModifieAilleurs where somebody saved in between
     * @throws RefusBrouillon.SaisieIncorrecte with every fault of what was typed
     * @throws RefusBrouillon where what it holds cannot be sent as it is
     * @throws RefusSoumission where the invoice is refused
     */
    Envoye envoyer(Perimetre perimetre, long id, int revision) throws IOException;

    /**
     * What is known of a draft before it is sent.
     *
     * @param fautes what is wrong
     * @param taxes the VAT by rate, of the lines that can be read
     * @param montants the totals of those
     */
    record Examen(List<FauteDeSaisie> fautes, List<Taxe> taxes, Montants montants) {
        /** Keeps its own copies. */
        public Examen {
            fautes = List.copyOf(fautes);
            taxes = List.copyOf(taxes);
        }
    }

    /**
     * What became of a draft that was sent.
     *
     * @param flux the flux it was deposited as, in the order of its files; one at least
     * @param facture the invoice, where it was one and is deposited already; null where it is being read
     */
    record Envoye(List<NumeroFlux> flux, @Nullable FactureId facture) {
        /** Keeps its own copy. */
        public Envoye {
            flux = List.copyOf(flux);
        }
    }
}
