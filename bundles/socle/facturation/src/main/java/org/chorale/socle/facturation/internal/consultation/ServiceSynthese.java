package org.chorale.socle.facturation.internal.consultation;

import static org.chorale.api.facture.StatutFacture.MISE_EN_PAIEMENT;
import static org.chorale.api.facture.StatutFacture.REJETEE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.SituationFacture.Detenteur;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.SyntheseFactures;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.recherche.Decompte;
import org.chorale.socle.facturation.internal.recherche.Decompte.Trouvee;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sums up what a perimeter holds. Who has to act is read from the table of transitions, as for one invoice. */
@Component
public class ServiceSynthese implements SyntheseFactures {
    private final JpaTemplate jpa;
    private final Situations situations;
    private final Annuaire annuaire;
    private final Clock horloge;

    @Activate
    public ServiceSynthese(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Situations situations,
            @Reference Annuaire annuaire,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.situations = situations;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    @Override
    public Synthese etablir(Perimetre perimetre, Cote cote) {
        Instant maintenant = horloge.instant();
        LocalDate depuis = HeureLegale.jour(maintenant).minusMonths(MOIS);
        if (perimetre.estVide()) {
            return new Synthese(depuis, false, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        }
        return jpa.txExpr(TransactionType.Required, em -> {
            Decompte decompte = new Decompte(em, perimetre, cote, PORTEES_MAX);
            ParStatuts statuts = ParStatuts.de(
                    decompte.sommes(HeureLegale.debut(depuis), decompte.part(FACTURES_MAX)),
                    decompte.part(FACTURES_MAX));
            Map<StatutFacture, List<Trouvee>> fournisseur = attentes(decompte, situations.chez(Detenteur.FOURNISSEUR));
            Map<StatutFacture, List<Trouvee>> destinataire =
                    attentes(decompte, situations.chez(Detenteur.DESTINATAIRE));
            List<Trouvee> payees =
                    decompte.dernieres(MISE_EN_PAIEMENT, HeureLegale.debut(depuis), false, HISTORIQUES_MAX);
            DelaisMesures delais = new DelaisMesures(em, annuaire, maintenant);
            delais.payees(payees);
            delais.enCours(destinataire.values().stream().flatMap(List::stream).toList(), HISTORIQUES_MAX);
            MotifsDeRetour motifs = motifs(em, decompte, payees, HeureLegale.debut(depuis));
            return new Synthese(
                    depuis,
                    statuts.plafonne() || decompte.incomplet(),
                    (cote == Cote.FOURNISSEUR ? fournisseur : destinataire)
                            .entrySet().stream()
                                    .map(e -> attente(e.getKey(), e.getValue()))
                                    .toList(),
                    statuts.statuts(),
                    Anciennetes.de(fournisseur.values(), destinataire.values(), maintenant),
                    delais.lignes(),
                    motifs.frequents(),
                    motifs.historiques());
        });
    }

    private static MotifsDeRetour motifs(EntityManager em, Decompte decompte, List<Trouvee> payees, Instant depuis) {
        List<Trouvee> lues = new ArrayList<>(payees);
        MotifsDeRetour.RETOURS.forEach(s -> lues.addAll(decompte.dernieres(s, depuis, false, HISTORIQUES_MAX)));
        return new MotifsDeRetour(em, lues);
    }

    private static Attente attente(StatutFacture statut, List<Trouvee> trouvees) {
        Instant plusAncienne = trouvees.stream()
                .map(Trouvee::statutDepuis)
                .min(Instant::compareTo)
                .orElseThrow();
        int nombre = Math.min(ATTENTES_MAX, trouvees.size());
        return new Attente(statut, nombre, trouvees.size() > ATTENTES_MAX, plusAncienne);
    }

    private static Map<StatutFacture, List<Trouvee>> attentes(Decompte decompte, Set<StatutFacture> statuts) {
        Map<StatutFacture, List<Trouvee>> attentes = new EnumMap<>(StatutFacture.class);
        for (StatutFacture s : statuts) {
            List<Trouvee> trouvees = decompte.dernieres(s, null, s == REJETEE, ATTENTES_MAX + 1);
            if (!trouvees.isEmpty()) {
                attentes.put(s, trouvees);
            }
        }
        return attentes;
    }
}
