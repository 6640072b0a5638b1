package org.chorale.espace.sollicitations.internal.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What structures, services and categories are called. */
@Component(service = Noms.class)
public class Noms {
    private final Annuaire annuaire;
    private final Categories categories;

    /** Reads the directory. */
    @Activate
    public Noms(@Reference Annuaire annuaire, @Reference Categories categories) {
        this.annuaire = annuaire;
        this.categories = categories;
    }

    /**
     * A sollicitation as lists show it.
     *
     * @param emetteur who asks, for which structure and service
     * @param destinataire who answers
     */
    public record Ligne(
            Sollicitation s, Partie emetteur, Partie destinataire, String categorie, String sousCategorie) {}

    /**
     * A side of it.
     *
     * @param nom the structure, or who it is where there is none
     * @param service the code of the service, or null
     * @param siret of the structure, or null
     */
    public record Partie(
            String nom, @Nullable String service, @Nullable String siret) {
        /** Both in one line. */
        public String enClair() {
            return service == null ? nom : nom + " / " + service;
        }
    }

    /** All of them, each structure and service looked up once. */
    public List<Ligne> lignes(Collection<Sollicitation> toutes, Locale langue) {
        Set<StructureId> ids = new HashSet<>();
        toutes.forEach(s -> {
            ids.add(s.emetteur().structure());
            ids.add(s.destinataire().structure());
        });
        ids.removeIf(Objects::isNull);
        Map<StructureId, Structure> structures = annuaire.structures(ids);
        Map<ServiceId, String> services = new HashMap<>();
        return toutes.stream()
                .map(s -> new Ligne(
                        s,
                        emetteur(s, structures, services, langue),
                        destinataire(s, structures, services, langue),
                        categories.libelle(s.categorie()).selon(langue),
                        categories.libelle(s.sousCategorie()).selon(langue)))
                .toList();
    }

    /** One of them. */
    public Ligne ligne(Sollicitation s, Locale langue) {
        return lignes(List.of(s), langue).get(0);
    }

    private Partie emetteur(
            Sollicitation s, Map<StructureId, Structure> structures, Map<ServiceId, String> services, Locale langue) {
        StructureId structure = s.emetteur().structure();
        return structure == null
                ? new Partie(
                        s.emetteur().nom() + " (" + Texte.SANS_COMPTE.en(langue).toLowerCase(langue) + ")", null, null)
                : partie(structure, s.emetteur().service(), structures, services);
    }

    private Partie destinataire(
            Sollicitation s, Map<StructureId, Structure> structures, Map<ServiceId, String> services, Locale langue) {
        StructureId structure = s.destinataire().structure();
        return structure == null
                ? new Partie(Texte.SUPPORT_DU_PORTAIL.en(langue), null, null)
                : partie(structure, s.destinataire().service(), structures, services);
    }

    private Partie partie(
            StructureId id,
            @Nullable ServiceId service,
            Map<StructureId, Structure> structures,
            Map<ServiceId, String> services) {
        Structure structure = structures.get(id);
        String code = service == null
                ? null
                : services.computeIfAbsent(
                        service, s -> annuaire.service(s).map(Service::code).orElse("n° " + s));
        return structure == null
                ? new Partie("n° " + id, code, null)
                : new Partie(
                        structure.designation(), code, structure.identifiant().valeur());
    }
}
