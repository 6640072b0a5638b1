package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chorale.api.acces.AccesPublic.Preuve;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.socle.rest.internal.route.AccessRule;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an operation, in the words of its description.
 *
 * @param pour PUBLIC, AUTHENTIFIE or ESPACE
 * @param preuve what a public operation itself asks for, or null
 * @param roles of which one is needed, sorted; empty where none is
 * @param espace which espace must be held, or null
 * @param mode in which mode at least, or null
 */
record DeclaredAccess(
        String pour,
        @Nullable String preuve,
        List<String> roles,
        @Nullable String espace,
        @Nullable String mode) {
    static DeclaredAccess of(AccessRule rule) {
        if (rule instanceof AccessRule.Holder holder) {
            return new DeclaredAccess(
                    "ESPACE",
                    null,
                    List.of(),
                    holder.espace().valeur(),
                    holder.mode().name());
        }
        if (rule instanceof AccessRule.Known known) {
            return new DeclaredAccess(
                    "AUTHENTIFIE",
                    null,
                    known.roles().stream().map(Role::name).sorted().toList(),
                    null,
                    null);
        }
        Preuve preuve = ((AccessRule.Anyone) rule).proof();
        return new DeclaredAccess("PUBLIC", preuve == Preuve.AUCUNE ? null : preuve.name(), List.of(), null, null);
    }

    /** What is null or empty is left out. */
    ObjectNode write(ObjectMapper mapper) {
        ObjectNode node = mapper.createObjectNode().put("pour", pour);
        if (preuve != null) {
            node.put("preuve", preuve);
        }
        if (!roles.isEmpty()) {
            node.set("roles", mapper.valueToTree(roles));
        }
        if (espace != null) {
            node.put("espace", espace).put("mode", mode);
        }
        return node;
    }
}
