package org.chorale.socle.facturation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.Query;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.document.ReferencesDocuments;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.document.ReferencesFacturation;
import org.chorale.socle.facturation.internal.essai.FauxFormats;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which documents must stay, on both databases. */
@SurLesDeuxBases
class ReferencesFacturationTest {
    private final Salle salle;
    private final ReferencesDocuments references;

    ReferencesFacturationTest(TypeBase type) {
        salle = new Salle(type);
        references = new ReferencesFacturation(salle.base.jpa(), salle.base.schema());
    }

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void what_was_deposited_stays_before_its_job_and_after_a_refusal() {
        byte[] refusee = "ni facture ni archive".getBytes(UTF_8);
        Empreinte recue = salle.documents.garder(refusee).empreinte();
        salle.deposer(refusee);
        assertThat(references.parmi(Set.of(recue))).containsExactly(recue);

        salle.taches.faire(salle.traitement);
        assertThat(references.parmi(Set.of(recue))).containsExactly(recue);
    }

    @Test
    void an_archive_and_the_original_of_each_of_its_invoices_stay() {
        byte[] une = salle.formats.valide(salle.facture("F-1"));
        byte[] autre = salle.formats.valide(salle.facture("F-2"));
        byte[] archive = FauxFormats.zip(Map.of("une.xml", une, "autre.xml", autre));
        Set<Empreinte> gardees = Set.of(empreinte(archive), empreinte(une), empreinte(autre));

        salle.integrer(archive);

        assertThat(references.parmi(gardees)).isEqualTo(gardees);
    }

    @Test
    void every_hash_that_the_tables_of_this_room_hold_is_found() {
        salle.integrer(FauxFormats.zip(Map.of(
                "une.xml", salle.formats.valide(salle.facture("F-1")),
                "autre.xml", salle.formats.valide(salle.facture("F-2")))));

        Set<Empreinte> enBase = new HashSet<>();
        for (String table : List.of("fac_flux", "fac_piece")) {
            lire("SELECT empreinte FROM " + table).forEach(e -> enBase.add(new Empreinte((String) e)));
        }

        assertThat(enBase).hasSizeGreaterThanOrEqualTo(3);
        assertThat(references.parmi(enBase)).isEqualTo(enBase);
    }

    @Test
    void what_no_row_refers_to_may_go_five_hundred_at_once() {
        byte[] octets = salle.formats.valide(salle.facture("F-1"));
        salle.integrer(octets);
        List<Empreinte> demandees = new ArrayList<>(List.of(empreinte(octets)));
        for (int i = 1; i < 500; i++) {
            demandees.add(new Empreinte("%064x".formatted(i)));
        }

        assertThat(references.parmi(Set.copyOf(demandees))).containsExactly(empreinte(octets));
        assertThat(references.parmi(Set.of())).isEmpty();
    }

    private Empreinte empreinte(byte[] octets) {
        return salle.documents.garder(octets).empreinte();
    }

    private List<?> lire(String sql) {
        return salle.base.jpa().txExpr(TransactionType.Required, em -> {
            Query requete = em.createNativeQuery(sql);
            return requete.getResultList();
        });
    }
}
