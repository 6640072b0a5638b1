package org.chorale.socle.exports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.export.Exports;
import org.chorale.api.export.RefusExport;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Taches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes exports, and gives the files to whom they belong. */
@Component(service = Exports.class)
public final class ExportsService implements Exports {
    private final JpaTemplate jpa;
    private final Taches taches;
    private final Documents documents;
    private final Habilitations habilitations;
    private final Clock horloge;

    /** Takes what it needs. */
    @Activate
    public ExportsService(
            @Reference(target = "(osgi.unit.name=exports)") JpaTemplate jpa,
            @Reference(target = "(bundle=exports)") SchemaPret schema,
            @Reference Taches taches,
            @Reference Documents documents,
            @Reference Habilitations habilitations,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.taches = taches;
        this.documents = documents;
        this.habilitations = habilitations;
        this.horloge = horloge;
    }

    @Override
    public long demander(
            Perimetre perimetre, String type, String titre, Format format, Locale langue, Map<String, String> donnees) {
        documents.exigerPlace();
        Instant maintenant = horloge.instant();
        return jpa.txExpr(TransactionType.Required, em -> {
            List<ExportEntity> siens = siens(em, perimetre.appelant().id());
            if (siens.stream().filter(ExportEntity::enCours).count() >= EN_COURS_MAX) {
                throw new RefusExport.Trop();
            }
            siens.stream().skip(GARDES_MAX - 1L).filter(e -> !e.enCours()).forEach(em::remove);
            ExportEntity nouveau = new ExportEntity(
                    perimetre, type, titre, format, langue, donnees, maintenant, maintenant.plus(GARDE));
            em.persist(nouveau);
            taches.planifier(Travail.TYPE, Long.toString(nouveau.id()), Map.of());
            return nouveau.id();
        });
    }

    @Override
    public List<Export> miens(Appelant appelant) {
        return jpa.txExpr(TransactionType.Required, em -> siens(em, appelant.id()).stream()
                .map(ExportEntity::enExport)
                .filter(e -> e.expiration().isAfter(horloge.instant()))
                .toList());
    }

    @Override
    public Optional<InputStream> ouvrir(Appelant appelant, long export) throws IOException {
        Optional<Empreinte> empreinte = jpa.txExpr(TransactionType.Required, em -> un(em, appelant.id(), export)
                .filter(e -> e.enExport().expiration().isAfter(horloge.instant()))
                .filter(e -> tient(appelant, e))
                .map(ExportEntity::empreinte));
        return empreinte.isEmpty() ? Optional.empty() : documents.ouvrir(empreinte.get());
    }

    @Override
    public void supprimer(Appelant appelant, long export) {
        jpa.tx(TransactionType.Required, em -> un(em, appelant.id(), export).ifPresent(em::remove));
    }

    /** What was written with a right is not given away after that right is gone. */
    private boolean tient(Appelant appelant, ExportEntity export) {
        Perimetre perimetre = habilitations.perimetre(appelant, export.espace(), Mode.CONSULTATION);
        return export.portees().stream().allMatch(p -> perimetre.contient(p.structure(), p.service()));
    }

    private static List<ExportEntity> siens(EntityManager em, UtilisateurId utilisateur) {
        return em.createQuery(
                        "SELECT e FROM ExportEntity e WHERE e.utilisateur = :utilisateur ORDER BY e.id DESC",
                        ExportEntity.class)
                .setParameter("utilisateur", utilisateur.valeur())
                .getResultList();
    }

    private static Optional<ExportEntity> un(EntityManager em, UtilisateurId utilisateur, long id) {
        return Optional.ofNullable(em.find(ExportEntity.class, id))
                .filter(e -> e.utilisateur().equals(utilisateur));
    }
}
