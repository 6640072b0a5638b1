package org.chorale.api.habilitation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads rights. Every answer is of now: a right withdrawn by a committed transaction is not in the next one, on any node.
 */
@ProviderType
public interface Habilitations {
    /** Where the caller holds the espace in at least that mode; empty where nowhere. Inactive structures stay readable. */
    Perimetre perimetre(Appelant appelant, CodeEspace espace, Mode mode);

    /** The espaces the caller holds somewhere, each with the best mode they hold it in. Espaces that are absent too. */
    Map<CodeEspace, Mode> espaces(Appelant appelant);

    /** The caller's attachments, whatever their state. */
    List<Rattachement> rattachements(Appelant appelant);

    /** The structures the caller is attached to (VALIDEE). */
    Set<StructureId> structuresRattachees(Appelant appelant);

    /**
     * Who holds the espace, in reading mode at least, where something of the structure, and of the service where one is
     * named, is in reach: the other way round of {@link #perimetre}. Comptes techniques too.
     *
     * @param service the service, or null for what belongs to none
     */
    default Set<UtilisateurId> titulaires(CodeEspace espace, StructureId structure, @Nullable ServiceId service) {
        return Set.of();
    }

    /** The espaces opened on a structure. */
    List<OuvertureEspace> ouvertures(StructureId structure);
}
