package org.chorale.espace.sollicitations.internal;

import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.service.component.annotations.Component;

/** Where one answers what others ask of one's structure; everybody's from the account on. */
@Component(service = Espace.class)
public final class EspaceSollicitationsRecues implements Espace {
    /** Its code, as the access declarations write it. */
    public static final String NOM = "sollicitations-recues";

    /** Its code. */
    public static final CodeEspace CODE = new CodeEspace(NOM);

    /** Where its pages are. */
    public static final String ADRESSE = "/espaces/" + NOM;

    static final Libelle LIBELLE = new Libelle("Sollicitations reçues", "Requests received");

    /** Its place among the others, and its number. */
    public static final int ORDRE = 610;

    @Override
    public CodeEspace code() {
        return CODE;
    }

    @Override
    public int codeNumerique() {
        return ORDRE;
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
