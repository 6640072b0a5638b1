package org.chorale.espace.soustraitance.internal;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/**
 * Where titulaires and mandataires answer. It is open on companies from the start: an invoice must not wait fifteen days
 * for an espace that nobody knew of.
 */
@Component(service = Espace.class)
public final class EspaceFacturesAValider implements Espace {
    /** Its code, as access declarations have it. */
    public static final String NOM = "factures-a-valider";

    /** Its code. */
    public static final CodeEspace CODE = new CodeEspace(NOM);

    /** Its name. */
    public static final Libelle LIBELLE = new Libelle("Factures à valider", "Invoices to validate");

    /** Its number; the published one is not known. */
    public static final int NUMERO = 8;

    private static final int ORDRE = 320;

    @Override
    public CodeEspace code() {
        return CODE;
    }

    @Override
    public int codeNumerique() {
        return NUMERO;
    }

    @Override
    public Libelle libelle() {
        return LIBELLE;
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public Set<Mode> modes() {
        return Set.of(Mode.CONSULTATION, Mode.MODIFICATION);
    }

    @Override
    public RegleOuverture ouverture() {
        return new RegleOuverture(RegleOuverture.AuCompte.PERSONNE, Set.of(NatureStructure.PRIVEE), false);
    }
}
