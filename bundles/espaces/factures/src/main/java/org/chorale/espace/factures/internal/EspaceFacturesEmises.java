package org.chorale.espace.factures.internal;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/** Where suppliers deposit invoices and follow them; any attached user takes it without asking. */
@Component(service = Espace.class)
public final class EspaceFacturesEmises implements Espace {
    /** Its code. */
    public static final CodeEspace CODE = new CodeEspace("factures-emises");

    /** Its name. */
    public static final Libelle LIBELLE = new Libelle("Factures émises", "Invoices sent");

    /** Its published number; ours, for the real one is not published. */
    public static final int NUMERO = 6;

    private static final int ORDRE = 300;

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
        return new RegleOuverture(RegleOuverture.AuCompte.PERSONNE, Set.of(NatureStructure.PUBLIQUE), true);
    }
}
