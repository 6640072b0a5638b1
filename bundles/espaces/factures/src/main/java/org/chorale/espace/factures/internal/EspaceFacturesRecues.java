package org.chorale.espace.factures.internal;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/** Where public structures receive and treat invoices. */
@Component(service = Espace.class)
public final class EspaceFacturesRecues implements Espace {
    /** Its code. */
    public static final CodeEspace CODE = new CodeEspace("factures-recues");

    /** Its name. */
    public static final Libelle LIBELLE = new Libelle("Factures reçues", "Invoices received");

    /** Its published number. */
    public static final int NUMERO = 7;

    private static final int ORDRE = 310;

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
        return new RegleOuverture(RegleOuverture.AuCompte.PERSONNE, Set.of(NatureStructure.PUBLIQUE), false);
    }
}
