package org.chorale.espace.compte.internal;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/** The espace that every account holds, with or without a structure. */
@Component(service = Espace.class)
public final class EspaceMonCompte implements Espace {
    static final CodeEspace CODE = new CodeEspace("mon-compte");
    static final Libelle LIBELLE = new Libelle("Mon compte", "My account");
    private static final int NUMERO = 900;
    static final int ORDRE = 900;

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
        return new RegleOuverture(RegleOuverture.AuCompte.TOUS, Set.of(), false);
    }
}
