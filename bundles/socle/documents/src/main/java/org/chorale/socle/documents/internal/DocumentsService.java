package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chorale.api.document.Documents;
import org.chorale.api.identifiant.Empreinte;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Publishes the store of this node's data folder. */
@Component(
        service = {Documents.class, DocumentsService.class},
        configurationPid = DocumentsService.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DocumentsService.Reglages.class)
public final class DocumentsService implements Documents {
    static final String PID = "org.chorale.portail";

    private final MagasinFichiers magasin;

    /** Settings. */
    @ObjectClassDefinition(
            name = "Documents",
            description = "Où les documents reçus sont gardés, et à partir de quand on n'en prend plus.")
    public @interface Reglages {
        /** The data folder of this node. */
        @AttributeDefinition(
                name = "Dossier des données",
                description = "Les documents y sont gardés sous « documents ».")
        String donnees();

        /** The threshold in MB (2^20 bytes). */
        @AttributeDefinition(
                name = "Place libre exigée (Mo)",
                description = "En dessous, les dépôts sont refusés avant tout accusé de réception.")
        long seuilPlaceLibreMo() default 500;
    }

    /** Opens the store; what a process that died left half written is swept. */
    @Activate
    public DocumentsService(Reglages reglages) throws IOException {
        Path donnees = Path.of(reglages.donnees()).toAbsolutePath();
        Path racine = donnees.resolve("documents");
        Files.createDirectories(racine, Dossiers.prive(donnees));
        magasin = MagasinFichiers.ouvrir(
                racine,
                new PlaceLibre(PlaceLibre.desDisques(List.of(racine, donnees)), reglages.seuilPlaceLibreMo() << 20));
    }

    MagasinFichiers magasin() {
        return magasin;
    }

    @Deactivate
    void fermer() throws IOException {
        magasin.close();
    }

    @Override
    public Document garder(InputStream contenu, long limite) throws IOException {
        return magasin.garder(contenu, limite);
    }

    @Override
    public Optional<InputStream> ouvrir(Empreinte empreinte) throws IOException {
        return magasin.ouvrir(empreinte);
    }

    @Override
    public void exigerPlace() {
        magasin.exigerPlace();
    }
}
