package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.sling.testing.mock.osgi.MockOsgi;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.rest.internal.route.RouteTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class ResourceTrackerTest {
    private final BundleContext context = MockOsgi.newBundleContext();
    private PortailDeTest portail;
    private ResourceTracker tracker;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        tracker = new ResourceTracker(context, portail.routes, portail.providers, portail.reglages);
    }

    @AfterEach
    void fermer() throws Exception {
        tracker.deactivate();
        portail.close();
    }

    private RouteTable table() {
        return portail.routes.table();
    }

    @Test
    void une_ressource_vient_et_part_avec_son_service() throws Exception {
        ServiceRegistration<Ressource> service = context.registerService(Ressource.class, new Essai.Api(), null);
        assertThat(portail.get("/api/v1/essais/1").statusCode()).isEqualTo(200);
        service.unregister();
        assertThat(portail.get("/api/v1/essais/1").statusCode()).isEqualTo(404);
        assertThat(table().all()).isEmpty();
    }

    @Test
    void une_operation_vient_et_part_avec_son_espace() {
        context.registerService(Ressource.class, new Essai.Cpro(), null);
        assertThat(table().find("POST", "/cpro/essais/v1/ecrire"))
                .hasValueSatisfying(m -> assertThat(m.operation().name()).isEqualTo("Cpro.autre"));
        ServiceRegistration<Espace> espace = context.registerService(Espace.class, new EspaceEssais(), null);
        assertThat(table().find("POST", "/cpro/essais/v1/ecrire"))
                .hasValueSatisfying(m -> assertThat(m.operation().name()).isEqualTo("Cpro.ecrire"));
        assertThat(portail.routes.label(new CodeEspace("essais"))).contains(new Libelle("Essais", "Trials"));
        espace.unregister();
        assertThat(table().find("POST", "/cpro/essais/v1/ecrire"))
                .hasValueSatisfying(m -> assertThat(m.operation().name()).isEqualTo("Cpro.autre"));
    }

    @Test
    void une_ressource_impossible_ne_gene_personne() throws Exception {
        context.registerService(Ressource.class, new Ressource() {}, null);
        context.registerService(Ressource.class, new Essai.Api(), null);
        assertThat(portail.get("/api/v1/essais/1").statusCode()).isEqualTo(200);
    }

    private static final class EspaceEssais implements Espace {
        @Override
        public CodeEspace code() {
            return new CodeEspace("essais");
        }

        @Override
        public int codeNumerique() {
            return 1999;
        }

        @Override
        public Libelle libelle() {
            return new Libelle("Essais", "Trials");
        }

        @Override
        public int ordre() {
            return 900;
        }

        @Override
        public Set<Mode> modes() {
            return Set.of(Mode.CONSULTATION, Mode.MODIFICATION);
        }

        @Override
        public RegleOuverture ouverture() {
            return RegleOuverture.SUR_DEMANDE;
        }
    }
}
