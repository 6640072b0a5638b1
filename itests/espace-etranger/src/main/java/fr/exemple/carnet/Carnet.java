package fr.exemple.carnet;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notebook of each user. */
@Component(service = Carnet.class)
public class Carnet {
    private static final int LONGUEUR_MAX = 500;

    private final JpaTemplate jpa;

    @Activate
    public Carnet(
            @Reference(target = "(bundle=carnet)") SchemaPret schema,
            @Reference(target = "(osgi.unit.name=carnet)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    List<String> notes(Perimetre perimetre) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "select n.texte from NoteEntity n where n.auteur = :auteur order by n.id", String.class)
                .setParameter("auteur", perimetre.appelant().id().valeur())
                .setMaxResults(1000)
                .getResultList());
    }

    void noter(Perimetre perimetre, String texte) {
        if (texte == null || texte.isBlank() || texte.length() > LONGUEUR_MAX) {
            throw new RefusCommun.ParametreInvalide(
                    "texte",
                    new Libelle("Une note a de 1 à 500 caractères.", "A note has 1 to 500 characters."),
                    new Libelle("Écrivez quelque chose de plus court.", "Write something shorter."));
        }
        jpa.tx(
                TransactionType.Required,
                em -> em.persist(new NoteEntity(perimetre.appelant().id().valeur(), texte.strip())));
    }
}
