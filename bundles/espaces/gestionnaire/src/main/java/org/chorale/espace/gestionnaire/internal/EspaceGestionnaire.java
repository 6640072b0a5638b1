package org.chorale.espace.gestionnaire.internal;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/** What gestionnaires hold on the structures they manage, from the creation of the account on. */
@Component(service = Espace.class)
public final class EspaceGestionnaire implements Espace {
    /** Its code, as the access declarations write it. */
    public static final String NOM = "activites-gestionnaire";

    /** Its code. */
    public static final CodeEspace CODE = new CodeEspace(NOM);

    static final Libelle LIBELLE = new Libelle("Activités du gestionnaire", "Manager's activities");
    private static final int NUMERO = 800;

    /** Its place among the others. */
    public static final int ORDRE = 800;

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
        return new RegleOuverture(RegleOuverture.AuCompte.GESTIONNAIRES, Set.of(), false);
    }
}
