package org.chorale.espace.sollicitations.internal.categorie;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chorale.api.espace.Libelle;
import org.chorale.espace.sollicitations.internal.Reglages;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie.Formulaire;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The categories: those of the bundle, or of the operator's file. A sollicitation keeps its codes when they go. */
@Component(service = Categories.class, configurationPid = Reglages.PID)
public final class Categories {
    private final List<Categorie> toutes;

    /** @throws IOException where the operator's file cannot be read: the espace then says so by not being there */
    @Activate
    public Categories(Reglages reglages) throws IOException {
        this(reglages.categories());
    }

    Categories(String fichier) throws IOException {
        try (InputStream source = fichier.isBlank()
                ? Objects.requireNonNull(Categories.class.getResourceAsStream("/META-INF/chorale/categories.json"))
                : Files.newInputStream(Path.of(fichier))) {
            toutes = LectureCategories.lire(source);
        } catch (IOException | IllegalArgumentException faux) {
            throw new IOException(
                    "Le fichier des catégories de sollicitations "
                            + (fichier.isBlank() ? "du bundle" : "« " + fichier + " »")
                            + " ne convient pas : " + faux.getMessage(),
                    faux);
        }
    }

    /** Those of the bundle. */
    public static Categories duBundle() {
        try {
            return new Categories("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them, in their order. */
    public List<Categorie> toutes() {
        return toutes;
    }

    /** The sub-category of that code. */
    public Optional<SousCategorie> sousCategorie(String code) {
        return toutes.stream()
                .flatMap(c -> c.sousCategories().stream())
                .filter(s -> s.code().equals(code))
                .findFirst();
    }

    /** The one by which a change of SIRET is asked for, if the operator keeps one. */
    public Optional<SousCategorie> changementSiret() {
        return toutes.stream()
                .flatMap(c -> c.sousCategories().stream())
                .filter(s -> s.formulaire() == Formulaire.CHANGEMENT_SIRET)
                .findFirst();
    }

    /** The category of a sub-category. */
    public Optional<Categorie> categorieDe(String sousCategorie) {
        return toutes.stream()
                .filter(c -> c.sousCategories().stream().anyMatch(s -> s.code().equals(sousCategorie)))
                .findFirst();
    }

    /** What users call a category or a sub-category; the code of one that is no more. */
    public Libelle libelle(String code) {
        return toutes.stream()
                .filter(c -> c.code().equals(code))
                .map(Categorie::libelle)
                .findFirst()
                .or(() -> sousCategorie(code).map(SousCategorie::libelle))
                .orElse(new Libelle(code, code));
    }
}
