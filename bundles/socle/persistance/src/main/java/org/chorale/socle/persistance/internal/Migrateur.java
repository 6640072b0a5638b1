package org.chorale.socle.persistance.internal;

import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.chorale.api.persistance.BaseDeDonnees;
import org.chorale.api.persistance.EtatSchema;
import org.chorale.api.persistance.EtatSchema.Etat;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.Schemas;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extender: sees bundles that declare migrations come and go. Migrations run one after the other on a thread of
 * their own, so that no bundle's start waits for another's tables; a database that does not answer is asked again.
 */
@Component(service = Schemas.class, immediate = true)
public final class Migrateur implements Schemas, BundleTrackerCustomizer<Migrateur.Suivi> {

    private static final Logger LOG = LoggerFactory.getLogger(Migrateur.class);
    private static final long NOUVEL_ESSAI_S = 3;
    private static final long ARRET_S = 30;

    private final DataSource source;
    private final BundleContext contexte;
    private final BundleTracker<Suivi> suivis;
    private final Map<String, EtatSchema> etats = new ConcurrentHashMap<>();
    private final ScheduledExecutorService migrations = Executors.newSingleThreadScheduledExecutor(fils("migrations"));
    /**
     * Apart, for a publication starts the bundle's components on its thread, which may take long; one, for components
     * that are started by several threads wait for each other.
     */
    private final ExecutorService publications = Executors.newSingleThreadExecutor(fils("schemas"));

    private @Nullable Base base;
    private @Nullable String derniereRaison;
    private @Nullable ServiceRegistration<BaseDeDonnees> basePubliee;

    /** Begins to look for bundles. */
    @Activate
    public Migrateur(
            BundleContext contexte, @Reference(target = "(osgi.jndi.service.name=chorale)") DataSource source) {
        this.contexte = contexte;
        this.source = source;
        this.suivis = new BundleTracker<>(contexte, Bundle.STARTING | Bundle.ACTIVE, this);
        suivis.open();
    }

    private static ThreadFactory fils(String nom) {
        return r -> {
            Thread t = new Thread(r, "chorale-" + nom);
            t.setDaemon(true);
            return t;
        };
    }

    /** Lets the migration under way finish: embedded Derby does not like to be interrupted. */
    @Deactivate
    void arreter() throws InterruptedException {
        suivis.close();
        migrations.shutdown();
        migrations.awaitTermination(ARRET_S, TimeUnit.SECONDS);
        publications.shutdown();
        if (basePubliee != null) {
            basePubliee.unregister();
        }
    }

