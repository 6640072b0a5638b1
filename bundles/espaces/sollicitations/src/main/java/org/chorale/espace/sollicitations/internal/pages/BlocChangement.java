package org.chorale.espace.sollicitations.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.Contenu;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leads whoever manages a local authority to the request that changes its SIRET. */
@Component(service = Bloc.class)
public final class BlocChangement implements Bloc {
    private final Templates gabarits = new StaticTemplates();
    private final Categories categories;

    /** Where the operator keeps no such category, there is nothing to lead to. */
    @Activate
    public BlocChangement(@Reference Categories categories) {
        this.categories = categories;
    }

    @Override
    public String place() {
        return CHANGEMENT_SUR_DEMANDE;
    }

    @Override
    public CodeEspace espace() {
        return EspaceSollicitationsEmises.CODE;
    }

    @Override
    public int ordre() {
        return EspaceSollicitationsEmises.ORDRE;
    }

    @Override
    public Optional<Contenu> contenu(Perimetre perimetre, ContextePage contexte) {
        Optional<StructureId> structure = perimetre.structures().stream().findFirst();
        return categories
                .changementSiret()
                .flatMap(s -> structure.map(id -> {
                    String adresse = PagesNouvelle.ADRESSE + "?sousCategorie=" + s.code() + "&structure=" + id;
                    return sortie ->
                            gabarits.changement(contexte.langue(), adresse).render(new WriterOutput(sortie));
                }));
    }
}
