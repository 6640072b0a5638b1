package org.chorale.espace.factures.internal.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Factures.Traitement;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.SituationFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.VieDesFactures;
import org.chorale.api.identifiant.FactureId;

/** Takes whatever it is given, and remembers it. */
final class FausseVie implements VieDesFactures {
    final List<Complement> complements = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    final List<FactureId> rejets = new ArrayList<>();
    final List<ActeFacture> actes = new ArrayList<>();
    boolean suspendue = true;

    @Override
    public Optional<SituationFacture> situation(Perimetre perimetre, Cote cote, FactureId facture) {
        return Optional.empty();
    }

    @Override
    public Optional<List<ActeFacture>> actes(Perimetre perimetre, Cote cote, FactureId facture, int combien) {
        return Optional.of(actes);
    }

    @Override
    public Traitement completer(Perimetre perimetre, FactureId facture, Complement complement, Runnable avec) {
        if (!suspendue) {
            throw new RefusVie.PasSuspendue(StatutFacture.MANDATEE);
        }
        complements.add(complement);
        avec.run();
        return new Traitement(facture, "F-1", StatutFacture.COMPLETEE, FaussesFactures.QUAND);
    }

    @Override
    public Traitement recycler(Perimetre perimetre, FactureId facture, Correction correction) {
        corrections.add(correction);
        return new Traitement(facture, "F-1", StatutFacture.MISE_A_DISPOSITION, FaussesFactures.QUAND);
    }

    @Override
    public void traiterRejets(Perimetre perimetre, Collection<FactureId> factures) {
        rejets.addAll(factures);
    }

    void faire(ActionFacture action, String detail) {
        actes.add(
                0,
                new ActeFacture(
                        actes.size() + 1,
                        action,
                        FaussesFactures.QUAND,
                        "Durand",
                        action == ActionFacture.CONSULTATION ? null : "Anne",
                        detail.isEmpty() ? null : detail));
    }
}
