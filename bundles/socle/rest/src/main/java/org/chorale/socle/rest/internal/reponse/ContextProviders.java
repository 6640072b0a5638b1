package org.chorale.socle.rest.internal.reponse;

import java.util.List;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.ContextePage;
import org.chorale.socle.rest.internal.acces.Callers;
import org.chorale.socle.rest.internal.demande.ClientAddress;
import org.chorale.socle.rest.internal.demande.CxfRequest;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.jspecify.annotations.Nullable;

/** What resources get by {@code @Context}. One class each: CXF reads the type from it. */
public final class ContextProviders {
    private ContextProviders() {}

    /** All of them. */
    public static List<ContextProvider<?>> all(Callers callers, Contextes contextes, Reglages reglages) {
        return List.of(
                new OfPerimetre(), new OfAppelant(callers), new OfContextePage(contextes), new OfOrigine(reglages));
    }

    private static final class OfPerimetre implements ContextProvider<Perimetre> {
        @Override
        public @Nullable Perimetre createContext(Message message) {
            return CxfRequest.state(message).perimetre().orElse(null);
        }
    }

    private static final class OfAppelant implements ContextProvider<Appelant> {
        private final Callers callers;

        OfAppelant(Callers callers) {
            this.callers = callers;
        }

        @Override
        public @Nullable Appelant createContext(Message message) {
            return callers.of(CxfRequest.state(message)).orElse(null);
        }
    }

    private static final class OfContextePage implements ContextProvider<ContextePage> {
        private final Contextes contextes;

        OfContextePage(Contextes contextes) {
            this.contextes = contextes;
        }

        @Override
        public ContextePage createContext(Message message) {
            return contextes.of(CxfRequest.state(message));
        }
    }

    private static final class OfOrigine implements ContextProvider<Origine> {
        private final Reglages reglages;

        OfOrigine(Reglages reglages) {
            this.reglages = reglages;
        }

        @Override
        public Origine createContext(Message message) {
            return ClientAddress.of(
                    CxfRequest.state(message).request(), reglages.valeurs().mandataires());
        }
    }
}
