package org.chorale.espace.gestionnaire.internal.masse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.AbonnementsEnMasse.Dit;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.espace.gestionnaire.internal.StructuresGerees;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a file mean to one gestionnaire: their structures, the users and services of these, and the espaces.
 * Read once for thousands of lines. Whatever lies outside has no meaning here, so a file tells nothing about it.
 */
public final class Repertoire {
    private static final Pagination SERVICES =
            new Pagination(1, Pagination.TAILLE_MAX, null, Pagination.Sens.ASCENDANT);

    private final Annuaire annuaire;
    private final Map<String, UtilisateurId> utilisateurs = new HashMap<>();
    private final Map<UtilisateurId, String> adresses = new HashMap<>();
    private final Map<StructureId, Structure> structures = new HashMap<>();
    private final Map<String, Set<Structure>> parIdentifiant = new HashMap<>();
    private final Map<String, CodeEspace> espaces = new HashMap<>();
    private final Map<StructureId, Map<String, ServiceId>> services = new HashMap<>();

    Repertoire(Perimetre perimetre, Annuaire annuaire, UtilisateursConnus connus, EspacesPresents presents) {
        this.annuaire = annuaire;
        utilisateurs(perimetre, connus);
        annuaire.structures(perimetre.structures()).values().stream()
                .filter(s -> perimetre.contient(s.id()))
                .forEach(this::connaitre);
        for (Espace e : presents.parOrdre()) {
            for (String nom : List.of(
                    e.code().valeur(),
                    Integer.toString(e.codeNumerique()),
                    e.libelle().fr(),
                    e.libelle().en())) {
                espaces.putIfAbsent(simple(nom), e.code());
            }
        }
    }

    private void utilisateurs(Perimetre perimetre, UtilisateursConnus connus) {
        Resultats<Personne> page;
        int numero = 1;
        do {
            page = connus.rechercher(
                    perimetre, "", new Pagination(numero++, Pagination.TAILLE_MAX, null, Pagination.Sens.ASCENDANT));
            for (Personne p : page.elements()) {
                utilisateurs.put(p.adresseConnexion().toLowerCase(Locale.ROOT), p.id());
                adresses.put(p.id(), p.adresseConnexion());
            }
        } while (numero <= page.pages());
    }

    private void connaitre(Structure structure) {
        structures.put(structure.id(), structure);
        parIdentifiant
                .computeIfAbsent(identifiant(structure.identifiant().valeur()), v -> new HashSet<>())
                .add(structure);
    }

    /** A line of a file or of a program, as it stands there; numbers go before words. */
    public record Mots(
            @Nullable Long utilisateur,
            String adresse,
            @Nullable Long structure,
            String type,
            String identifiant,
            @Nullable Long service,
            String codeService,
            String espace,
            String mode) {}

    /** What it means, or the sentence that says why it means nothing. */
    public Demandee comprendre(int numero, Mots m) {
        Dit dit = dit(m);
        try {
            UtilisateurId utilisateur = utilisateur(m);
            Structure structure = structure(m);
            return new Demandee(
                    numero,
                    dit,
                    utilisateur,
                    structure.id(),
                    service(structure, m),
                    espace(m),
                    mode(m).orElse(null),
                    null);
        } catch (CsvIllisible faute) {
            return new Demandee(numero, dit, null, null, null, null, null, faute.phrase());
        }
    }

    private Dit dit(Mots m) {
        String qui = m.adresse();
        if (m.utilisateur() != null) {
            qui = adresses.getOrDefault(new UtilisateurId(Math.max(1, m.utilisateur())), "n° " + m.utilisateur());
        }
        String ou = m.identifiant();
        if (m.structure() != null) {
            Structure connue = structures.get(new StructureId(Math.max(1, m.structure())));
            ou = connue == null ? "n° " + m.structure() : connue.identifiant().valeur();
        }
        return new Dit(qui, ou, m.service() == null ? m.codeService() : "n° " + m.service(), m.espace(), m.mode());
    }

    private UtilisateurId utilisateur(Mots m) {
        if (m.utilisateur() != null) {
            UtilisateurId numero = new UtilisateurId(Math.max(1, m.utilisateur()));
            return Optional.of(numero).filter(adresses::containsKey).orElseThrow(() -> faute(TexteMasse.QUI_INCONNU));
        }
        if (m.adresse().isBlank()) {
            throw faute(TexteMasse.QUI_MANQUE);
        }
        return Optional.ofNullable(utilisateurs.get(m.adresse().strip().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> faute(TexteMasse.QUI_INCONNU));
    }

    private Structure structure(Mots m) {
        if (m.structure() != null) {
            return Optional.ofNullable(structures.get(new StructureId(Math.max(1, m.structure()))))
                    .orElseThrow(() -> faute(TexteMasse.OU_INCONNU));
        }
        if (m.identifiant().isBlank()) {
            throw faute(TexteMasse.OU_MANQUE);
        }
        List<Structure> trouvees = parIdentifiant.getOrDefault(identifiant(m.identifiant()), Set.of()).stream()
                .filter(s -> m.type().isBlank()
                        || s.identifiant()
                                .type()
                                .name()
                                .equalsIgnoreCase(m.type().strip()))
                .toList();
        if (trouvees.size() > 1) {
            throw faute(TexteMasse.OU_PLUSIEURS);
        }
        return trouvees.stream().findFirst().orElseThrow(() -> faute(TexteMasse.OU_INCONNU));
    }

    private @Nullable ServiceId service(Structure structure, Mots m) {
        if (m.service() != null) {
            long numero = m.service();
            return services(structure).values().stream()
                    .filter(s -> s.valeur() == numero)
                    .findFirst()
                    .orElseThrow(() -> faute(TexteMasse.SERVICE_FAUX));
        }
        if (m.codeService().isBlank()) {
            return null;
        }
        // Our own export says "CODE – name".
        String code = m.codeService().replaceFirst(" – .*", "");
        ServiceId service = services(structure).get(simple(m.codeService()));
        return Optional.ofNullable(service == null ? services(structure).get(simple(code)) : service)
                .orElseThrow(() -> faute(TexteMasse.SERVICE_FAUX));
    }

    private Map<String, ServiceId> services(Structure structure) {
        return Objects.requireNonNull(services.computeIfAbsent(structure.id(), id -> {
            Map<String, ServiceId> siens = new HashMap<>();
            for (Service s : annuaire.services(id, SERVICES).elements()) {
                siens.put(simple(s.code()), s.id());
            }
            return siens;
        }));
    }

    private CodeEspace espace(Mots m) {
        if (m.espace().isBlank()) {
            throw faute(TexteMasse.ESPACE_MANQUE);
        }
        return Optional.ofNullable(espaces.get(simple(m.espace()))).orElseThrow(() -> faute(TexteMasse.ESPACE_INCONNU));
    }

    /** Nothing means that the subscription is to end. */
    private static Optional<Mode> mode(Mots m) {
        return switch (simple(m.mode())) {
            case "consultation", "consultation_uniquement" -> Optional.of(Mode.CONSULTATION);
            case "modification" -> Optional.of(Mode.MODIFICATION);
            case "aucun", "none" -> Optional.empty();
            case "" -> throw faute(TexteMasse.MODE_MANQUE);
            default -> throw faute(TexteMasse.MODE_INCONNU);
        };
    }

    private static CsvIllisible faute(TexteMasse texte) {
        return new CsvIllisible(texte);
    }

    private static String identifiant(String texte) {
        return texte.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String simple(String texte) {
        return StructuresGerees.sansAccents(texte.strip());
    }
}
