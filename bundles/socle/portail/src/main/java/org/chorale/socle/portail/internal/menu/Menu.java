package org.chorale.socle.portail.internal.menu;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.RegleOuverture.AuCompte;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.EntreeMenu;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one user sees of the contributions: the tabs and blocks of the espaces they hold now. */
@Component(service = Menu.class)
public final class Menu {
    private static final Logger LOG = LoggerFactory.getLogger(Menu.class);

    private final Contributions contributions;
    private final Habilitations habilitations;

    /** Rights are asked at each call: one that was withdrawn a moment ago shows nothing any more. */
    @Activate
    public Menu(@Reference Contributions contributions, @Reference Habilitations habilitations) {
        this.contributions = contributions;
        this.habilitations = habilitations;
    }

    /**
     * The user's tabs, in the order of their espaces; an entry without its espace is not shown. Those of their roles come
     * last.
     */
    public List<Onglet> onglets(Appelant appelant, Locale langue, @Nullable CodeEspace courant) {
        Map<CodeEspace, Espace> presents = presents();
        Set<CodeEspace> tenus = habilitations.espaces(appelant).keySet();
        Stream<EntreeMenu> desEspaces = contributions.entrees().stream()
                .filter(e -> e.role().isEmpty())
                .filter(e -> Optional.ofNullable(presents.get(e.espace()))
                        .filter(espace -> tenus.contains(espace.code()) || (e.sansStructure() && estATous(espace)))
                        .isPresent())
                .sorted(Comparator.comparingInt(
                                (EntreeMenu e) -> presents.get(e.espace()).ordre())
                        .thenComparing(EntreeMenu::espace));
        Stream<EntreeMenu> desRoles = contributions.entrees().stream()
                .filter(e -> e.role().filter(appelant::a).isPresent())
                .sorted(Comparator.comparing(EntreeMenu::espace));
        return Stream.concat(desEspaces, desRoles)
                .map(e -> new Onglet(
                        e.libelle().selon(langue), e.adresse(), e.espace().equals(courant)))
                .toList();
    }

    /** What the user's blocks of a place show. A block that fails is left out: the page is not its to lose. */
    public List<Contenu> blocs(String place, Appelant appelant, ContextePage contexte) {
        Map<CodeEspace, Espace> presents = presents();
        return contributions.blocs().stream()
                .filter(b -> b.place().equals(place) && presents.containsKey(b.espace()))
                .sorted(Comparator.comparingInt(Bloc::ordre))
                .flatMap(b -> contenu(b, presents.get(b.espace()), appelant, contexte).stream())
                .toList();
    }

    private Optional<Contenu> contenu(Bloc bloc, Espace espace, Appelant appelant, ContextePage contexte) {
        try {
            Perimetre perimetre = habilitations.perimetre(appelant, bloc.espace(), Mode.CONSULTATION);
            return perimetre.estVide() && !estATous(espace) ? Optional.empty() : bloc.contenu(perimetre, contexte);
        } catch (RuntimeException e) {
            LOG.warn(
                    "[{}] The block {} failed and is left out",
                    contexte.reference(),
                    bloc.getClass().getName(),
                    e);
            return Optional.empty();
        }
    }

    private static boolean estATous(Espace espace) {
        return espace.ouverture().auCompte() == AuCompte.TOUS;
    }

    private Map<CodeEspace, Espace> presents() {
        return contributions.espaces().stream()
                .collect(Collectors.toMap(Espace::code, Function.identity(), (premier, second) -> premier));
    }

    /**
     * A tab.
     *
     * @param libelle its text in the user's language
     * @param adresse where it leads
     * @param courant whether the page belongs to it
     */
    public record Onglet(String libelle, String adresse, boolean courant) {}
}
