package org.chorale.socle.exports.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Mode;
import org.chorale.api.export.Exporteur;
import org.chorale.api.export.Exports.Format;
import org.chorale.api.export.Tableau;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.page.Diffusion;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.EchecDefinitif;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.TraitementTache;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Writes an export into a file beside, keeps it as a document, and tells its owner. */
@Component(service = TraitementTache.class)
public final class Travail implements TraitementTache {
    static final String TYPE = "exports.ecrire";

    /** What open pages of the owner are told. */
    static final String DIFFUSION = "exports";

    private static final long TAILLE_MAX = 2L * 1024 * 1024 * 1024;

    private final JpaTemplate jpa;
    private final Registre registre;
    private final Documents documents;
    private final Habilitations habilitations;
    private final Nouvelles nouvelles;
    private final AtomicReference<@Nullable Diffusion> diffusion = new AtomicReference<>();

    /** Takes what it needs. */
    @Activate
    public Travail(
            @Reference(target = "(osgi.unit.name=exports)") JpaTemplate jpa,
            @Reference(target = "(bundle=exports)") SchemaPret schema,
            @Reference Registre registre,
            @Reference Documents documents,
            @Reference Habilitations habilitations,
            @Reference Nouvelles nouvelles) {
        this.jpa = jpa;
        this.registre = registre;
        this.documents = documents;
        this.habilitations = habilitations;
        this.nouvelles = nouvelles;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "delier")
    void lier(Diffusion arrivee) {
        diffusion.set(arrivee);
    }

    void delier(Diffusion partie) {
        diffusion.compareAndSet(partie, null);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void traiter(Tache tache) throws Exception {
        long id = Long.parseLong(tache.reference());
        @Nullable ExportEntity export = lire(id);
        if (export == null || !export.enCours()) {
            tache.terminer();
            return;
        }
        Exporteur exporteur = registre.de(export.type())
                .orElseThrow(() -> new IllegalStateException("Personne ici n'écrit les exports " + export.type()));
        Perimetre perimetre = habilitations.perimetre(export.appelant(), export.espace(), Mode.CONSULTATION);
        if (perimetre.estVide()) {
            throw new EchecDefinitif("L'utilisateur ne tient plus l'espace de l'export.");
        }
        documents.exigerPlace();
        Path fichier = Files.createTempFile("export-", ".tmp");
        try {
            long lignes = ecrire(fichier, export, exporteur, perimetre);
            Document document;
            try (InputStream contenu = Files.newInputStream(fichier)) {
                document = documents.garder(contenu, TAILLE_MAX);
            }
            finir(tache, id, document, lignes, perimetre);
        } catch (Tableau.Interrompu abandonne) {
            tache.terminer();
        } finally {
            Files.deleteIfExists(fichier);
        }
        diffuser(export);
    }

    @Override
    public void misEnIncident(String reference, String raison) {
        jpa.tx(TransactionType.Required, em -> Optional.ofNullable(
                        em.find(ExportEntity.class, Long.parseLong(reference)))
                .filter(ExportEntity::enCours)
                .ifPresent(e -> {
                    e.echouer();
                    nouvelles.echec(e);
                }));
    }

    private long ecrire(Path fichier, ExportEntity export, Exporteur exporteur, Perimetre perimetre)
            throws IOException {
        OutputStream sortie = new BufferedOutputStream(Files.newOutputStream(fichier), 1 << 16);
        Ecrivain ecrivain =
                export.format() == Format.CSV ? new EcrivainCsv(sortie, export.langue()) : new EcrivainXlsx(sortie);
        Suivi suivi = new Suivi(ecrivain, lignes -> avancer(export, lignes));
        boolean entier = false;
        try {
            avancer(export, 0);
            exporteur.ecrire(new Exporteur.Demande(perimetre, export.langue(), export.donnees()), suivi);
            entier = true;
        } finally {
            if (entier) {
                ecrivain.close();
            } else {
                sortie.close();
            }
        }
        return suivi.lignes();
    }

    /** Tells how far it is; false where its owner gave it up. The disk may have filled meanwhile. */
    private boolean avancer(ExportEntity export, long lignes) {
        documents.exigerPlace();
        boolean voulu = jpa.txExpr(TransactionType.RequiresNew, em -> {
            @Nullable ExportEntity present = em.find(ExportEntity.class, export.id());
            if (present != null) {
                present.avancer(lignes);
            }
            return present != null;
        });
        diffuser(export);
        return voulu;
    }

    private void finir(Tache tache, long id, Document document, long lignes, Perimetre perimetre) {
        jpa.tx(TransactionType.Required, em -> {
            @Nullable ExportEntity present = em.find(ExportEntity.class, id);
            if (present != null) {
                present.finir(document, lignes, perimetre);
                nouvelles.pret(present);
            }
            tache.terminer();
        });
    }

    private @Nullable ExportEntity lire(long id) {
        return jpa.txExpr(TransactionType.Required, em -> em.find(ExportEntity.class, id));
    }

    private void diffuser(ExportEntity export) {
        Diffusion presente = diffusion.get();
        if (presente != null) {
            presente.a(Set.of(export.utilisateur()), DIFFUSION);
        }
    }
}