    @Override
    public @Nullable Suivi addingBundle(Bundle bundle, @Nullable BundleEvent evenement) {
        BundleWiring cablage = bundle.adapt(BundleWiring.class);
        if (cablage == null
                || cablage.getCapabilities(Declaration.ESPACE_DE_NOMS).isEmpty()) {
            return null;
        }
        try {
            Suivi suivi = new Suivi(
                    bundle,
                    Declaration.lire(cablage.getCapabilities(Declaration.ESPACE_DE_NOMS)
                            .get(0)
                            .getAttributes()));
            noter(suivi, Etat.EN_COURS, null, "Les tables de « " + suivi.nom() + " » se préparent.");
            migrations.execute(() -> preparer(suivi));
            return suivi;
        } catch (IllegalArgumentException e) {
            LOG.error("{} : {}", bundle.getSymbolicName(), e.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent evenement, Suivi suivi) {
        // from STARTING to ACTIVE: nothing to do
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent evenement, Suivi suivi) {
        suivi.retirer();
        etats.remove(suivi.nom());
    }

    private void preparer(Suivi suivi) {
        if (suivi.parti) {
            return;
        }
        Base actuelle;
        try {
            actuelle = base();
        } catch (Exception e) {
            direQueLaBaseManque(e);
            noter(suivi, Etat.EN_COURS, null, "La base de données ne répond pas : vérifiez qu'elle est démarrée.");
            migrations.schedule(() -> preparer(suivi), NOUVEL_ESSAI_S, TimeUnit.SECONDS);
            return;
        }
        migrer(suivi, actuelle);
    }

    private void migrer(Suivi suivi, Base actuelle) {
        try {
            String version = new Migration(
                            source, actuelle.type(), suivi.declaration, suivi::fichiers, suivi.chargeur())
                    .migrer();
            LOG.info("Tables de « {} » en version {}", suivi.nom(), version);
            noter(suivi, Etat.PRET, version, null);
            publications.execute(() -> suivi.publier(contexte, version));
        } catch (SchemaTropRecent e) {
            LOG.error(e.getMessage());
            noter(suivi, Etat.TROP_RECENT, e.version(), e.getMessage());
        } catch (RuntimeException e) {
            if (suivi.parti) {
                return;
            }
            LOG.error("Les tables de « {} » n'ont pas pu être préparées", suivi.nom(), e);
            noter(
                    suivi,
                    Etat.EN_ERREUR,
                    null,
                    "Les tables de « " + suivi.nom() + " » n'ont pas pu être préparées (" + premiereLigne(e)
                            + ") : lisez le journal, restaurez une sauvegarde s'il le faut.");
        }
    }

    /** Once for each reason: it is asked again every few seconds, for every bundle. */
    private void direQueLaBaseManque(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String raison = String.valueOf(cause.getMessage());
        if (!raison.equals(derniereRaison)) {
            derniereRaison = raison;
            LOG.warn("La base de données ne répond pas ({}) ; nouvel essai toutes les {} s", raison, NOUVEL_ESSAI_S);
        }
    }

    private Base base() throws Exception {
        Base actuelle = base;
        if (actuelle == null) {
            actuelle = Base.interroger(source);
            base = actuelle;
            basePubliee = contexte.registerService(BaseDeDonnees.class, actuelle, null);
        }
        return actuelle;
    }

    private void noter(Suivi suivi, Etat etat, @Nullable String version, @Nullable String raison) {
        if (!suivi.parti) {
            etats.put(suivi.nom(), new EtatSchema(suivi.nom(), etat, version, raison));
        }
    }

    private static String premiereLigne(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    @Override
    public List<EtatSchema> etats() {
        return etats.values().stream()
                .sorted(Comparator.comparing(EtatSchema::bundle))
                .toList();
    }

    @Override
    public Optional<EtatSchema> etat(String bundle) {
        return Optional.ofNullable(etats.get(bundle));
    }

    private record Pret(String bundle, String version) implements SchemaPret {}

    /** One present bundle. */
    static final class Suivi {

        private final Bundle bundle;
        private final Declaration declaration;
        private volatile boolean parti;
        private @Nullable ServiceRegistration<SchemaPret> publie;

        Suivi(Bundle bundle, Declaration declaration) {
            this.bundle = bundle;
            this.declaration = declaration;
        }

        String nom() {
            return declaration.bundle();
        }

        ClassLoader chargeur() {
            BundleWiring cablage = bundle.adapt(BundleWiring.class);
            if (cablage == null) {
                throw new IllegalStateException(nom() + " est parti pendant la préparation de ses tables");
            }
            return cablage.getClassLoader();
        }

        List<URL> fichiers(String dossier) {
            var trouves = bundle.findEntries(dossier, "*.sql", false);
            return trouves == null ? List.of() : Collections.list(trouves);
        }

        /**
         * Outside the lock: the registration activates the bundle's components on this thread, which may take long, and
         * the bundle may be told to stop meanwhile.
         */
        void publier(BundleContext contexte, String version) {
            ServiceRegistration<SchemaPret> enregistrement = contexte.registerService(
                    SchemaPret.class, new Pret(nom(), version), new Hashtable<>(Map.of(SchemaPret.BUNDLE, nom())));
            boolean tropTard;
            synchronized (this) {
                tropTard = parti;
                publie = tropTard ? null : enregistrement;
            }
            if (tropTard) {
                enregistrement.unregister();
            }
        }

        void retirer() {
            ServiceRegistration<SchemaPret> enregistrement;
            synchronized (this) {
                parti = true;
                enregistrement = publie;
                publie = null;
            }
            if (enregistrement != null) {
                enregistrement.unregister();
            }
        }
    }
}
