package org.chorale.espace.soustraitance.internal.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.exploitation.JeuDeDemonstration;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.planification.HeureLegale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A subcontractor's invoice that waits for its titulaire. */
@Component
public final class DemandeDeSousTraitant implements JeuDeDemonstration {
    private static final String SOUS_TRAITANT = "79264138300023";
    private static final String DEPOSITAIRE = "dominique.faure@cabinet-faure.example";

    private final Annuaire annuaire;
    private final Comptes comptes;
    private final Documents documents;
    private final Depots depots;
    private final Clock horloge;

    @Activate
    public DemandeDeSousTraitant(
            @Reference Annuaire annuaire,
            @Reference Comptes comptes,
            @Reference Documents documents,
            @Reference Depots depots,
            @Reference Clock horloge) {
        this.annuaire = annuaire;
        this.comptes = comptes;
        this.documents = documents;
        this.depots = depots;
        this.horloge = horloge;
    }

    @Override
    public String nom() {
        return "sous-traitance";
    }

    /** After the parties. */
    @Override
    public int ordre() {
        return 300;
    }

    @Override
    public void ajouter() {
        Optional<Structure> structure = annuaire.parIdentifiant(Identifiant.siret(SOUS_TRAITANT));
        Optional<Personne> qui = comptes.personne(DEPOSITAIRE);
        if (structure.isPresent() && qui.isPresent()) {
            deposer(structure.get(), qui.get());
        }
    }

    private void deposer(Structure structure, Personne qui) {
        Appelant appelant = new Appelant(qui.id(), Appelant.Genre.PERSONNE, qui.nomComplet(), Set.of());
        Perimetre perimetre = new Perimetre(
                appelant, new CodeEspace("factures-emises"), Mode.MODIFICATION, Set.of(Portee.entiere(structure.id())));
        try {
            Documents.Document garde =
                    documents.garder(new ByteArrayInputStream(document()), Limite.FLUX_PORTAIL.valeur());
            depots.deposer(
                    perimetre,
                    new Depots.Depot(
                            structure.id(), "sous-traitance-lot-4.xml", null, garde, ModeDepot.UPLOAD_PORTAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] document() throws IOException {
        LocalDate jour = HeureLegale.jour(horloge.instant());
        try (InputStream modele =
                Objects.requireNonNull(DemandeDeSousTraitant.class.getResourceAsStream("demande-a9.xml"))) {
            return new String(modele.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{numero}", "EG-%d-ST4".formatted(jour.getYear()))
                    .replace("{date}", jour.toString())
                    .replace("{echeance}", jour.plusDays(30).toString())
                    .replace("{livraison}", jour.minusDays(7).toString())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
