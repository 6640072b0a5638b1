package org.chorale.socle.rest.internal.route;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.acces.AccesPublic.Preuve;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;

/** Who may call an operation, as its method declares it. */
public sealed interface AccessRule {
    /** Anybody; where it names a proof, the operation itself asks for it. */
    record Anyone(Preuve proof) implements AccessRule {}

    /** Whoever is known and holds one of the roles; none for everybody. */
    record Known(Set<Role> roles) implements AccessRule {
        /** Whether that caller may. */
        public boolean allows(Appelant caller) {
            return roles.isEmpty() || roles.stream().anyMatch(caller::a);
        }
    }

    /** Whoever holds the espace in the mode somewhere. */
    record Holder(CodeEspace espace, Mode mode) implements AccessRule {}

    /** The espace without which the operation is not there. */
    default Optional<CodeEspace> needed() {
        return this instanceof Holder holder ? Optional.of(holder.espace()) : Optional.empty();
    }

    /**
     * What the methods declare: the one that runs and the one that carries the JAX-RS annotations, often the same.
     *
     * @throws Undeclared where it is not exactly one declaration, or its espace is not a code
     */
    static AccessRule of(Method... methods) throws Undeclared {
        List<Annotation> declared = Stream.of(methods)
                .flatMap(method -> Arrays.stream(method.getAnnotations()))
                .filter(AccessRule::isDeclaration)
                .distinct()
                .toList();
        if (declared.size() != 1) {
            throw new Undeclared(
                    declared.isEmpty()
                            ? "ne déclare pas son accès (@AccesPublic, @AccesAuthentifie ou @Acces)"
                            : "déclare plusieurs accès à la fois");
        }
        return of(declared.get(0));
    }

    private static boolean isDeclaration(Annotation annotation) {
        return annotation instanceof AccesPublic
                || annotation instanceof AccesAuthentifie
                || annotation instanceof Acces;
    }

    private static AccessRule of(Annotation declaration) throws Undeclared {
        if (declaration instanceof Acces acces) {
            try {
                return new Holder(new CodeEspace(acces.espace()), acces.mode());
            } catch (IllegalArgumentException e) {
                throw new Undeclared(e.getMessage());
            }
        }
        return declaration instanceof AccesAuthentifie known
                ? new Known(Set.of(known.roles()))
                : new Anyone(((AccesPublic) declaration).preuve());
    }

    /** Why a method declares no usable access. */
    final class Undeclared extends Exception {
        private static final long serialVersionUID = 1L;

        Undeclared(String reason) {
            super(reason);
        }
    }
}
