package org.chorale.api.brouillon;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.refus.RefusCommun;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files that a program gives before it submits an invoice. They are the account's own: nobody else sees them. Those that
 * are not used go after a delay.
 */
@ProviderType
public interface PiecesDeposees {
    /** Files that one account may keep at once. */
    int PAR_COMPTE_MAX = 1000;

    /**
     * Keeps an attachment.
     *
     * @param nom its name, extension included
     * @throws RefusBrouillon where it is not one that may be attached
     * @throws DocumentTropGrand where it is larger than an attachment may be
     */
    FichierDeBrouillon ajouter(Appelant appelant, String nom, InputStream contenu) throws IOException;

    /**
     * Keeps a PDF invoice and reads its text.
     *
     * @param fournisseurs SIRETs of the structures the caller invoices for
     * @throws RefusBrouillon.PasUnPdf where it is none, or cannot be opened
     * @throws DocumentTropGrand where it is larger than a PDF may be
     */
    FichierDeBrouillon ajouterPdf(Appelant appelant, String nom, InputStream contenu, Set<String> fournisseurs)
            throws IOException;

    /** One of the caller's own. */
    Optional<FichierDeBrouillon> consulter(Appelant appelant, long id);

    /** The caller's own, newest first. */
    Resultats<FichierDeBrouillon> lister(Appelant appelant, Pagination pagination);

    /** The bytes of one of the caller's own. */
    Optional<InputStream> ouvrir(Appelant appelant, long id) throws IOException;

    /**
     * Takes those away that were used, in the caller's transaction; all of them, or none.
     *
     * @throws RefusCommun.Introuvable where one of them is not there any more
     */
    void consommer(Appelant appelant, Collection<Long> ids);

    /** The caller's own of these numbers, in their order. */
    List<FichierDeBrouillon> toutes(Appelant appelant, List<Long> ids);
}
