package org.chorale.api.espace;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The espaces of all bundles present: a name for each code, and their order. */
@ProviderType
public interface EspacesPresents {
    /** Those present now, in the order of the menu. */
    List<Espace> parOrdre();
}
