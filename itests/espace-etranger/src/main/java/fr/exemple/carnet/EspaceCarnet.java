package fr.exemple.carnet;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/** The espace: everybody gets it. */
@Component
public class EspaceCarnet implements Espace {
    static final String CODE = "carnet";

    @Override
    public CodeEspace code() {
        return new CodeEspace(CODE);
    }

    @Override
    public int codeNumerique() {
        return 1000;
    }

    @Override
    public Libelle libelle() {
        return new Libelle("Carnet", "Notebook");
    }

    @Override
    public int ordre() {
        return 700;
    }

    @Override
    public Set<Mode> modes() {
        return Set.of(Mode.CONSULTATION, Mode.MODIFICATION);
    }

    @Override
    public RegleOuverture ouverture() {
        return new RegleOuverture(
                RegleOuverture.AuCompte.TOUS, Set.of(NatureStructure.PUBLIQUE, NatureStructure.PRIVEE), true);
    }
}
