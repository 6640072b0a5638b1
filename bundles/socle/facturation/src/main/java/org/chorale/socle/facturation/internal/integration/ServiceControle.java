package org.chorale.socle.facturation.internal.integration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.facture.ControleDestinataire;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the rule of deposits, of who may be anybody. */
@Component
public final class ServiceControle implements ControleDestinataire {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Annuaire annuaire;
    private final Clock horloge;

    /** Recipients are looked for in the directory, their services as of today. */
    @Activate
    public ServiceControle(@Reference Annuaire annuaire, @Reference Clock horloge) {
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    @Override
    public List<Constat> controler(FactureLue facture) {
        Optional<String> siret = facture.acheteur().siret();
        if (siret.isEmpty()) {
            return List.of();
        }
        List<Constat> constats = new ArrayList<>();
        LocalDate jour = LocalDate.ofInstant(horloge.instant(), PARIS);
        new RegleDestinataire(new AnnuaireDuLot(annuaire), jour).trouver(facture, null, constats);
        return constats.stream().anyMatch(c -> c.regle().equals(Regles.DESTINATAIRE_PRIVE))
                ? List.of(RegleDestinataire.inconnu(Adressage.de(facture), siret.get()))
                : constats;
    }
}
