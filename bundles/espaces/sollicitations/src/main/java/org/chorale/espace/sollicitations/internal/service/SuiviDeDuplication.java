package org.chorale.espace.sollicitations.internal.service;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.annuaire.SuiteDeDuplication;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is under way goes on with the structure's new number; what is closed stays with the old one. */
@Component(service = SuiteDeDuplication.class)
public class SuiviDeDuplication implements SuiteDeDuplication {
    private final JpaTemplate jpa;
    private final Ecriture ecriture;

    /** Waits for its tables. */
    @Activate
    public SuiviDeDuplication(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference Ecriture ecriture) {
        this.jpa = jpa;
        this.ecriture = ecriture;
    }

    @Override
    public void suivre(StructureDupliquee fait) {
        jpa.tx(TransactionType.Required, em -> {
            List<SollicitationEntity> ouvertes = em.createQuery(
                            "SELECT s FROM SollicitationEntity s WHERE (s.emetteurStructure = :ancienne"
                                    + " OR s.destinataireStructure = :ancienne) AND s.etat <> :close ORDER BY s.id",
                            SollicitationEntity.class)
                    .setParameter("ancienne", fait.ancienne().valeur())
                    .setParameter("close", Etat.CLOTUREE)
                    .getResultList();
            for (SollicitationEntity s : ouvertes) {
                suivre(s, fait);
                Sollicitation suivie = s.en();
                ecriture.inscrire(
                        em,
                        s,
                        Action.CHANGEMENT_DE_STRUCTURE,
                        suivie.etat(),
                        Auteur.PORTAIL,
                        ecriture.maintenant(),
                        null,
                        List.of());
            }
        });
    }

    private static void suivre(SollicitationEntity s, StructureDupliquee fait) {
        Sollicitation avant = s.en();
        if (fait.ancienne().equals(avant.emetteur().structure())) {
            s.emettreDe(fait.nouvelle(), copie(fait, avant.emetteur().service()));
        }
        if (fait.ancienne().equals(avant.destinataire().structure())) {
            s.adresserA(fait.nouvelle(), copie(fait, avant.destinataire().service()));
        }
    }

    private static @Nullable ServiceId copie(StructureDupliquee fait, @Nullable ServiceId service) {
        return service == null ? null : fait.services().get(service);
    }
}
