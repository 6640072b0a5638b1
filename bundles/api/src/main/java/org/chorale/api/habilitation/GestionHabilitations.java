package org.chorale.api.habilitation;

import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Writes rights. Callers have checked who may; joins the caller's transaction; doing a thing twice changes nothing. */
@ProviderType
public interface GestionHabilitations {
    /** Attaches a user to a structure, or to one service of it, at once (VALIDEE). Opening rules are applied. */
    void rattacher(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, RoleStructure role);

    /** Ends an attachment (SUPPRIMEE) and the subscriptions that hung on it. */
    void detacher(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service);

    /** Opens an espace on a structure or on one service of it. */
    void ouvrir(StructureId structure, @Nullable ServiceId service, CodeEspace espace);

    /** Closes an espace on a structure; subscriptions to it no longer give anything there. */
    void fermer(StructureId structure, @Nullable ServiceId service, CodeEspace espace);

    /** Subscribes a user to an espace on a structure, or on one service of it, in a mode. */
    void abonner(
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            CodeEspace espace,
            Mode mode);

    /** Ends a subscription. */
    void desabonner(UtilisateurId utilisateur, StructureId structure, @Nullable ServiceId service, CodeEspace espace);
}
