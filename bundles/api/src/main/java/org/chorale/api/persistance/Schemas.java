package org.chorale.api.persistance;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What became of the tables of the bundles that are present, for the console and for {@code /sante}. */
@ProviderType
public interface Schemas {
    /** One for each present bundle that declares migrations, ordered by name. */
    List<EtatSchema> etats();

    /** That of one bundle, named as in its capability; empty where it is absent or declares none. */
    Optional<EtatSchema> etat(String bundle);
}
