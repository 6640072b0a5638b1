package org.chorale.espace.factures.internal.depot;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of the recipient that is being typed. Public structures only: they are what a directory prints,
 * and the only ones that receive.
 *
 * @param structure the recipient, where the SIRET is whole and known
 * @param suggestions structures whose SIRET begins so, where it is not
 * @param services services of the recipient that receive, by the beginning of their code
 * @param service the service that was typed, where there is one of that code
 * @param siretFaux whether what was typed can be no SIRET of a recipient here
 * @param serviceFaux whether the recipient has no open service of that code
 */
public record Avis(
        @Nullable Structure structure,
        List<Structure> suggestions,
        List<Service> services,
        @Nullable Service service,
        boolean siretFaux,
        boolean serviceFaux) {
    /** Nothing was typed. */
    static final Avis RIEN = new Avis(null, List.of(), List.of(), null, false, false);

    private static final int MOINS = 3;
    private static final int SUGGESTIONS = 10;
    private static final int SERVICES = 50;

    /** @param jour today: services are open or not on that day */
    static Avis de(Annuaire annuaire, String siretTape, String serviceTape, LocalDate jour) {
        String siret = siretTape.replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (siret.isEmpty()) {
            return RIEN;
        }
        if (!siret.matches("[0-9]{1,14}")) {
            return new Avis(null, List.of(), List.of(), null, true, false);
        }
        if (!Siret.aLaForme(siret)) {
            return new Avis(null, suggestions(annuaire, siret), List.of(), null, false, false);
        }
        Optional<Structure> trouvee =
                annuaire.parIdentifiant(Identifiant.siret(siret)).filter(Structure::estPublique);
        return trouvee.map(s -> connue(annuaire, s, serviceTape.strip(), jour))
                .orElseGet(() -> new Avis(null, List.of(), List.of(), null, true, false));
    }

    private static Avis connue(Annuaire annuaire, Structure structure, String code, LocalDate jour) {
        Optional<Service> service = code.isEmpty() || code.length() > 100
                ? Optional.empty()
                : annuaire.service(structure.id(), code).filter(s -> s.estOuvertLe(jour));
        List<Service> services = annuaire
                .services(structure.id(), new Pagination(1, 1000, "CodeService", Pagination.Sens.ASCENDANT))
                .elements()
                .stream()
                .filter(s -> s.estOuvertLe(jour) && !s.estParDefaut())
                .filter(s -> s.code().toLowerCase(Locale.ROOT).startsWith(code.toLowerCase(Locale.ROOT)))
                .limit(SERVICES)
                .toList();
        return new Avis(
                structure, List.of(), services, service.orElse(null), false, !code.isEmpty() && service.isEmpty());
    }

    private static List<Structure> suggestions(Annuaire annuaire, String debut) {
        if (debut.length() < MOINS) {
            return List.of();
        }
        return annuaire.rechercher(
                        new CritereStructures(
                                debut,
                                TypeIdentifiant.SIRET,
                                null,
                                null,
                                null,
                                NatureStructure.PUBLIQUE,
                                true,
                                null,
                                null),
                        new Pagination(1, SUGGESTIONS, null, Pagination.Sens.ASCENDANT))
                .elements();
    }
}
