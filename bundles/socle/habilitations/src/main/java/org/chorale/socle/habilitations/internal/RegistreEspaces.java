package org.chorale.socle.habilitations.internal;

import static org.apache.aries.jpa.template.TransactionType.RequiresNew;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns the espaces that arrive. A new one, or a new rule, is applied to the structures and accounts that exist, in the
 * transaction that remembers it: once in the life of the portal, whatever the number of nodes and restarts.
 */
@Component(
        service = {RegistreEspaces.class, EspacesPresents.class},
        immediate = true)
public final class RegistreEspaces implements EspacesPresents {
    private static final Logger LOG = LoggerFactory.getLogger(RegistreEspaces.class);

    private final JpaTemplate jpa;
    private final Annonces annonces;
    private final Clock horloge;
    private final Map<CodeEspace, Espace> presents = new ConcurrentHashMap<>();

    /** Waits for its tables. */
    @Activate
    public RegistreEspaces(
            @Reference(target = "(osgi.unit.name=habilitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=habilitations)") SchemaPret schema,
            @Reference Annonces annonces,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.annonces = annonces;
        this.horloge = horloge;
    }

    /** On the thread that brings it: once the espace is there, so are the rights that its rule gives. */
    @Reference(
            service = Espace.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "partir")
    void arriver(Espace espace, ServiceReference<Espace> reference) {
        Espace premier = presents.putIfAbsent(espace.code(), espace);
        if (premier != null && premier != espace) {
            Bundle bundle = reference.getBundle();
            LOG.warn(
                    "L'espace {} est déjà offert par {} : celui de {} est ignoré.",
                    espace.code(),
                    premier.getClass().getName(),
                    bundle == null ? "?" : bundle.getSymbolicName());
            return;
        }
        apprendre(espace);
    }

    @Override
    public List<Espace> parOrdre() {
        return presents.values().stream()
                .sorted(Comparator.comparingInt(Espace::ordre).thenComparing(Espace::code))
                .toList();
    }

    void partir(Espace espace) {
        presents.remove(espace.code(), espace);
    }

    /** The espace, while its bundle is there. */
    Optional<Espace> present(CodeEspace code) {
        return Optional.ofNullable(presents.get(code));
    }

    /** Only what is there is given, in a mode that it knows. */
    void verifierLeMode(CodeEspace espace, Mode mode) {
        Espace present = present(espace)
                .orElseThrow(() -> new Introuvable(new Libelle("L'espace " + espace, "Espace " + espace)));
        if (!present.modes().contains(mode)) {
            throw new ParametreInvalide(
                    "mode",
                    new Libelle(
                            "L'espace « %s » ne se tient pas dans ce mode."
                                    .formatted(present.libelle().fr()),
                            "The espace “%s” is not held in that mode."
                                    .formatted(present.libelle().en())),
                    new Libelle("Choisissez l'autre mode.", "Choose the other mode."));
        }
    }

    void apprendre(Espace espace) {
        try {
            if (!essayer(espace)) {
                essayer(espace);
            }
        } catch (RuntimeException echec) {
            LOG.warn("La règle d'ouverture de l'espace {} n'a pas pu être appliquée.", espace.code(), echec);
        }
    }

    /** False where another node did it at the same moment: then there is something to find. */
    private boolean essayer(Espace espace) {
        try {
            jpa.tx(RequiresNew, em -> {
                if (estNouveau(em, espace)) {
                    em.flush();
                    int lignes = new EcritureDesDroits(em, horloge.instant()).appliquerALEspace(espace.code());
                    LOG.info("Espace {} : {} ouvertures et abonnements par sa règle.", espace.code(), lignes);
                    annonces.regleDe(espace.code());
                }
            });
            return true;
        } catch (PersistenceException echec) {
            if (Unicite.estEnCause(echec)) {
                return false;
            }
            throw echec;
        }
    }

    private static boolean estNouveau(EntityManager em, Espace espace) {
        EspaceConnu connu = em.find(EspaceConnu.class, espace.code().valeur(), LockModeType.PESSIMISTIC_WRITE);
        if (connu == null) {
            em.persist(new EspaceConnu(espace));
            return true;
        }
        return connu.apprendre(espace);
    }
}
